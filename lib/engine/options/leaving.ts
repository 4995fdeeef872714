import { cite } from "../citations";
import { addDays, earlierOf, type PlainDate } from "../date";
import type { Coded, CostLine } from "../recommendation";
import { line } from "./lines";
import type { Terms } from "../request";
import type { Due } from "./dues";
import type { Position } from "./position";

/** How the merchant gets out of what was agreed, and what that still costs. */
export type Leaving = {
  /** the last day of service */
  readonly on: PlainDate;
  readonly obstacles: readonly Coded[];
  readonly uncertain: readonly Coded[];
  /** null: none agreed */
  readonly penalty: Penalty | null;
};
export type Penalty = {
  readonly contractId: string;
  readonly on: PlainDate;
  readonly line: CostLine;
};

/** Notice given on the day of the audit; at the end of a period where the contract says so. */
export function leavingOf(position: Position): Leaving {
  const { terms, scope } = position;
  if (!terms)
    return {
      on: scope.auditedOn,
      obstacles: [],
      uncertain: [coded("contract-missing")],
      penalty: null,
    };
  const { kind } = terms.cancellation;
  const on = lastDay(position, terms);
  return {
    on,
    obstacles: kind === "notAllowed" ? [coded("contract-forbids-leaving")] : [],
    uncertain: kind === "unknown" ? [coded("exit-terms-unknown")] : [],
    penalty: penaltyOf(position, terms, on),
  };
}

function lastDay({ dues, scope }: Position, { cancellation }: Terms): PlainDate {
  const { noticeDays } = cancellation;
  const wanted = noticeDays < 732 ? addDays(scope.auditedOn, noticeDays) : scope.endsOn;
  const earliest = earlierOf(wanted, scope.endsOn);
  if (cancellation.kind !== "atPeriodEnd") return earliest;
  const next = dues.find(({ category, on }) => category === "data" && earliest < on);
  return next ? addDays(next.on, -1) : earliest;
}

function penaltyOf(
  { seat, exitClause }: Position,
  { cancellation }: Terms,
  on: PlainDate,
): Penalty | null {
  const { penaltyFen } = cancellation;
  if (!seat.agreement || penaltyFen === 0) return null;
  const citations = [...(exitClause ? [exitClause] : []), cite("civil-code-585")];
  return {
    contractId: seat.agreement.contract.id,
    on,
    line: line("exit-penalty", penaltyFen, on, seat.terminal.id, { citations }),
  };
}

/** what falls due until the last day of service */
export function duesUntil(dues: readonly Due[], on: PlainDate): Due[] {
  return dues.filter((due) => due.on <= on);
}

export function coded(code: string, params: Coded["params"] = {}): Coded {
  return { code, params };
}
