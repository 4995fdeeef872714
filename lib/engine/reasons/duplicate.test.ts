import { describe, expect, it } from "vitest";
import { reportOf, why } from "../../../tests/support/ask";
import { charge, contract, dataFee, request, terms, yearly } from "../../../tests/support/paper";
import { plainDate } from "../date";
import { fen } from "../money";
import type { Charge, Fee } from "../request";

const clause = 'contracts["agreement"].versions[0].terms.fees["sim-fee"]';

function asked(charges: readonly Charge[], fees: readonly Fee[] = [dataFee()]) {
  return request({ contracts: [contract(terms(fees))], charges });
}

describe("duplicate and overAmount", () => {
  it("the one where nothing was left of what had fallen due, the other where something was", () => {
    const charges = [
      charge("first", "2025-04-01", 6000),
      charge("second", "2025-05-01", 9900),
      charge("third", "2025-06-01", 100),
    ];
    const window = { from: plainDate("2025-01-01"), to: plainDate("2025-12-31") };
    const twice = { ...asked(charges), window };
    expect(why(twice, "first")).toEqual([null, null, []]);
    expect(why(twice, "second")).toEqual([
      "duplicate",
      {
        entitlementId: "shop/v0/sim-fee/2025-03-31",
        dueOn: "2025-03-31",
        previousChargeId: "first",
        previousOn: "2025-04-01",
      },
      [clause],
    ]);
    expect(why(twice, "third")[1]).toMatchObject({ previousChargeId: "first" });
    const more = { ...asked([charge("a", "2025-04-01", 9900)]), window };
    expect(why(more)).toEqual(["overAmount", { justifiedFen: 6000 }, [clause]]);
  });

  it("what was paid before is the last that was due by then, the same day counted and later ones not", () => {
    const monthly = dataFee({
      model: { ...yearly, every: { count: 1, unit: "month" }, amountFen: fen(500) },
    });
    const december = charge("december", "2025-01-01", 500);
    const again = (day: string) => ({
      ...asked(
        [december, charge("first", "2025-01-31", 500), charge("second", day, 500)],
        [monthly],
      ),
      window: { from: plainDate("2025-01-01"), to: plainDate("2025-12-31") },
    });
    for (const day of ["2025-01-31", "2025-02-01"])
      expect(why(again(day), "second")[1]).toEqual({
        entitlementId: "shop/v0/sim-fee/2025-01-31",
        dueOn: "2025-01-31",
        previousChargeId: "first",
        previousOn: "2025-01-31",
      });
    const more = { ...again("2025-01-31"), charges: [december, charge("more", "2025-01-31", 600)] };
    expect(why(more, "more")).toEqual(["overAmount", { justifiedFen: 500 }, [clause]]);
  });

  it("what came to nothing since was not what was paid before", () => {
    const once = dataFee({
      id: "a",
      model: { kind: "oneOff", amountFen: fen(500), due: "activation", refundWhen: null },
    });
    const nothing = dataFee({ id: "z", model: { ...yearly, amountFen: fen(0) } });
    const charges = [charge("first", "2024-04-01", 500), charge("second", "2025-04-01", 500)];
    expect(why(asked(charges, [once, nothing]), "second")[1]).toEqual({
      entitlementId: "shop/v0/a/2024-03-31",
      dueOn: "2024-03-31",
      previousChargeId: "first",
      previousOn: "2024-04-01",
    });
  });

  it("the clause is that of what was owed, not of what came to nothing since", () => {
    const once = dataFee({
      id: "a",
      model: { kind: "oneOff", amountFen: fen(500), due: "activation", refundWhen: null },
    });
    const nothing = dataFee({ id: "z", model: { ...yearly, amountFen: fen(0) } });
    expect(why(asked([charge("a", "2025-04-01", 600)], [once, nothing]))).toEqual([
      "overAmount",
      { justifiedFen: 500 },
      ['contracts["agreement"].versions[0].terms.fees["a"]'],
    ]);
    const owed = reportOf(asked([charge("a", "2025-04-01", 500)], [once])).charges[0];
    expect(owed).toMatchObject({ reason: null, citations: [] });
  });

  it("a charge that was partly early is a duplicate where nothing due was left for it", () => {
    const monthly = dataFee({
      model: { ...yearly, every: { count: 1, unit: "month" }, amountFen: fen(500) },
    });
    const charges = [charge("first", "2025-03-01", 6000), charge("second", "2025-03-20", 600)];
    const twice = {
      ...asked(charges, [monthly]),
      window: { from: plainDate("2025-03-01"), to: plainDate("2025-12-31") },
    };
    expect(
      reportOf(twice).charges.map(({ justifiedFen, earlyFen, disputedFen }) => [
        justifiedFen,
        earlyFen,
        disputedFen,
      ]),
    ).toEqual([
      [1000, 0, 5000],
      [0, 500, 100],
    ]);
    expect(why(twice, "second")[0]).toBe("duplicate");
  });
});
