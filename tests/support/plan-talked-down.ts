import { type PlainDate, addDays, addMonths, plainDate } from "@/lib/engine/date";
import { fen, minus, pct, ppm } from "@/lib/engine/money";
import type { AuditRequest, Charge, Fee, Terms, Transaction } from "@/lib/engine/request";

const activatedOn = plainDate("2025-01-01");
const adjustedOn = plainDate("2025-10-02");
const rate = ppm(6_000);

/**
 * A busy restaurant: 56,000 yuan a month over one terminal, so that the dear tier of 15 yuan a month applies. In
 * September 2025 it talks to the provider and gets a plan of 5 yuan a month. Two months go on at the old price, and
 * in August one month was taken twice.
 */
export const planTalkedDown: AuditRequest = {
  specVersion: 1,
  auditedOn: plainDate("2026-04-02"),
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
          effectiveFrom: activatedOn,
          change: "original",
          noticeGivenOn: null,
          acceptedOn: null,
          terms: terms({
            kind: "tieredVolume",
            every: { count: 1, unit: "month" },
            anchor: "activation",
            tiers: [
              { upToFen: fen(5_000_000), amountFen: fen(500) },
              { upToFen: null, amountFen: fen(1_500) },
            ],
          }),
        },
        {
          effectiveFrom: adjustedOn,
          change: "decrease",
          noticeGivenOn: plainDate("2025-09-18"),
          acceptedOn: plainDate("2025-09-18"),
          terms: terms({
            kind: "recurring",
            amountFen: fen(500),
            range: null,
            every: { count: 1, unit: "month" },
            anchor: "activation",
            due: "end",
          }),
        },
      ],
    },
  ],
  charges: [
    ...months(1, 14).map((month) => charge(`bill:${month}`, day(month, 2), price(month))),
    charge("bill:8b", plainDate("2025-08-20"), 1_500),
  ],
  transactions: months(0, 14).flatMap((month) =>
    [4, 7, 10, 14, 18, 21, 24, 26].map((after, nth) => sale(month, after, nth)),
  ),
  usage: [],
  demandsOn: [],
};

function terms(model: Fee["model"]): Terms {
  return {
    fees: [
      {
        id: "data",
        category: "data",
        components: ["networkAccess", "dataService", "softwareUpdate"],
        model,
        per: "terminal",
        free: { count: 0, unit: "day" },
        waivers: [],
        discounts: [],
        yearlyCapFen: null,
      },
    ],
    changeNoticeDays: null,
    refund: { kind: "unknown", withinDays: null },
    cancellation: { kind: "anytime", noticeDays: 0, penaltyFen: fen(0) },
    transactionFees: { credit: { ratePpm: rate, capFen: null }, fixedFen: fen(0) },
  };
}

/** the provider goes on with the old price until November's fee, taken in December */
function price(month: number): number {
  return month < 12 ? 1_500 : 500;
}

function charge(id: string, on: PlainDate, amount: number): Charge {
  return {
    id,
    terminalId: "T1",
    on,
    amountFen: fen(amount),
    category: "data",
    components: [],
    label: "流量费",
  };
}

function sale(month: number, after: number, nth: number): Transaction {
  const amountFen = fen(702_000 + month * 1_300 + nth * 137 - (nth % 3) * 4_400);
  const feeFen = pct(amountFen, rate);
  return {
    id: `bill:${month}-${nth}`,
    terminalId: "T1",
    on: day(month, after),
    amountFen,
    card: "credit",
    feeFen,
    settledFen: minus(amountFen, feeFen),
  };
}

function day(month: number, after: number): PlainDate {
  return addDays(addMonths(activatedOn, month), after);
}

function months(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
