import type { Coded } from "../recommendation";
import type { Draft } from "./draft";
import { coded } from "./leaving";
import { dueLines, habitLines } from "./lines";
import type { Position } from "./position";
import type { Step } from "./steps";
import { waiversWithinReach } from "./waivers";

/** Everything stays: what is owed by the contract, and what is taken beside it as until now. */
export function keep(position: Position): Draft {
  const { seat, dues, ledger } = position;
  const id = seat.terminal.id;
  return {
    kind: "keep",
    way: null,
    obstacles: [],
    offerId: null,
    lines: [...dueLines(dues, id), ...habitLines(ledger.habits, id)],
    penalty: null,
    end: null,
    steps: stepsOf(position),
    citations: [],
    uncertain: uncertaintyOf(position),
  };
}

function stepsOf({ ledger, terms }: Position): Step[] {
  const claim: readonly Step[] = 0 < ledger.claimFen ? ["ask-refund"] : [];
  const missing: readonly Step[] = terms?.fees ? [] : ["ask-contract"];
  return [...claim, ...missing, "watch-next-charge", "keep-records"];
}

function uncertaintyOf(position: Position): Coded[] {
  const { terms, ledger, isShared } = position;
  const uncertain: Coded[] = [];
  if (!terms?.fees) uncertain.push(coded("contract-missing"));
  if (ledger.habits.some(({ kind }) => kind === "unresolved"))
    uncertain.push(coded("unresolved-carried-on"));
  if (isShared) uncertain.push(coded("shared-fee-in-account"));
  return [...uncertain, ...waiversWithinReach(position)];
}
