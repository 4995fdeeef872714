import { describe, expect, it } from "vitest";
import { audit } from "@/lib/engine/audit";
import { plainDate } from "@/lib/engine/date";
import { fen, ppm } from "@/lib/engine/money";
import type { AuditRequest, Charge, Fee, Terminal, TermsVersion } from "@/lib/engine/request";
import { readAuditRequest } from "@/lib/schemas/audit-request";
import { disagreements } from "./agreement";

// requests of which the engine and the reference once told different figures, cut down to what matters

function terminal(id: string, activatedOn: string): Terminal {
  return {
    id,
    provider: "lakala",
    device: "eSign",
    connectivity: "sim",
    activatedOn: plainDate(activatedOn),
    deactivatedOn: null,
    contractId: "C",
  };
}

function yearly(per: Fee["per"], discountFen = 0, to: string | null = null): Fee {
  const free = { count: 0, unit: "day" } as const;
  return {
    id: "f",
    category: "data",
    components: ["dataService"],
    model: {
      kind: "recurring",
      amountFen: fen(6000),
      range: null,
      every: { count: 12, unit: "month" },
      anchor: "activation",
      due: "start",
    },
    per,
    free,
    waivers: [],
    discounts:
      discountFen === 0
        ? []
        : [
            {
              kind: "trial",
              from: null,
              to: to === null ? null : plainDate(to),
              offPpm: ppm(0),
              offFen: fen(discountFen),
            },
          ],
    yearlyCapFen: null,
  };
}

function version(
  effectiveFrom: string,
  change: TermsVersion["change"],
  fees: readonly Fee[],
): TermsVersion {
  return {
    effectiveFrom: plainDate(effectiveFrom),
    change,
    noticeGivenOn: null,
    acceptedOn: null,
    terms: {
      fees,
      changeNoticeDays: null,
      refund: { kind: "unknown", withinDays: null },
      cancellation: { kind: "unknown", noticeDays: 0, penaltyFen: fen(0) },
      transactionFees: null,
    },
  };
}

function charge(id: string, terminalId: string, on: string, amountFen: number): Charge {
  return {
    id,
    terminalId,
    on: plainDate(on),
    amountFen: fen(amountFen),
    category: "data",
    components: [],
    label: "流量费",
  };
}

function request(versions: TermsVersion[], charges: Charge[]): AuditRequest {
  return {
    specVersion: 1,
    auditedOn: plainDate("2025-01-31"),
    window: { from: plainDate("2024-01-01"), to: plainDate("2024-12-31") },
    terminals: [terminal("A", "2024-01-01"), terminal("B", "2024-01-10")],
    contracts: [{ id: "C", signedOn: plainDate("2024-01-01"), terminatedOn: null, versions }],
    charges,
    transactions: [],
    usage: [],
    demandsOn: [],
  };
}

function reasonOf(asked: AuditRequest, id: string) {
  expect(readAuditRequest(asked)).toMatchObject({ kind: "read" });
  const report = audit(asked);
  expect(disagreements(report, asked)).toEqual([]);
  return report.charges.find((one) => one.id === id)?.reason;
}

describe("a deposit that is due back as soon as a volume of nothing is reached", () => {
  it("is not due back on a day that ends below nothing", () => {
    const base = yearly("terminal");
    const deposit: Fee = {
      ...base,
      category: "deposit",
      components: [],
      model: {
        kind: "oneOff",
        amountFen: fen(300),
        due: "activation",
        refundWhen: { volumeFen: fen(0), withinMonths: 0 },
      },
    };
    const paid: Charge = { ...charge("c", "A", "2024-01-01", 300), category: "deposit" };
    const asked: AuditRequest = {
      ...request([version("2024-01-01", "original", [deposit])], [paid]),
      transactions: [
        {
          id: "x",
          terminalId: "A",
          on: plainDate("2024-01-01"),
          amountFen: fen(-5000),
          card: "qr",
          feeFen: null,
          settledFen: null,
        },
      ],
    };
    expect(reasonOf(asked, "c")).toBe(null);
    expect(audit(asked).totals.claimFen).toBe(0);
    expect(audit({ ...asked, transactions: [] }).totals.claimFen).toBe(300);
  });
});

describe("the latest occurrence of a fee whose id outlives a change of who owes it", () => {
  it("is that of the contract where the terminal owes its own only since then", () => {
    const asked = request(
      [
        version("2024-01-01", "original", [yearly("contract", 1000)]),
        version("2024-06-01", "decrease", [yearly("terminal")]),
      ],
      [charge("c", "B", "2024-07-01", 6000)],
    );
    expect(reasonOf(asked, "c")).toBe("discountMissed");
  });

  it("is the terminal's own, and not that of the terminal whose name the contract's fee bears", () => {
    const asked = request(
      [
        version("2024-01-01", "original", [yearly("terminal", 1000, "2024-01-05")]),
        version("2024-06-01", "decrease", [yearly("contract")]),
      ],
      [charge("c", "B", "2024-07-01", 7000)],
    );
    expect(reasonOf(asked, "c")).toBe("overAmount");
  });
});
