import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit } from "@/lib/engine/audit";
import { plainDate } from "@/lib/engine/date";
import { countBulkOverlap } from "@/lib/flow/bulk-overlap";
import { bulkCheckRequest } from "@/lib/flow/bulk-records";
import { checkRequest, type CheckRequest } from "@/lib/flow/check-request";
import { countOverlap } from "@/lib/flow/records";
import type { BulkReading } from "@/lib/intake/bulk/bulk-reading";
import type { Reading } from "@/lib/intake/reading";
import { readBulk } from "@/lib/intake/bulk/read-again";
import { readStatement } from "@/lib/intake/read-statement";
import type { CheckDraft } from "@/lib/schemas/check-draft";
import { yearlyDraft } from "../support/bulk-draft";
import { bills } from "../support/bulk-files";
import { same } from "../support/same";

const today = plainDate("2026-11-24");
const drafts = fc.constantFrom<CheckDraft>(
  { ...yearlyDraft, fileTerminals: { kind: "all" } },
  { ...yearlyDraft, fileTerminals: { kind: "one", number: "T1" } },
  { ...yearlyDraft, fileTerminals: { kind: "all" }, agreement: { have: "nothing" } },
  yearlyDraft,
);

/** all that a reader is told */
function told(asked: CheckRequest): string {
  if (asked.kind === "missing") return asked.missing;
  const { transactions: _, dayTotals: __, ...frame } = asked.request;
  return JSON.stringify([frame, asked.assumptions, audit(asked.request)]);
}

function overlapOf(readings: readonly BulkReading[]): number {
  const [first, ...others] = readings.flatMap((one) => (one.kind === "read" ? [one] : []));
  return first === undefined ? 0 : countBulkOverlap(first, others);
}

function plainOverlapOf(readings: readonly Reading[]): number {
  const [first, ...others] = readings.flatMap((one) => (one.kind === "read" ? [one] : []));
  return first === undefined ? 0 : countOverlap(first, others);
}

describe("kept statements whose sales are columns", () => {
  it("give the report that their rows give, in one file and over several", () => {
    let [ready, overlaps] = [0, 0];
    fc.assert(
      fc.property(
        drafts,
        fc.array(bills, { minLength: 1, maxLength: 2 }),
        fc.boolean(),
        (draft, files, twice) => {
          const all = (twice ? [...files, ...files] : files).map(({ bytes }) => bytes);
          const whole = all.map((bytes) => readStatement(bytes));
          const bulk = all.map((bytes) => readBulk(() => [bytes]).reading);
          const name = (i: number) => ({ id: `s${i}`, fileName: `${i}.csv`, layout: "" });
          const wanted = checkRequest(
            draft,
            whole.flatMap((reading, i) =>
              reading.kind === "read" ? [{ ...name(i), reading }] : [],
            ),
            today,
          );
          const is = bulkCheckRequest(
            draft,
            bulk.flatMap((reading, i) =>
              reading.kind === "read" ? [{ ...name(i), reading }] : [],
            ),
            today,
          );
          same(told(is), told(wanted));
          expect(overlapOf(bulk)).toBe(plainOverlapOf(whole));
          if (wanted.kind === "missing") return;
          ready += 1;
          if (wanted.assumptions.some(({ code }) => code === "overlap-left-out")) overlaps += 1;
        },
      ),
      { numRuns: 300 },
    );
    expect(ready).toBeGreaterThan(100);
    expect(overlaps).toBeGreaterThan(50);
  });
});
