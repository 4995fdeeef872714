import { cite } from "../citations";
import { type Fen, plus } from "../money";
import type { Coded, CostLine } from "../recommendation";
import { blocked, type Draft } from "./draft";
import type { Goal } from "./goal";
import { coded } from "./leaving";
import { dueLines, habitLines, line, totalOfDues, totalOfHabits } from "./lines";
import type { Position } from "./position";
import type { Step } from "./steps";
import { waiversWithinReach } from "./waivers";

/** The same institution and terminal, on better terms: a lower fee, and only what was agreed taken from now on. */
export function renegotiate(position: Position, kept: Draft, goal: Goal): Draft {
  const { ledger, isOver } = position;
  if (isOver) return blocked(kept, "renegotiate", [coded("already-over")]);
  const now = dataCost(position);
  const isCheaper = goal.fen < now;
  const isTaken = ledger.habits.some(
    ({ kind, fen }) => (kind === "overcharge" || kind === "rate") && 0 < fen,
  );
  if (!isCheaper && !isTaken) return blocked(kept, "renegotiate", [nothingToGain(now, goal)]);
  return {
    kind: "renegotiate",
    way: isCheaper ? "lower-fee" : "as-agreed",
    obstacles: [],
    offerId: isCheaper ? goal.offerId : null,
    lines: linesOf(position, isCheaper ? goal : null),
    penalty: null,
    end: null,
    steps: stepsOf(position, isCheaper),
    citations: isCheaper ? forLess : asAgreed,
    uncertain: uncertaintyOf(position, isCheaper ? goal : null),
  };
}

/** what the data plan costs over the time ahead, as far as it was agreed or is taken without anybody knowing why */
export function dataCost({ dues, ledger }: Position): Fen {
  const agreed = totalOfDues(dues.filter(({ category }) => category === "data"));
  const unclear = ledger.habits.filter(isUnclearData);
  return plus(agreed, totalOfHabits(unclear));
}

function isUnclearData({ kind, sphere }: Position["ledger"]["habits"][number]): boolean {
  return sphere === "data" && (kind === "unresolved" || kind === "usage");
}

function linesOf({ seat, dues, ledger }: Position, goal: Goal | null): CostLine[] {
  const id = seat.terminal.id;
  const goes = ledger.habits.filter(({ kind }) => kind === "unresolved" || kind === "usage");
  if (!goal) return [...dueLines(dues, id), ...habitLines(goes, id)];
  return [
    goalLine(goal, id),
    ...dueLines(
      dues.filter(({ category }) => category !== "data"),
      id,
    ),
    ...habitLines(
      goes.filter((habit) => !isUnclearData(habit)),
      id,
    ),
  ];
}

export function goalLine(goal: Goal, terminalId: string | null): CostLine {
  return line("goal-fee", goal.fen, null, terminalId, {
    citations: [cite(goal.offerId === null ? "practice-market-band" : "practice-agent-sets-tier")],
    grade: goal.grade,
    source: goal.source,
  });
}

function nothingToGain(now: Fen, goal: Goal): Coded {
  return now === 0
    ? coded("no-data-plan")
    : coded("already-low", { nowFen: now, goalFen: goal.fen });
}

function stepsOf({ ledger, use, terms }: Position, isCheaper: boolean): Step[] {
  const claim: readonly Step[] = 0 < ledger.claimFen ? ["ask-refund"] : [];
  const missing: readonly Step[] = terms?.fees ? [] : ["ask-contract"];
  const volume: readonly Step[] = 0 < use.count ? ["ask-volume-waiver"] : [];
  const better: readonly Step[] = isCheaper
    ? ["ask-lower-tier", ...volume, "ask-promotion", "check-points"]
    : ["hold-to-agreement"];
  return [...claim, ...missing, ...better, "new-terms-in-writing"];
}

function uncertaintyOf(position: Position, goal: Goal | null): Coded[] {
  const { terms, isShared } = position;
  const uncertain: Coded[] = [];
  if (!terms?.fees) uncertain.push(coded("contract-missing"));
  if (goal) uncertain.push(...doubtsOf(goal));
  if (position.ledger.habits.some(({ kind }) => kind === "overcharge"))
    uncertain.push(coded("habit-may-return"));
  if (isShared) uncertain.push(coded("shared-fee-in-account"));
  return [...uncertain, ...waiversWithinReach(position)];
}

/** what may be said against the figure that is aimed at */
export function doubtsOf({ offerId, seenOn }: Goal): Coded[] {
  const source = coded(offerId === null ? "goal-of-market" : "goal-of-institution");
  return seenOn === null ? [source, coded("figure-undated")] : [source];
}

const forLess = [
  cite("practice-agent-sets-tier"),
  cite("practice-volume-waiver"),
  cite("practice-points-unconfirmed"),
  cite("price-law-3"),
] as const;
const asAgreed = [
  cite("civil-code-509"),
  cite("regulation-768-art-20"),
  cite("regulation-768-art-34"),
] as const;
