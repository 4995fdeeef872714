import { describe, expect, it } from "vitest";
import { adviceFor, linesOf, option } from "@/tests/support/advice";
import { contractWith, sale, shop, taken, terminal, yearlyFee } from "@/tests/support/shop";
import { audit } from "../audit";
import { plainDate } from "../date";
import { fen } from "../money";
import type { Advice, OptionKind } from "../recommendation";

const onWifi = { ...terminal, connectivity: "simAndWifi" } as const;
const second = { ...terminal, id: "T2" };
const better = ["ask-lower-tier", "ask-promotion", "check-points", "new-terms-in-writing"];
const closing = [
  "check-unsettled",
  "end-add-ons",
  "unbind",
  "close-account",
  "return-terminal",
  "get-no-further-fees",
];

/** everything that an option says beside its money */
function wordsOf(advice: Advice, kind: OptionKind) {
  const { steps, obstacles, uncertain, citations } = option(advice, kind);
  return {
    steps,
    obstacles: obstacles.map(({ code }) => code),
    uncertain: uncertain.map(({ code }) => code),
    rests: citations.map((one) => (one.kind === "rule" ? one.id : one.path)),
  };
}

const impossible = (obstacle: string) => ({
  steps: [],
  obstacles: [obstacle],
  uncertain: [],
  rests: [],
});

const kept = (...steps: string[]) => ({
  steps: [...steps, "watch-next-charge", "keep-records"],
  obstacles: [],
  uncertain: [],
  rests: [],
});

const lowered = (...uncertain: string[]) => ({
  steps: better,
  obstacles: [],
  uncertain,
  rests: [
    "practice-agent-sets-tier",
    "practice-volume-waiver",
    "practice-points-unconfirmed",
    "price-law-3",
  ],
});

describe("where nothing is owed and nothing is taken", () => {
  const advice = () =>
    adviceFor(shop({ terminals: [onWifi], contracts: [contractWith({ fees: [] })], charges: [] }));

  it("there is nothing to end and nothing to lower", () => {
    expect(advice().because).toEqual({ code: "keep-nothing-to-pay", params: {} });
    expect(wordsOf(advice(), "keep")).toEqual(kept());
    expect(wordsOf(advice(), "cancel")).toEqual(impossible("no-data-plan"));
    expect(wordsOf(advice(), "renegotiate")).toEqual(impossible("no-data-plan"));
    expect(option(advice(), "keep").lines).toEqual([]);
  });
});

describe("a fee as low as any that is known", () => {
  const advice = () =>
    adviceFor(shop({ contracts: [contractWith({ fees: [yearlyFee(30)] })], charges: [] }));

  it("is kept: there is something to pay, and nothing cheaper", () => {
    expect(advice().because).toEqual({ code: "keep-nothing-cheaper", params: {} });
    expect(advice().turns).toEqual([
      { code: "if-taken-wrongly", params: {} },
      { code: "if-fee-above", params: { yearlyFen: 6600 } },
    ]);
    expect(option(advice(), "renegotiate").obstacles).toEqual([
      { code: "already-low", params: { nowFen: 6000, goalFen: 6000 } },
    ]);
    expect(wordsOf(advice(), "cancel")).toEqual(impossible("needs-its-sim"));
  });
});

describe("a terminal that has WiFi beside its SIM", () => {
  const refund = { kind: "proRata", withinDays: null } as const;
  const advice = (charges = [taken("a", "2025-11-20", 99)]) =>
    adviceFor(
      shop({
        terminals: [onWifi],
        contracts: [contractWith({ fees: [yearlyFee(99)], refund })],
        charges,
      }),
    );

  it("ends the plan and says what may still be billed and given back", () => {
    expect(advice().because).toEqual({ code: "cancel-on-wifi", params: { savesFen: 19_800 } });
    // 198.00 less the 72.00 that are worth the trouble
    expect(advice().turns).toEqual([
      { code: "if-leaving-costs-more", params: { spareFen: 12_600 } },
    ]);
    expect(wordsOf(advice(), "cancel")).toEqual({
      steps: ["try-wifi", "ask-end-of-plan", "end-add-ons", "get-no-further-fees"],
      obstacles: [],
      uncertain: ["wifi-may-still-be-billed", "refund-of-unused"],
      rests: ["practice-sim-billed-despite-wifi"],
    });
    expect(wordsOf(advice(), "keep")).toEqual(kept());
    expect(wordsOf(advice(), "renegotiate")).toEqual(lowered("goal-of-institution"));
  });

  it("asks for the money back first where too much was taken", () => {
    const charges = [taken("a", "2024-11-20", 120), taken("b", "2025-11-20", 120)];
    expect(wordsOf(advice(charges), "cancel").steps[0]).toBe("ask-refund");
    expect(wordsOf(advice(charges), "keep")).toEqual(kept("ask-refund"));
    expect(wordsOf(advice(charges), "renegotiate").steps).toEqual(["ask-refund", ...better]);
  });
});

