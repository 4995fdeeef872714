import { describe, expect, it } from "vitest";
import { readAuditRequest } from "@/lib/schemas/audit-request";
import { type IssueCode, issueCodes, mostIssues } from "@/lib/schemas/issues";
import { refusedFacts } from "./refused-facts";
import { refusedTerms } from "./refused-terms";
import {
  sampleCharge,
  sampleContract,
  sampleDayTotal,
  sampleFee,
  sampleRecurring,
  sampleRequest,
  sampleTerminal,
  sampleTerms,
  sampleTransaction,
  sampleVersion,
  sampleWith,
} from "./sample-request";

const terms = "contracts[0].versions[0].terms";
const fee = `${terms}.fees[0]`;
const refusals = [...refusedFacts, ...refusedTerms];

function issuesFor(value: unknown): readonly { readonly path: string; readonly code: IssueCode }[] {
  const reading = readAuditRequest(value);
  return reading.kind === "refused" ? reading.issues : [];
}

describe("readAuditRequest refuses", () => {
  for (const [says, put, value, code, at = put] of refusals) {
    it(says, () => {
      const found = issuesFor(sampleWith(put, value));
      expect(found).toContainEqual(expect.objectContaining({ path: at, code }));
      // one mistake, one kind of refusal
      expect(found.filter((issue) => issue.code !== code)).toEqual([]);
    });
  }

  it("more occurrences than an engine should make", () => {
    const daily = { ...sampleRecurring, every: { count: 1, unit: "day" } };
    const version = sampleVersion({
      terms: sampleTerms({ fees: [sampleFee({ model: daily, waivers: [] })] }),
    });
    const terminals = Array.from({ length: 400 }, (_, n) => ({ ...sampleTerminal, id: `m${n}` }));
    const found = issuesFor(
      sampleRequest({
        terminals: [sampleTerminal, ...terminals],
        contracts: [sampleContract({ versions: [version] })],
      }),
    );
    expect(found).toEqual([expect.objectContaining({ path: terms, code: "too-much-work" })]);
  });

  const bare = [
    sampleContract({ versions: [sampleVersion({ terms: sampleTerms({ fees: [] }) })] }),
  ];
  const many = (count: number) => Array.from({ length: count }, (_, n) => n);

  it("more charges of no terminal than can be held against all terminals", () => {
    const found = issuesFor(
      sampleRequest({
        terminals: [
          sampleTerminal,
          ...many(1_500).map((n) => ({ ...sampleTerminal, id: `m${n}` })),
        ],
        contracts: bare,
        charges: many(1_000).map((n) => ({ ...sampleCharge, id: `c${n}`, terminalId: null })),
      }),
    );
    expect(found).toEqual([expect.objectContaining({ path: "charges", code: "too-much-work" })]);
  });

  it("more terminals than can be advised at once", () => {
    const terminals = many(2_000).map((n) => ({ ...sampleTerminal, id: `m${n}` }));
    const found = issuesFor(sampleRequest({ terminals: [sampleTerminal, ...terminals] }));
    expect(found).toEqual([expect.objectContaining({ path: "terminals", code: "too-much-work" })]);
  });

  it("more charges than a report can list, those that no line of the bill names among them", () => {
    const charges = many(24_000).map((n) => ({ ...sampleCharge, id: `c${n}` }));
    const withheld = many(24_000).map((n) => ({
      ...sampleTransaction,
      id: `w${n}`,
      settledFen: 118_000,
    }));
    const whole = sampleRequest({ contracts: bare, charges, transactions: withheld });
    expect(issuesFor(whole)).toEqual([]);
    const more = many(3_000).map((n) => ({ ...sampleCharge, id: `more${n}` }));
    expect(issuesFor({ ...whole, charges: [...charges, ...more] })).toEqual([
      expect.objectContaining({ path: "charges", code: "too-much-work" }),
    ]);
  });

  it("a key that would change the prototype", () => {
    const body: unknown = JSON.parse(
      JSON.stringify(sampleRequest()).replace("{", '{"__proto__":{"polluted":true},'),
    );
    expect(issuesFor(body)).toEqual([{ path: "__proto__", code: "unknown-key", params: {} }]);
    expect("polluted" in {}).toBe(false);
  });

  it("every mistake at once, each with its path", () => {
    const found = issuesFor({
      ...sampleRequest(),
      charges: [{ ...sampleCharge, on: "yesterday", amountFen: 1.5 }],
      demandsOn: ["2025-06-01", "2025-06-31"],
    });
    expect(found.map(({ path }) => path)).toEqual([
      "charges[0].on",
      "charges[0].amountFen",
      "demandsOn[1]",
    ]);
  });

  it("no more than a hundred mistakes, however many there are", () => {
    expect(issuesFor(sampleRequest({ transactions: Array<number>(300_000).fill(1) }))).toHaveLength(
      mostIssues,
    );
  });

  it("what is no object", () => {
    for (const value of [null, true, 1, "x", []]) {
      expect(issuesFor(value)).toEqual([{ path: "", code: "not-an-object", params: {} }]);
    }
  });
});

