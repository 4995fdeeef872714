import type { PlainDate } from "../date";
import { minus, zero } from "../money";
import type { Option } from "../recommendation";
import { breakEven } from "./break-even";
import type { Draft } from "./draft";
import { inOrder, totalOf } from "./lines";
import { inStepOrder } from "./steps";

/** An option held against keeping everything: its cost is the sum of its lines, and nothing else. */
export function weigh(draft: Draft, keep: Draft, months: readonly PlainDate[]): Option {
  const lines = inOrder(draft.penalty ? [...draft.lines, draft.penalty.line] : draft.lines);
  const costFen = totalOf(lines);
  const isRival = draft.kind !== "keep" && draft.obstacles.length === 0;
  const savesFen = isRival ? minus(totalOf(keep.lines), costFen) : zero;
  return {
    kind: draft.kind,
    feasible: draft.obstacles.length === 0,
    obstacles: draft.obstacles,
    offerId: draft.offerId,
    costFen,
    lines,
    savesFen,
    breakEvenOn: isRival && 0 <= savesFen ? breakEven(lines, keep.lines, months) : null,
    steps: inStepOrder(draft.steps),
    citations: draft.citations,
    uncertain: draft.uncertain,
  };
}
