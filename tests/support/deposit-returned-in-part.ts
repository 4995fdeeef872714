import { addMonths, plainDate } from "@/lib/engine/date";
import { fen } from "@/lib/engine/money";
import type { AuditRequest } from "@/lib/engine/request";

const activatedOn = plainDate("2026-01-05");

/** A deposit of 199 yuan, due back after 50,000 yuan in half a year; that was reached, and 100 yuan came back. */
export const depositReturnedInPart: AuditRequest = {
  specVersion: 1,
  auditedOn: plainDate("2026-11-20"),
  window: { from: activatedOn, to: plainDate("2026-10-31") },
  terminals: [
    {
      id: "T1",
      provider: "lakala",
      device: "eSign",
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
          terms: {
            fees: [
              {
                id: "deposit",
                category: "deposit",
                components: [],
                model: {
                  kind: "oneOff",
                  amountFen: fen(19_900),
                  due: "activation",
                  refundWhen: { volumeFen: fen(5_000_000), withinMonths: 6 },
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
    charge("typed:1", "2026-01-05", 19_900, "押金"),
    charge("typed:2", "2026-08-01", -10_000, "押金返还"),
  ],
  transactions: [0, 1, 2, 3, 4].map((month) => ({
    id: `t${month}`,
    terminalId: "T1",
    on: addMonths(activatedOn, month),
    amountFen: fen(1_200_000),
    card: "credit" as const,
    feeFen: null,
    settledFen: null,
  })),
  usage: [],
  demandsOn: [],
};

function charge(
  id: string,
  on: string,
  amount: number,
  label: string,
): AuditRequest["charges"][number] {
  return {
    id,
    terminalId: "T1",
    on: plainDate(on),
    amountFen: fen(amount),
    category: "deposit",
    components: [],
    label,
  };
}
