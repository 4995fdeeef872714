import { type Fen, fen, most, pct, zero } from "../money";
import type { AdviceThresholds, Option, OptionKind } from "../recommendation";

/**
 * The decision, a function of the options alone. What is tried earlier is preferred if it gets far enough: to the least
 * that is worth the trouble, and to a good share of the best that can be had. Where money is claimed back the merchant
 * has to speak to them anyway, so that any saving is worth it.
 */
export function decide(
  options: readonly Option[],
  claimFen: Fen,
  rules: AdviceThresholds,
): OptionKind {
  const enough = most(floorOf(claimFen, rules), pct(bestSaving(options), rules.enoughPpm));
  return options.find(({ savesFen }) => enough <= savesFen)?.kind ?? "keep";
}

/** What cannot be taken saves nothing, like keeping itself. */
export function bestSaving(options: readonly Option[]): Fen {
  return options.reduce((best, { savesFen }) => most(best, savesFen), zero);
}

/** the least saving that counts */
export function floorOf(claimFen: Fen, rules: AdviceThresholds): Fen {
  return 0 < claimFen ? fen(1) : rules.leastSavingFen;
}
