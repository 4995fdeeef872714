import { describe, expect, it } from "vitest";
import { contract, request, sale, terms, usualRates } from "../../tests/support/paper";
import { worldCount } from "../../tests/support/worlds";
import { assess } from "./assess";
import { fen, type Fen, pct, plus, ppm, zero } from "./money";
import { mergedFee } from "./rates";
import type { Finding } from "./report";
import type { Card, Transaction, TransactionFees } from "./request";
import { latestRuleset } from "./rulesets/latest";

function reportOf(
  transactions: readonly Transaction[],
  transactionFees: TransactionFees | null = usualRates,
) {
  const contracts = [contract(terms([], { transactionFees }))];
  return assess(request({ contracts, transactions }), latestRuleset);
}

function overchargeOf(
  amount: number,
  fee: number | null,
  card: Card = "credit",
  fees?: TransactionFees | null,
): number {
  const one = sale("2025-01-15", amount, { feeFen: fee === null ? null : fen(fee), card });
  return reportOf([one], fees).totals.transactionOverchargeFen;
}

/** every amount, but in the hunt for mutants */
const step = worldCount < 1000 ? 100 : 1;

describe("the agreed rate", () => {
  it.each([
    ["exactly the rate", 50_000, 300, "credit", 0],
    ["a fen of rounding", 50_000, 301, "credit", 0],
    ["two fen more", 50_000, 302, "credit", 2],
    ["less than agreed", 50_000, 200, "credit", 0],
    ["a capped debit card", 1_000_000, 2000, "debit", 0],
    ["a debit card above its cap", 1_000_000, 2100, "debit", 100],
    ["a debit card below its cap", 100_000, 600, "debit", 100],
    ["a code", 100_000, 500, "qr", 120],
    ["a kind of card without a rate", 100_000, 5000, "other", 0],
    ["a fee that is not known", 100_000, null, "credit", 0],
    ["a refund to the customer", -100_000, 5000, "credit", 0],
    ["nothing sold", 0, 5000, "credit", 0],
  ] as const)("%s", (_, amount, fee, card, over) => {
    expect(overchargeOf(amount, fee, card)).toBe(over);
  });

  it("adds a fixed part to each transaction, beyond the cap", () => {
    const fees = { ...usualRates, fixedFen: fen(300) };
    expect(overchargeOf(1_000_000, 2300, "debit", fees)).toBe(0);
    expect(overchargeOf(1_000_000, 2350, "debit", fees)).toBe(50);
  });

  it("is not there where the terms do not state it", () => {
    expect(overchargeOf(50_000, 800, "credit", null)).toBe(0);
    expect(overchargeOf(50_000, 800, "credit", { debit: usualRates.debit, fixedFen: fen(0) })).toBe(
      0,
    );
  });

  it.each([1, 3800, 5000, 6000, 12_345])(
    "of %i ppm taken to the fen is never too much, at any amount",
    (rate) => {
      const fees = { credit: { ratePpm: ppm(rate), capFen: null }, fixedFen: fen(0) };
      const amounts = [
        ...Array.from({ length: 100_000 / step + 1 }, (_, i) => step * i),
        1_000_000_000_000,
      ];
      const exact = amounts.map((amount) =>
        sale("2025-01-15", amount, { id: `x${amount}`, feeFen: pct(fen(amount), ppm(rate)) }),
      );
      expect(reportOf(exact, fees).totals.transactionOverchargeFen).toBe(0);
      const two = exact.map((one) => ({ ...one, feeFen: plus(one.feeFen ?? zero, fen(2)) }));
      expect(reportOf(two, fees).totals.transactionOverchargeFen).toBe(2 * amounts.length - 2);
    },
  );
});

