import { describe, expect, it } from "vitest";
import { duesOf, reportOf } from "../../../tests/support/ask";
import { contract, dataFee, request, sale, terms } from "../../../tests/support/paper";
import { fen } from "../money";
import type { TieredVolume, Transaction } from "../request";

const model: TieredVolume = {
  kind: "tieredVolume",
  every: { count: 1, unit: "month" },
  anchor: "activation",
  tiers: [
    { upToFen: fen(0), amountFen: fen(2500) },
    { upToFen: fen(100_000), amountFen: fen(1500) },
    { upToFen: null, amountFen: fen(800) },
  ],
};

const asked = (
  transactions: readonly Transaction[],
  from = "2024-03-31",
  over: Partial<TieredVolume> = {},
) =>
  request({
    from,
    to: "2024-05-30",
    contracts: [contract(terms([dataFee({ model: { ...model, ...over } })]))],
    transactions,
  });

describe("a fee by volume", () => {
  it.each([
    [[], 2500],
    [[sale("2024-04-10", -700)], 2500],
    [[sale("2024-04-29", 1)], 1500],
    [[sale("2024-04-30", 1)], 2500],
    [[sale("2024-03-31", 100_000)], 1500],
    [[sale("2024-03-31", 100_000), sale("2024-04-01", 1)], 800],
    [[sale("2024-04-10", 100_001), sale("2024-04-11", -1)], 1500],
    [[sale("2024-04-10", 0)], 2500],
  ])("takes the first step that holds the period's volume (%#)", (transactions, gross) => {
    expect(duesOf(asked(transactions))[0]).toEqual([
      "2024-04-30",
      "2024-03-31",
      "2024-04-29",
      gross,
      gross,
    ]);
  });

  it("shows the volume and the step", () => {
    const [first, second] = reportOf(
      asked([sale("2024-04-10", 70_000), sale("2024-05-10", 200_000)], "2024-03-31"),
    ).entitlements;
    expect(first?.working[0]).toMatchObject({
      code: "tier-amount",
      params: {
        feeId: "sim-fee",
        from: "2024-03-31",
        to: "2024-04-29",
        volumeFen: 70_000,
        upToFen: 100_000,
      },
    });
    expect(first?.working[0]?.citations).toHaveLength(1);
    expect(second).toBe(undefined);
    const report = reportOf({ ...asked([sale("2024-04-10", 200_000)]) });
    expect(report.entitlements[0]?.working[0]?.params).toMatchObject({
      volumeFen: 200_000,
      upToFen: "",
    });
    expect(report.notes).toEqual([]);
  });

  it("takes its dearest step where the records begin in the middle, and says so", () => {
    const report = reportOf(asked([sale("2024-04-10", 900_000)], "2024-04-01"));
    expect(report.entitlements[0]).toMatchObject({ dueOn: "2024-04-30", grossFen: 2500 });
    expect(report.entitlements[0]?.working[0]).toMatchObject({
      code: "dearest-tier",
      params: { feeId: "sim-fee", from: "2024-03-31", to: "2024-04-29" },
    });
    expect(report.entitlements[0]?.working[0]?.citations).toHaveLength(1);
    expect(report.notes).toEqual([
      { kind: "insufficientData", terminalId: "shop", feeId: "sim-fee", dueOn: "2024-04-30" },
    ]);
  });

  it("looks at blocks of the calendar where those were agreed", () => {
    const calendar = asked([sale("2024-04-30", 5)], "2024-03-01", { anchor: "calendar" });
    expect(duesOf(calendar)).toEqual([
      ["2024-04-01", "2024-03-01", "2024-03-31", 2500, 2500],
      ["2024-05-01", "2024-04-01", "2024-04-30", 1500, 1500],
    ]);
  });
});
