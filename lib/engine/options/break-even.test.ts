import { describe, expect, it } from "vitest";
import { plainDate } from "../date";
import { fen } from "../money";
import type { CostLine } from "../recommendation";
import { breakEven, courseOf } from "./break-even";
import { line } from "./lines";

const start = plainDate("2026-01-31");

function crossing(lines: readonly CostLine[], keepLines: readonly CostLine[]) {
  return breakEven(courseOf(lines, start, 24), courseOf(keepLines, start, 24), start);
}

function on(day: string | null, amount: number) {
  return line("fee-due", fen(amount), day === null ? null : plainDate(day), null);
}

describe("breakEven", () => {
  it("is none where it never costs more", () => {
    expect(crossing([], [])).toBeNull();
    expect(crossing([], [on("2026-06-15", 6000)])).toBeNull();
  });

  it("is the month in which what is saved makes up for what leaving costs", () => {
    const keep = [on("2026-06-15", 6000), on("2027-06-15", 6000)];
    expect(crossing([on("2026-02-01", 9000)], keep)).toBe("2027-06-30");
    expect(crossing([on("2026-02-01", 6000)], keep)).toBe("2026-06-30");
    expect(crossing([on("2026-02-01", 12_001)], keep)).toBeNull();
  });

  it("counts what has no day evenly, and waits until it stays so", () => {
    // after three months 3000 of 24,000 are spent on keeping
    expect(crossing([on("2026-02-01", 3000)], [on(null, 24_000)])).toBe("2026-04-30");
    // cheaper at first, dearer from the second year on, even at the very end
    const later = [on("2027-02-10", 24_000)];
    expect(crossing(later, [on(null, 24_000)])).toBe("2028-01-31");
  });

  it("counts a month from the day of the audit to the same day of the next, that day counted", () => {
    const middle = plainDate("2026-01-15");
    const dates = (out: string, kept: string) =>
      breakEven(
        courseOf([on(out, 100)], middle, 24),
        courseOf([on(kept, 100)], middle, 24),
        middle,
      );
    expect(dates("2026-02-15", "2026-02-16")).toBe("2026-03-15");
    expect(dates("2026-02-10", "2026-02-15")).toBeNull();
    expect(dates("2026-02-16", "2026-03-15")).toBeNull();
  });

  it("puts a day beyond the time ahead into its last month", () => {
    const early = on("2026-02-01", 100);
    const late = on("2026-05-01", 100);
    expect(crossing([early, on("2030-01-01", 50)], [late, on(null, 50)])).toBe("2026-05-31");
    expect(crossing([early, on("2030-01-01", 51)], [late, on(null, 50)])).toBeNull();
  });
});