describe("a fee merged into a handling fee", () => {
  const merged = (amount: number, over: number): Fen | null =>
    mergedFee(fen(amount), fen(over), latestRuleset);

  it("is the largest known amount that explains the excess", () => {
    expect(merged(50_000, 19_940)).toBe(19_900);
    expect(merged(50_000, 19_900)).toBe(19_900);
    expect(merged(50_000, 19_950)).toBe(19_900);
    expect(merged(50_000, 19_951)).toBe(null);
    expect(merged(50_000, 19_899)).toBe(null);
    expect(merged(50_000, 19_850)).toBe(19_800);
    expect(merged(400_000, 19_899)).toBe(19_800);
    expect(merged(400_000, 20_000)).toBe(19_900);
    expect(merged(1, 900)).toBe(900);
    expect(merged(1, 899)).toBe(null);
    expect(merged(1, 39_900)).toBe(39_900);
  });

  it("is no mere higher rate: it lies above a quarter of a percent of the sale", () => {
    expect(merged(359_999, 900)).toBe(null);
    expect(merged(359_799, 900)).toBe(900);
    expect(merged(360_000, 900)).toBe(null);
    expect(merged(3_058_000, 73_426)).toBe(null);
  });

  it("is none where no amounts are known", () => {
    expect(mergedFee(fen(1), fen(900), { ...latestRuleset, knownFeeAmounts: [] })).toBe(null);
  });

  it("leaves the rest to the rate, if it is more than rounding", () => {
    const over = (fee: number) =>
      reportOf([sale("2025-01-15", 50_000, { feeFen: fen(300 + fee) })]).totals;
    expect(over(9900)).toMatchObject({ chargedFen: 9900, transactionOverchargeFen: 0 });
    expect(over(9901)).toMatchObject({ chargedFen: 9900, transactionOverchargeFen: 0 });
    expect(over(9902)).toMatchObject({ chargedFen: 9900, transactionOverchargeFen: 2 });
  });

  it("outside the window is laid aside, and the rate there is not looked at", () => {
    const early = sale("2024-03-01", 50_000, { id: "early", feeFen: fen(10_240) });
    const report = reportOf([early]);
    expect(report.outsideWindow).toEqual(["fee:early"]);
    expect(report.totals.transactionOverchargeFen).toBe(0);
    expect(report.findings).toEqual([]);
  });

  it.each(["2024-03-31", "2026-11-22"])("on %s, the edge of the window, is inside", (on) => {
    const report = reportOf([sale(on, 50_000, { id: "edge", feeFen: fen(10_240) })]);
    expect(report.outsideWindow).toEqual([]);
    expect(report.totals).toMatchObject({ chargedFen: 9900, transactionOverchargeFen: 40 });
  });
});

describe("the finding", () => {
  const many = Array.from({ length: 14 }, (_, i) =>
    sale("2025-01-15", 50_000, {
      id: `x${String.fromCharCode(97 + i)}`,
      feeFen: fen(300 + 10 * (1 + (i % 7))),
    }),
  );
  const rate = (findings: readonly Finding[], card: Card) =>
    findings.find((finding) => finding.card === card);

  it("counts every transaction and names the ten largest, ties by id", () => {
    for (const list of [many, many.toReversed()]) {
      const { findings } = reportOf(list);
      const finding = rate(findings, "credit");
      expect(finding).toMatchObject({
        id: "rateOvercharge/credit/shop",
        rule: "rateOvercharge",
        terminalId: "shop",
        category: null,
        fen: 560,
        claimFen: 0,
        count: 14,
        chargeIds: [],
        transactionIds: ["xg", "xn", "xf", "xm", "xe", "xl", "xd", "xk", "xc", "xj"],
        explanation: {
          key: "finding.rateOvercharge",
          params: { fen: 560, claimFen: 0, count: 14, terminalId: "shop", card: "credit" },
        },
      });
      expect(
        finding?.working.map(({ code, fen: amount, calc, params }) => ({
          code,
          amount,
          calc,
          params,
        })),
      ).toEqual([
        {
          code: "overcharges-total",
          amount: 560,
          calc: { kind: "sum", parts: [70, 70, 60, 60, 50, 50, 40, 40, 30, 30, 60] },
          params: { count: 14, shown: 10 },
        },
        { code: "overcharge", amount: 560, calc: null, params: {} },
      ]);
    }
  });

  it("shows all parts where there are ten or fewer", () => {
    const finding = rate(reportOf(many.slice(0, 3)).findings, "credit");
    expect(finding?.working[0]?.calc).toEqual({ kind: "sum", parts: [30, 20, 10] });
  });

  it("is one for each terminal and card", () => {
    const list = [
      sale("2025-01-15", 50_000, { id: "a", feeFen: fen(400) }),
      sale("2025-01-15", 50_000, { id: "b", feeFen: fen(400), card: "qr" }),
    ];
    const { findings } = reportOf(list);
    expect(findings.map(({ id, fen: amount }) => [id, amount])).toEqual([
      ["rateOvercharge/qr/shop", 210],
      ["rateOvercharge/credit/shop", 100],
    ]);
  });
});
