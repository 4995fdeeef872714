import { feeClause } from "../clause";
import { add, addMonths, type PlainDate } from "../date";
import { governingOn } from "../governing";
import { type Fen, fen, least, minus, pct, zero } from "../money";
import { isNetworkOnly } from "../occurrence";
import { compareDates } from "../order";
import type { Citation } from "../report";
import type { Category, Fee, Recurring } from "../request";
import { type Period, periodsDue, rhythmOf } from "../schedule";
import {
  type Agreement,
  type Bearer,
  bearerOfAgreement,
  bearerOfSeat,
  type Seating,
} from "../seats";

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
  const to = addMonths(auditedOn, months);
  const ofTerminal = new Map<string, readonly Due[]>();
  const ofAgreement = new Map<Agreement, readonly Due[]>();
  for (const one of seating.seats) {
    if (!one.agreement) continue;
    const dues = duesOf(bearerOfSeat(one, one.agreement), "terminal", auditedOn, to);
    if (0 < dues.length) ofTerminal.set(one.terminal.id, dues);
  }
  for (const agreement of seating.agreements) {
    const bearer = bearerOfAgreement(agreement);
    const dues = bearer ? duesOf(bearer, "contract", auditedOn, to) : [];
    if (0 < dues.length) ofAgreement.set(agreement, dues);
  }
  return { ofTerminal, ofAgreement };
}

function duesOf(bearer: Bearer, per: Fee["per"], auditedOn: PlainDate, to: PlainDate): Due[] {
  const { contract, timeline } = bearer.agreement;
  const version = governingOn(timeline, auditedOn);
  const dues: Due[] = [];
  for (const fee of contract.versions[version]?.terms.fees ?? []) {
    if (fee.per !== per || fee.model.kind !== "recurring") continue;
    const clause = feeClause(contract.id, version, fee.id);
    for (const period of periodsDue(
      rhythmOf(fee.model, fee.free, bearer),
      { from: auditedOn, to },
      bearer,
    )) {
      if (period.dueOn <= auditedOn) continue;
      const netFen = netOf(fee, fee.model, period, bearer);
      dues.push({ feeId: fee.id, category: fee.category, on: period.dueOn, netFen, clause });
    }
  }
  return dues.toSorted((a, b) => compareDates(a.on, b.on));
}

function netOf(fee: Fee, model: Recurring, period: Period, bearer: Bearer): Fen {
  const gross = model.amountFen ?? model.range?.minFen ?? zero;
  if (!bearer.hasSim && isNetworkOnly(fee)) return zero;
  const isFree = model.anchor === "calendar" && 0 < fee.free.count;
  if (isFree && period.from < add(bearer.activatedOn, fee.free)) return zero;
  let left = gross;
  for (const { from, to, offPpm, offFen } of fee.discounts) {
    if ((from !== null && period.dueOn < from) || (to !== null && to < period.dueOn)) continue;
    left = minus(left, least(pct(gross, offPpm), left));
    left = minus(left, least(offFen, left));
  }
  return fen(left);
}
