import { plainDate } from "../engine/date";
import { fen } from "../engine/money";
import type { AuditRequest, Charge } from "../engine/request";

/**
 * A noodle shop has two deductions on its bills and no contract at hand: nothing can be said yet, and the report
 * says which document would settle it.
 */
export const noContract: AuditRequest = {
  specVersion: 1,
  auditedOn: plainDate("2026-11-20"),
  window: { from: plainDate("2024-03-31"), to: plainDate("2026-11-15") },
  terminals: [
    {
      id: "T1",
      provider: "jlpay",
      device: "eSign",
      connectivity: "simAndWifi",
      activatedOn: plainDate("2024-03-31"),
      deactivatedOn: null,
      contractId: null,
    },
  ],
  contracts: [],
  charges: [charge(1, "2025-04-01", 9_900), charge(2, "2026-04-01", 9_900)],
  transactions: [],
  usage: [],
  demandsOn: [],
};

function charge(line: number, on: string, amount: number): Charge {
  return {
    id: `typed:${line}`,
    terminalId: "T1",
    on: plainDate(on),
    amountFen: fen(amount),
    category: "data",
    components: [],
    label: "流量费",
  };
}
