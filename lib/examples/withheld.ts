import { plainDate } from "../engine/date";
import { fen } from "../engine/money";
import type { AuditRequest, Transaction } from "../engine/request";

/**
 * A fruit shop was told "nothing but the rate", which is settled apart each month. One settlement of July came in
 * 99 yuan short: sold 6,181.87, received 6,082.87. No line of any bill names the 99 yuan.
 */
export const withheld: AuditRequest = {
  specVersion: 1,
  auditedOn: plainDate("2026-11-20"),
  window: { from: plainDate("2026-05-01"), to: plainDate("2026-10-31") },
  terminals: [
    {
      id: "T1",
      provider: "lakala",
      device: "eSign",
      connectivity: "sim",
      activatedOn: plainDate("2026-04-20"),
      deactivatedOn: null,
      contractId: "C1",
    },
  ],
  contracts: [
    {
      id: "C1",
      signedOn: plainDate("2026-04-18"),
      terminatedOn: null,
      versions: [
        {
          effectiveFrom: plainDate("2026-04-18"),
          change: "original",
          noticeGivenOn: null,
          acceptedOn: null,
          terms: {
            fees: [],
            changeNoticeDays: null,
            refund: { kind: "unknown", withinDays: null },
            cancellation: { kind: "unknown", noticeDays: 0, penaltyFen: fen(0) },
            transactionFees: null,
          },
        },
      ],
    },
  ],
  charges: [],
  transactions: [
    sale(1, "2026-05-12", 438_060, 438_060),
    sale(2, "2026-06-09", 512_300, 512_300),
    sale(3, "2026-07-03", 618_187, 608_287),
    sale(4, "2026-08-14", 477_925, 477_925),
    sale(5, "2026-09-21", 553_010, 553_010),
    sale(6, "2026-10-16", 601_540, 601_540),
  ],
  usage: [],
  demandsOn: [],
};

function sale(row: number, on: string, amount: number, settled: number): Transaction {
  return {
    id: `bill:${row}`,
    terminalId: "T1",
    on: plainDate(on),
    amountFen: fen(amount),
    card: "credit",
    feeFen: fen(0),
    settledFen: fen(settled),
  };
}
