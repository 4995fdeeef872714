import { type Fen, fen } from "../money";
import type { AdviceThresholds, Coded, Option, OptionKind } from "../recommendation";
import { bestSaving, floorOf } from "./decide";
import type { Draft } from "./draft";
import type { Goal } from "./goal";
import { coded } from "./leaving";

/** The reason for an answer, in one code with its amounts. */
export function becauseOf(
  recommended: OptionKind,
  options: readonly Option[],
  drafts: readonly Draft[],
  claimFen: Fen,
  rules: AdviceThresholds,
): Coded {
  const chosen = options.find(({ kind }) => kind === recommended);
  const way = drafts.find(({ kind }) => kind === recommended)?.way ?? null;
  if (chosen && recommended !== "keep")
    return coded(`${recommended}-${way ?? "some"}`, { savesFen: chosen.savesFen });
  if (0 < claimFen) return coded("keep-and-claim", { claimFen });
  const best = bestSaving(options);
  if (0 < best) return coded("keep-too-small", { savesFen: best, leastFen: rules.leastSavingFen });
  return coded(chosen && 0 < chosen.costFen ? "keep-nothing-cheaper" : "keep-nothing-to-pay");
}

/** What would turn the answer, and at which amount. `nowFen` is what the data plan costs over the time ahead as things are. */
export function turnsOf(
  recommended: OptionKind,
  options: readonly Option[],
  claimFen: Fen,
  rules: AdviceThresholds,
  goal: Goal | null,
  nowFen: Fen,
): Coded[] {
  const chosen = options.find(({ kind }) => kind === recommended);
  if (!chosen) return [];
  const spare = fen(chosen.savesFen - floorOf(claimFen, rules));
  if (recommended === "cancel" || recommended === "switch")
    return [coded("if-leaving-costs-more", { spareFen: spare })];
  if (recommended === "renegotiate") {
    const isLower = goal && chosen.lines.some(({ code }) => code === "goal-fee");
    return isLower
      ? [coded("worth-up-to", { yearlyFen: yearly(Math.min(goal.fen + spare, nowFen), rules) })]
      : [];
  }
  const isOpen = options.some(
    ({ kind, obstacles }) =>
      kind === "renegotiate" && !obstacles.some(({ code }) => code === "already-over"),
  );
  if (!isOpen) return [];
  const above = goal
    ? [coded("if-fee-above", { yearlyFen: yearly(goal.fen + rules.leastSavingFen, rules) })]
    : [];
  return [coded("if-taken-wrongly"), ...above];
}

function yearly(amount: number, { horizonMonths }: AdviceThresholds): Fen {
  return fen(Math.floor((amount * 12) / horizonMonths));
}
