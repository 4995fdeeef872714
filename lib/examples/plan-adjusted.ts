import { type PlainDate, addDays, addMonths, plainDate } from "../engine/date";
import { fen } from "../engine/money";
import type { AuditRequest, Charge, Transaction } from "../engine/request";

const activatedOn = plainDate("2025-01-01");

/**
 * A busy restaurant: some 56,000 yuan a month over one terminal, so that the dear tier of 15 yuan a month is owed for
 * each month of 2025. It was taken eleven times on the third of the month, and once more on 20 August.
 */
export const planAdjusted: AuditRequest = {
  specVersion: 1,
  auditedOn: plainDate("2026-11-22"),
  window: { from: activatedOn, to: plainDate("2026-03-31") },
  terminals: [
    {
      id: "T1",
      provider: "lakala",
      device: "countertop",
      connectivity: "sim",
      activatedOn,
      deactivatedOn: null,
      contractId: "C1",
    },
  ],
  contracts: [
    {
      id: "C1",
      signedOn: activatedOn,
      terminatedOn: null,
      versions: [
        {
          // the provider's general terms of that day, which the contract signed later takes up
          effectiveFrom: plainDate("2024-03-20"),
          change: "original",
          noticeGivenOn: null,
          acceptedOn: null,
          terms: {
            fees: [
              {
                id: "data",
                category: "data",
                components: ["networkAccess", "dataService", "softwareUpdate"],
                model: {
                  kind: "tieredVolume",
                  every: { count: 1, unit: "month" },
                  anchor: "activation",
                  tiers: [
                    { upToFen: fen(5_000_000), amountFen: fen(500) },
                    { upToFen: null, amountFen: fen(1_500) },
                  ],
                },
                per: "terminal",
                free: { count: 0, unit: "day" },
                waivers: [],
                discounts: [],
                yearlyCapFen: null,
              },
            ],
            changeNoticeDays: null,
            refund: { kind: "unknown", withinDays: null },
            cancellation: { kind: "unknown", noticeDays: 0, penaltyFen: fen(0) },
            transactionFees: null,
          },
        },
      ],
    },
  ],
  charges: [
    ...months(1, 11).map((month) => charge(`bill:${month}`, day(month, 2))),
    charge("bill:7b", plainDate("2025-08-20")),
  ],
  transactions: months(0, 11).flatMap((month) =>
    [9, 14, 19, 24].map((after, nth) => sale(month, after, nth)),
  ),
  usage: [],
  demandsOn: [],
};

function charge(id: string, on: PlainDate): Charge {
  return {
    id,
    terminalId: "T1",
    on,
    amountFen: fen(1_500),
    category: "data",
    components: [],
    label: "流量费",
  };
}

function sale(month: number, after: number, nth: number): Transaction {
  return {
    id: `bill:${month}-${nth}`,
    terminalId: "T1",
    on: day(month, after),
    amountFen: fen(1_400_000 + month * 1_000 + nth),
    card: "credit",
    feeFen: null,
    settledFen: null,
  };
}

function day(month: number, after: number): PlainDate {
  return addDays(addMonths(activatedOn, month), after);
}

function months(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
