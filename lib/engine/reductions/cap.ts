import { addMonths, type PlainDate } from "../date";
import { fen, type Fen, minus, zero } from "../money";
import type { Occurrence } from "../occurrence";
import { firstNot } from "../order";
import { rhythmOf } from "../schedule";
import { addDays } from "../date";
import { balance, takeLine } from "../working";

/**
 * The most that may be taken in a year from the anchor: later nets are cut until the sum holds.
 * `occurrences` are all of one terminal and fee id, whatever version they come from, in order of due day, then id.
 */
export function capYears(occurrences: readonly Occurrence[]): void {
  const sums = [0];
  for (const [i, occurrence] of occurrences.entries()) {
    const capFen = occurrence.owed.fee.yearlyCapFen;
    if (capFen !== null && occurrence.owed.model.kind !== "oneOff") {
      const year = yearOf(anchorOfYears(occurrence), occurrence.dueOn);
      const first = firstNot(occurrences, ({ dueOn }) => dueOn < year.from);
      cut(occurrence, capFen, fen((sums[i] ?? 0) - (sums[first] ?? 0)), year);
    }
    sums.push((sums[i] ?? 0) + balance(occurrence.draft.sheet));
  }
}

type Year = { readonly from: PlainDate; readonly end: PlainDate };

function cut(
  { owed, draft, reductions }: Occurrence,
  capFen: Fen,
  beforeFen: Fen,
  { from, end }: Year,
): void {
  const net = balance(draft.sheet);
  const room = beforeFen < capFen ? minus(capFen, beforeFen) : zero;
  if (net <= room) return;
  const taken = minus(net, room);
  takeLine(draft.sheet, "reduction-cap", taken, {
    calc: { kind: "sum", parts: room === 0 ? [net] : [net, beforeFen, fen(-capFen)] },
    params: { capFen, beforeFen, yearFrom: from, yearTo: addDays(end, -1) },
    citations: [owed.clause],
  });
  reductions.push({ kind: "cap", fen: taken });
}

/** transaction and metered models have no rhythm of their own: their years are counted from the activation */
function anchorOfYears({ owed: { model, fee, bearer } }: Occurrence): PlainDate {
  if (model.kind === "recurring") return rhythmOf(model, fee.free, bearer).anchor;
  if (model.kind === "tieredVolume")
    return rhythmOf({ ...model, due: "end" }, fee.free, bearer).anchor;
  return bearer.activatedOn;
}

function yearOf(anchor: PlainDate, day: PlainDate): Year {
  const away = Number(day.slice(0, 4)) - Number(anchor.slice(0, 4));
  const index = day < addMonths(anchor, 12 * away) ? away - 1 : away;
  return { from: addMonths(anchor, 12 * index), end: addMonths(anchor, 12 * (index + 1)) };
}
