import { minus } from "../money";
import type { Option } from "../recommendation";
import { breakEven, courseOf } from "./break-even";
import type { Draft } from "./draft";
import { inOrder, totalOf } from "./lines";
import type { Scope } from "./position";
import { inStepOrder } from "./steps";

/** Options held against keeping everything: the cost of each is the sum of its lines, and nothing else. */
export function weigh(
  drafts: readonly Draft[],
  keep: Draft,
  { auditedOn, rules }: Scope,
): Option[] {
  const keepFen = totalOf(keep.lines);
  const keeping = courseOf(keep.lines, auditedOn, rules.horizonMonths);
  return drafts.map((draft) => {
    const lines = inOrder(draft.penalty ? [...draft.lines, draft.penalty.line] : draft.lines);
    const costFen = totalOf(lines);
    const course = courseOf(lines, auditedOn, rules.horizonMonths);
    return {
      kind: draft.kind,
      feasible: draft.obstacles.length === 0,
      obstacles: draft.obstacles,
      offerId: draft.offerId,
      costFen,
      lines,
      savesFen: minus(keepFen, costFen),
      breakEvenOn: breakEven(course, keeping, auditedOn),
      steps: inStepOrder(draft.steps),
      citations: draft.citations,
      uncertain: draft.uncertain,
    };
  });
}
