import { describe, expect, it } from "vitest";
import { sale, shop, terminal } from "@/tests/support/shop";
import { plainDate } from "../date";
import { fen } from "../money";
import { ruleset202611 } from "../rulesets/2026-11";
import type { AuditRequest } from "../request";
import { readUse, type Use } from "./use";

function use(over: Partial<AuditRequest>, terminalId = "T1"): Use {
  const terminals = [terminal, { ...terminal, id: "T2" }];
  return readUse(shop({ terminals, ...over }), ruleset202611.advice)(terminalId);
}

describe("readUse", () => {
  it("knows nothing without records of sales", () => {
    const sales = { debit: [], credit: [], qr: [], other: [] };
    expect(use({})).toMatchObject({ kind: "unknown", count: 0, days: 365, sales });
  });

  it("adds up the last twelve months on record, by kind of card", () => {
    const transactions = [
      sale("old", "2025-10-31", 5, "debit"),
      sale("a", "2025-11-01", 100, "credit"),
      sale("b", "2026-10-31", 200, "credit"),
      sale("back", "2026-10-31", -50, "credit"),
      sale("q", "2026-08-10", 7, "qr"),
      sale("nothing", "2026-08-11", 0, "debit"),
      sale("late", "2026-11-01", 9, "debit"),
    ];
    const { kind, cards, sales, count, volume } = use({ transactions });
    expect([...cards].toSorted()).toEqual(["credit", "qr"]);
    expect(sales.credit).toEqual([10_000, 20_000]);
    expect({ kind, count, volume }).toEqual({ kind: "used", count: 3, volume: 25_700 });
  });

  it("calls a terminal idle that took nothing in ninety days while records were kept", () => {
    const sister = sale("s", "2026-10-01", 10, "qr", "T2");
    expect(use({ transactions: [sister] }).kind).toBe("idle");
    expect(use({ transactions: [sister, sale("x", "2026-08-02", 10, "qr")] }).kind).toBe("idle");
    expect(use({ transactions: [sister, sale("x", "2026-08-03", 10, "qr")] }).kind).toBe("used");
    expect(use({ transactions: [sister] }, "T2").kind).toBe("used");
  });

  it("does not call it idle on records that are too old or too short", () => {
    const transactions = [sale("s", "2026-10-01", 10, "qr", "T2")];
    expect(use({ transactions, auditedOn: plainDate("2027-02-28") }).kind).toBe("idle");
    expect(use({ transactions, auditedOn: plainDate("2027-03-01") }).kind).toBe("unknown");
    const from = (day: string) => ({ from: plainDate(day), to: plainDate("2026-10-31") });
    expect(use({ transactions, window: from("2026-08-03") }).kind).toBe("idle");
    expect(use({ transactions, window: from("2026-08-04") }).kind).toBe("unknown");
  });

  it("reads sales that were gathered by day like single ones", () => {
    const day = (on: string, salesFen: readonly number[], refundsFen = 0) => ({
      terminalId: "T1",
      on: plainDate(on),
      card: "credit" as const,
      salesFen: salesFen.map((amount) => fen(amount)),
      refundsFen: fen(refundsFen),
      feeFen: fen(0),
    });
    const { kind, sales, count, volume } = use({
      dayTotals: [
        day("2025-10-31", [999]),
        day("2025-11-01", [10_000]),
        day("2026-10-31", [20_000, 300], -5000),
        day("2026-11-01", [999]),
      ],
    });
    expect({ kind, count, volume }).toEqual({ kind: "used", count: 3, volume: 25_300 });
    expect(sales.credit).toEqual([10_000, 20_000, 300]);
    // a day of refunds alone is no use
    expect(use({ dayTotals: [day("2026-10-31", [], -5000)] })).toMatchObject({
      kind: "idle",
      volume: -5000,
    });
  });
});
