import { describe, expect, it } from "vitest";
import { linesOf, option } from "@/tests/support/advice";
import {
  contractWith,
  sale,
  shop,
  taken,
  terminal,
  typicalRates,
  yearlyFee,
} from "@/tests/support/shop";
import { audit } from "../audit";
import { fen } from "../money";
import type { AuditRequest } from "../request";
import { ruleset202611 } from "../rulesets/2026-11";
import type { Offer } from "../tables/catalogue";
import { latestCatalogue } from "../tables/catalogue-2026-11";
import { offer, rate, yearly, yuan } from "../tables/offer";

const theirs = {
  provider: "jlpay",
  device: "eSign",
  takes: ["debit", "credit", "qr"],
  fee: yuan(36, "KADAIBAO", "2025-01"),
  every: yearly,
  deposit: yuan([99, 199], "P800-1931", null),
} as const;
const dear = shop({ contracts: [contractWith({ fees: [yearlyFee(300)] })], charges: [] });

function adviceAmong(offers: readonly Offer[], request: AuditRequest = dear) {
  return audit(request, ruleset202611, { ...latestCatalogue, offers }).recommendation.account;
}

describe("switchOver", () => {
  it("counts the deposit in full, at its highest, and the fees of two years", () => {
    const advice = adviceAmong([offer("a", theirs)]);
    expect(linesOf(advice, "switch")).toEqual([
      "2026-11-01 offer-deposit 19900",
      "spread offer-fee 7200",
    ]);
    // 600.00 - 271.00; renegotiating to the market's 60 a year would save more, and is not enough to come first
    expect(option(advice, "switch").savesFen).toBe(32_900);
    expect(option(advice, "switch").lines[1]).toMatchObject({ source: "KADAIBAO", grade: "C" });
  });

  it("chooses the cheapest, wherever it stands in the catalogue", () => {
    const cheap = offer("cheap", { ...theirs, deposit: yuan(0, "P800-1931", null) });
    const others = [
      offer("a", theirs),
      offer("b", { ...theirs, deposit: yuan(299, "P800-1931", null) }),
    ];
    expect(option(adviceAmong([...others, cheap]), "switch").offerId).toBe("cheap");
    expect(option(adviceAmong([cheap, ...others]), "switch").offerId).toBe("cheap");
  });

  it("guesses nothing: it says how many offers were left out, and for want of what", () => {
    const advice = adviceAmong([
      offer("complaint", { ...theirs, standing: "complaint" }),
      offer("device", { ...theirs, device: null }),
      offer("cards", { ...theirs, takes: null }),
      offer("fee", { ...theirs, fee: yuan([36, 60], "CKCPA3179", null) }),
      offer("cycle", { ...theirs, every: null }),
      offer("price", { ...theirs, deposit: null }),
      offer("own", { ...theirs, provider: "lakala" }),
      offer("code", { ...theirs, takes: ["qr"] }),
    ]);
    const { feasible, obstacles, uncertain } = option(advice, "switch");
    expect({ feasible, obstacles }).toEqual({
      feasible: false,
      obstacles: [{ code: "no-comparable-offer", params: {} }],
    });
    expect(uncertain).toEqual([
      { code: "left-out-device-unknown", params: { count: 2 } },
      { code: "left-out-fee-unknown", params: { count: 2 } },
      { code: "left-out-price-unknown", params: { count: 1 } },
      { code: "left-out-same-institution", params: { count: 1 } },
      { code: "left-out-other-cards", params: { count: 1 } },
    ]);
  });

  it("compares handling fees where both rates are known, cap by cap, and leaves out an offer whose rate is a range", () => {
    const request = shop({
      contracts: [contractWith({ fees: [yearlyFee(300)], transactionFees: typicalRates })],
      charges: [],
      transactions: [
        sale("small", "2026-10-20", 1000, "debit"),
        sale("large", "2026-10-21", 100_000, "debit"),
      ],
    });
    const capped = { debit: rate([6000, 6000], 30, "KAOLAFU2539", null), credit: null, qr: null };
    const advice = adviceAmong([offer("a", { ...theirs, rates: capped })], request);
    // 6.00 + 30.00 instead of 5.00 + 20.00, twice
    expect(linesOf(advice, "switch")).toContain("spread handling-difference 2200");
    const range = { ...capped, debit: rate([0, 6000], 30, "KAOLAFU2539", null) };
    expect(
      option(adviceAmong([offer("a", { ...theirs, rates: range })], request), "switch").uncertain,
    ).toEqual([{ code: "left-out-rates-unknown", params: { count: 1 } }]);
  });

  it("counts what is taken on each payment beside the rate, on both sides", () => {
    const own = {
      ...typicalRates,
      debit: { ratePpm: 6000, capFen: null },
      fixedFen: fen(100),
    } as typeof typicalRates;
    const request = shop({
      contracts: [contractWith({ fees: [yearlyFee(300)], transactionFees: own })],
      charges: [],
      transactions: [sale("a", "2026-10-20", 100, "debit"), sale("b", "2026-10-21", 100, "debit")],
    });
    const rates = { debit: rate([6000, 6000], null, "KAOLAFU2539", null), credit: null, qr: null };
    const advice = adviceAmong(
      [offer("a", { ...theirs, rates, perTransaction: yuan([2, 3], "SHENKA977", null) })],
      request,
    );
    // 3.00 at most instead of 1.00, two payments a year, two years
    expect(linesOf(advice, "switch")).toContain("spread handling-difference 800");
  });

  it("says when the merchant's own rates are not known, and compares the rest", () => {
    const request = { ...dear, transactions: [sale("a", "2026-10-20", 100, "qr")] };
    const rates = { debit: null, credit: null, qr: rate([3800, 3800], null, "KAOLAFU2539", null) };
    const { uncertain, feasible } = option(
      adviceAmong([offer("a", { ...theirs, rates })], request),
      "switch",
    );
    expect(feasible).toBe(true);
    expect(uncertain.map(({ code }) => code)).toContain("own-rates-unknown");
    expect(uncertain.map(({ code }) => code)).not.toContain("rates-not-compared");
  });

  it("pays the way out of the present contract first", () => {
    const cancellation = { kind: "anytime", noticeDays: 30, penaltyFen: fen(5000) } as const;
    const request = {
      ...dear,
      contracts: [contractWith({ fees: [yearlyFee(300)], cancellation })],
    };
    expect(linesOf(adviceAmong([offer("a", theirs)], request), "switch")).toEqual([
      "2026-11-01 offer-deposit 19900",
      "2026-11-15 fee-due 30000",
      "2026-11-30 exit-penalty 5000",
      "spread offer-fee 7200",
    ]);
  });

  it("of the same cost names a dated figure before an undated one, and then the first by name", () => {
    const undated = offer("a", { ...theirs, fee: yuan(36, "KADAIBAO", null) });
    const dated = ["c", "b"].map((id) => offer(id, theirs));
    for (const offers of [
      [undated, ...dated],
      [...dated.toReversed(), undated],
    ])
      expect(option(adviceAmong(offers), "switch").offerId).toBe("b");
  });

  it("counts the price of the device too, and says where each figure was read", () => {
    const bought = offer("a", { ...theirs, devicePrice: yuan([100, 150], "P800-1931", null) });
    const advice = adviceAmong([bought]);
    expect(linesOf(advice, "switch")).toEqual([
      "2026-11-01 offer-deposit 19900",
      "2026-11-01 offer-device 15000",
      "spread offer-fee 7200",
    ]);
    const [deposit, device, fee] = option(advice, "switch").lines;
    expect(deposit).toMatchObject({ source: "P800-1931", grade: bought.deposit?.grade });
    expect(device).toMatchObject({ source: "P800-1931", grade: bought.devicePrice?.grade });
    expect(fee).toMatchObject({
      params: { count: 2 },
      calc: { kind: "times", amountFen: 3600, count: 2 },
    });
    expect(option(advice, "switch").uncertain.map(({ code }) => code)).toEqual([
      "rates-not-compared",
      "figures-of-sellers",
      "deposit-terms-of-offer",
    ]);
  });

  it("says what is not known of the offer, and in which order one leaves", () => {
    const vague = offer("a", { ...theirs, fee: yuan(36, "KADAIBAO", null) });
    const advice = adviceAmong([vague]);
    const { uncertain, steps, citations } = option(advice, "switch");
    expect(uncertain.map(({ code }) => code)).toEqual([
      "rates-not-compared",
      "figures-of-sellers",
      "figure-undated",
      "deposit-terms-of-offer",
      "device-price-unknown",
    ]);
    expect(steps).toEqual([
      "offer-in-writing",
      "never-second-hand",
      "check-unsettled",
      "end-add-ons",
      "unbind",
      "close-account",
      "return-terminal",
      "get-no-further-fees",
    ]);
    expect(citations.map((one) => (one.kind === "rule" ? one.id : one.path))).toEqual([
      "notice-2016-261",
      "notice-2021-259",
      "practice-order-of-leaving",
    ]);
    const owed = {
      ...dear,
      charges: [taken("a", "2025-11-20", 400), taken("b", "2025-11-21", 400)],
    };
    expect(option(adviceAmong([vague], owed), "switch").steps[0]).toBe("ask-refund");
  });

  it("asks for the cards that the terminal is made for where no sale is on record", () => {
    const byCode = offer("code", {
      ...theirs,
      provider: null,
      device: "qrPlate",
      takes: ["qr"],
      deposit: null,
    });
    const on = (device: "eSign" | "soundbox" | "qrPlate") =>
      option(adviceAmong([byCode], { ...dear, terminals: [{ ...terminal, device }] }), "switch");
    expect(on("eSign").obstacles.map(({ code }) => code)).toEqual(["no-comparable-offer"]);
    for (const device of ["soundbox", "qrPlate"] as const) expect(on(device).offerId).toBe("code");
    const advice = adviceAmong([byCode], {
      ...dear,
      terminals: [{ ...terminal, device: "soundbox" }],
    });
    expect(option(advice, "switch").savesFen).toBe(60_000 - 7200);
  });

  it("tells how a handling fee would differ, and leaves out what would not", () => {
    const request = shop({
      contracts: [contractWith({ fees: [yearlyFee(300)], transactionFees: typicalRates })],
      charges: [],
      transactions: [
        sale("a", "2026-10-20", 1000, "credit"),
        sale("b", "2026-10-21", 500, "credit"),
        sale("c", "2026-10-22", 1000, "qr"),
      ],
    });
    const rates = {
      debit: null,
      credit: rate([5000, 5000], null, "KAOLAFU2539", null),
      qr: rate([3800, 3800], null, "KAOLAFU2539", null),
    };
    const { lines } = option(adviceAmong([offer("a", { ...theirs, rates })], request), "switch");
    const differences = lines.filter(({ code }) => code === "handling-difference");
    // 0.1 % of 1,500.00, twice; codes cost the same
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({
      fen: -300,
      source: "KAOLAFU2539",
      params: { card: "credit", fromPpm: 6000, toPpm: 5000, count: 2 },
      calc: { kind: "share", amountFen: -150, ratePpm: 2_000_000, minFen: null, maxFen: null },
    });
    expect(differences[0]?.grade).toBe(rates.credit.grade);
  });
});
