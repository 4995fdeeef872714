import { addDays, addMonths, type PlainDate } from "./date";
import { owe, reduceAhead } from "./entitlements";
import { governingOn } from "./governing";
import { recurring } from "./models/recurring";
import type { Fen } from "./money";
import type { Owed } from "./occurrence";
import { compareDates, compareText } from "./order";
import type { Upcoming } from "./report";
import type { Window } from "./request";
import { balance } from "./working";
import { type Bearing, bearersOf } from "./world";
import type { Seating } from "./seats";

/** A recurring fee that is yet to fall due, by the terms that govern on the day of the audit. */
export type Ahead = {
  readonly owed: Owed;
  readonly per: Bearing["per"];
  readonly dueOn: PlainDate;
  /** the least of a range */
  readonly grossFen: Fen;
  readonly netFen: Fen;
};

/** What falls due in (auditedOn, addMonths(auditedOn, months)]: no waiver is assumed, no cap is laid over it. */
export function dueAhead(seating: Seating, auditedOn: PlainDate, months: number): Ahead[] {
  const reign = { from: addDays(auditedOn, 1), to: addMonths(auditedOn, months) };
  return bearersOf(seating)
    .flatMap((bearing) => aheadOf(bearing, auditedOn, reign))
    .toSorted(
      (a, b) =>
        compareDates(a.dueOn, b.dueOn) ||
        compareText(a.owed.bearer.terminalId, b.owed.bearer.terminalId) ||
        compareText(a.owed.fee.id, b.owed.fee.id),
    );
}

function aheadOf({ bearer, per }: Bearing, auditedOn: PlainDate, reign: Window): Ahead[] {
  const { contract, timeline } = bearer.agreement;
  const version = governingOn(timeline, auditedOn);
  const fees = contract.versions[version]?.terms.fees ?? [];
  return fees.flatMap((fee) => {
    const { model } = fee;
    if (fee.per !== per || model.kind !== "recurring") return [];
    const owed = { ...owe(bearer, version, fee, reign), model };
    return recurring(owed).map((draft) => {
      const grossFen = balance(draft.sheet);
      reduceAhead(owed, draft);
      return { owed, per, dueOn: draft.dueOn, grossFen, netFen: balance(draft.sheet) };
    });
  });
}

export function upcomingOf({ owed, dueOn, grossFen, netFen }: Ahead): Upcoming {
  const { bearer, fee } = owed;
  return {
    terminalId: bearer.terminalId,
    feeId: fee.id,
    category: fee.category,
    dueOn,
    grossFen,
    netFen,
  };
}
