import { randomBytes, randomUUID } from "node:crypto";
import { plainDate } from "@/lib/engine/date";
import { fen, plus, zero } from "@/lib/engine/money";
import type { AuditReport } from "@/lib/engine/report";
import type { AuditRequest } from "@/lib/engine/request";
import type { StatementReading } from "@/lib/intake/bulk/statement-reading";
import type { ReadReading } from "@/lib/intake/reading";
import type { NewReport } from "@/lib/store/reports";
import type { NewStatement, Upload } from "@/lib/store/statements";

const on = plainDate("2026-03-01");
const window = { from: plainDate("2026-01-01"), to: plainDate("2026-06-30") };

export function sampleReading(rows = 2): ReadReading {
  return {
    kind: "read",
    layout: "lakalaTrades",
    encoding: "gb18030",
    unit: "yuan",
    unitReason: { code: "byLayout", params: {} },
    grain: "trade",
    transactions: Array.from({ length: rows }, (_, n) => ({
      row: n + 2,
      terminal: "10086001",
      on,
      time: "09:24:35",
      amountFen: fen(120_000 + n),
      card: "debit",
      feeFen: fen(600),
      extraFeeFen: null,
      settledFen: fen(119_400 + n),
      reference: null,
    })),
    charges: [
      {
        row: rows + 2,
        terminal: "10086001",
        on,
        amountFen: fen(9_900),
        category: "data",
        components: [],
        label: "流量费",
        because: "流量费",
      },
    ],
    skipped: [],
    refused: [],
    repaired: [],
    duplicates: [],
    checks: [],
    period: { from: on, to: on },
    terminals: ["10086001"],
    rows: rows + 1,
  };
}

/** a file with one statement: what it is called, and what `addStatements` is given */
export function sampleStatement(changes: Partial<Upload> = {}, reading = sampleDigest()) {
  const upload: Upload = {
    fileName: "三月对账单.csv",
    sha256: "ab".repeat(32),
    bytes: 12_345,
    ...changes,
  };
  return { upload, statements: [sampleMember(reading)] };
}

/** a statement of a file whose text stands nowhere */
export function sampleMember(
  reading: NewStatement["reading"] = sampleDigest(),
  member = "",
  bytes = 10n,
): NewStatement {
  const name = randomBytes(16).toString("hex");
  const wrappedKey = new Uint8Array(60);
  const sealed = { media: "text/plain", bytes, sha256: "cd".repeat(32), wrappedKey };
  return { member, file: { id: randomUUID(), name, ...sealed }, reading };
}

export function sampleDigest(rows = 2): StatementReading {
  const { transactions, ...rest } = sampleReading(rows);
  const sumFen = plus(...transactions.map(({ amountFen }) => amountFen));
  return {
    ...rest,
    noteCounts: {},
    sales: { count: transactions.length, sumFen, shortCount: 0 },
    first: [],
    short: [],
    days: [],
  };
}

const request: AuditRequest = {
  specVersion: 1,
  auditedOn: plainDate("2026-06-30"),
  window,
  terminals: [],
  contracts: [],
  charges: [
    {
      id: "typed:1",
      terminalId: null,
      on,
      amountFen: fen(9_900),
      category: "data",
      components: [],
      label: "流量费 “99元”",
    },
  ],
  transactions: [],
  usage: [],
  demandsOn: [],
};

/** What stands in the store's way: long amounts, quotes, line breaks, and keys in no order. */
export function sampleReport(changes: Partial<NewReport> = {}): NewReport {
  const report = {
    window,
    specVersion: 1,
    rulesetVersion: "2026.11",
    auditedOn: plainDate("2026-06-30"),
    totals: { zFen: zero, claimFen: fen(9_007_199_254_740_991), aFen: fen(-1) },
    charges: [{ id: "typed:1", label: 'Größe "流量"\n\u2028 1.0', allocations: [], reason: null }],
    recommendation: { catalogueVersion: "2026-11", terminals: [], account: {} },
  } as unknown as AuditReport;
  const statements = { "0c1b": { fileName: "三月对账单.csv", layout: "lakalaTrades" } };
  return {
    request,
    report,
    origins: { statements, providerName: null, assumptions: [] },
    ...changes,
  };
}
