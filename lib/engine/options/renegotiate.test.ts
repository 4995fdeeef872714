import { describe, expect, it } from "vitest";
import { linesOf, option } from "@/tests/support/advice";
import { contractWith, shop, taken, terminal, yearlyFee } from "@/tests/support/shop";
import { audit } from "../audit";
import type { AuditRequest } from "../request";
import { ruleset202611 } from "../rulesets/2026-11";
import type { Offer } from "../tables/catalogue";
import { latestCatalogue } from "../tables/catalogue-2026-11";
import { offer, yearly, yuan } from "../tables/offer";

const dear = shop({ contracts: [contractWith({ fees: [yearlyFee(99)] })], charges: [] });

function renegotiated(offers: readonly Offer[], request: AuditRequest = dear) {
  const { account } = audit(request, ruleset202611, {
    ...latestCatalogue,
    offers,
  }).recommendation;
  return { account, found: option(account, "renegotiate") };
}

describe("what the talk aims at", () => {
  it("is the market's band where nothing is known of the institution, and says so", () => {
    const { found } = renegotiated([]);
    expect(found.lines).toHaveLength(1);
    expect(found.lines[0]).toMatchObject({ code: "goal-fee", fen: 12_000, terminalId: "T1" });
    expect(
      found.lines[0]?.citations.map((one) => (one.kind === "rule" ? one.id : one.path)),
    ).toEqual(["practice-market-band"]);
    expect(found.uncertain[0]?.code).toBe("goal-of-market");
    expect(found.offerId).toBe(null);
  });

  it("is a figure of the institution, and whoever dates none is named as such", () => {
    const own = { provider: "lakala", device: "eSign", every: yearly } as const;
    const dated = renegotiated([offer("a", { ...own, fee: yuan(30, "XIE8", "2025-10") })]).found;
    expect(dated.uncertain.map(({ code }) => code)).toEqual(["goal-of-institution"]);
    const undated = renegotiated([offer("a", { ...own, fee: yuan(30, "SVPOS", null) })]).found;
    expect(undated.uncertain.map(({ code }) => code)).toEqual([
      "goal-of-institution",
      "figure-undated",
    ]);
    expect(undated.offerId).toBe("a");
  });

  it("is what was agreed where that is low and more is taken", () => {
    const { account, found } = renegotiated([], {
      ...dear,
      contracts: [contractWith({ fees: [yearlyFee(30)] })],
      charges: [taken("a", "2024-11-20", 99), taken("b", "2025-11-20", 99)],
    });
    expect(linesOf(account, "renegotiate")).toEqual([
      "2026-11-15 fee-due 3000",
      "2027-11-15 fee-due 3000",
    ]);
    expect(account.because).toEqual({
      code: "renegotiate-as-agreed",
      params: { savesFen: 13_800 },
    });
    expect(found.offerId).toBe(null);
    expect(account.turns).toEqual([]);
  });

  it("names a fee shared with another terminal as one of the account", () => {
    const fees = [yearlyFee(99, { per: "contract" }), yearlyFee(99, { id: "own" })];
    const { terminals } = audit({
      ...dear,
      terminals: [terminal, { ...terminal, id: "T2" }],
      contracts: [contractWith({ fees })],
    }).recommendation;
    for (const advice of terminals)
      expect(option(advice, "renegotiate").uncertain.map(({ code }) => code)).toContain(
        "shared-fee-in-account",
      );
  });
});
