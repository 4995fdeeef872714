import { plainDate } from "@/lib/engine/date";
import { fen, ppm } from "@/lib/engine/money";
import type {
  AuditRequest,
  Card,
  Charge,
  Contract,
  Fee,
  Terminal,
  Terms,
  Transaction,
} from "@/lib/engine/request";

/** A shop with one e-signature terminal at 60 yuan a year, two years of records and a clean bill: the ground that a test changes. */
export const auditedOn = plainDate("2026-10-31");

export const terminal: Terminal = {
  id: "T1",
  provider: "lakala",
  device: "eSign",
  connectivity: "sim",
  activatedOn: plainDate("2024-11-15"),
  deactivatedOn: null,
  contractId: "C1",
};

export function yearlyFee(yuan: number, over: Partial<Fee> = {}): Fee {
  return {
    id: "data",
    category: "data",
    components: ["networkAccess", "dataService"],
    model: {
      kind: "recurring",
      amountFen: fen(yuan * 100),
      range: null,
      every: { count: 12, unit: "month" },
      anchor: "activation",
      due: "start",
    },
    per: "terminal",
    free: { count: 0, unit: "day" },
    waivers: [],
    discounts: [],
    yearlyCapFen: null,
    ...over,
  };
}

export const terms: Terms = {
  fees: [yearlyFee(60)],
  changeNoticeDays: null,
  refund: { kind: "none", withinDays: null },
  cancellation: { kind: "anytime", noticeDays: 0, penaltyFen: fen(0) },
  transactionFees: null,
};

export function contractWith(over: Partial<Terms> = {}, id = "C1"): Contract {
  const signedOn = plainDate("2024-11-10");
  return {
    id,
    signedOn,
    terminatedOn: null,
    versions: [
      {
        effectiveFrom: signedOn,
        change: "original",
        noticeGivenOn: null,
        acceptedOn: null,
        terms: { ...terms, ...over },
      },
    ],
  };
}

export function taken(id: string, on: string, yuan: number, over: Partial<Charge> = {}): Charge {
  return {
    id,
    terminalId: "T1",
    on: plainDate(on),
    amountFen: fen(yuan * 100),
    category: "data",
    components: [],
    label: "流量费",
    ...over,
  };
}

export function sale(
  id: string,
  on: string,
  yuan: number,
  card: Card,
  terminalId = "T1",
): Transaction {
  return {
    id,
    terminalId,
    on: plainDate(on),
    amountFen: fen(yuan * 100),
    card,
    feeFen: null,
    settledFen: null,
  };
}

/** 730 days of records, so that what was seen once a year is seen twice */
export function shop(over: Partial<AuditRequest> = {}): AuditRequest {
  return {
    specVersion: 1,
    auditedOn,
    window: { from: plainDate("2024-11-01"), to: plainDate("2026-10-31") },
    terminals: [terminal],
    contracts: [contractWith()],
    charges: [taken("a", "2024-11-20", 60), taken("b", "2025-11-20", 60)],
    transactions: [],
    usage: [],
    demandsOn: [],
    ...over,
  };
}

export const typicalRates: Terms["transactionFees"] = {
  debit: { ratePpm: ppm(5000), capFen: fen(2000) },
  credit: { ratePpm: ppm(6000), capFen: null },
  qr: { ratePpm: ppm(3800), capFen: null },
  fixedFen: fen(0),
};
