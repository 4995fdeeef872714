import { type Fen, fen, pct } from "../money";
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
  const open = options.filter(({ kind, feasible }) => kind !== "keep" && feasible);
  const best = open.reduce((most, { savesFen }) => (most < savesFen ? savesFen : most), fen(0));
  const floor = floorOf(claimFen, rules);
  if (best < floor) return "keep";
  const share = pct(best, rules.enoughPpm);
  const enough = share < floor ? floor : share;
  return open.find(({ savesFen }) => enough <= savesFen)?.kind ?? "keep";
}

/** the least saving that counts */
export function floorOf(claimFen: Fen, rules: AdviceThresholds): Fen {
  return 0 < claimFen ? fen(1) : rules.leastSavingFen;
}
