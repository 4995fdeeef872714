import { feeClause } from "../clause";
import type { PlainDate } from "../date";
import type { Entry } from "../entry";
import { feeKey } from "../entitlements";
import { governingOn } from "../governing";
import { isCompatible, type Occurrence } from "../occurrence";
import { firstNot, inOneOrder } from "../order";
import type { Citation, Reason, ReductionKind } from "../report";
import type { Fee } from "../request";
import type { Bearer, Seat } from "../seats";
import type { Params, StepCode } from "../working";
import { bearerOf, type World } from "../world";

/** A remainder that wants a reason, and the world it is asked in. */
export type Situation = {
  readonly entry: Entry;
  readonly on: PlainDate;
  readonly world: World;
  /** by terminal and fee id, oldest first */
  readonly fees: ReadonlyMap<string, readonly Occurrence[]>;
  /** found when the first reason asks for them */
  compatible: readonly CompatibleFee[] | null;
};

/** a fee of a candidate's governing terms that the charge could have been for */
export type CompatibleFee = {
  readonly fee: Fee;
  /** the candidate whose terms state it */
  readonly seat: Seat;
  readonly bearer: Bearer;
  readonly clause: Citation;
};

/** what a reason rests on: the params of its line in the working, and the clauses it was read from */
export type Evidence = { readonly params: Params; readonly citations: readonly Citation[] };

/** One reason (engine.md section 6). The texts of law it cites stand in the ruleset, under its name. */
export type ReasonRule = {
  readonly reason: Reason;
  /** the remainder cannot be decided: nothing is claimed */
  readonly unresolved: boolean;
  readonly step: StepCode;
  /** null: it does not hold */
  readonly holds: (situation: Situation) => Evidence | null;
};

export function compatibleFees(situation: Situation): readonly CompatibleFee[] {
  situation.compatible ??= situation.entry.candidates.flatMap((seat) => feesOf(seat, situation));
  return situation.compatible;
}

function feesOf(seat: Seat, { entry, on, world }: Situation): CompatibleFee[] {
  if (!seat.agreement) return [];
  const { contract, timeline } = seat.agreement;
  const version = governingOn(timeline, on);
  const fees = inOneOrder(contract.versions[version]?.terms.fees ?? [], (fee) => fee.id);
  return fees.flatMap((fee) => {
    const bearer = isCompatible(fee, entry.charge) ? bearerOf(world, seat, fee.per) : null;
    return bearer ? [{ fee, seat, bearer, clause: feeClause(contract.id, version, fee.id) }] : [];
  });
}

/** the occurrence of a fee, of whatever version and whoever owed it then, that fell due last for the terminal by that day */
export function latestOf({ fee, seat }: CompatibleFee, { fees, on }: Situation): Occurrence | null {
  const occurrences = fees.get(feeKey(seat.terminal.id, fee.id)) ?? [];
  return occurrences[firstNot(occurrences, ({ dueOn }) => dueOn <= on) - 1] ?? null;
}

export type Latest = {
  readonly fee: Fee;
  readonly occurrence: Occurrence;
  readonly clause: Citation;
};

/** the first compatible fee whose latest occurrence is as asked */
export function findLatest(
  situation: Situation,
  isAsked: (occurrence: Occurrence, fee: Fee) => boolean,
): Latest | null {
  for (const one of compatibleFees(situation)) {
    const occurrence = latestOf(one, situation);
    if (occurrence && isAsked(occurrence, one.fee))
      return { fee: one.fee, occurrence, clause: one.clause };
  }
  return null;
}

/** what a reduction took from the latest occurrence of a compatible fee; null where it took nothing */
export function findReduced(
  situation: Situation,
  kind: ReductionKind,
): (Latest & { readonly fen: number }) | null {
  const [found] = compatibleFees(situation).flatMap((one) => {
    const { fee, clause } = one;
    const occurrence = latestOf(one, situation);
    if (!occurrence) return [];
    const taken = occurrence.reductions.filter((reduction) => reduction.kind === kind);
    return taken.map(({ fen }) => ({ fee, occurrence, clause, fen }));
  });
  return found ?? null;
}

/** the last that had fallen due by that day and owed anything; what had come to nothing is passed over */
export function lastOwed({ entry, on }: Situation): Occurrence | undefined {
  return entry.pool.occurrences.findLast(({ dueOn, netFen }) => dueOn <= on && 0 < netFen);
}
