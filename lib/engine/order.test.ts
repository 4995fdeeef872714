import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "./date";
import { byDueThenId, byOnThenId, compareDates, compareText, firstNot, inOneOrder } from "./order";

const byCodePoint = (a: string, b: string): number => {
  const [x, y] = [[...a], [...b]].map((chars) => chars.map((char) => char.codePointAt(0) ?? 0));
  for (let i = 0; i < Math.min(x?.length ?? 0, y?.length ?? 0); i += 1)
    if (x?.[i] !== y?.[i]) return (x?.[i] ?? 0) - (y?.[i] ?? 0);
  return (x?.length ?? 0) - (y?.length ?? 0);
};

describe("compareText", () => {
  it("orders by code point, as a reader of characters would", () => {
    const texts = fc.string({ unit: "binary", maxLength: 5 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(Math.sign(byCodePoint(a, b)));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["a", "b"],
    ["a", "aa"],
    ["", "a"],
    ["T10", "T9"],
    ["\uD7FF", "\uE000"],
    ["\uE000", "\uFFFF"],
    ["\uFF21", "\u{1F4B3}"],
    ["\uD7FF", "\u{10000}"],
    ["\u{1F4B3}", "\u{1F4B4}"],
  ])("puts %j before %j", (a, b) => {
    expect(compareText(a, b)).toBeLessThan(0);
    expect(compareText(b, a)).toBeGreaterThan(0);
    expect(compareText(a, a)).toBe(0);
  });
});

describe("orders", () => {
  const [early, late] = [plainDate("2024-01-01"), plainDate("2024-01-02")];

  it("compare days", () => {
    expect([
      compareDates(early, late),
      compareDates(late, early),
      compareDates(early, early),
    ]).toEqual([-1, 1, 0]);
  });

  it("put the day first, then the id", () => {
    const list = [
      { on: late, id: "a", dueOn: late },
      { on: early, id: "b", dueOn: early },
      { on: early, id: "a", dueOn: early },
    ];
    const wanted = ["2024-01-01 a", "2024-01-01 b", "2024-01-02 a"];
    expect(list.toSorted(byOnThenId).map(({ on, id }) => `${on} ${id}`)).toEqual(wanted);
    expect(list.toSorted(byDueThenId).map(({ dueOn, id }) => `${dueOn} ${id}`)).toEqual(wanted);
  });
});

describe("firstNot", () => {
  it("finds the first that is not before", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(22), (numbers, bound) => {
        const list = numbers.toSorted((a, b) => a - b);
        const index = list.findIndex((n) => bound <= n);
        expect(firstNot(list, (n) => n < bound)).toBe(index < 0 ? list.length : index);
      }),
    );
  });
});

describe("inOneOrder", () => {
  it("gives every arrangement of a list in the same order", () => {
    expect(inOneOrder(["b", "a", "c"], (text) => text)).toEqual(["a", "b", "c"]);
    expect(inOneOrder(["b", "a"], (text) => text)).toEqual(["a", "b"]);
    expect(inOneOrder(["b"], (text) => text)).toEqual(["b"]);
    expect(inOneOrder([], String)).toEqual([]);
  });
});
