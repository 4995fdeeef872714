import { type PlainDate, plainDate } from "@/lib/engine/date";
import { fen, ppm } from "@/lib/engine/money";
import type {
  AuditRequest,
  Charge,
  Contract,
  Fee,
  Recurring,
  Terminal,
  Terms,
  TermsVersion,
  Transaction,
} from "@/lib/engine/request";

/**
 * The papers of one ordinary merchant: a terminal in the shop that took the place of the till on 31 March 2024, and the
 * agreement signed eleven days before. Each builder takes what is different from that.
 */
export const shop = "shop";

export function terminal(over: Partial<Terminal> = {}): Terminal {
  return {
    id: shop,
    provider: "lakala",
    device: "eSign",
    connectivity: "sim",
    activatedOn: plainDate("2024-03-31"),
    deactivatedOn: null,
    contractId: "agreement",
    ...over,
  };
}

export const yearly: Recurring = {
  kind: "recurring",
  amountFen: fen(6000),
  range: null,
  every: { count: 12, unit: "month" },
  anchor: "activation",
  due: "start",
};

/** 60 yuan a year for all three parts of the data fee */
export function dataFee(over: Partial<Fee> = {}): Fee {
  return {
    id: "sim-fee",
    category: "data",
    components: ["networkAccess", "dataService", "softwareUpdate"],
    model: yearly,
    per: "terminal",
    free: { count: 0, unit: "day" },
    waivers: [],
    discounts: [],
    yearlyCapFen: null,
    ...over,
  };
}

export function yearlyFee(amount: number, over: Partial<Fee> = {}): Fee {
  return dataFee({ model: { ...yearly, amountFen: fen(amount) }, ...over });
}

export function terms(fees: readonly Fee[] | null, over: Partial<Terms> = {}): Terms {
  return {
    fees,
    changeNoticeDays: null,
    refund: { kind: "unknown", withinDays: null },
    cancellation: { kind: "unknown", noticeDays: 0, penaltyFen: fen(0) },
    transactionFees: null,
    ...over,
  };
}

/** half a percent to debit cards, up to 20 yuan; 0.6 % to credit cards; 0.38 % to codes */
export const usualRates = {
  debit: { ratePpm: ppm(5000), capFen: fen(2000) },
  credit: { ratePpm: ppm(6000), capFen: null },
  qr: { ratePpm: ppm(3800), capFen: null },
  fixedFen: fen(0),
};

export function firstVersion(of: Terms): TermsVersion {
  return {
    effectiveFrom: plainDate("2024-03-20"),
    change: "original",
    noticeGivenOn: null,
    acceptedOn: null,
    terms: of,
  };
}

export function contract(
  of: Terms | readonly TermsVersion[],
  over: Partial<Contract> = {},
): Contract {
  return {
    id: "agreement",
    signedOn: plainDate("2024-03-20"),
    terminatedOn: null,
    versions: "fees" in of ? [firstVersion(of)] : of,
    ...over,
  };
}

export function charge(id: string, on: string, amount: number, over: Partial<Charge> = {}): Charge {
  return {
    id,
    terminalId: shop,
    on: plainDate(on),
    amountFen: fen(amount),
    category: "data",
    components: [],
    label: "流量费",
    ...over,
  };
}

export function sale(on: string, amount: number, over: Partial<Transaction> = {}): Transaction {
  return {
    id: `sale ${on}`,
    terminalId: shop,
    on: plainDate(on),
    amountFen: fen(amount),
    card: "credit",
    feeFen: null,
    settledFen: null,
    ...over,
  };
}

/** the records reach from the first day of the terminal to the day of the audit, unless it says otherwise */
export function request(
  over: Partial<Omit<AuditRequest, "window" | "auditedOn" | "demandsOn">> & {
    readonly from?: string;
    readonly to?: string;
    readonly auditedOn?: string;
    readonly demandsOn?: readonly string[];
  },
): AuditRequest {
  const {
    from = "2024-03-31",
    to = "2026-11-22",
    auditedOn = "2026-11-22",
    demandsOn,
    ...rest
  } = over;
  return {
    specVersion: 1,
    terminals: [terminal()],
    contracts: [],
    charges: [],
    transactions: [],
    usage: [],
    ...rest,
    auditedOn: plainDate(auditedOn),
    window: { from: plainDate(from), to: plainDate(to) },
    demandsOn: (demandsOn ?? []).map((day): PlainDate => plainDate(day)),
  };
}
