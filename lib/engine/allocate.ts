import { addDays, daysBetween, type PlainDate } from "./date";
import type { Entry } from "./entry";
import { least, minus, plus } from "./money";
import type { Occurrence } from "./occurrence";
import { firstNot } from "./order";
import { stateLine, takeLine } from "./working";
import type { World } from "./world";

/**
 * Sets charges against what the provider was entitled to (engine.md section 5). Entries are in order of day, then id:
 * first each takes what has fallen due, oldest first; then, in the same order, what falls due soon.
 */
export function allocate(entries: readonly Entry[], world: World): void {
  for (const entry of entries) takeDue(entry);
  for (const entry of entries) if (0 < entry.remainderFen) takeSoon(entry, world);
  for (const entry of entries) {
    entry.remainderFen = stateLine(entry.sheet, "remainder");
    entry.openFen = entry.remainderFen;
  }
}

/** what lies before `next` is used up, and later charges can only take what is due later: nothing is looked at twice */
function takeDue(entry: Entry): void {
  const { pool } = entry;
  for (; 0 < entry.remainderFen; pool.next += 1) {
    const occurrence = pool.occurrences[pool.next];
    if (!occurrence || entry.on < occurrence.dueOn) return;
    take(entry, occurrence, false);
    if (0 < occurrence.leftFen) return;
  }
}

function takeSoon(entry: Entry, { request, ruleset }: World): void {
  const { long } = entry.pool;
  const limit = addDays(entry.on, ruleset.soonDays);
  for (let i = firstNot(long, ({ dueOn }) => dueOn <= entry.on); 0 < entry.remainderFen; i += 1) {
    const occurrence = long[i];
    if (!occurrence || limit < occurrence.dueOn || request.window.to < occurrence.dueOn) return;
    if (0 < occurrence.leftFen && isEarlyNotWrong(occurrence, entry.on))
      take(entry, occurrence, true);
  }
}

/** within half of the period, both of its ends counted; the day itself is never lookback, for it is after the charge's */
function isEarlyNotWrong({ draft, dueOn }: Occurrence, on: PlainDate): boolean {
  return 2 * daysBetween(on, dueOn) <= daysBetween(draft.periodFrom, draft.periodTo) + 1;
}

function take(entry: Entry, occurrence: Occurrence, early: boolean): void {
  const fen = least(entry.remainderFen, occurrence.leftFen);
  if (fen === 0) return;
  const { id: entitlementId, owed, dueOn } = occurrence;
  entry.allocations.push({ entitlementId, fen, early });
  takeLine(entry.sheet, early ? "matched-early" : "matched", fen, {
    params: { entitlementId, feeId: owed.fee.id, dueOn },
    citations: [owed.clause],
  });
  entry.remainderFen = minus(entry.remainderFen, fen);
  if (early) entry.earlyFen = plus(entry.earlyFen, fen);
  else entry.justifiedFen = plus(entry.justifiedFen, fen);
  occurrence.leftFen = minus(occurrence.leftFen, fen);
  occurrence.takenBy = entry;
}