describe("the table of refusals", () => {
  it("has a case for each code that JSON can bring about", () => {
    const elsewhere: readonly IssueCode[] = [
      "too-much-work",
      // of the import's own fields
      "not-true-or-false",
      // no construct of the schema ends there: the last resort of the translation
      "not-readable",
    ];
    const shown = new Set<IssueCode>(refusals.map(([, , , code]) => code));
    expect(issueCodes.filter((code) => !shown.has(code) && !elsewhere.includes(code))).toEqual([]);
  });
});

describe("readAuditRequest lets in", () => {
  const admitted: readonly (readonly [says: string, put: string, value: unknown])[] = [
    ["the sample itself", "specVersion", 1],
    ["a charge of an unknown terminal", "charges[0].terminalId", "t9"],
    ["a charge of no terminal", "charges[0].terminalId", null],
    ["usage of an unknown terminal", "usage[0].terminalId", "t9"],
    ["a terminal without a contract", "terminals[0].contractId", null],
    ["terms that are not known", `${terms}.fees`, null],
    ["a contract that states no fee", `${terms}.fees`, []],
    ["a fee given back", "charges[0].amountFen", -9900],
    ["a sale of nothing", "transactions[0].amountFen", 0],
    ["a refund to a customer with its fee", "transactions[0].feeFen", -600],
    ["money owed after a refund", "transactions[0].settledFen", -1],
    ["ten billion yuan", "transactions[0].amountFen", 1_000_000_000_000],
    ["a terminal returned before it was switched on", "terminals[0].deactivatedOn", "2024-02-01"],
    ["a charge before the window", "charges[0].on", "2023-12-31"],
    ["a charge after today", "charges[0].on", "2026-04-01"],
    ["a discount whose days have passed", `${fee}.discounts[0].from`, "2025-01-01"],
    ["an empty label", "charges[0].label", ""],
    ["an emoji in an id", "charges[0].id", "🧾"],
    [
      "a range from nothing to three hundred yuan",
      `${fee}.model`,
      {
        ...sampleRecurring,
        amountFen: null,
        range: { minFen: 0, maxFen: 30_000 },
      },
    ],
    [
      "a monthly waiver on a percentage",
      `${fee}.model`,
      {
        kind: "percentage",
        ratePpm: 1_000_000,
        minFen: 0,
        maxFen: 0,
      },
    ],
    [
      "a calendar half-year",
      `${fee}.model`,
      {
        ...sampleRecurring,
        anchor: "calendar",
        every: { count: 6, unit: "month" },
      },
    ],
    [
      "one open tier",
      `${fee}.model`,
      {
        kind: "tieredVolume",
        every: { count: 1, unit: "month" },
        anchor: "signing",
        tiers: [{ upToFen: null, amountFen: 0 }],
      },
    ],
    ["sales gathered by day", "dayTotals", [sampleDayTotal()]],
    ["no sales gathered by day", "dayTotals", []],
    ["two totals of one day", "dayTotals", [sampleDayTotal(), sampleDayTotal()]],
    ["a day of refunds alone", "dayTotals", [sampleDayTotal({ salesFen: [], feeFen: -1 })]],
    ["a second sale", "transactions[1]", { ...sampleTransaction, id: "x2" }],
    ["a window of one day, today", "window", { from: "2026-03-31", to: "2026-03-31" }],
    ["a leap day", "auditedOn", "2028-02-29"],
  ];

  for (const [says, put, value] of admitted) {
    it(says, () => {
      const whole = sampleWith(put, value);
      const reading = readAuditRequest(whole);
      expect(reading).toEqual({ kind: "read", request: whole });
      // handed on, not copied: half the memory for a million transactions
      expect(reading.kind === "read" && reading.request.charges).toBe(Object(whole).charges);
    });
  }
});
