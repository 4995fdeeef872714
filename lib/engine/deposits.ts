import { addMonths, type PlainDate } from "./date";
import type { Refund } from "./entry";
import { type Fen, least, minus, plus, zero } from "./money";
import type { Occurrence } from "./occurrence";
import { firstReached } from "./takings";
import { balance, open, type Sheet, stateLine, takeLine, noteLine } from "./working";
import { takingsOfSeat, type World } from "./world";

/** A deposit whose condition was met, and that was not given back. */
export type OwedDeposit = {
  readonly occurrence: Occurrence;
  readonly reachedOn: PlainDate;
  readonly sheet: Sheet;
  readonly claimFen: Fen;
};

/**
 * Deposits that are due back (engine.md section 7). What refunds of the category could not offset elsewhere counts as
 * their return, and is then no longer goodwill: first what was given back for the same terminal, then the rest.
 * Occurrences in order of due day, then id; refunds in order of day, then id.
 */
export function owedDeposits(
  occurrences: readonly Occurrence[],
  refunds: readonly Refund[],
  world: World,
): OwedDeposit[] {
  const due = occurrences.flatMap((occurrence) => dueBack(occurrence, world) ?? []);
  for (const deposit of due) takeBack(deposit, refunds, isForSameTerminal);
  for (const deposit of due) takeBack(deposit, refunds, () => true);
  return due.flatMap(({ occurrence, reachedOn, sheet, returnedFen }) => {
    if (0 < returnedFen) takeLine(sheet, "deposit-returned", returnedFen);
    const claimFen = stateLine(sheet, "claim");
    return 0 < claimFen ? [{ occurrence, reachedOn, sheet, claimFen }] : [];
  });
}

type Due = Omit<OwedDeposit, "claimFen"> & { returnedFen: Fen };

/** null where nothing was paid, where the condition was not met, or where the records begin too late to tell */
function dueBack(occurrence: Occurrence, world: World): Due | null {
  const { id, owed, netFen, leftFen } = occurrence;
  const { model, bearer, clause, fee } = owed;
  const paid = minus(netFen, leftFen);
  if (paid === 0 || model.kind !== "oneOff" || model.refundWhen === null) return null;
  if (bearer.activatedOn < world.request.window.from) return null;
  const { volumeFen, withinMonths } = model.refundWhen;
  const span = { from: bearer.activatedOn, to: addMonths(bearer.activatedOn, withinMonths) };
  const reachedOn = firstReached(takingsOfSeat(world, bearer.seat), span, volumeFen);
  if (reachedOn === null) return null;
  const citations = [clause];
  const params = { entitlementId: id, feeId: fee.id };
  const sheet = open("deposit-paid", paid, { params, citations });
  noteLine(sheet, "deposit-volume-reached", {
    params: { reachedOn, volumeFen, withinMonths },
    citations,
  });
  return { occurrence, reachedOn, sheet, returnedFen: zero };
}

function takeBack(
  deposit: Due,
  refunds: readonly Refund[],
  counts: (refund: Refund, deposit: Due) => boolean,
): void {
  const { occurrence, reachedOn, sheet } = deposit;
  const { category } = occurrence.owed.fee;
  for (const refund of refunds) {
    if (refund.on < reachedOn || refund.charge.category !== category) continue;
    if (!counts(refund, deposit)) continue;
    const back = least(minus(balance(sheet), deposit.returnedFen), refund.goodwillFen);
    refund.goodwillFen = minus(refund.goodwillFen, back);
    deposit.returnedFen = plus(deposit.returnedFen, back);
  }
}

function isForSameTerminal({ charge, candidates }: Refund, { occurrence }: Due): boolean {
  const { seats } = occurrence.owed.bearer;
  return charge.terminalId !== null && candidates.some((one) => seats.includes(one));
}
