import { addMonths, type PlainDate } from "./date";
import type { Refund } from "./entry";
import { type Fen, fen, least, minus, zero } from "./money";
import type { Occurrence } from "./occurrence";
import type { Seat } from "./seats";
import { firstReached } from "./takings";
import { open, type Sheet, stateLine, takeLine, noteLine } from "./working";
import { takingsOfSeat, type World } from "./world";

/** A deposit whose condition was met, and that was not given back. */
export type OwedDeposit = {
  readonly occurrence: Occurrence;
  readonly reachedOn: PlainDate;
  readonly sheet: Sheet;
  readonly claimFen: Fen;
};

/**
 * Deposits that are due back (engine.md section 7). What refunds could not offset elsewhere counts as their return,
 * and is then no longer goodwill. Occurrences in order of due day, then id; refunds in order of day, then id.
 */
export function owedDeposits(
  occurrences: readonly Occurrence[],
  refunds: readonly Refund[],
  world: World,
): OwedDeposit[] {
  return occurrences.flatMap((occurrence) => {
    const paid = minus(occurrence.netFen, occurrence.leftFen);
    const reachedOn = 0 < paid ? reachedBy(occurrence, world) : null;
    if (reachedOn === null) return [];
    const sheet = openSheet(occurrence, paid, reachedOn);
    const returned = takeBack(occurrence, reachedOn, paid, refunds);
    if (0 < returned) takeLine(sheet, "deposit-returned", returned);
    const claimFen = stateLine(sheet, "claim");
    return 0 < claimFen ? [{ occurrence, reachedOn, sheet, claimFen }] : [];
  });
}

/** the first day on which the condition was met; null where it was not, or where the records begin too late to tell */
function reachedBy({ owed: { model, bearer } }: Occurrence, world: World): PlainDate | null {
  if (model.kind !== "oneOff" || model.refundWhen === null) return null;
  if (bearer.activatedOn < world.request.window.from) return null;
  const { volumeFen, withinMonths } = model.refundWhen;
  const seat = bearer.seats.find(({ terminal }) => terminal.id === bearer.terminalId);
  if (!seat) return null;
  const span = { from: bearer.activatedOn, to: addMonths(bearer.activatedOn, withinMonths) };
  return firstReached(takingsOfSeat(world, seat), span, volumeFen);
}

function openSheet({ id, owed }: Occurrence, paid: Fen, reachedOn: PlainDate): Sheet {
  const { fee, clause, model } = owed;
  const citations = [clause];
  const sheet = open("deposit-paid", paid, {
    params: { entitlementId: id, feeId: fee.id },
    citations,
  });
  const when = model.kind === "oneOff" ? model.refundWhen : null;
  const params = {
    reachedOn,
    volumeFen: when?.volumeFen ?? zero,
    withinMonths: when?.withinMonths ?? 0,
  };
  noteLine(sheet, "deposit-volume-reached", { params, citations });
  return sheet;
}

function takeBack(
  { owed }: Occurrence,
  reachedOn: PlainDate,
  paid: Fen,
  refunds: readonly Refund[],
): Fen {
  let left = paid;
  for (const refund of refunds) {
    if (refund.on < reachedOn || refund.charge.category !== owed.fee.category) continue;
    if (!sharesCandidate(refund, owed.bearer.seats)) continue;
    const back = least(left, refund.goodwillFen);
    refund.goodwillFen = minus(refund.goodwillFen, back);
    left = minus(left, back);
  }
  return fen(paid - left);
}

/** money given back for another terminal does not return this deposit */
function sharesCandidate({ charge, candidates }: Refund, seats: readonly Seat[]): boolean {
  if (charge.terminalId === null) return 0 < candidates.length;
  return candidates.some((one) => seats.includes(one));
}
