import { type Fen, fen, plus } from "../money";
import { compareDates, compareText } from "../order";
import type { Coded, CostLine, OptionKind } from "../recommendation";
import type { Citation } from "../report";
import type { Draft } from "./draft";
import type { Goal } from "./goal";
import type { Habit } from "./ledger";
import { coded } from "./leaving";
import { dueLines, habitLines } from "./lines";
import { jointLines } from "./joint";
import type { Joint, Position, Positions } from "./position";
import { doubtsOf } from "./renegotiate";
import type { Step } from "./steps";

/** One terminal's draft of an option, and what it saves against keeping. */
export type Entry = {
  readonly position: Position;
  readonly keep: Draft;
  readonly draft: Draft;
  readonly savesFen: Fen;
};

/** The same option for the whole account: taken wherever it can be and costs nothing more, everything else kept. */
export function accountDraft(
  kind: OptionKind,
  entries: readonly Entry[],
  positions: Positions,
  goalOfJoint: (joint: Joint) => Goal,
): Draft {
  const taken = entries.filter(
    ({ draft, savesFen }) => draft.obstacles.length === 0 && 0 <= savesFen,
  );
  const drafts = taken.map(({ draft }) => draft);
  const byId = new Map(taken.map(({ position, draft }) => [idOf(position), draft]));
  const joint = positions.joints.map((one) => jointLines(kind, one, byId, goalOfJoint));
  const isAll =
    0 < taken.length &&
    entries.every(({ position }) => position.isOver || byId.has(idOf(position)));
  const unnamed = unnamedHabits(kind, positions.unnamed.habits, isAll, drafts);
  const goals = joint.flatMap(({ goal }) => goal ?? []);
  const isLess = 0 < goals.length || unnamed.length < positions.unnamed.habits.length;
  if (taken.length === 0 && !isLess) return blockedFor(kind, entries, positions);
  const whole = together(kind, drafts, goals);
  return {
    ...whole,
    steps: 0 < positions.unnamed.claimFen ? ["ask-refund", ...whole.steps] : whole.steps,
    lines: [
      ...entries.flatMap(({ position, keep, draft }) =>
        byId.has(idOf(position)) ? draft.lines : keep.lines,
      ),
      ...penaltiesOf(drafts),
      ...joint.flatMap(({ lines }) => lines),
      ...habitLines(unnamed, null),
    ],
  };
}

/** what the terminals' drafts say together, and what is aimed at for the fees that they share */
function together(
  kind: OptionKind,
  drafts: readonly Draft[],
  goals: readonly Goal[],
): Omit<Draft, "lines"> {
  const isOwn = drafts.length === 0;
  const ownWay = 0 < goals.length ? "lower-fee" : "as-agreed";
  const lower: readonly Step[] = [
    "ask-lower-tier",
    "ask-promotion",
    "check-points",
    "new-terms-in-writing",
  ];
  const asAgreed: readonly Step[] = ["hold-to-agreement", "new-terms-in-writing"];
  return {
    kind,
    way: isOwn ? ownWay : same(drafts.map(({ way }) => way)),
    obstacles: [],
    offerId: same(drafts.map(({ offerId }) => offerId)),
    penalty: null,
    end: null,
    steps: [
      ...drafts.flatMap(({ steps }) => steps),
      ...(0 < goals.length ? lower : []),
      ...(isOwn && goals.length === 0 ? asAgreed : []),
    ],
    citations: unique(drafts.flatMap(({ citations }) => citations)),
    uncertain: unique([
      ...drafts.flatMap(({ uncertain }) => uncertain),
      ...goals.flatMap(doubtsOf),
    ]).filter(isOfAccount),
  };
}

function blockedFor(kind: OptionKind, entries: readonly Entry[], positions: Positions): Draft {
  const obstacles = [coded("no-terminal-can")];
  return { ...together(kind, [], []), steps: [], obstacles, lines: keptLines(entries, positions) };
}

function keptLines(entries: readonly Entry[], { joints, unnamed }: Positions): CostLine[] {
  return [
    ...entries.flatMap(({ keep }) => keep.lines),
    ...joints.flatMap(({ dues }) => dueLines(dues, null)),
    ...habitLines(unnamed.habits, null),
  ];
}

function idOf({ seat }: Position): string {
  return seat.terminal.id;
}

/** one contract takes its penalty once, when the last of its terminals leaves */
function penaltiesOf(drafts: readonly Draft[]): CostLine[] {
  const inTurn = drafts
    .flatMap(({ penalty }) => penalty ?? [])
    .toSorted((a, b) => compareDates(a.on, b.on));
  const lastOf = new Map(inTurn.map(({ contractId, line }) => [contractId, line]));
  return [...lastOf.values()].map((line) => ({ ...line, terminalId: null }));
}

/** what was taken without a terminal's name ends when every terminal's plan does, or when they are held to what was agreed */
function unnamedHabits(
  kind: OptionKind,
  habits: readonly Habit[],
  isAll: boolean,
  drafts: readonly Draft[],
): readonly Habit[] {
  if (kind === "keep") return habits;
  if (kind === "renegotiate") return habits.filter((habit) => habit.kind === "unresolved");
  if (!isAll) return habits;
  const isClosing = drafts.every(({ end }) => end?.isClosing);
  return habits.filter(({ sphere }) => !isClosing && sphere === "other");
}

function same<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** each once; sorted, so that the order of the terminals shows nowhere */
function unique<T extends Coded | Citation>(values: readonly T[]): T[] {
  const byText = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...byText].toSorted(([a], [b]) => compareText(a, b)).map(([, value]) => value);
}

/** the account has the shared fee in it */
function isOfAccount({ code }: Coded): boolean {
  return code !== "shared-fee-in-account";
}

export function claimOf({ terminals, unnamed }: Positions): Fen {
  return plus(unnamed.claimFen, ...terminals.map(({ ledger }) => ledger.claimFen), fen(0));
}
