import { describe, expect, it } from "vitest";
import { standings } from "../engine/tables/catalogue";
import { latestCatalogue } from "../engine/tables/catalogue-2026-11";
import { providers } from "../engine/tables/providers";
import { sources as english } from "./en/sources";
import { sources as chinese } from "./zh-CN/sources";

const offers = latestCatalogue.offers.map(({ id }) => id);

describe.each([
  ["zh-CN", chinese],
  ["en", english],
])("the words of the tables, %s", (_, words) => {
  it("name every offer of the catalogue, and no other", () => {
    expect(offers.length).toBeGreaterThan(50);
    expect(Object.keys(words.offers).toSorted()).toEqual(offers.toSorted());
  });

  it("keep their notes for offers that exist", () => {
    expect(Object.keys(words.notes).length).toBeGreaterThan(20);
    for (const id of Object.keys(words.notes)) expect(offers).toContain(id);
  });

  it("name every institution and every standing", () => {
    expect(Object.keys(words.providers).toSorted()).toEqual(
      providers.map(({ key }) => key).toSorted(),
    );
    expect(Object.keys(words.standing).toSorted()).toEqual(standings.toSorted());
  });

  it("tell no two offers apart by figures alone", () => {
    const names = Object.values(words.offers);
    expect(new Set(names).size).toBe(names.length);
  });
});
