import type { PlainDate } from "./date";
import type { Fen, Ppm } from "./money";
import type { Recommendation } from "./recommendation";
import type { Card, Category, Window } from "./request";

/** What the engine answers. Plain JSON: it survives storage byte for byte. */
export type AuditReport = {
  readonly specVersion: 1;
  readonly rulesetVersion: string;
  readonly auditedOn: PlainDate;
  readonly window: Window;
  readonly totals: Totals;
  /** by (on, id) */
  readonly charges: readonly ChargeResult[];
  /** charge ids, sorted by code point */
  readonly outsideWindow: readonly string[];
  /** by (dueOn, id) */
  readonly entitlements: readonly Entitlement[];
  /** by fen descending, then id */
  readonly findings: readonly Finding[];
  /** by (terminalId, feeId, dueOn) */
  readonly notes: readonly Note[];
  /** by (dueOn, terminalId, feeId) */
  readonly upcoming: readonly Upcoming[];
  readonly recommendation: Recommendation;
};

export type Totals = {
  readonly chargedFen: Fen;
  readonly justifiedFen: Fen;
  readonly earlyFen: Fen;
  readonly disputedFen: Fen;
  readonly unresolvedFen: Fen;
  readonly refundedFen: Fen;
  readonly goodwillFen: Fen;
  /** charges' claims that are not time-barred, plus depositNotReturned */
  readonly claimFen: Fen;
  readonly timeBarredFen: Fen;
  readonly transactionOverchargeFen: Fen;
  /** net of the occurrences made, lookback left out */
  readonly entitledFen: Fen;
  /** what is left of those nets: the provider might set it off */
  readonly uncollectedFen: Fen;
  /** max(0, claimFen - uncollectedFen): with claimFen, the range of what to ask for */
  readonly claimLowFen: Fen;
  /** only categories that occur */
  readonly byCategory: Readonly<Partial<Record<Category, CategoryTotals>>>;
};
export type CategoryTotals = {
  readonly chargedFen: Fen;
  readonly justifiedFen: Fen;
  readonly earlyFen: Fen;
  readonly disputedFen: Fen;
  readonly unresolvedFen: Fen;
  readonly claimFen: Fen;
};

export const reasons = [
  "unknownTerminal",
  "hiddenDeduction",
  "contractMissing",
  "afterTermination",
  "beforeActivation",
  "unnoticedChange",
  "noBasis",
  "noSim",
  "usageMissing",
  "rangeClause",
  "freePeriod",
  "waived",
  "discountMissed",
  "capExceeded",
  "offSchedule",
  "duplicate",
  "overAmount",
] as const;
export type Reason = (typeof reasons)[number];

export type ChargeResult = {
  readonly id: string;
  readonly terminalId: string | null;
  readonly on: PlainDate;
  readonly amountFen: Fen;
  readonly category: Category;
  /** withheld from a settlement or merged into a handling fee: no line of the bill names it */
  readonly hidden: boolean;
  readonly justifiedFen: Fen;
  readonly earlyFen: Fen;
  readonly disputedFen: Fen;
  readonly unresolvedFen: Fen;
  readonly offsetFen: Fen;
  readonly claimFen: Fen;
  readonly timeBarred: boolean;
  readonly reason: Reason | null;
  /** by entitlementId; in the working they stand as they were made, oldest first */
  readonly allocations: readonly Allocation[];
  /** empty for refunds that only offset */
  readonly working: readonly Step[];
  readonly citations: readonly Citation[];
};
export type Allocation = {
  readonly entitlementId: string;
  readonly fen: Fen;
  readonly early: boolean;
};

export const reductionKinds = ["noSim", "freePeriod", "waived", "discount", "cap"] as const;
export type ReductionKind = (typeof reductionKinds)[number];
export type Entitlement = {
  readonly id: string;
  readonly terminalId: string;
  readonly feeId: string;
  readonly category: Category;
  readonly dueOn: PlainDate;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  /** where it cannot be known (a range, or usage that is missing) the least that is owed; the working tells */
  readonly grossFen: Fen;
  readonly netFen: Fen;
  readonly lookback: boolean;
  readonly reductions: readonly { readonly kind: ReductionKind; readonly fen: Fen }[];
  readonly allocatedFen: Fen;
  /** from the clause to the net */
  readonly working: readonly Step[];
  readonly citations: readonly Citation[];
};

export type FindingRule = Reason | "depositNotReturned" | "rateOvercharge";
export type Grade = "A" | "B" | "C";
export type Finding = {
  readonly id: string;
  readonly rule: FindingRule;
  readonly terminalId: string | null;
  readonly category: Category | null;
  /** rateOvercharge only */
  readonly card?: Card;
  readonly fen: Fen;
  readonly claimFen: Fen;
  readonly chargeIds: readonly string[];
  readonly transactionIds: readonly string[];
  readonly count: number;
  readonly severity: "high" | "medium" | "low";
  readonly confidence: "high" | "medium" | "low";
  readonly citations: readonly Citation[];
  /** words stand in lib/messages: the engine writes no sentence */
  readonly explanation: {
    readonly key: string;
    readonly params: Readonly<Record<string, string | number>>;
  };
  readonly working: readonly Step[];
};

export type Citation =
  /**
   * A path into the request, lists without an order entered by id: contracts["C1"].versions[1].terms.fees["data"].
   * `readPlace` of clause.ts reads it.
   */
  | { readonly kind: "clause"; readonly path: string }
  /** an id of the rule library (citations.ts) */
  | {
      readonly kind: "rule";
      readonly id: string;
      readonly article: string;
      readonly source: string;
      readonly grade: Grade;
    };

/**
 * One line of a working, as one writes it on paper. A working is read from the top: "start" sets the running sum,
 * "plus" and "minus" change it, "equals" states it (a test adds up again), "note" carries no amount.
 */
export type Step = {
  readonly code: string;
  readonly op: "start" | "plus" | "minus" | "equals" | "note";
  readonly fen: Fen | null;
  /** how `fen` itself came about, where it was not read off a document */
  readonly calc: Calc | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly citations: readonly Citation[];
};
export type Calc =
  /** amountFen x ratePpm / 1e6, half away from zero, then held between min and max */
  | {
      readonly kind: "share";
      readonly amountFen: Fen;
      readonly ratePpm: Ppm;
      readonly minFen: Fen | null;
      readonly maxFen: Fen | null;
    }
  /** the sum over several things that are named elsewhere in the report */
  | { readonly kind: "sum"; readonly parts: readonly Fen[] }
  /** the smaller of two */
  | { readonly kind: "least"; readonly of: readonly Fen[] }
  | { readonly kind: "times"; readonly amountFen: Fen; readonly count: number };

export type Note = {
  readonly kind: "insufficientData";
  readonly terminalId: string;
  readonly feeId: string;
  readonly dueOn: PlainDate;
};
export type Upcoming = {
  readonly terminalId: string;
  readonly feeId: string;
  readonly category: Category;
  readonly dueOn: PlainDate;
  readonly grossFen: Fen;
  readonly netFen: Fen;
};
