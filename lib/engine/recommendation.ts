import type { PlainDate } from "./date";
import type { Fen, Ppm } from "./money";
import type { AuditReport, Calc, Citation, Grade } from "./report";
import type { AuditRequest } from "./request";

/** engine.md section 10: what to do, for each terminal and for the account. */
export type Recommendation = {
  readonly catalogueVersion: string;
  /** by terminal id, in code points */
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
  /** a code with words in lib/messages: advice.because */
  readonly because: Coded;
  /** what would turn the answer, with the amount at which it turns: advice.turns */
  readonly turns: readonly Coded[];
  /** always four, in the order of optionKinds */
  readonly options: readonly Option[];
};

export type Option = {
  readonly kind: OptionKind;
  readonly feasible: boolean;
  /** codes of what stands in the way: advice.obstacles; empty where feasible */
  readonly obstacles: readonly Coded[];
  /** switch: the offer of the catalogue that costs least; else null */
  readonly offerId: string | null;
  /** over 24 months from auditedOn; always the sum of the lines */
  readonly costFen: Fen;
  /** dated first, by day; words in advice.lines */
  readonly lines: readonly CostLine[];
  /** keep's cost less this cost; may be negative; 0 for keep */
  readonly savesFen: Fen;
  /** to the month: the day from which what costs more than keep at first has cost no more, for good; null: it never costs more, or never makes up for it */
  readonly breakEvenOn: PlainDate | null;
  /** what the merchant does, in order; codes with words in advice.steps */
  readonly steps: readonly string[];
  /** the law and the practice that this way rests on */
  readonly citations: readonly Citation[];
  /** what the figures leave open, and what would settle it: advice.uncertain */
  readonly uncertain: readonly Coded[];
};

/** Parameters that end in Fen are money, in On days, in Ppm rates: the interface formats them before it says the words. */
export type Coded = {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

export type CostLine = {
  readonly code: string;
  /** positive: the merchant pays; negative: the merchant gets */
  readonly fen: Fen;
  /** null: spread over the 24 months */
  readonly on: PlainDate | null;
  /** null: of the contract or the account */
  readonly terminalId: string | null;
  readonly calc: Calc | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly citations: readonly Citation[];
  /** of the weakest figure in it; null: the merchant's own records */
  readonly grade: Grade | null;
  /** a key of tables/sources.ts; null: the merchant's own records */
  readonly source: string | null;
};

/** What the decision turns on; stands in the ruleset. */
export type AdviceThresholds = {
  readonly horizonMonths: number;
  /** below this an option is not worth the trouble */
  readonly leastSavingFen: Fen;
  /** an option that is tried earlier is preferred if it reaches this share of the best saving */
  readonly enoughPpm: Ppm;
  /** no transaction for so long, with records at hand: the terminal is idle */
  readonly idleDays: number;
  /** records older than this say nothing on present use */
  readonly freshDays: number;
  /** a volume waiver is within reach from this share of its target on */
  readonly nearPpm: Ppm;
};

/** All that advice stands on: the request and what the audit found in it. */
export type AdviceInput = {
  readonly request: AuditRequest;
  readonly report: Omit<AuditReport, "recommendation">;
};
