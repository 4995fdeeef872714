import { describe, expect, it } from "vitest";
import { pageAt, pageHref, perPage } from "./pages";

describe("a part of a long list", () => {
  it.each([
    [0, 1, 0],
    [1, 1, 1],
    [perPage, 1, perPage],
    [perPage + 1, 2, perPage],
  ])("of %i items is one of %i, and the first holds %i", (length, pages, to) => {
    expect(pageAt({}, "refused", length)).toEqual({ nth: 1, pages, from: 0, to, isAsked: false });
  });

  it("is the one that the address asks for, and no item stands on two or on none", () => {
    const seen: number[] = [];
    for (const nth of [1, 2, 3]) {
      const { from, to, pages } = pageAt({ skipped: String(nth) }, "skipped", 450);
      expect(pages).toBe(3);
      for (let i = from; i < to; i += 1) seen.push(i);
    }
    expect(seen).toEqual(Array.from({ length: 450 }, (_, i) => i));
  });

  it("is the nearest where the address asks for none that there is", () => {
    expect(pageAt({ short: "99" }, "short", 450)).toMatchObject({ nth: 3, from: 400, to: 450 });
    expect(pageAt({ short: "0" }, "short", 450)).toMatchObject({ nth: 1 });
    for (const asked of ["-1", "2.5", "x", "", "9999999", ["2", "3"]])
      expect(pageAt({ short: asked }, "short", 450)).toMatchObject({ nth: 1, isAsked: false });
  });

  it("is led to without moving the other lists, and carries nothing else along", () => {
    const query = { refused: "2", charges: "3", skipped: "<b>", problem: "x" };
    expect(pageHref(query, "refused", 3)).toBe("?charges=3&refused=3#refused");
    expect(pageHref({}, "short", 2)).toBe("?short=2#short");
  });
});
