import { describe, expect, it } from "vitest";
import { adviceFor, linesOf, option, told } from "@/tests/support/advice";
import { contractWith, sale, shop, taken, terminal, yearlyFee } from "@/tests/support/shop";
import { audit } from "./audit";
import { plainDate } from "./date";
import { fen } from "./money";

describe("a clean bill", () => {
  it("is kept: 30 yuan a year off would be 60 in two years, less than the 72 that are worth the trouble", () => {
    const advice = adviceFor(shop());
    expect(advice.recommended).toBe("keep");
    expect(advice.because).toEqual({
      code: "keep-too-small",
      params: { savesFen: 6000, leastFen: 7200 },
    });
    // 15 November 2026 and 2027, 60.00 each
    expect(linesOf(advice, "keep")).toEqual(["2026-11-15 fee-due 6000", "2027-11-15 fee-due 6000"]);
    expect(told(advice)).toEqual({ costs: [12_000, 12_000, 6000, 12_000], saves: [0, 0, 6000, 0] });
    expect(option(advice, "cancel").obstacles).toEqual([{ code: "needs-its-sim", params: {} }]);
    expect(advice.turns).toEqual([
      { code: "if-taken-wrongly", params: {} },
      // (60.00 + 72.00) / 2
      { code: "if-fee-above", params: { yearlyFen: 6600 } },
    ]);
  });

  it("is the account's answer too where there is but one terminal", () => {
    const { terminals, account } = audit(shop()).recommendation;
    expect({ ...account, terminalId: "T1" }).toEqual(terminals[0]);
  });
});

describe("99 taken where 60 was agreed", () => {
  const request = shop({ charges: [taken("a", "2024-11-20", 99), taken("b", "2025-11-20", 99)] });

  it("is renegotiated: what is agreed comes to 120, the 39 too much twice more to 78, and 60 is known to do", () => {
    const advice = adviceFor(request);
    expect(advice.recommended).toBe("renegotiate");
    expect(linesOf(advice, "keep")).toEqual([
      "2026-11-15 fee-due 6000",
      "2027-11-15 fee-due 6000",
      "spread habit-overcharge 7800",
    ]);
    expect(linesOf(advice, "renegotiate")).toEqual(["spread goal-fee 6000"]);
    expect(told(advice)).toEqual({
      costs: [19_800, 19_800, 6000, 19_800],
      saves: [0, 0, 13_800, 0],
    });
    expect(option(advice, "renegotiate").steps[0]).toBe("ask-refund");
    // what is agreed already: (60.00 + 138.00 - 0.01) / 2 a year would still save, but is more than that
    expect(advice.turns).toEqual([{ code: "worth-up-to", params: { yearlyFen: 6000 } }]);
  });

  it("says where the figure to aim at was read, and that it is no entitlement", () => {
    const { lines, uncertain } = option(adviceFor(request), "renegotiate");
    expect(lines[0]).toMatchObject({ grade: "C", source: "LAKALASZ5513" });
    expect(uncertain.map(({ code }) => code)).toEqual(["goal-of-institution", "habit-may-return"]);
  });
});

describe("a device without a SIM", () => {
  it("is cancelled: there is nothing to pay for, and nothing to lose", () => {
    const advice = adviceFor(
      shop({
        terminals: [{ ...terminal, device: "qrPlate", connectivity: "none" }],
        contracts: [contractWith({ fees: [yearlyFee(60, { components: ["networkAccess"] })] })],
        charges: [taken("a", "2025-11-20", 60)],
      }),
    );
    expect(advice.recommended).toBe("cancel");
    expect(advice.because).toEqual({ code: "cancel-no-sim", params: { savesFen: 6000 } });
    expect(linesOf(advice, "keep")).toEqual(["spread habit-overcharge 6000"]);
    expect(linesOf(advice, "cancel")).toEqual([]);
    expect(option(advice, "cancel").steps).toEqual([
      "ask-refund",
      "say-no-sim",
      "end-add-ons",
      "get-no-further-fees",
    ]);
  });
});

describe("much volume, a high fee, the plan adjusted", () => {
  const monthly = yearlyFee(0, {
    model: {
      kind: "tieredVolume",
      every: { count: 1, unit: "month" },
      anchor: "calendar",
      tiers: [
        { upToFen: fen(5_000_000), amountFen: fen(500) },
        { upToFen: null, amountFen: fen(1500) },
      ],
    },
  });
  const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, "0")}`);
  const request = shop({
    auditedOn: plainDate("2026-02-10"),
    window: { from: plainDate("2025-01-01"), to: plainDate("2025-12-31") },
    terminals: [{ ...terminal, device: "countertop", activatedOn: plainDate("2024-12-01") }],
    contracts: [contractWith({ fees: [monthly] })],
    charges: [
      taken("twice", "2025-08-20", 15),
      ...months.map((month) => taken(month, `${month}-03`, 15)),
    ],
    transactions: months.map((month) => sale(month, `${month}-10`, 60_000, "credit")),
  });

  it("is renegotiated: 12 months at 15 in the year seen are 360 in two, and a plan of 48 a year is known", () => {
    const advice = adviceFor(request);
    expect(advice.recommended).toBe("renegotiate");
    // 180 fell due in the year (December 2024, not on record, at its dearest), and 15 were taken once too often
    expect(linesOf(advice, "keep")).toEqual([
      "spread habit-overcharge 3000",
      "spread habit-usage 36000",
    ]);
    expect(linesOf(advice, "renegotiate")).toEqual(["spread goal-fee 9600"]);
    expect(option(advice, "renegotiate").savesFen).toBe(29_400);
    expect(option(advice, "renegotiate").steps).toContain("ask-volume-waiver");
  });

  it("counts only the new plan once it is adjusted", () => {
    const [old] = request.contracts;
    const [first] = old?.versions ?? [];
    if (!old || !first) throw new Error("no contract");
    const adjusted = {
      effectiveFrom: plainDate("2026-01-01"),
      change: "decrease",
      noticeGivenOn: null,
      acceptedOn: null,
      terms: { ...first.terms, fees: [yearlyFee(48)] },
    } as const;
    const advice = adviceFor({ ...request, contracts: [{ ...old, versions: [first, adjusted] }] });
    expect(linesOf(advice, "keep")).toEqual([
      "2026-12-01 fee-due 4800",
      "2027-12-01 fee-due 4800",
      "spread habit-overcharge 3000",
    ]);
    expect(advice.because).toEqual({ code: "renegotiate-as-agreed", params: { savesFen: 3000 } });
  });
});
