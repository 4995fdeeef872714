import { describe, expect, it } from "vitest";
import { reportOf } from "../../tests/support/ask";
import { charge, contract, dataFee, request, terms } from "../../tests/support/paper";

describe("totals", () => {
  const rental = dataFee({ id: "rent", category: "rental", components: [] });
  const report = reportOf(
    request({
      contracts: [contract(terms([dataFee(), rental]))],
      charges: [
        charge("a", "2024-04-02", 9900),
        charge("b", "2025-03-30", 7000),
        charge("c", "2025-05-01", 300, { category: "sms" }),
        charge("r", "2025-06-01", -1000),
        charge("s", "2025-06-02", -500, { category: "insurance" }),
      ],
    }),
  );

  it("add up what was taken, owed and asked back", () => {
    expect(report.totals).toMatchObject({
      chargedFen: 17_200,
      justifiedFen: 6000,
      earlyFen: 6000,
      disputedFen: 5200,
      unresolvedFen: 0,
      refundedFen: 1500,
      goodwillFen: 500,
      claimFen: 4200,
      timeBarredFen: 0,
      entitledFen: 36_000,
      uncollectedFen: 24_000,
      claimLowFen: 0,
    });
  });

  it("are told by category, of those that were charged", () => {
    expect(report.totals.byCategory).toEqual({
      data: {
        chargedFen: 16_900,
        justifiedFen: 6000,
        earlyFen: 6000,
        disputedFen: 4900,
        unresolvedFen: 0,
        claimFen: 3900,
      },
      sms: {
        chargedFen: 300,
        justifiedFen: 0,
        earlyFen: 0,
        disputedFen: 300,
        unresolvedFen: 0,
        claimFen: 300,
      },
    });
    expect(Object.keys(report.totals.byCategory)).toEqual(["data", "sms"]);
  });

  it("give a range: the least is what remains if the provider sets off what he has not collected", () => {
    const asked = (amount: number) =>
      reportOf(
        request({
          to: "2024-12-31",
          contracts: [contract(terms([rental]))],
          charges: [charge("a", "2024-05-01", amount)],
        }),
      ).totals;
    expect(asked(7000)).toMatchObject({ claimFen: 7000, uncollectedFen: 6000, claimLowFen: 1000 });
    expect(asked(6000)).toMatchObject({ claimFen: 6000, uncollectedFen: 6000, claimLowFen: 0 });
    expect(asked(5000)).toMatchObject({ claimFen: 5000, uncollectedFen: 6000, claimLowFen: 0 });
  });
});
