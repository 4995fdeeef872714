import type { CostLine, OptionKind } from "../recommendation";
import type { Draft, End } from "./draft";
import type { Due } from "./dues";
import type { Goal } from "./goal";
import { sphereOf } from "./ledger";
import { dueLines, totalOfDues } from "./lines";
import type { Joint } from "./position";
import { goalLine } from "./renegotiate";

type JointLines = {
  readonly lines: readonly CostLine[];
  /** what is aimed at, where it is renegotiated for less; else null */
  readonly goal: Goal | null;
};

/** What a fee that is owed once for several terminals costs, if so many of them take an option. */
export function jointLines(
  kind: OptionKind,
  joint: Joint,
  taken: ReadonlyMap<string, Draft>,
  goalOfJoint: (joint: Joint) => Goal,
): JointLines {
  const asNow = { lines: dueLines(joint.dues, null), goal: null };
  if (kind === "keep") return asNow;
  if (kind === "renegotiate") return lowered(joint.dues, goalOfJoint(joint)) ?? asNow;
  const drafts = joint.terminalIds.flatMap((id) => taken.get(id) ?? []);
  if (drafts.length < joint.terminalIds.length) return asNow;
  const ends = drafts.flatMap(({ end }) => end ?? []);
  return { lines: dueLines(leftOf(joint.dues, ends), null), goal: null };
}

function lowered(dues: readonly Due[], goal: Goal): JointLines | null {
  const data = dues.filter(({ category }) => category === "data");
  if (totalOfDues(data) <= goal.fen) return null;
  const others = dues.filter(({ category }) => category !== "data");
  return { lines: [goalLine(goal, null), ...dueLines(others, null)], goal };
}

/** until the last of the terminals has left; what has nothing to do with the data plan only ends with the terminals */
function leftOf(dues: readonly Due[], ends: readonly End[]): readonly Due[] {
  const isClosing = ends.every((end) => end.isClosing);
  return dues.filter(
    ({ on, category }) =>
      ends.some(({ lastDay }) => on <= lastDay) || (!isClosing && sphereOf(category) === "other"),
  );
}
