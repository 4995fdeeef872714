import { describe, expect, it } from "vitest";
import { mistakesIn } from "../../tests/support/check-working";
import { contract, dataFee, request, sale, terms, usualRates } from "../../tests/support/paper";
import { assess } from "./assess";
import { fen } from "./money";
import { residualOf } from "./hidden";
import type { Transaction } from "./request";
import { latestRuleset } from "./rulesets/latest";

const reportOf = (transactions: readonly Transaction[], fees = [dataFee()]) =>
  assess(
    request({ contracts: [contract(terms(fees, { transactionFees: usualRates }))], transactions }),
    latestRuleset,
  );

describe("what is missing from a settlement", () => {
  it.each([
    [10_000, 60, 9940, 0],
    [10_000, 60, 40, 9900],
    [10_000, 60, 9950, -10],
    [10_000, null, 40, 0],
    [10_000, 60, null, 0],
    [-10_000, 0, -19_900, 9900],
  ])("of %d less %d and %d is %d", (amount, fee, settled, residual) => {
    const one = sale("2025-01-01", amount, {
      feeFen: fee === null ? null : fen(fee),
      settledFen: settled === null ? null : fen(settled),
    });
    expect(residualOf(one)).toBe(residual);
  });

  it("becomes a charge of its own, with the sum that found it", () => {
    const one = sale("2025-01-15", 10_000, { id: "x", feeFen: fen(60), settledFen: fen(39) });
    const { charges } = reportOf([one], []);
    expect(charges).toHaveLength(1);
    expect(charges[0]).toMatchObject({
      id: "residual:x",
      terminalId: "shop",
      on: "2025-01-15",
      amountFen: 9901,
      category: "data",
      hidden: true,
      reason: "hiddenDeduction",
    });
    const lines = charges[0]?.working.map(({ code, op, fen: amount, params }) => [
      code,
      op,
      amount,
      params,
    ]);
    expect(lines?.slice(0, 6)).toEqual([
      ["transaction-amount", "start", 10_000, { transactionId: "x", card: "credit" }],
      ["fee-taken", "minus", 60, { transactionId: "x", card: "credit" }],
      ["settled", "minus", 39, { transactionId: "x" }],
      ["withheld", "equals", 9901, {}],
      ["remainder", "equals", 9901, {}],
      ["because-hidden-deduction", "note", null, { transactionId: "x", how: "withheld" }],
    ]);
  });

  it("is no charge where nothing is missing, or more was settled", () => {
    const exact = sale("2025-01-15", 10_000, { feeFen: fen(60), settledFen: fen(9940) });
    const more = sale("2025-01-16", 10_000, { feeFen: fen(60), settledFen: fen(9950) });
    expect(reportOf([exact, more]).charges).toEqual([]);
  });

  it("may have been owed after all: it is set against what had fallen due", () => {
    const one = sale("2024-04-15", 10_000, { id: "x", feeFen: fen(60), settledFen: fen(3940) });
    expect(reportOf([one]).charges[0]).toMatchObject({
      hidden: true,
      justifiedFen: 6000,
      reason: null,
    });
  });

  it("is laid aside outside the window", () => {
    const before = sale("2024-03-30", 10_000, { id: "x", feeFen: fen(60), settledFen: fen(40) });
    expect(reportOf([before])).toMatchObject({ outsideWindow: ["residual:x"], charges: [] });
  });
});

describe("what was merged into a handling fee", () => {
  it("is found from the fee down", () => {
    const fees = { ...usualRates, fixedFen: fen(100) };
    const one = sale("2025-01-15", 500_000, {
      id: "x",
      card: "debit",
      feeFen: fen(2000 + 100 + 9900 + 50),
    });
    const report = assess(
      request({ contracts: [contract(terms([], { transactionFees: fees }))], transactions: [one] }),
      latestRuleset,
    );
    const [charge] = report.charges;
    expect(charge).toMatchObject({ id: "fee:x", amountFen: 9900, hidden: true, category: "data" });
    expect(
      charge?.working
        .slice(0, 7)
        .map(({ code, op, fen: amount, calc, params }) => [code, op, amount, calc, params]),
    ).toEqual([
      ["fee-taken", "start", 12_050, null, { transactionId: "x", card: "debit" }],
      [
        "fee-by-rate",
        "minus",
        2000,
        { kind: "share", amountFen: 500_000, ratePpm: 5000, minFen: null, maxFen: 2000 },
        { ratePpm: 5000, capFen: 2000 },
      ],
      ["fee-fixed", "minus", 100, null, {}],
      ["fee-excess", "equals", 9950, null, {}],
      ["rate-remainder", "minus", 50, null, {}],
      ["merged", "equals", 9900, null, {}],
      ["remainder", "equals", 9900, null, {}],
    ]);
    expect(mistakesIn(charge?.working ?? [])).toEqual([]);
    expect(report.totals.transactionOverchargeFen).toBe(50);
  });

  it("leaves out lines of nothing", () => {
    const one = sale("2025-01-15", 50_000, { id: "x", feeFen: fen(300 + 9900) });
    const [charge] = reportOf([one], []).charges;
    expect(charge?.working.map(({ code }) => code).slice(0, 4)).toEqual([
      "fee-taken",
      "fee-by-rate",
      "fee-excess",
      "merged",
    ]);
    expect(charge?.working[1]?.params).toEqual({ ratePpm: 6000, capFen: "" });
  });

  it("is told besides what was withheld from the same sale", () => {
    const one = sale("2025-01-15", 50_000, {
      id: "x",
      feeFen: fen(300 + 9900),
      settledFen: fen(35_900),
    });
    expect(reportOf([one], []).charges.map(({ id, amountFen }) => [id, amountFen])).toEqual([
      ["fee:x", 9900],
      ["residual:x", 3900],
    ]);
  });
});
