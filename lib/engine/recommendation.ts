import type { PlainDate } from "./date";
import type { Fen } from "./money";
import type { Calc, Citation, Grade } from "./report";

/** engine.md section 10: what to do, for each terminal and for the account. */
export type Recommendation = {
  readonly catalogueVersion: string;
  readonly terminals: readonly Advice[];
  readonly account: Advice;
};

/** in the order in which they are tried; keep stands outside it */
export const optionKinds = ["keep", "cancel", "renegotiate", "switch"] as const;
export type OptionKind = (typeof optionKinds)[number];

export type Advice = {
  /** null: the whole account */
  readonly terminalId: string | null;
  readonly recommended: OptionKind;
  /** a code with words in lib/messages */
  readonly because: { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
  /** always four, in the order of optionKinds */
  readonly options: readonly Option[];
};

export type Option = {
  readonly kind: OptionKind;
  readonly feasible: boolean;
  /** codes of what stands in the way; empty where feasible */
  readonly obstacles: readonly Coded[];
  /** switch: the offer of the catalogue that costs least; else null */
  readonly offerId: string | null;
  /** over 24 months from auditedOn; always the sum of the lines */
  readonly costFen: Fen;
  readonly lines: readonly CostLine[];
  /** keep's cost less this cost; may be negative */
  readonly savesFen: Fen;
  /** what the merchant does, in order; codes with words in lib/messages */
  readonly steps: readonly string[];
  /** what the figures leave open */
  readonly uncertain: readonly Coded[];
};

export type Coded = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

export type CostLine = {
  readonly code: string;
  /** positive: the merchant pays; negative: the merchant gets */
  readonly fen: Fen;
  /** null: spread over the 24 months */
  readonly on: PlainDate | null;
  readonly terminalId: string | null;
  readonly calc: Calc | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly citations: readonly Citation[];
  /** of the weakest figure in it; null: the merchant's own records */
  readonly grade: Grade | null;
};
