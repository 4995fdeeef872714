import type { PlainDate } from "./date";
import type { Fen, Ppm } from "./money";

/**
 * What the engine is asked: terms, charges and transactions of one merchant.
 * Money is whole fen, rates are parts per million, dates are days in Shanghai.
 * The JSON at the boundary has exactly this shape; `lib/schemas/audit-request.ts` lets it in.
 */
export type AuditRequest = {
  readonly specVersion: 1;
  /** "today" */
  readonly auditedOn: PlainDate;
  /** the days that the merchant's records cover completely: from <= to <= auditedOn */
  readonly window: Window;
  readonly terminals: readonly Terminal[];
  readonly contracts: readonly Contract[];
  readonly charges: readonly Charge[];
  readonly transactions: readonly Transaction[];
  /**
   * Ours, beyond the specification: transactions that no finding rests on, gathered by day (see `condense.ts`).
   * Absent: there are none. They count beside `transactions`, never instead of some that are listed there.
   */
  readonly dayTotals?: readonly DayTotal[];
  readonly usage: readonly Usage[];
  /** days on which the merchant demanded money back in a way that can be proved */
  readonly demandsOn: readonly PlainDate[];
};

export type Window = { readonly from: PlainDate; readonly to: PlainDate };
export type Span = { readonly count: number; readonly unit: "day" | "month" };

export const devices = ["eSign", "countertop", "smart", "mobile", "soundbox", "qrPlate"] as const;
export type Device = (typeof devices)[number];
export const connectivities = ["sim", "simAndWifi", "wifi", "bluetooth", "none"] as const;
export type Connectivity = (typeof connectivities)[number];
export const categories = [
  "data",
  "rental",
  "membership",
  "sms",
  "insurance",
  "deposit",
  "service",
] as const;
export type Category = (typeof categories)[number];
/** the three parts of a data fee; of category "data" only */
export const components = ["networkAccess", "dataService", "softwareUpdate"] as const;
export type Component = (typeof components)[number];
export const cards = ["debit", "credit", "qr", "other"] as const;
export type Card = (typeof cards)[number];

export type Terminal = {
  readonly id: string;
  readonly provider: string;
  readonly device: Device;
  readonly connectivity: Connectivity;
  readonly activatedOn: PlainDate;
  readonly deactivatedOn: PlainDate | null;
  /** null: the merchant has no contract at hand */
  readonly contractId: string | null;
};

export type Contract = {
  readonly id: string;
  readonly signedOn: PlainDate;
  readonly terminatedOn: PlainDate | null;
  /** in order; the first governs from the beginning of time */
  readonly versions: readonly TermsVersion[];
};

export type TermsVersion = {
  readonly effectiveFrom: PlainDate;
  readonly change: "original" | "increase" | "decrease" | "other";
  /** when the merchant was told of this version */
  readonly noticeGivenOn: PlainDate | null;
  /** when the merchant agreed to it in writing, in the app or by message */
  readonly acceptedOn: PlainDate | null;
  readonly terms: Terms;
};

export type Terms = {
  /** null: not known. []: the contract states no such fee at all */
  readonly fees: readonly Fee[] | null;
  readonly changeNoticeDays: number | null;
  readonly refund: {
    readonly kind: "none" | "full" | "proRata" | "unknown";
    readonly withinDays: number | null;
  };
  readonly cancellation: {
    readonly kind: "anytime" | "atPeriodEnd" | "notAllowed" | "unknown";
    readonly noticeDays: number;
    readonly penaltyFen: Fen;
  };
  readonly transactionFees: TransactionFees | null;
};

export type TransactionFees = {
  readonly debit?: Rate | undefined;
  readonly credit?: Rate | undefined;
  readonly qr?: Rate | undefined;
  readonly fixedFen: Fen;
};
export type Rate = { readonly ratePpm: Ppm; readonly capFen: Fen | null };

export type Fee = {
  readonly id: string;
  readonly category: Category;
  /** "data": at least one; other categories: [] */
  readonly components: readonly Component[];
  readonly model: FeeModel;
  /** "contract": owed once, however many terminals hang on it (recurring and oneOff models only) */
  readonly per: "terminal" | "contract";
  /** counted from the anchor; 0 days: none */
  readonly free: Span;
  readonly waivers: readonly Waiver[];
  readonly discounts: readonly Discount[];
  readonly yearlyCapFen: Fen | null;
};

export type Anchor = "activation" | "signing" | "calendar";
export type FeeModel = Recurring | OneOff | PerTransaction | Percentage | TieredVolume | Metered;
export type Recurring = {
  readonly kind: "recurring";
  /** exactly one of amountFen and range is given */
  readonly amountFen: Fen | null;
  readonly range: { readonly minFen: Fen; readonly maxFen: Fen } | null;
  readonly every: Span;
  readonly anchor: Anchor;
  readonly due: "start" | "end";
};
export type OneOff = {
  readonly kind: "oneOff";
  readonly amountFen: Fen;
  readonly due: "activation" | "signing";
  readonly refundWhen: { readonly volumeFen: Fen; readonly withinMonths: number } | null;
};
export type PerTransaction = { readonly kind: "perTransaction"; readonly amountFen: Fen };
export type Percentage = {
  readonly kind: "percentage";
  readonly ratePpm: Ppm;
  readonly minFen: Fen;
  readonly maxFen: Fen | null;
};
export type TieredVolume = {
  readonly kind: "tieredVolume";
  readonly every: Span;
  readonly anchor: Anchor;
  /** ascending; the last upToFen is null */
  readonly tiers: readonly { readonly upToFen: Fen | null; readonly amountFen: Fen }[];
};
/** calendar months */
export type Metered = {
  readonly kind: "metered";
  readonly baseFen: Fen;
  readonly includedMb: number;
  readonly perMbFen: Fen;
};

export type Scope = "terminal" | "contract";
export type Waiver =
  | { readonly kind: "volume"; readonly atLeastFen: Fen; readonly scope: Scope }
  | { readonly kind: "count"; readonly atLeast: number; readonly scope: Scope }
  | { readonly kind: "monthlyVolume"; readonly atLeastFen: Fen; readonly scope: Scope };
export type Discount = {
  readonly kind: "promotion" | "membership" | "points" | "trial";
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly offPpm: Ppm;
  readonly offFen: Fen;
};

export type Charge = {
  readonly id: string;
  readonly terminalId: string | null;
  readonly on: PlainDate;
  /** positive: taken from the merchant; negative: given back; never 0 */
  readonly amountFen: Fen;
  readonly category: Category;
  /** "data" with []: a plain 流量费, which of the three is not said */
  readonly components: readonly Component[];
  /** as the bill prints it */
  readonly label: string;
};

export type Transaction = {
  readonly id: string;
  readonly terminalId: string;
  readonly on: PlainDate;
  /** negative: a refund to the customer */
  readonly amountFen: Fen;
  readonly card: Card;
  readonly feeFen: Fen | null;
  readonly settledFen: Fen | null;
};

/** Transactions of one terminal, day and kind of card, nothing withheld and nothing taken beyond the rate; several of one day add up. */
export type DayTotal = {
  readonly terminalId: string;
  readonly on: PlainDate;
  readonly card: Card;
  /** each amount above zero, in any order */
  readonly salesFen: readonly Fen[];
  /** what all others come to: refunds to customers, so 0 or less */
  readonly refundsFen: Fen;
  /** the fees that are known, added up */
  readonly feeFen: Fen;
};

/** month is "YYYY-MM" */
export type Usage = {
  readonly terminalId: string;
  readonly month: string;
  readonly kilobytes: number;
};
