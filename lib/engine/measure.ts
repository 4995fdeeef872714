import { addDays, addMonths, type PlainDate } from "./date";
import type { Measured } from "./occurrence";
import type { Fee, Window } from "./request";
import { monthAround, periodAt, type Rhythm } from "./schedule";
import type { World } from "./world";

/** What waivers of a fee with periods are measured over: the period with an index, and its months. Null without waivers. */
export function measuredPeriod(fee: Fee, rhythm: Rhythm, index: number): Measured | null {
  if (fee.waivers.length === 0) return null;
  return {
    window: periodAt(rhythm, index),
    months: asksForMonths(fee) ? monthsOf(rhythm, index) : [],
  };
}

export function windowOfPeriod({ from, to }: Window): Measured {
  return { window: { from, to }, months: [] };
}

/** Transaction and metered models are measured over the calendar month before that of the due day. Null without waivers. */
export function measuredMonthBefore(fee: Fee, dueOn: PlainDate): Measured | null {
  if (fee.waivers.length === 0) return null;
  const window = monthAround(addDays(monthAround(dueOn).from, -1));
  return { window, months: [window] };
}

/** records that begin in the middle of a period do not tell what was in it */
export function isMeasurable({ from }: Window, world: World): boolean {
  return world.request.window.from <= from;
}

function asksForMonths(fee: Fee): boolean {
  return fee.waivers.some(({ kind }) => kind === "monthlyVolume");
}

/** anchor + k x every + j months, each counted from the anchor */
function monthsOf({ anchor, every }: Rhythm, index: number): Window[] {
  if (every.unit === "day") return [];
  const first = index * every.count;
  return Array.from({ length: every.count }, (_, j) => ({
    from: addMonths(anchor, first + j),
    to: addDays(addMonths(anchor, first + j + 1), -1),
  }));
}
