import { describe, expect, it } from "vitest";
import { linesOf, option } from "@/tests/support/advice";
import { contractWith, shop, taken, terminal, yearlyFee } from "@/tests/support/shop";
import { audit } from "../audit";
import type { Advice } from "../recommendation";
import type { AuditRequest } from "../request";

function accountOf(over: Partial<AuditRequest>): Advice {
  return audit(shop(over)).recommendation.account;
}

const second = { ...terminal, id: "T2" };
const perMerchant = contractWith({ fees: [yearlyFee(99, { per: "contract" })] });

describe("accountDraft", () => {
  it("takes an option wherever it can be taken and keeps the rest", () => {
    const account = accountOf({
      terminals: [terminal, { ...second, connectivity: "wifi" }],
      contracts: [contractWith({ fees: [yearlyFee(99)] })],
      charges: [],
    });
    // T2 without a SIM gives up 198.00; T1 keeps its plan
    expect(linesOf(account, "cancel")).toEqual([
      "2026-11-15 fee-due 9900",
      "2027-11-15 fee-due 9900",
    ]);
    expect(option(account, "cancel").lines.map(({ terminalId }) => terminalId)).toEqual([
      "T1",
      "T1",
    ]);
    // renegotiated, both come down from 198.00 to 60.00, so that cancelling one of them is not enough
    expect(option(account, "renegotiate").savesFen).toBe(2 * 13_800);
    expect(account.recommended).toBe("renegotiate");
  });

  it("renegotiates a fee that is owed once for all terminals, and says what is aimed at", () => {
    const account = accountOf({
      terminals: [terminal, second],
      contracts: [perMerchant],
      charges: [],
    });
    expect(linesOf(account, "renegotiate")).toEqual(["spread goal-fee 6000"]);
    expect(account.because).toEqual({
      code: "renegotiate-lower-fee",
      params: { savesFen: 13_800 },
    });
    expect(option(account, "renegotiate").steps).toContain("ask-lower-tier");
    expect(option(account, "renegotiate").uncertain.map(({ code }) => code)).toEqual([
      "goal-of-institution",
    ]);
  });

  it("does not end a shared fee while one of its terminals goes on", () => {
    const account = accountOf({
      terminals: [terminal, { ...second, connectivity: "wifi" }],
      contracts: [perMerchant],
      charges: [],
    });
    expect(option(account, "cancel").savesFen).toBe(0);
  });

  it("holds them to what was agreed where money went for no terminal in particular", () => {
    const account = accountOf({
      terminals: [terminal, second],
      contracts: [contractWith({ fees: [] })],
      charges: [taken("a", "2026-01-01", 99, { terminalId: null })],
    });
    expect(account.because).toEqual({ code: "renegotiate-as-agreed", params: { savesFen: 9900 } });
    expect(option(account, "renegotiate").steps).toEqual([
      "ask-refund",
      "hold-to-agreement",
      "new-terms-in-writing",
    ]);
    expect(option(account, "cancel").obstacles).toEqual([{ code: "no-terminal-can", params: {} }]);
    expect(linesOf(account, "cancel")).toEqual(linesOf(account, "keep"));
  });

  it("says in one word only what holds for every terminal that takes part", () => {
    const account = accountOf({
      terminals: [
        { ...terminal, connectivity: "simAndWifi" },
        { ...second, connectivity: "wifi" },
      ],
      contracts: [contractWith({ fees: [yearlyFee(99)] })],
      charges: [],
    });
    expect(account.because.code).toBe("cancel-some");
  });
});
