import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../engine/date";
import { fen } from "../engine/money";
import type { ReadCharge, ReadTransaction } from "./reading";
import { toEngine } from "./to-engine";

const on = plainDate("2026-03-01");
const sale: ReadTransaction = {
  row: 5,
  terminal: "T1",
  on,
  time: "09:00:00",
  amountFen: fen(10_000),
  card: "credit",
  feeFen: fen(60),
  extraFeeFen: fen(200),
  settledFen: fen(3_740),
  reference: "R1",
};
const fee: ReadCharge = {
  row: 9,
  terminal: null,
  on,
  amountFen: fen(6_000),
  category: "data",
  components: [],
  label: "流量费",
  because: "流量费",
};
const period = { from: on, to: on };

describe("the rows of a statement for the engine", () => {
  it("carry the statement and the row in their ids, and the whole fee", () => {
    const rows = toEngine(
      { transactions: [sale], charges: [fee], period },
      {
        statementId: "S1",
        terminalIdFor: (printed) => (printed === null ? null : `terminal ${printed}`),
      },
    );
    expect(rows).toEqual({
      transactions: [
        {
          id: "S1:5",
          terminalId: "terminal T1",
          on,
          amountFen: 10_000,
          card: "credit",
          feeFen: 260,
          settledFen: 3_740,
        },
      ],
      charges: [
        {
          id: "S1:9",
          terminalId: null,
          on,
          amountFen: 6_000,
          category: "data",
          components: [],
          label: "流量费",
        },
      ],
      window: period,
    });
  });

  it("a fee that is not known stays unknown; a surcharge alone is the fee", () => {
    const feeOf = (feeFen: ReadTransaction["feeFen"], extraFeeFen: ReadTransaction["feeFen"]) =>
      toEngine(
        { transactions: [{ ...sale, feeFen, extraFeeFen }], charges: [], period },
        { statementId: "S", terminalIdFor: () => "T" },
      ).transactions[0]?.feeFen;
    expect([
      feeOf(null, null),
      feeOf(fen(60), null),
      feeOf(null, fen(10)),
      feeOf(fen(-60), fen(0)),
    ]).toEqual([null, 60, 10, -60]);
  });

  it("a transaction of no terminal of the merchant's is left out, a charge stays without one", () => {
    const rows = toEngine(
      {
        transactions: [sale, { ...sale, row: 6, terminal: "T2" }],
        charges: [{ ...fee, terminal: "T9" }],
        period: null,
      },
      { statementId: "S", terminalIdFor: (printed) => (printed === "T2" ? "mine" : null) },
    );
    expect(rows.transactions.map((one) => one.id)).toEqual(["S:6"]);
    expect(rows.charges.map((one) => one.terminalId)).toEqual([null]);
    expect(rows.window).toBeNull();
  });

  it("gross less fee less settled is what no line explains, to the fen", () => {
    const money = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(money, money, money, money, (net, feeFen, extra, hidden) => {
        const gross = net + feeFen + extra + hidden;
        const one = {
          ...sale,
          amountFen: fen(gross),
          feeFen: fen(feeFen),
          extraFeeFen: fen(extra),
          settledFen: fen(net),
        };
        const [row] = toEngine(
          { transactions: [one], charges: [], period },
          { statementId: "S", terminalIdFor: () => "T" },
        ).transactions;
        return (
          row !== undefined && row.amountFen - (row.feeFen ?? 0) - (row.settledFen ?? 0) === hidden
        );
      }),
    );
  });
});
