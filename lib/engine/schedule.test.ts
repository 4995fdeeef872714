import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addTimes, plainDate } from "./date";
import type { Span } from "./request";
import {
  anchorOf,
  baseOf,
  freeUntil,
  monthAround,
  periodAt,
  periodsDue,
  type Rhythm,
} from "./schedule";

const day = plainDate;
const none: Span = { count: 0, unit: "day" };
const months = (count: number): Span => ({ count, unit: "month" });
const days = (count: number): Span => ({ count, unit: "day" });
const activated = day("2024-05-17");
const signed = day("2024-02-03");

describe("the anchor", () => {
  it("is the activation or the signing, moved by the free time", () => {
    expect(baseOf("activation", activated, signed)).toBe(activated);
    expect(baseOf("signing", activated, signed)).toBe(signed);
    expect(baseOf("calendar", activated, signed)).toBe(activated);
    const every = months(12);
    expect(anchorOf({ anchor: "activation", every }, none, activated, signed)).toBe("2024-05-17");
    expect(anchorOf({ anchor: "activation", every }, days(30), activated, signed)).toBe(
      "2024-06-16",
    );
    expect(anchorOf({ anchor: "signing", every }, months(1), activated, signed)).toBe("2024-03-03");
  });

  it.each([
    [1, "2024-05-01"],
    [2, "2024-05-01"],
    [3, "2024-04-01"],
    [4, "2024-05-01"],
    [6, "2024-01-01"],
    [12, "2024-01-01"],
  ])("of a calendar block of %i months is its first day, free or not", (count, wanted) => {
    const model = { anchor: "calendar", every: months(count) } as const;
    expect(anchorOf(model, none, activated, signed)).toBe(wanted);
    expect(anchorOf(model, months(3), activated, signed)).toBe(wanted);
  });

  it("of a block in December lies in the same year", () => {
    const model = { anchor: "calendar", every: months(6) } as const;
    expect(anchorOf(model, none, day("2024-12-31"), signed)).toBe("2024-07-01");
  });
});

describe("free time", () => {
  it("ends before the first day that is no longer free; nothing is none", () => {
    expect(freeUntil({ free: days(30) }, day("2024-01-01"))).toBe("2024-01-31");
    expect(freeUntil({ free: months(0) }, day("2024-01-01"))).toBe(null);
  });
});

describe("periods", () => {
  const rhythm: Rhythm = { anchor: day("2024-01-31"), every: months(1), due: "start" };
  const service = { activatedOn: day("2024-01-31"), endsOn: null };
  const year = { from: day("2024-01-01"), to: day("2024-12-31") };

  it("are counted from the anchor and touch without a gap", () => {
    expect(periodAt(rhythm, 0)).toEqual({ from: "2024-01-31", to: "2024-02-28" });
    expect(periodAt(rhythm, 1)).toEqual({ from: "2024-02-29", to: "2024-03-30" });
    expect(periodAt(rhythm, -1)).toEqual({ from: "2023-12-31", to: "2024-01-30" });
  });

  it("fall due on their first day, or on the first day after them", () => {
    const starts = periodsDue(rhythm, { from: day("2024-02-01"), to: day("2024-03-31") }, service);
    expect(starts).toEqual([
      { index: 1, from: "2024-02-29", to: "2024-03-30", dueOn: "2024-02-29" },
      { index: 2, from: "2024-03-31", to: "2024-04-29", dueOn: "2024-03-31" },
    ]);
    const ends = periodsDue(
      { ...rhythm, due: "end" },
      { from: day("2024-01-01"), to: day("2024-03-30") },
      service,
    );
    expect(ends).toEqual([{ index: 0, from: "2024-01-31", to: "2024-02-28", dueOn: "2024-02-29" }]);
  });

  it("exist from the activation to the last day of service", () => {
    const dueOf = (
      over: Partial<typeof service> | { readonly endsOn: string },
      due: Rhythm["due"],
    ): string[] =>
      periodsDue({ ...rhythm, due }, year, { ...service, ...(over as typeof service) }).map(
        ({ dueOn }) => dueOn,
      );
    expect(dueOf({ activatedOn: day("2024-11-30") }, "start")).toEqual([
      "2024-11-30",
      "2024-12-31",
    ]);
    expect(dueOf({ activatedOn: day("2024-12-01") }, "start")).toEqual(["2024-12-31"]);
    expect(dueOf({ endsOn: "2024-02-29" }, "start")).toEqual(["2024-01-31", "2024-02-29"]);
    expect(dueOf({ endsOn: "2024-02-28" }, "start")).toEqual(["2024-01-31"]);
    expect(dueOf({ endsOn: "2024-02-28" }, "end")).toEqual(["2024-02-29"]);
    expect(dueOf({ endsOn: "2024-02-27" }, "end")).toEqual([]);
  });

  it("are all those, and only those, that counting from the anchor finds", () => {
    fc.assert(
      fc.property(
        fc.record({
          anchor: fc.integer({ min: -1500, max: 400 }),
          count: fc.integer({ min: 1, max: 14 }),
          unit: fc.constantFrom("day" as const, "month" as const),
          due: fc.constantFrom("start" as const, "end" as const),
          length: fc.nat(500),
        }),
        ({ anchor, count, unit, due, length }) => {
          const one: Rhythm = { anchor: addDays(year.from, anchor), every: { count, unit }, due };
          const span = { from: year.from, to: addDays(year.from, length) };
          const found = periodsDue(one, span, { activatedOn: day("1900-01-01"), endsOn: null });
          const wanted: string[] = [];
          for (let k = due === "start" ? 0 : 1; ; k += 1) {
            const dueOn = addTimes(one.anchor, one.every, k);
            if (span.to < dueOn) break;
            if (span.from <= dueOn) wanted.push(dueOn);
          }
          expect(found.map(({ dueOn }) => dueOn)).toEqual(wanted);
          for (const { index, from, to, dueOn } of found) {
            expect({ from, to }).toEqual(periodAt(one, index));
            expect(dueOn).toBe(due === "start" ? from : addDays(to, 1));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("the month around a day", () => {
  it.each([
    ["2024-02-10", "2024-02-01", "2024-02-29"],
    ["2024-12-31", "2024-12-01", "2024-12-31"],
    ["2025-01-01", "2025-01-01", "2025-01-31"],
  ])("%s is %s to %s", (on, from, to) => {
    expect(monthAround(day(on))).toEqual({ from, to });
  });
});
