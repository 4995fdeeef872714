import type { PlainDate } from "../engine/date";
import type { Fen, Ppm } from "../engine/money";
import type { Category, Component, Connectivity, Device, Span, Window } from "../engine/request";

/**
 * What a merchant has told us so far in one check. Kept on the server until the check ends.
 * null: not asked yet or left open. "unclear": the merchant says that he does not know.
 */
export type CheckDraft = {
  readonly version: 1;
  readonly terminal: TerminalAnswers | null;
  readonly agreement: AgreementAnswers | null;
  /** deductions that the merchant has confirmed, in the order in which they came */
  readonly lines: readonly Line[];
  /** read from a pasted text, shown for a look, not counted yet */
  readonly pasted: Pasted | null;
  /** ids of uploaded statements that the merchant has looked at and kept */
  readonly keptStatements: readonly string[];
  /** whose the terminals in the statements are: null until asked */
  readonly fileTerminals: FileTerminals | null;
  /** the days that the records cover completely; null: taken from the records */
  readonly window: Window | null;
  readonly demandsOn: readonly PlainDate[];
};

/** A day as well as it is remembered: for a month or a year `on` is its first day, for an end its last. */
export type ApproxDay = { readonly on: PlainDate; readonly exact: Exactness };
export const exactnesses = ["day", "month", "year"] as const;
export type Exactness = (typeof exactnesses)[number];

export type TerminalAnswers = {
  /** a key of the provider table, or "other" */
  readonly provider: string | null;
  /** as the merchant writes it, for "other" */
  readonly providerName: string | null;
  readonly device: Device | "unclear" | null;
  readonly connectivity: Connectivity | "unclear" | null;
  /** null: not known */
  readonly activatedOn: ApproxDay | null;
  /** null: still in use */
  readonly returnedOn: ApproxDay | null;
  readonly terminalNumber: string | null;
};

export const feeStatements = ["stated", "none", "notWritten", "unclear"] as const;
export const bases = ["written", "message", "spoken", "unclear"] as const;
export const cycles = ["year", "halfYear", "quarter", "month", "days", "once", "unclear"] as const;
export const scopes = ["terminal", "merchant", "unclear"] as const;
export const anchors = ["activation", "signing", "calendar", "unclear"] as const;
export const dues = ["start", "end", "unclear"] as const;
export const promises = [
  "noOtherFee",
  "firstYearFree",
  "onceForLife",
  "noPromise",
  "unclear",
] as const;
export const raiseAnswers = ["no", "yes", "unclear"] as const;
export const raiseMoments = ["never", "day", "unclear"] as const;
export const otherFeesAnswers = ["none", "some", "unclear"] as const;
export const cancellations = ["anytime", "atPeriodEnd", "notAllowed", "unclear"] as const;
export const refunds = ["none", "full", "proRata", "unclear"] as const;
export const waiverKinds = ["volume", "monthlyVolume"] as const;

export type AgreementAnswers =
  | { readonly have: "nothing" }
  | ({ readonly have: "memory" } & Agreement);
export type Agreement = {
  /** "none": agreed that there is none. "notWritten": looked for and not found */
  readonly fee: (typeof feeStatements)[number] | null;
  readonly basis: (typeof bases)[number] | null;
  readonly promise: (typeof promises)[number] | null;
  readonly amount: AgreedAmount | null;
  readonly cycle: (typeof cycles)[number] | null;
  /** with cycle "days" */
  readonly everyDays: number | null;
  readonly per: (typeof scopes)[number] | null;
  readonly anchor: (typeof anchors)[number] | null;
  readonly signedOn: ApproxDay | null;
  readonly free: Span | null;
  readonly due: (typeof dues)[number] | null;
  readonly waiver: { readonly kind: (typeof waiverKinds)[number]; readonly atLeastFen: Fen } | null;
  readonly raise: Raise;
  readonly otherFees: (typeof otherFeesAnswers)[number] | null;
  readonly others: readonly OtherFee[];
  readonly deposit: {
    readonly amountFen: Fen;
    readonly volumeFen: Fen | null;
    readonly withinMonths: number | null;
  } | null;
  readonly rates: AgreedRates;
  readonly cancellation: (typeof cancellations)[number] | null;
  readonly cancelNoticeDays: number | null;
  readonly penaltyFen: Fen | null;
  readonly refund: (typeof refunds)[number] | null;
};
export type AgreedAmount =
  | { readonly kind: "exact"; readonly fen: Fen }
  | { readonly kind: "range"; readonly minFen: Fen; readonly maxFen: Fen };
export type Raise = {
  readonly raised: (typeof raiseAnswers)[number] | null;
  readonly on: ApproxDay | null;
  readonly amountFen: Fen | null;
  readonly told: (typeof raiseMoments)[number] | null;
  readonly toldOn: ApproxDay | null;
  readonly agreed: (typeof raiseMoments)[number] | null;
  readonly agreedOn: ApproxDay | null;
};
export type OtherFee = {
  readonly category: Category;
  readonly amountFen: Fen;
  readonly cycle: "year" | "month" | "once";
};
export type AgreedRates = {
  readonly debitPpm: Ppm | null;
  readonly debitCapFen: Fen | null;
  readonly creditPpm: Ppm | null;
  readonly qrPpm: Ppm | null;
  readonly fixedFen: Fen | null;
};

export type Line = {
  readonly on: PlainDate;
  /** positive: taken; negative: given back; never 0 */
  readonly amountFen: Fen;
  readonly label: string;
  readonly category: Category;
  readonly components: readonly Component[];
  readonly from: "typed" | "pasted";
};
export type Pasted = {
  readonly lines: readonly Line[];
  readonly refused: readonly PastedNote[];
  /** of the lines read: already among those kept */
  readonly duplicates: readonly number[];
};
/** a line of the pasted text that no deduction could be read from, and why */
export type PastedNote = {
  readonly row: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** the line itself, personal data masked */
  readonly text: string;
};
export type FileTerminals =
  /** all of them are the merchant's, under the same agreement */
  { readonly kind: "all" } | { readonly kind: "one"; readonly number: string };

export const emptyDraft: CheckDraft = {
  version: 1,
  terminal: null,
  agreement: null,
  lines: [],
  pasted: null,
  keptStatements: [],
  fileTerminals: null,
  window: null,
  demandsOn: [],
};
