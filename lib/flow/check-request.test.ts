import { describe, expect, it } from "vitest";
import { assess } from "../engine/assess";
import { plainDate } from "../engine/date";
import { fen } from "../engine/money";
import { latestRuleset } from "../engine/rulesets/latest";
import type { ReadCharge, ReadReading, ReadTransaction } from "../intake/reading";
import { AuditRequest } from "../schemas/audit-request";
import {
  type Agreement,
  type CheckDraft,
  emptyDraft,
  type Line,
  type TerminalAnswers,
} from "../schemas/check-draft";
import { type CheckRequest, checkRequest } from "./check-request";
import { countOverlap, type KeptStatement, shortfall } from "./records";

const today = plainDate("2026-11-24");

const terminal: TerminalAnswers = {
  provider: "lakala",
  providerName: null,
  device: "eSign",
  connectivity: "sim",
  activatedOn: { on: plainDate("2024-03-31"), exact: "day" },
  returnedOn: null,
  terminalNumber: null,
};
const open: Agreement = {
  fee: null,
  basis: null,
  promise: null,
  amount: null,
  cycle: null,
  everyDays: null,
  per: null,
  anchor: null,
  signedOn: null,
  free: null,
  due: null,
  waiver: null,
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
  rates: { debitPpm: null, debitCapFen: null, creditPpm: null, qrPpm: null, fixedFen: null },
  cancellation: null,
  cancelNoticeDays: null,
  penaltyFen: null,
  refund: null,
};
const sixtyAYear: Agreement = {
  ...open,
  fee: "stated",
  amount: { kind: "exact", fen: fen(6_000) },
  cycle: "year",
  due: "start",
};

function line(on: string, amount: number, over: Partial<Line> = {}): Line {
  const data = { category: "data", components: [], label: "流量费", from: "typed" } as const;
  return { on: plainDate(on), amountFen: fen(amount), ...data, ...over };
}

function draft(agreement: Agreement | null, over: Partial<CheckDraft> = {}): CheckDraft {
  return {
    ...emptyDraft,
    terminal,
    agreement: agreement === null ? { have: "nothing" } : { have: "memory", ...agreement },
    lines: [line("2025-04-01", 9_900)],
    ...over,
  };
}

function ready(from: CheckDraft, statements: readonly KeptStatement[] = []) {
  const result: CheckRequest = checkRequest(from, statements, today);
  if (result.kind === "missing") throw new Error(result.missing);
  // whatever a draft says, the gate of the engine must let it in
  const request = AuditRequest.parse(result.request);
  const codes = result.assumptions.map(({ code }) => code);
  return { request, codes, report: assess(request, latestRuleset) };
}

function reasonsOf(from: CheckDraft, statements: readonly KeptStatement[] = []) {
  return ready(from, statements).report.charges.map(({ reason }) => reason);
}

const sale: ReadTransaction = {
  row: 2,
  terminal: "A1",
  on: plainDate("2026-07-03"),
  time: null,
  amountFen: fen(618_187),
  card: "credit",
  feeFen: fen(0),
  extraFeeFen: null,
  settledFen: fen(608_287),
  reference: "R1",
};
const charge: ReadCharge = {
  row: 3,
  terminal: "A1",
  on: plainDate("2026-04-01"),
  amountFen: fen(9_900),
  category: "data",
  components: [],
  label: "流量费",
  because: "流量费",
};
function file(id: string, over: Partial<ReadReading> = {}): KeptStatement {
  return {
    id,
    fileName: `${id}.csv`,
    layout: "mapped",
    reading: {
      kind: "read",
      layout: "mapped",
      encoding: "utf-8",
      unit: "yuan",
      unitReason: { code: "chosen", params: {} },
      grain: "trade",
      transactions: [sale],
      charges: [],
      skipped: [],
      refused: [],
      repaired: [],
      duplicates: [],
      checks: [],
      period: { from: sale.on, to: sale.on },
      terminals: ["A1"],
      rows: 1,
      ...over,
    },
  };
}

