import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  add,
  addDays,
  addMonths,
  addTimes,
  asPlainDate,
  dayNumber,
  daysBetween,
  earlierOf,
  firstOfMonth,
  fromDayNumber,
  laterOf,
  type PlainDate,
  plainDate,
} from "./date";

const first = plainDate("1896-01-01");
const dates = fc.integer({ min: 0, max: 400_000 }).map((n) => addDays(first, n));
const temporal = (date: PlainDate) => Temporal.PlainDate.from(date);
const runs = { numRuns: 1000 };

describe("plain dates", () => {
  it.each(["2024-02-29", "2000-02-29", "2026-12-31", "2026-04-30", "0004-02-29"])(
    "know %s",
    (text) => {
      expect(asPlainDate(text)).toBe(text);
      expect(plainDate(text)).toBe(text);
    },
  );

  it.each([
    "2025-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-06-31",
    "2026-09-31",
    "2026-11-31",
    "2026-01-32",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-1-1",
    "20260101",
    "2026-01-01T00:00",
    " 2026-01-01",
    "",
  ])("do not know %j", (text) => {
    expect(asPlainDate(text)).toBe(null);
    expect(() => plainDate(text)).toThrow(`not a calendar day: ${text}`);
  });

  it("are numbered without a gap, and back", () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(fromDayNumber(dayNumber(date))).toBe(date);
        expect(dayNumber(addDays(date, 1)) - dayNumber(date)).toBe(1);
      }),
      runs,
    );
    expect(dayNumber(plainDate("0000-03-01"))).toBe(0);
    expect(fromDayNumber(0)).toBe("0000-03-01");
  });
});

describe("date arithmetic, held against Temporal", () => {
  const far = fc.integer({ min: -30_000, max: 30_000 });

  it("adds days", () => {
    fc.assert(
      fc.property(dates, far, (date, days) => {
        expect(addDays(date, days)).toBe(temporal(date).add({ days }).toString());
        expect(add(date, { count: days, unit: "day" })).toBe(addDays(date, days));
      }),
      runs,
    );
  });

  it("adds months, cut to the last day of the month", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        expect(addMonths(date, months)).toBe(temporal(date).add({ months }).toString());
        expect(add(date, { count: months, unit: "month" })).toBe(addMonths(date, months));
      }),
      runs,
    );
  });

  it("counts days", () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(daysBetween(a, b)).toBe(temporal(a).until(temporal(b)).days);
      }),
      runs,
    );
  });

  it("compares as text", () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const order = Temporal.PlainDate.compare(temporal(a), temporal(b));
        expect(a < b).toBe(order < 0);
        expect(laterOf(a, b)).toBe(order < 0 ? b : a);
        expect(earlierOf(a, b)).toBe(order < 0 ? a : b);
      }),
      runs,
    );
  });
});

describe("periods by the calendar of the Civil Code", () => {
  it.each([
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2025-02-28", 12, "2026-02-28"],
    ["2023-02-28", 12, "2024-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-30", 1, "2024-02-29"],
    ["2024-08-31", 6, "2025-02-28"],
    ["2024-12-31", 2, "2025-02-28"],
  ])("%s and %i months end on %s", (start, months, end) => {
    expect(addMonths(plainDate(start), months)).toBe(end);
  });

  it.each([
    ["2024-03-31", 30, "2024-04-30"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2025-02-28", -60, "2024-12-30"],
  ])("%s and %i days end on %s: the first day does not count", (start, days, end) => {
    expect(addDays(plainDate(start), days)).toBe(end);
  });

  it("each year is counted from the first start, never from the last end", () => {
    const every = { count: 12, unit: "month" } as const;
    const renewals = [1, 2, 3, 4].map((k) => addTimes(plainDate("2024-02-29"), every, k));
    expect(renewals).toEqual(["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]);
    const months = [0, 1, 2, 3].map((k) =>
      addTimes(plainDate("2025-01-31"), { count: 1, unit: "month" }, k),
    );
    expect(months).toEqual(["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30"]);
    expect(addTimes(plainDate("2025-01-31"), { count: 7, unit: "day" }, 3)).toBe("2025-02-21");
  });

  it("a month begins on its first day", () => {
    expect(firstOfMonth(plainDate("2024-02-29"))).toBe("2024-02-01");
  });
});
