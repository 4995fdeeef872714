import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { citationIds, citations } from "../citations";
import type { Figure, Offer } from "./catalogue";
import { latestCatalogue } from "./catalogue-2026-11";
import { findProvider, providers } from "./providers";
import { sourceKeys, sources } from "./sources";

const { offers, market } = latestCatalogue;

function figuresOf({ fee, deposit, devicePrice, perTransaction, rates }: Offer): Figure<unknown>[] {
  const all = [fee, deposit, devicePrice, perTransaction, rates.debit, rates.credit, rates.qr];
  return all.filter((figure) => figure !== null);
}

function keysOf(offer: Offer): string[] {
  return [...figuresOf(offer).map(({ source }) => source), ...offer.also];
}

describe("the plan catalogue", () => {
  it("keeps each offer once", () => {
    expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length);
  });

  it("gives every figure the grade of its source, never a better one", () => {
    const figures = [
      ...offers.flatMap(figuresOf),
      market.band,
      ...Object.values(market.typicalRates),
    ];
    expect(figures.length).toBeGreaterThan(80);
    for (const { grade, source } of figures) expect(grade, source).toBe(sources[source].grade);
  });

  it("dates a figure only as exactly as its source does", () => {
    for (const { seenOn } of offers.flatMap(figuresOf))
      expect(seenOn ?? "2025").toMatch(/^20\d{2}(-\d{2}(-\d{2})?)?$/);
  });

  it("writes ranges from low to high and leaves out what is not known", () => {
    for (const { fee, standing, id } of offers) {
      if (fee) expect(fee.value.minFen, id).toBeLessThanOrEqual(fee.value.maxFen);
      if (standing === "unknown") expect(fee, id).toBeNull();
    }
  });

  it("names only institutions that are in the table", () => {
    for (const { provider } of offers)
      if (provider !== null) expect(findProvider(provider)?.key).toBe(provider);
  });
});

describe("sources", () => {
  it("are each used by a rule, a figure or an institution", () => {
    const used = new Set<string>([
      ...citationIds.map((id) => citations[id].source),
      ...offers.flatMap(keysOf),
      market.band.source,
      ...Object.values(market.typicalRates).map(({ source }) => source),
      ...providers.flatMap(({ legalName, hotline }) => [
        legalName?.source ?? "",
        hotline?.source ?? "",
      ]),
    ]);
    expect(sourceKeys.filter((key) => !used.has(key))).toEqual([]);
  });
});

describe("providers", () => {
  it("stand once each, and call nothing official that only sellers say", () => {
    expect(new Set(providers.map(({ key }) => key)).size).toBe(providers.length);
    for (const { legalName, hotline } of providers)
      for (const stated of [legalName, hotline])
        if (stated) expect(stated.grade, stated.value).toBe(sources[stated.source].grade);
  });

  it("are not found under the name of a method", () => {
    expect(findProvider("constructor")).toBeNull();
    expect(findProvider("lakala")?.hotline?.value).toBe("95016");
  });
});

const facts = path.resolve(import.meta.dirname, "../../../../shared/domain/facts.md");

if (existsSync(facts)) {
  describe("the rows of the facts, section 1.3", () => {
    const text = readFileSync(facts, "utf8");
    const section = text.slice(text.indexOf("### 1.3"), text.indexOf("### 1.4"));
    const rows = section
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .slice(1);
    const sourced = rows.filter((row) => row.includes("[S: "));

    it("are all in the catalogue, with every amount they state", () => {
      expect(sourced.length).toBeGreaterThan(30);
      for (const row of sourced) {
        const keys = [...row.matchAll(/\[S: ([\w-]+)\]/g)].map(([, key]) => key ?? "");
        const mine = offers.filter((offer) => keysOf(offer).some((key) => keys.includes(key)));
        const fees = mine.flatMap(({ fee }) => (fee ? [fee.value.minFen, fee.value.maxFen] : []));
        const [amount = ""] = row.split("|").slice(3);
        const stated = amount.replaceAll(
          /20\d\d-\d\d|for \d years|3 a month|\d+ prepaid for \d|three times[^|]*|phase \d|day \d|every .*|in 4 months.*/g,
          "",
        );
        expect(mine.length, row).toBeGreaterThan(0);
        for (const [yuan] of stated.matchAll(/\d+/g))
          expect(fees, row).toContain(Number(yuan) * 100);
      }
    });

    it("that name institutions without a figure are there, without one", () => {
      const bare = rows.filter((row) => !row.includes("[S: "));
      expect(bare.length).toBe(1);
      expect(offers.filter(({ id }) => id.endsWith("-unknown")).length).toBe(11);
    });
  });
}