describe("what is missing", () => {
  it("is named in the order of the questions", () => {
    expect(checkRequest(emptyDraft, [], today)).toEqual({ kind: "missing", missing: "terminal" });
    const noAgreement = { ...emptyDraft, terminal };
    expect(checkRequest(noAgreement, [], today)).toEqual({ kind: "missing", missing: "agreement" });
    const noLines = draft(null, { lines: [] });
    expect(checkRequest(noLines, [], today)).toEqual({ kind: "missing", missing: "records" });
  });

  it("is the day of first use only where something was agreed", () => {
    const unknown = { terminal: { ...terminal, activatedOn: null } };
    expect(checkRequest(draft(sixtyAYear, unknown), [], today)).toEqual({
      kind: "missing",
      missing: "activated",
    });
    expect(reasonsOf(draft(null, unknown))).toEqual(["contractMissing"]);
  });

  it("is whose the terminals are where files name several", () => {
    const two = file("f", { terminals: ["A1", "B2"] });
    expect(checkRequest(draft(open), [two], today)).toEqual({
      kind: "missing",
      missing: "file-terminals",
    });
  });
});

describe("what was agreed", () => {
  it("is held against what was taken: 60 agreed, 99 taken", () => {
    const { report, codes } = ready(draft(sixtyAYear));
    expect(report.totals.claimFen).toBe(3_900);
    expect(codes).toEqual(
      expect.arrayContaining(["from-memory", "per-assumed", "window-from-records"]),
    );
  });

  it("cannot be told where there is nothing at hand, or amount or cycle are not known", () => {
    expect(reasonsOf(draft(null))).toEqual(["contractMissing"]);
    expect(reasonsOf(draft({ ...sixtyAYear, amount: null }))).toEqual(["contractMissing"]);
    expect(reasonsOf(draft({ ...sixtyAYear, cycle: "unclear" }))).toEqual(["contractMissing"]);
    expect(reasonsOf(draft(open))).toEqual(["contractMissing"]);
  });

  it("is nothing where it was agreed so, promised so, or looked for in vain", () => {
    for (const told of [{ fee: "none" }, { fee: "notWritten" }, { promise: "noOtherFee" }] as const)
      expect(reasonsOf(draft({ ...open, ...told })), JSON.stringify(told)).toEqual(["noBasis"]);
  });

  it("is the agreed amount where a promise says otherwise, and that is said", () => {
    const { codes, report } = ready(draft({ ...sixtyAYear, promise: "noOtherFee" }));
    expect(report.totals.claimFen).toBe(3_900);
    expect(codes).toContain("promise-set-aside");
  });

  it("is free for a year, or paid once for ever, where that was promised", () => {
    const first = { lines: [line("2024-04-02", 6_000)] };
    expect(reasonsOf(draft({ ...sixtyAYear, promise: "firstYearFree" }, first))).toEqual([
      "freePeriod",
    ]);
    const twice = { lines: [line("2024-03-31", 6_000), line("2025-04-01", 6_000)] };
    expect(reasonsOf(draft({ ...sixtyAYear, promise: "onceForLife" }, twice))).toEqual([
      null,
      "duplicate",
    ]);
  });

  it("is only a network fee on a terminal without a SIM, so that it is not owed", () => {
    const noSim = { terminal: { ...terminal, connectivity: "wifi" as const } };
    expect(reasonsOf(draft(sixtyAYear, noSim))).toEqual(["noSim"]);
    const unsure = { terminal: { ...terminal, connectivity: "unclear" as const } };
    expect(reasonsOf(draft(sixtyAYear, unsure))).toEqual(["overAmount"]);
  });
});

describe("a rise", () => {
  const raise = {
    raised: "yes",
    on: { on: plainDate("2025-03-01"), exact: "day" },
    amountFen: fen(9_900),
    told: "never",
    toldOn: null,
    agreed: null,
    agreedOn: null,
  } as const;

  it("does not count where nobody was told", () => {
    expect(reasonsOf(draft({ ...sixtyAYear, raise }))).toEqual(["unnoticedChange"]);
  });

  it("counts where the merchant was told in time and agreed", () => {
    const day = { on: plainDate("2025-01-02"), exact: "day" } as const;
    const agreed = { ...raise, told: "day", toldOn: day, agreed: "day", agreedOn: day } as const;
    expect(reasonsOf(draft({ ...sixtyAYear, raise: agreed }))).toEqual([null]);
  });

  it("makes the later deductions untellable where it is not known whether he was told", () => {
    const { report, codes } = ready(draft({ ...sixtyAYear, raise: { ...raise, told: "unclear" } }));
    expect(report.totals).toMatchObject({ claimFen: 0, disputedFen: 0 });
    expect(codes).toContain("raise-unclear");
  });
});

