import { cite } from "../citations";
import type { Coded, CostLine } from "../recommendation";
import { blocked, type Draft } from "./draft";
import type { Habit, Sphere } from "./ledger";
import { coded, duesUntil, type Leaving, leavingOf } from "./leaving";
import { dueLines, habitLines } from "./lines";
import type { Position } from "./position";
import type { Step } from "./steps";
import { sphereOf } from "./ledger";

/**
 * The ways to end the data plan.
 * no-sim: there is no card inside, so nothing to pay a plan for · on-wifi: the terminal goes on over WiFi ·
 * idle: nobody uses it, so it is closed · after-end: service is over and charges still come, so the end is put in writing
 */
type Way = "no-sim" | "on-wifi" | "idle" | "after-end";

/** Ends the data plan and the add-ons to it; the terminal only where it stands idle. */
export function cancel(position: Position, kept: Draft): Draft {
  const obstacle = obstacleOf(position);
  if (obstacle) return blocked(kept, "cancel", [obstacle]);
  const way = wayOf(position);
  if (way === null) return blocked(kept, "cancel", [coded("needs-its-sim")]);
  const leaving = wayOut(position, way);
  if (0 < leaving.obstacles.length) return blocked(kept, "cancel", leaving.obstacles);
  const isClosing = way === "idle" || way === "after-end";
  return {
    kind: "cancel",
    way,
    obstacles: [],
    offerId: null,
    lines: linesOf(position, isClosing, leaving),
    penalty: leaving.penalty,
    end: { lastDay: leaving.on, isClosing },
    steps: stepsOf(position, way),
    citations: restsOn[way],
    uncertain: uncertaintyOf(position, way, leaving),
  };
}

function obstacleOf(position: Position): Coded | null {
  const { isOver, isShared, ledger } = position;
  const isTaken = ledger.habits.some(isEnded);
  if (isOver) return ledger.habits.some(({ fen }) => 0 < fen) ? null : coded("already-over");
  return isTaken || isShared || hasLiveDues(position) ? null : coded("no-data-plan");
}

/** null: the terminal has no other line, and it is used or may be */
function wayOf({ isOver, seat, use }: Position): Way | null {
  if (isOver) return "after-end";
  if (!seat.hasSim) return "no-sim";
  if (use.kind === "idle") return "idle";
  return seat.terminal.connectivity === "simAndWifi" ? "on-wifi" : null;
}

/** Nothing holds the merchant where nothing is owed any more: no notice, no penalty. */
function wayOut(position: Position, way: Way): Leaving {
  const { terms, isShared } = position;
  const mayOwe = isShared || !terms?.fees || hasLiveDues(position);
  const isBound = way === "idle" || (way !== "after-end" && mayOwe);
  if (isBound) return leavingOf(position);
  return { on: position.scope.auditedOn, obstacles: [], uncertain: [], penalty: null };
}

function linesOf(
  { seat, dues, ledger }: Position,
  isClosing: boolean,
  leaving: Leaving,
): CostLine[] {
  const id = seat.terminal.id;
  const stays = (sphere: Sphere) => !isClosing && sphere === "other";
  const left = new Set(duesUntil(dues, leaving.on));
  return [
    ...dueLines(
      dues.filter((due) => left.has(due) || stays(sphereOf(due.category))),
      id,
    ),
    ...habitLines(
      ledger.habits.filter((habit) => stays(habit.sphere)),
      id,
    ),
  ];
}

function hasLiveDues({ dues }: Position): boolean {
  return dues.some(({ category, netFen }) => 0 < netFen && sphereOf(category) !== "other");
}

function isEnded({ sphere, fen }: Habit): boolean {
  return 0 < fen && sphere !== "other";
}

function stepsOf({ ledger }: Position, way: Way): Step[] {
  const claim: readonly Step[] = 0 < ledger.claimFen ? ["ask-refund"] : [];
  if (way === "after-end") return [...claim, "close-account", "get-no-further-fees"];
  if (way === "no-sim") return [...claim, "say-no-sim", "end-add-ons", "get-no-further-fees"];
  if (way === "on-wifi")
    return [...claim, "try-wifi", "ask-end-of-plan", "end-add-ons", "get-no-further-fees"];
  return [
    ...claim,
    "check-unsettled",
    "end-add-ons",
    "unbind",
    "close-account",
    "return-terminal",
    "get-no-further-fees",
  ];
}

function uncertaintyOf({ terms, isShared }: Position, way: Way, leaving: Leaving): Coded[] {
  const uncertain = [...leaving.uncertain];
  if (way === "on-wifi") uncertain.push(coded("wifi-may-still-be-billed"));
  if (way === "idle") uncertain.push(coded("deposit-terms"));
  if (isShared) uncertain.push(coded("shared-fee-in-account"));
  const refund = terms?.refund.kind;
  if (refund === "full" || refund === "proRata") uncertain.push(coded("refund-of-unused"));
  return uncertain;
}

const restsOn = {
  "no-sim": [cite("civil-code-985")],
  "on-wifi": [cite("practice-sim-billed-despite-wifi")],
  idle: [
    cite("civil-code-563"),
    cite("practice-drawer-terminal"),
    cite("practice-order-of-leaving"),
  ],
  "after-end": [cite("civil-code-566"), cite("civil-code-985")],
} as const;
