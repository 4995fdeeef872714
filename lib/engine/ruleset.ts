import type { CitationId } from "./citations";
import type { PlainDate } from "./date";
import type { Fen, Ppm } from "./money";
import type { AdviceThresholds } from "./recommendation";
import type { Finding, FindingRule } from "./report";

export type Level = Finding["severity"];

/**
 * Everything that the engine holds against a request and that is not in the request: figures of law, of practice and of
 * our own judgement. A released edition in `rulesets/` is never edited; a change of meaning is a new edition.
 */
export type Ruleset = {
  readonly version: string;
  readonly noticeLaw: {
    /** changes that come into effect from this day on need notice and agreement */
    readonly from: PlainDate;
    readonly days: number;
    readonly cites: readonly CitationId[];
  };
  readonly limitation: { readonly months: number; readonly cites: readonly CitationId[] };
  /** occurrences due so many days before the window may still absorb a charge */
  readonly lookbackDays: number;
  /** a fee taken at most so many days before it falls due is early, not wrong */
  readonly soonDays: number;
  readonly upcomingMonths: number;
  /** ascending; fees that are known to be withheld or merged into a handling fee */
  readonly knownFeeAmounts: readonly Fen[];
  readonly mergedFeeTest: {
    /** a known amount counts only above this share of the transaction: below it, it is a higher rate */
    readonly abovePpm: Ppm;
    /** and only where it explains the excess up to this share of the transaction */
    readonly slackPpm: Ppm;
  };
  readonly rates: {
    /** rounding of the acquirer's own system: an excess up to this is none */
    readonly toleranceFen: Fen;
    readonly largestShown: number;
  };
  /** less than this is never of more than low severity */
  readonly trivialFen: Fen;
  readonly findings: Readonly<Record<FindingRule, FindingPolicy>>;
  readonly advice: AdviceThresholds;
};

export type FindingPolicy = {
  readonly severity: Level;
  readonly confidence: Level;
  readonly cites: readonly CitationId[];
};