describe("other fees", () => {
  const rental = { lines: [line("2025-04-01", 12_000, { category: "rental", label: "租金" })] };

  it("cannot be told where nobody knows what else was agreed", () => {
    const { report, codes } = ready(draft(sixtyAYear, rental));
    expect(report.charges.map(({ reason }) => reason)).toEqual(["contractMissing"]);
    expect(codes).toContain("others-unclear");
  });

  it("are not owed where nothing else was agreed, and owed where they were", () => {
    expect(reasonsOf(draft({ ...sixtyAYear, otherFees: "none" }, rental))).toEqual(["noBasis"]);
    const others = [{ category: "rental", amountFen: fen(12_000), cycle: "year" }] as const;
    const some = draft({ ...sixtyAYear, otherFees: "some", others }, rental);
    expect(ready(some).report.totals.justifiedFen).toBe(12_000);
  });
});

describe("files", () => {
  const none: Partial<CheckDraft> = { lines: [] };
  const agreedNone: Agreement = { ...open, fee: "none" };

  it("give up what no line names", () => {
    const { report, request } = ready(draft(agreedNone, none), [file("f")]);
    expect(report.charges.map(({ id }) => id)).toEqual(["residual:f:2"]);
    expect(report.totals.claimFen).toBe(9_900);
    expect(request.terminals.map(({ id }) => id)).toEqual(["A1"]);
    expect(shortfall(sale)).toBe(9_900);
  });

  it("count rows that two of them share once, and rows that one holds twice, twice", () => {
    const twice = { transactions: [], charges: [charge, { ...charge, row: 4 }] };
    const { request, codes } = ready(draft(agreedNone, none), [
      file("f", twice),
      file("g", { transactions: [], charges: [charge] }),
    ]);
    expect(request.charges.map(({ id }) => id)).toEqual(["f:3", "f:4"]);
    expect(codes).toContain("overlap-left-out");
    expect(
      countOverlap(file("g", twice).reading, [
        file("f", { charges: [charge], transactions: [] }).reading,
      ]),
    ).toBe(1);
  });

  it("are not counted again by a typed line of the same day, amount and kind", () => {
    const from = draft(agreedNone, {
      lines: [line("2026-04-01", 9_900), line("2026-04-01", 9_900)],
    });
    const { request, codes } = ready(from, [file("f", { transactions: [], charges: [charge] })]);
    expect(request.charges.map(({ id }) => id)).toEqual(["f:3", "typed:2"]);
    expect(codes).toContain("line-in-statement");
  });

  it("do not report as missing what a message of that day explains", () => {
    const from = draft(agreedNone, { lines: [line("2026-07-03", 9_900, { from: "pasted" })] });
    const { report, codes } = ready(from, [file("f")]);
    expect(report.totals.chargedFen).toBe(9_900);
    expect(codes).toContain("line-is-withholding");
  });

  it("belong to all terminals, or to the one that was chosen", () => {
    const two = file("f", {
      terminals: ["A1", "B2"],
      transactions: [sale, { ...sale, row: 5, terminal: "B2", reference: "R2" }],
    });
    const all = ready(draft(agreedNone, { lines: [], fileTerminals: { kind: "all" } }), [two]);
    expect(all.request.terminals.map(({ id }) => id)).toEqual(["A1", "B2"]);
    expect(all.report.totals.claimFen).toBe(19_800);
    const one = ready(
      draft(agreedNone, { lines: [], fileTerminals: { kind: "one", number: "B2" } }),
      [two],
    );
    expect(one.request.transactions.map(({ id }) => id)).toEqual(["f:5"]);
  });

  it("of daily totals have no rates held against them", () => {
    const { request, codes } = ready(draft(agreedNone, none), [file("f", { grain: "day" })]);
    expect(request.transactions.map(({ card }) => card)).toEqual(["other"]);
    expect(codes).toContain("daily-totals");
  });
});

describe("the period", () => {
  it("goes from the first record to the last, never past today", () => {
    const lines = [line("2025-04-01", 9_900), line("2026-04-01", 9_900)];
    expect(ready(draft(null, { lines })).request.window).toEqual({
      from: "2025-04-01",
      to: "2026-04-01",
    });
  });

  it("is what the merchant says", () => {
    const window = { from: plainDate("2025-01-01"), to: plainDate("2026-12-31") };
    expect(ready(draft(null, { window })).request.window).toEqual({
      from: "2025-01-01",
      to: "2026-11-24",
    });
  });
});
