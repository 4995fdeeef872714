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
import { plainDate } from "../date";
import { fen } from "../money";
import type { Advice } from "../recommendation";
import type { AuditRequest } from "../request";
import { ruleset202611 } from "../rulesets/2026-11";
import type { Offer } from "../tables/catalogue";
import { latestCatalogue } from "../tables/catalogue-2026-11";
import { offer, rate, yearly, yuan } from "../tables/offer";

const second = { ...terminal, id: "T2" };
const anyCard = ["debit", "credit", "qr"] as const;
const theirs = {
  provider: "jlpay",
  device: "eSign",
  takes: anyCard,
  fee: yuan(36, "KADAIBAO", "2025-01"),
  every: yearly,
  deposit: yuan(0, "P800-1931", null),
  devicePrice: yuan(0, "P800-1931", null),
} as const;
const dear = shop({ contracts: [contractWith({ fees: [yearlyFee(99)] })], charges: [] });

function adviceAmong(offers: readonly Offer[], request: AuditRequest = dear): Advice {
  return audit(request, ruleset202611, { ...latestCatalogue, offers }).recommendation.account;
}

const codes = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code);
const doubts = (advice: Advice) => codes(option(advice, "switch").uncertain);

describe("an institution that is left", () => {
  it("is left by code only for a plate or a loudspeaker of no institution in particular", () => {
    const reason = (over: Partial<Offer>) =>
      adviceAmong([offer("a", { ...theirs, ...over })]).because;
    // 99.00 twice less 36.00 twice
    const params = { savesFen: 12_600 };
    for (const device of ["qrPlate", "soundbox"] as const) {
      expect(reason({ device, provider: null })).toEqual({ code: "switch-by-code", params });
      expect(reason({ device })).toEqual({ code: "switch-other-institution", params });
    }
    expect(reason({ provider: null })).toEqual({ code: "switch-other-institution", params });
  });

  it("is left as long as the way out does not eat up what is worth the trouble", () => {
    const advice = adviceAmong([offer("a", theirs)]);
    expect(advice.recommended).toBe("switch");
    // 126.00 less 72.00
    expect(advice.turns).toEqual([{ code: "if-leaving-costs-more", params: { spareFen: 5400 } }]);
  });

  it("takes nothing for a device and a deposit that are free", () => {
    expect(linesOf(adviceAmong([offer("a", theirs)]), "switch")).toEqual(["spread offer-fee 7200"]);
  });

  it("pays for itself at the end of the month in which it has cost no more for good", () => {
    const deposit = yuan(60, "P800-1931", null);
    const found = option(adviceAmong([offer("a", { ...theirs, deposit })]), "switch");
    // 60.00 and 3.00 by the end of November, when 99.00 would be paid: at no end of a month has it cost more
    expect(found.breakEvenOn).toBeNull();
    const late = yuan(99, "P800-1931", null);
    const costly = option(adviceAmong([offer("a", { ...theirs, deposit: late })]), "switch");
    // 99.00 and 3.00 a month: only the second fee of 99.00 makes up for it
    expect(costly.breakEvenOn).toBe("2027-11-30");
    const never = yuan(200, "P800-1931", null);
    const lost = option(adviceAmong([offer("a", { ...theirs, deposit: never })]), "switch");
    expect(lost).toMatchObject({ savesFen: -7400, breakEvenOn: null });
    expect(option(adviceAmong([]), "keep").breakEvenOn).toBeNull();
  });

  it("says nothing against figures that leave nothing open", () => {
    const rates = { debit: null, credit: null, qr: rate([3800, 3800], null, "KAOLAFU2539", null) };
    const fee = yuan(36, "KADAIBAO", "2025-01", "B");
    const request = {
      ...dear,
      contracts: [contractWith({ fees: [yearlyFee(99)], transactionFees: typicalRates })],
      transactions: [sale("a", "2026-10-20", 100, "qr")],
    };
    expect(
      doubts(adviceAmong([offer("a", { ...theirs, rates, fee, deposit: null })], request)),
    ).toEqual([]);
  });

  it("tells of an exit that the contract is silent on, and of a fee owed with another terminal", () => {
    const cancellation = { kind: "unknown", noticeDays: 0, penaltyFen: fen(0) } as const;
    const silent = contractWith({ fees: [yearlyFee(99)], cancellation });
    expect(doubts(adviceAmong([offer("a", theirs)], { ...dear, contracts: [silent] }))).toEqual([
      "exit-terms-unknown",
      "rates-not-compared",
      "figures-of-sellers",
      "deposit-terms-of-offer",
    ]);
    const shared = {
      ...dear,
      terminals: [terminal, second],
      contracts: [contractWith({ fees: [yearlyFee(99, { per: "contract" })] })],
    };
    const { terminals } = audit(shared, ruleset202611, {
      ...latestCatalogue,
      offers: [offer("a", theirs)],
    }).recommendation;
    for (const advice of terminals) expect(doubts(advice).at(-1)).toBe("shared-fee-in-account");
  });

  it("has no rates to compare where its contract is not at hand", () => {
    const rates = { debit: null, credit: null, qr: rate([3800, 3800], null, "KAOLAFU2539", null) };
    const advice = adviceAmong([offer("a", { ...theirs, rates })], {
      ...dear,
      terminals: [{ ...terminal, contractId: null }],
      contracts: [],
      transactions: [sale("a", "2026-10-20", 100, "qr")],
    });
    expect(doubts(advice)).toContain("own-rates-unknown");
    expect(linesOf(advice, "switch")).toEqual(["spread offer-fee 7200"]);
  });

  it("is held against less than a month of sales as if they were of a whole one", () => {
    const rates = {
      debit: null,
      credit: null,
      qr: rate([4800, 4800], null, "KAOLAFU2539", null),
    };
    const over = (from: string) =>
      linesOf(
        adviceAmong([offer("a", { ...theirs, rates })], {
          ...dear,
          window: { from: plainDate(from), to: plainDate("2026-10-31") },
          contracts: [contractWith({ fees: [yearlyFee(99)], transactionFees: typicalRates })],
          transactions: [sale("a", "2026-10-25", 3000, "qr")],
        }),
        "switch",
      );
    // 0.1 % of 3,000.00, 730 / 30 times; over 73 days ten times
    expect(over("2026-10-22")).toContain("spread handling-difference 7300");
    expect(over("2026-08-20")).toContain("spread handling-difference 3000");
  });
});