describe("one of two terminals that stands idle", () => {
  const request = shop({
    terminals: [terminal, second],
    transactions: [sale("x", "2026-10-20", 100, "credit", "T2")],
  });

  it("is closed in the order that keeps the merchant's hold on them", () => {
    const advice = adviceFor(request);
    expect(advice.turns).toEqual([{ code: "if-leaving-costs-more", params: { spareFen: 4800 } }]);
    expect(wordsOf(advice, "cancel")).toEqual({
      steps: closing,
      obstacles: [],
      uncertain: ["deposit-terms"],
      rests: ["civil-code-563", "practice-drawer-terminal", "practice-order-of-leaving"],
    });
    expect(linesOf(advice, "cancel")).toEqual([]);
    expect(wordsOf(advice, "switch").steps).toEqual([
      "offer-in-writing",
      "never-second-hand",
      ...closing,
    ]);
  });

  it("leaves the other as it is, which may ask for a waiver by its volume", () => {
    const advice = adviceFor(request, "T2");
    expect(wordsOf(advice, "cancel")).toEqual(impossible("needs-its-sim"));
    expect(wordsOf(advice, "renegotiate").steps).toEqual([
      "ask-lower-tier",
      "ask-volume-waiver",
      "ask-promotion",
      "check-points",
      "new-terms-in-writing",
    ]);
  });

  it("and the account says both together, each thing once", () => {
    const { account } = audit(request).recommendation;
    expect(account.because).toEqual({ code: "cancel-idle", params: { savesFen: 12_000 } });
    expect(wordsOf(account, "cancel")).toEqual({
      steps: closing,
      obstacles: [],
      uncertain: ["deposit-terms"],
      rests: ["civil-code-563", "practice-drawer-terminal", "practice-order-of-leaving"],
    });
    expect(linesOf(account, "cancel")).toEqual([
      "2026-11-15 fee-due 6000",
      "2027-11-15 fee-due 6000",
    ]);
    expect(wordsOf(account, "renegotiate").uncertain).toEqual(["goal-of-institution"]);
    expect(option(account, "switch").uncertain.map(({ code }) => code)).toEqual(
      option(account, "switch")
        .uncertain.map(({ code }) => code)
        .toSorted(),
    );
  });
});

describe("service that is over", () => {
  const ended = { ...terminal, deactivatedOn: plainDate("2026-05-01") };

  it("and still charged is put to an end in writing, and nothing else is open", () => {
    const advice = adviceFor(
      shop({ terminals: [ended], charges: [...shop().charges, taken("late", "2026-06-01", 60)] }),
    );
    // any saving is worth it where money is claimed: all but the last fen could go
    expect(advice.turns).toEqual([{ code: "if-leaving-costs-more", params: { spareFen: 5999 } }]);
    expect(wordsOf(advice, "cancel")).toEqual({
      steps: ["ask-refund", "close-account", "get-no-further-fees"],
      obstacles: [],
      uncertain: [],
      rests: ["civil-code-566", "civil-code-985"],
    });
    for (const kind of ["renegotiate", "switch"] as const)
      expect(wordsOf(advice, kind)).toEqual(impossible("already-over"));
    expect(linesOf(advice, "renegotiate")).toEqual(linesOf(advice, "keep"));
  });

  it("and charged no more leaves nothing to do", () => {
    const request = shop({ terminals: [terminal, { ...ended, id: "T2" }] });
    const advice = adviceFor(request, "T2");
    expect(advice.because).toEqual({ code: "keep-nothing-to-pay", params: {} });
    expect(advice.turns).toEqual([]);
    for (const kind of ["cancel", "renegotiate", "switch"] as const)
      expect(wordsOf(advice, kind)).toEqual(impossible("already-over"));
    const { account } = audit(request).recommendation;
    for (const kind of ["cancel", "switch"] as const) {
      expect(wordsOf(account, kind)).toEqual(impossible("no-terminal-can"));
      expect(linesOf(account, kind)).toEqual(linesOf(account, "keep"));
    }
    expect(account.turns).toEqual([{ code: "if-taken-wrongly", params: {} }]);
  });
});

