import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit } from "@/lib/engine/audit";
import { plainDate } from "@/lib/engine/date";
import { fen, ppm } from "@/lib/engine/money";
import { bulkCheckRequest } from "@/lib/flow/bulk-records";
import { checkRequest, type CheckRequest } from "@/lib/flow/check-request";
import { readBulk } from "@/lib/intake/bulk/read-again";
import { readStatement } from "@/lib/intake/read-statement";
import { type Agreement, type CheckDraft, emptyDraft } from "@/lib/schemas/check-draft";
import { bills } from "../support/bulk-files";
import { same } from "../support/same";

const today = plainDate("2026-11-24");
const yearly: Agreement = {
  fee: "stated",
  basis: null,
  promise: null,
  amount: { kind: "exact", fen: fen(6_000) },
  cycle: "year",
  everyDays: null,
  per: null,
  anchor: null,
  signedOn: null,
  free: null,
  due: "start",
  waiver: { kind: "volume", atLeastFen: fen(500_000) },
  raise: {
    raised: null,
    on: null,
    amountFen: null,
    told: null,
    toldOn: null,
    agreed: null,
    agreedOn: null,
  },
  otherFees: null,
  others: [],
  deposit: null,
  rates: {
    debitPpm: ppm(5_000),
    debitCapFen: fen(2_000),
    creditPpm: ppm(6_000),
    qrPpm: ppm(3_800),
    fixedFen: null,
  },
  cancellation: null,
  cancelNoticeDays: null,
  penaltyFen: null,
  refund: null,
};
const base: CheckDraft = {
  ...emptyDraft,
  terminal: {
    provider: "lakala",
    providerName: null,
    device: "countertop",
    connectivity: "sim",
    activatedOn: { on: plainDate("2024-01-15"), exact: "day" },
    returnedOn: null,
    terminalNumber: null,
  },
  agreement: { have: "memory", ...yearly },
  lines: [
    {
      on: plainDate("2024-03-01"),
      amountFen: fen(9_900),
      category: "data",
      components: [],
      label: "流量费",
      from: "typed",
    },
  ],
};
const drafts = fc.constantFrom<CheckDraft>(
  { ...base, fileTerminals: { kind: "all" } },
  { ...base, fileTerminals: { kind: "one", number: "T1" } },
  { ...base, fileTerminals: { kind: "all" }, agreement: { have: "nothing" } },
  base,
);

/** all that a reader is told */
function told(asked: CheckRequest): string {
  if (asked.kind === "missing") return asked.missing;
  const { transactions: _, dayTotals: __, ...frame } = asked.request;
  return JSON.stringify([frame, asked.assumptions, audit(asked.request)]);
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
