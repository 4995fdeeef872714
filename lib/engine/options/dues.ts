import type { PlainDate } from "../date";
import type { Fen } from "../money";
import type { Citation } from "../report";
import type { Category } from "../request";
import type { Agreement, Seating } from "../seats";
import { dueAhead } from "../upcoming";

/** A recurring fee that will fall due, by the terms that govern on the day of the audit. */
export type Due = {
  readonly feeId: string;
  readonly category: Category;
  readonly on: PlainDate;
  /** after what is known to come off: no SIM, free time, discounts; waivers are not assumed, a range counts its least */
  readonly netFen: Fen;
  readonly clause: Citation;
};

/** By who owes them: a terminal's id, or the contract that owes once for all its terminals. In order of day. */
export type Dues = {
  readonly ofTerminal: ReadonlyMap<string, readonly Due[]>;
  readonly ofAgreement: ReadonlyMap<Agreement, readonly Due[]>;
};

/** What falls due in (auditedOn, addMonths(auditedOn, months)]: the report's `upcoming`, carried on. */
export function forecastDues(seating: Seating, auditedOn: PlainDate, months: number): Dues {
  const ofTerminal = new Map<string, Due[]>();
  const ofAgreement = new Map<Agreement, Due[]>();
  for (const { owed, per, dueOn: on, netFen } of dueAhead(seating, auditedOn, months)) {
    const { bearer, fee, clause } = owed;
    const due = { feeId: fee.id, category: fee.category, on, netFen, clause };
    if (per === "terminal") add(ofTerminal, bearer.terminalId, due);
    else add(ofAgreement, bearer.agreement, due);
  }
  return { ofTerminal, ofAgreement };
}

function add<Key>(dues: Map<Key, Due[]>, key: Key, due: Due): void {
  const known = dues.get(key);
  if (known) known.push(due);
  else dues.set(key, [due]);
}