describe("a terminal whose contract is not at hand", () => {
  const advice = () =>
    adviceFor(
      shop({
        terminals: [{ ...terminal, contractId: null }],
        contracts: [],
        charges: [taken("a", "2025-11-20", 99)],
      }),
    );

  it("asks for it, whatever else is done, and says what could not be told", () => {
    expect(wordsOf(advice(), "keep")).toEqual({
      ...kept("ask-contract"),
      uncertain: ["contract-missing", "unresolved-carried-on"],
    });
    expect(wordsOf(advice(), "renegotiate")).toEqual({
      ...lowered("contract-missing", "goal-of-institution"),
      steps: ["ask-contract", ...better],
    });
    expect(linesOf(advice(), "keep")).toEqual(["spread habit-unresolved 9900"]);
    expect(linesOf(advice(), "renegotiate")).toEqual(["spread goal-fee 6000"]);
    expect(advice().because).toEqual({
      code: "keep-too-small",
      params: { savesFen: 3900, leastFen: 7200 },
    });
  });
});

describe("a terminal without a SIM that was charged for the network", () => {
  const advice = () =>
    adviceFor(
      shop({
        terminals: [{ ...terminal, connectivity: "wifi" }],
        contracts: [contractWith({ fees: [yearlyFee(99, { components: ["networkAccess"] })] })],
        charges: [taken("a", "2026-01-01", 99)],
      }),
    );

  it("may be held to what was agreed, or say that there is no SIM", () => {
    expect(wordsOf(advice(), "cancel")).toEqual({
      steps: ["ask-refund", "say-no-sim", "end-add-ons", "get-no-further-fees"],
      obstacles: [],
      uncertain: [],
      rests: ["civil-code-985"],
    });
    expect(wordsOf(advice(), "renegotiate")).toEqual({
      steps: ["ask-refund", "hold-to-agreement", "new-terms-in-writing"],
      obstacles: [],
      uncertain: ["habit-may-return"],
      rests: ["civil-code-509", "regulation-768-art-20", "regulation-768-art-34"],
    });
  });
});

describe("what was taken for no terminal in particular", () => {
  const rent = { category: "rental", components: [] } as const;
  const asked = (machines: readonly (typeof terminal)[]) =>
    audit(
      shop({
        terminals: machines,
        contracts: [contractWith({ fees: [] })],
        charges: [
          taken("a", "2026-01-01", 99, { terminalId: null }),
          taken("b", "2026-02-01", 50, { terminalId: null, ...rent }),
        ],
      }),
    ).recommendation.account;

  it("ends with the plans of all terminals, but for what has nothing to do with them", () => {
    const account = asked([
      { ...terminal, deactivatedOn: plainDate("2025-12-01") },
      { ...second, deactivatedOn: null },
    ]);
    expect(linesOf(account, "keep")).toEqual([
      "spread habit-overcharge 5000",
      "spread habit-overcharge 9900",
    ]);
    expect(linesOf(account, "renegotiate")).toEqual([]);
    expect(wordsOf(account, "keep")).toEqual(kept("ask-refund"));
  });

  it("is not asked back where nothing is claimed", () => {
    const { account } = audit(
      shop({ terminals: [terminal, second], contracts: [contractWith({ fees: [] })], charges: [] }),
    ).recommendation;
    expect(wordsOf(account, "keep")).toEqual(kept());
    expect(wordsOf(account, "renegotiate")).toEqual(impossible("no-terminal-can"));
  });
});

describe("a way out that costs a penalty", () => {
  it("is taken once for the contract, on the last day that anybody leaves", () => {
    const cancellation = { kind: "anytime", noticeDays: 30, penaltyFen: fen(1000) } as const;
    const { account } = audit(
      shop({
        terminals: [onWifi, { ...onWifi, id: "T2" }],
        contracts: [contractWith({ fees: [yearlyFee(99)], cancellation })],
        charges: [],
      }),
    ).recommendation;
    expect(linesOf(account, "cancel").filter((text) => text.includes("penalty"))).toEqual([
      "2026-11-30 exit-penalty 1000",
    ]);
    expect(option(account, "cancel").lines.at(-1)?.terminalId).toBe(null);
  });
});
