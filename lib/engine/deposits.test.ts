import { describe, expect, it } from "vitest";
import { clausesIn, lawIn, reportOf } from "../../tests/support/ask";
import {
  charge,
  contract,
  dataFee,
  request,
  sale,
  terminal,
  terms,
} from "../../tests/support/paper";
import { plainDate } from "./date";
import { fen } from "./money";
import type { AuditRequest, Charge, OneOff, Transaction } from "./request";

const deposit = { category: "deposit" } as const;
const paid = charge("paid", "2024-04-01", 19_900, deposit);
const back = (id: string, on: string, amount: number, over: Partial<Charge> = {}) =>
  charge(id, on, -amount, { ...deposit, ...over });
const ten = (on: string) => sale(on, 1_000_000);

function asked(
  charges: readonly Charge[],
  transactions: readonly Transaction[],
  refundWhen: OneOff["refundWhen"] = { volumeFen: fen(1_000_000), withinMonths: 6 },
  over: Partial<AuditRequest> = {},
): AuditRequest {
  const model: OneOff = { kind: "oneOff", amountFen: fen(19_900), due: "activation", refundWhen };
  const fee = dataFee({ id: "deposit", ...deposit, components: [], model });
  return { ...request({ contracts: [contract(terms([fee]))], charges, transactions }), ...over };
}
const owed = (...given: Parameters<typeof asked>) => reportOf(asked(...given)).totals.claimFen;

describe("a deposit", () => {
  it("is due back from the day on which the volume is reached in time", () => {
    expect(owed([paid], [ten("2024-09-30")])).toBe(19_900);
    expect(owed([paid], [ten("2024-10-01")])).toBe(0);
    expect(owed([paid], [ten("2024-03-30")])).toBe(0);
    expect(owed([paid], [sale("2024-09-30", 999_999)])).toBe(0);
    expect(owed([paid], [])).toBe(0);
    expect(owed([paid], [ten("2024-05-01")], null)).toBe(0);
  });

  it("is not due back where the records begin after the activation, or nothing was paid", () => {
    const late = { window: { from: plainDate("2024-04-01"), to: plainDate("2024-12-31") } };
    expect(owed([paid], [ten("2024-05-01")], undefined, late)).toBe(0);
    expect(owed([], [ten("2024-05-01")])).toBe(0);
  });

  it("is due back as far as it was paid", () => {
    expect(owed([charge("half", "2024-04-01", 9000, deposit)], [ten("2024-05-01")])).toBe(9000);
  });

  it("came back with refunds from that day on that had nothing else to go to", () => {
    const reached = [ten("2024-05-01")];
    expect(owed([paid, back("r", "2024-05-01", 900)], reached)).toBe(19_000);
    expect(owed([paid, back("r", "2024-04-30", 900)], reached)).toBe(19_900);
    expect(owed([paid, back("r", "2024-06-01", 30_000)], reached)).toBe(0);
    expect(owed([paid, back("r", "2024-06-01", 900, { category: "data" })], reached)).toBe(19_900);
    const again = charge("again", "2024-05-15", 500, deposit);
    const report = reportOf(asked([paid, again, back("r", "2024-06-01", 900)], reached));
    expect(report.charges.map(({ id, offsetFen }) => [id, offsetFen])).toEqual([
      ["paid", 0],
      ["again", 500],
    ]);
    expect(report.totals).toMatchObject({ claimFen: 19_500, goodwillFen: 0, refundedFen: 900 });
    const more = reportOf(
      asked([paid, back("r", "2024-06-01", 15_000), back("s", "2024-07-01", 6000)], reached),
    );
    expect(more.totals).toMatchObject({ claimFen: 0, goodwillFen: 1100 });
    expect(more.findings).toEqual([]);
  });

  it("of two terminals is first returned by what was given back for the terminal, then by the rest", () => {
    const two = [terminal(), terminal({ id: "stall" })];
    const reached = [
      ten("2024-05-01"),
      sale("2024-05-01", 1_000_000, { id: "s", terminalId: "stall" }),
    ];
    const both = [
      paid,
      charge("stall paid", "2024-04-01", 19_900, { ...deposit, terminalId: "stall" }),
    ];
    const claims = (...refunds: Charge[]) =>
      Object.fromEntries(
        reportOf(asked([...both, ...refunds], reached, undefined, { terminals: two })).findings.map(
          ({ terminalId, claimFen }) => [terminalId, claimFen],
        ),
      );
    expect(claims(back("r", "2024-06-01", 5000, { terminalId: "stall" }))).toEqual({
      shop: 19_900,
      stall: 14_900,
    });
    expect(claims(back("r", "2024-06-01", 5000, { terminalId: null }))).toEqual({
      shop: 14_900,
      stall: 19_900,
    });
    expect(claims(back("r", "2024-06-01", 25_000, { terminalId: "stall" }))).toEqual({
      shop: 14_800,
    });
  });

  it("is found with its sum, its clause and the day", () => {
    const [finding] = reportOf(
      asked([paid, back("r", "2024-06-01", 900)], [ten("2024-05-01")]),
    ).findings;
    expect(finding).toMatchObject({
      id: "depositNotReturned/shop/v0/deposit/2024-03-31",
      rule: "depositNotReturned",
      terminalId: "shop",
      category: "deposit",
      fen: 19_000,
      claimFen: 19_000,
      chargeIds: [],
      transactionIds: [],
      count: 1,
      explanation: {
        key: "finding.depositNotReturned",
        params: {
          fen: 19_000,
          claimFen: 19_000,
          count: 1,
          terminalId: "shop",
          reachedOn: "2024-05-01",
        },
      },
    });
    const clause = 'contracts["agreement"].versions[0].terms.fees["deposit"]';
    expect(clausesIn(finding?.citations ?? [])).toEqual([clause]);
    expect(lawIn(finding?.citations ?? [])).toEqual(["civil-code-509"]);
    expect(
      finding?.working.map(({ code, op, fen: amount, params, citations }) => [
        code,
        op,
        amount,
        params,
        clausesIn(citations),
      ]),
    ).toEqual([
      [
        "deposit-paid",
        "start",
        19_900,
        { entitlementId: "shop/v0/deposit/2024-03-31", feeId: "deposit" },
        [clause],
      ],
      [
        "deposit-volume-reached",
        "note",
        null,
        { reachedOn: "2024-05-01", volumeFen: 1_000_000, withinMonths: 6 },
        [clause],
      ],
      ["deposit-returned", "minus", 900, {}, []],
      ["claim", "equals", 19_000, {}, []],
    ]);
  });
});
