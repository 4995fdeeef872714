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

  it("says nothing of a target that counts payments or is shared with other terminals", () => {
    expect(reach({ kind: "count", atLeast: 1, scope: "terminal" }, 70_000)).toBeNull();
    expect(reach({ ...target, scope: "contract" }, 70_000)).not.toBeNull();
    expect(
      reach({ ...target, scope: "contract" }, 70_000, [terminal, { ...terminal, id: "T2" }]),
    ).toBeNull();
  });
});
