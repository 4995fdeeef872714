import { describe, expect, it } from "vitest";
import { contract, request, terminal, terms } from "../../tests/support/paper";
import { columnsOf } from "../../tests/support/columns";
import { amounts } from "../../tests/cases/2026-11/amounts";
import { days } from "../../tests/cases/2026-11/days";
import { terminals } from "../../tests/cases/2026-11/terminals";
import { audit } from "./audit";
import { condense, condenseColumns } from "./condense";
import { plainDate } from "./date";
import { fen, ppm } from "./money";
import type { AuditRequest, Transaction } from "./request";

const rate = { ratePpm: ppm(6000), capFen: null };
const agreed = {
  ...terms([]),
  transactionFees: { debit: rate, credit: rate, qr: rate, fixedFen: fen(0) },
};
const sale = (id: string, over: Partial<Transaction> = {}): Transaction => ({
  id,
  terminalId: "shop",
  on: plainDate("2026-03-01"),
  amountFen: fen(10_000),
  card: "debit",
  feeFen: fen(60),
  settledFen: fen(9940),
  ...over,
});
const asked = (transactions: readonly Transaction[]): AuditRequest => ({
  ...request({
    from: "2026-01-01",
    to: "2026-06-30",
    terminals: [terminal({})],
    contracts: [contract(agreed)],
  }),
  transactions,
});

function byColumns(whole: AuditRequest, idOf = (row: number) => whole.transactions[row]?.id ?? "") {
  const { columns, terminalIds } = columnsOf(whole.transactions);
  return condenseColumns(whole, columns, { terminalIds, idOf, isKept: () => true });
}

/** both ways, which must agree */
function kept(transactions: readonly Transaction[]) {
  const whole = asked(transactions);
  const small = condense(whole);
  const columns = byColumns(whole);
  expect(columns.transactions).toEqual(small.transactions);
  expect(columns.dayTotals).toEqual(small.dayTotals);
  return { ids: small.transactions.map(({ id }) => id), totals: small.dayTotals };
}

describe("transactions gathered by day", () => {
  it("are those that came in whole and cost what was agreed", () => {
    expect(
      kept([sale("a"), sale("b", { amountFen: fen(5000), feeFen: fen(30), settledFen: null })]),
    ).toEqual({
      ids: [],
      totals: [
        {
          terminalId: "shop",
          on: "2026-03-01",
          card: "debit",
          salesFen: [10_000, 5000],
          refundsFen: 0,
          feeFen: 90,
        },
      ],
    });
  });

  it("are told apart by day and by card", () => {
    const { ids, totals } = kept([
      sale("a"),
      sale("b", { card: "credit" }),
      sale("c", { on: plainDate("2026-03-02") }),
      sale("d"),
    ]);
    expect(ids).toEqual([]);
    expect(totals?.map(({ on, card, salesFen }) => [on, card, salesFen.length])).toEqual([
      ["2026-03-01", "debit", 2],
      ["2026-03-01", "credit", 1],
      ["2026-03-02", "debit", 1],
    ]);
  });

  it("count what went back to customers apart from the sales", () => {
    const back = { amountFen: fen(-2000), feeFen: fen(-12), settledFen: fen(-1988) };
    expect(kept([sale("a"), sale("b", back), sale("c", back)]).totals).toMatchObject([
      { salesFen: [10_000], refundsFen: -4000, feeFen: 36 },
    ]);
  });

  it("know no fee where none was printed", () => {
    expect(kept([sale("a", { feeFen: null }), sale("b")]).totals).toMatchObject([
      { salesFen: [10_000, 10_000], feeFen: 60 },
    ]);
  });

  it.each([
    ["a fen short", { settledFen: fen(9939) }, true],
    ["a fen too many came in", { settledFen: fen(9941) }, false],
    ["two fen dearer than agreed", { feeFen: fen(62), settledFen: null }, true],
    ["a fen dearer, as rounding may be", { feeFen: fen(61), settledFen: null }, false],
    [
      "dearer, by a kind of card without a rate",
      { feeFen: fen(90), card: "other", settledFen: null },
      false,
    ],
    ["short, by a kind of card without a rate", { card: "other", settledFen: fen(9900) }, true],
    [
      "a refund that cost a fee",
      { amountFen: fen(-100), feeFen: fen(90), settledFen: null },
      false,
    ],
  ] as const)("leave apart what a finding rests on: %s", (_, over, apart) => {
    expect(kept([sale("a", over)]).ids).toEqual(apart ? ["a"] : []);
  });

  it("without a contract are all that came in whole, however dear", () => {
    const bare = { ...asked([sale("a", { feeFen: fen(900), settledFen: null })]), contracts: [] };
    expect(condense(bare).transactions).toEqual([]);
    expect(byColumns(bare).transactions).toEqual([]);
  });

  it("add to the totals that are there already", () => {
    const once = condense(asked([sale("a")]));
    const twice = condense({ ...once, transactions: [sale("b")] });
    expect(twice.dayTotals).toHaveLength(2);
    expect(twice.dayTotals?.[0]).toEqual(once.dayTotals?.[0]);
  });

  it("leave out the rows of terminals that are not meant, and those that another file holds", () => {
    const whole = asked([sale("a"), sale("b", { settledFen: fen(9000) })]);
    const { columns } = columnsOf(whole.transactions);
    const idOf = (row: number) => `row ${row}`;
    const none = { terminalIds: [null], idOf, isKept: () => true };
    expect(condenseColumns(whole, columns, none)).toEqual({ transactions: [], dayTotals: [] });
    const second = { terminalIds: ["shop"], idOf, isKept: (row: number) => row === 1 };
    expect(condenseColumns(whole, columns, second)).toEqual({
      transactions: [sale("row 1", { settledFen: fen(9000) })],
      dayTotals: [],
    });
    const unknown = { terminalIds: ["elsewhere"], idOf, isKept: () => true };
    expect(condenseColumns(whole, columns, unknown).transactions).toMatchObject([
      { id: "row 1", terminalId: "elsewhere" },
    ]);
  });

  it.each([...amounts, ...days, ...terminals].map((story) => [story.name, story.request] as const))(
    "change nothing in the report of %s",
    (_, whole) => {
      const report = audit(whole);
      expect(audit(condense(whole))).toEqual(report);
      expect(audit({ ...whole, ...byColumns(whole) })).toEqual(report);
    },
  );
});
