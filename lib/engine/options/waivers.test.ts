import { describe, expect, it } from "vitest";
import { adviceFor, option } from "@/tests/support/advice";
import { contractWith, sale, shop, terminal, yearlyFee } from "@/tests/support/shop";
import { fen } from "../money";
import type { Waiver } from "../request";

function reach(waiver: Waiver, yuan: number, terminals = [terminal]) {
  const fees = [yearlyFee(60, { waivers: [waiver] })];
  const request = shop({
    terminals,
    contracts: [contractWith({ fees })],
    transactions: [sale("x", "2026-09-01", yuan, "qr")],
  });
  return (
    option(adviceFor(request), "keep").uncertain.find(
      ({ code }) => code === "waiver-within-reach",
    ) ?? null
  );
}

const target: Waiver = { kind: "volume", atLeastFen: fen(10_000_000), scope: "terminal" };

describe("waiversWithinReach", () => {
  it("tells of a yearly target from seven tenths of it on", () => {
    expect(reach(target, 70_000)).toEqual({
      code: "waiver-within-reach",
      params: { atLeastFen: 10_000_000, reachedFen: 7_000_000 },
    });
    expect(reach(target, 69_999)).toBeNull();
  });

  it("holds a monthly target against a month of the sales on record", () => {
    // 30 of 365 days
    expect(
      reach({ ...target, kind: "monthlyVolume", atLeastFen: fen(500_000) }, 60_000)?.params[
        "reachedFen"
      ],
    ).toBe(493_146);
    expect(
      reach({ ...target, kind: "monthlyVolume", atLeastFen: fen(500_000) }, 40_000),
    ).toBeNull();
  });

  it("tells of a target of the terminal's own, however many there are on the contract", () => {
    expect(reach(target, 70_000, [terminal, { ...terminal, id: "T2" }])).not.toBeNull();
  });

  it("says nothing where the terminal stands idle now, or its contract is not at hand", () => {
    const fees = [yearlyFee(60, { waivers: [target] })];
    const told = (over: Parameters<typeof shop>[0]) =>
      option(
        adviceFor(
          shop({
            contracts: [contractWith({ fees })],
            transactions: [
              sale("x", "2026-02-01", 90_000, "qr"),
              sale("y", "2026-10-01", 1, "qr", "T2"),
            ],
            ...over,
          }),
        ),
        "keep",
      ).uncertain.map(({ code }) => code);
    expect(told({ terminals: [terminal, { ...terminal, id: "T2" }] })).toEqual([]);
    expect(
      told({
        terminals: [{ ...terminal, contractId: null }],
        contracts: [],
        charges: [],
        transactions: [sale("x", "2026-10-01", 90_000, "qr")],
      }),
    ).toEqual(["contract-missing"]);
  });

  it("holds a target of so many days against as many days of sales", () => {
    const model = {
      kind: "recurring",
      amountFen: fen(6000),
      range: null,
      every: { count: 73, unit: "day" },
      anchor: "activation",
      due: "start",
    } as const;
    const fees = [yearlyFee(60, { model, waivers: [{ ...target, atLeastFen: fen(1_000_000) }] })];
    const request = shop({
      contracts: [contractWith({ fees })],
      transactions: [sale("x", "2026-09-01", 50_000, "qr")],
    });
    expect(option(adviceFor(request), "keep").uncertain).toEqual([
      { code: "waiver-within-reach", params: { atLeastFen: 1_000_000, reachedFen: 1_000_000 } },
    ]);
  });

  it("of two targets of the same amount tells of the one that is further away", () => {
    const atLeastFen = fen(500_000);
    const waivers: Waiver[] = [
      { ...target, atLeastFen },
      { ...target, kind: "monthlyVolume", atLeastFen },
    ];
    for (const either of [waivers, waivers.toReversed()]) {
      const request = shop({
        contracts: [contractWith({ fees: [yearlyFee(60, { waivers: either })] })],
        transactions: [sale("x", "2026-09-01", 60_000, "qr")],
      });
      expect(option(adviceFor(request), "keep").uncertain).toEqual([
        { code: "waiver-within-reach", params: { atLeastFen: 500_000, reachedFen: 493_146 } },
      ]);
    }
  });

  it("says nothing of a target that counts payments or is shared with other terminals", () => {
    expect(reach({ kind: "count", atLeast: 1, scope: "terminal" }, 70_000)).toBeNull();
    expect(reach({ ...target, scope: "contract" }, 70_000)).not.toBeNull();
    expect(
      reach({ ...target, scope: "contract" }, 70_000, [terminal, { ...terminal, id: "T2" }]),
    ).toBeNull();
  });

  it("tells of one target, the nearest, and of none of a fee that does not come round", () => {
    const yearly = (atLeast: number, over = {}) =>
      yearlyFee(60, { waivers: [{ ...target, atLeastFen: fen(atLeast) }], ...over });
    const told = (fees: readonly ReturnType<typeof yearlyFee>[]) =>
      option(
        adviceFor(
          shop({
            contracts: [contractWith({ fees })],
            transactions: [sale("x", "2026-09-01", 70_000, "qr")],
          }),
        ),
        "keep",
      ).uncertain.filter(({ code }) => code === "waiver-within-reach");
    const both = [yearly(8_000_000, { id: "z" }), yearly(7_500_000, { id: "a" })];
    for (const fees of [both, both.toReversed()])
      expect(told(fees).map(({ params }) => params["atLeastFen"])).toEqual([7_500_000]);
    expect(told([yearly(8_000_000, { category: "sms", components: [] })])).toEqual([]);
    expect(
      told([yearly(8_000_000, { model: { kind: "perTransaction", amountFen: fen(8) } })]),
    ).toEqual([]);
    const tiers = [{ upToFen: null, amountFen: fen(6000) }];
    const tiered = {
      model: {
        kind: "tieredVolume",
        every: { count: 12, unit: "month" },
        anchor: "activation",
        tiers,
      },
    } as const;
    expect(told([yearly(8_000_000, tiered)])).toHaveLength(1);
  });
});