describe("an institution that is talked to", () => {
  it("comes down from its fee, or goes back to what was agreed", () => {
    expect(adviceAmong([]).because).toEqual({
      code: "renegotiate-lower-fee",
      params: { savesFen: 7800 },
    });
  });

  it("may go up to what saves the least that is worth it, whatever else is owed", () => {
    const rental = yearlyFee(120, { id: "rent", category: "rental", components: [] });
    const rented = { ...dear, contracts: [contractWith({ fees: [yearlyFee(99), rental] })] };
    // 120.00 and the 6.00 to spare, in two years
    for (const request of [dear, rented])
      expect(adviceAmong([], request).turns).toEqual([
        { code: "worth-up-to", params: { yearlyFen: 6300 } },
      ]);
  });

  it("is asked for nothing lower because of a rent", () => {
    const rental = yearlyFee(120, { id: "rent", category: "rental", components: [] });
    const low = { ...dear, contracts: [contractWith({ fees: [yearlyFee(60), rental] })] };
    expect(option(adviceAmong([], low), "renegotiate").obstacles).toEqual([
      { code: "already-low", params: { nowFen: 12_000, goalFen: 12_000 } },
    ]);
  });

  it("lets messages that follow use go on", () => {
    const messages = yearlyFee(0, {
      id: "each",
      category: "sms",
      components: [],
      model: { kind: "perTransaction", amountFen: fen(8) },
    });
    const request = {
      ...dear,
      contracts: [contractWith({ fees: [yearlyFee(99), messages] })],
      transactions: [sale("a", "2026-09-01", 100, "qr"), sale("b", "2026-09-02", 100, "qr")],
    };
    expect(linesOf(adviceAmong([], request), "renegotiate")).toEqual([
      "spread goal-fee 12000",
      "spread habit-usage 16",
    ]);
  });
});

describe("a fen that comes to nothing over the time ahead", () => {
  // four years of records: a little less than half of what was seen goes on
  const window = { from: plainDate("2022-11-01"), to: plainDate("2026-10-31") };
  const request = (over: Partial<AuditRequest>) =>
    shop({
      window,
      contracts: [contractWith({ fees: [] })],
      charges: [taken("a", "2026-06-01", 0.01)],
      ...over,
    });

  it("is claimed, and is no habit that anything is done about", () => {
    const advice = adviceAmong([], request({ terminals: [{ ...terminal, connectivity: "wifi" }] }));
    expect(advice.because).toEqual({ code: "keep-and-claim", params: { claimFen: 1 } });
    expect(linesOf(advice, "keep")).toEqual([]);
    for (const kind of ["cancel", "renegotiate"] as const)
      expect(codes(option(advice, kind).obstacles)).toEqual(["no-data-plan"]);
  });

  it("is no charge that goes on after the end of service", () => {
    const over = { ...terminal, deactivatedOn: plainDate("2026-05-01") };
    const advice = adviceAmong([], request({ terminals: [over] }));
    expect(codes(option(advice, "cancel").obstacles)).toEqual(["already-over"]);
  });
});
