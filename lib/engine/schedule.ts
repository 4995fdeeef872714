import {
  add,
  addDays,
  addMonths,
  addTimes,
  daysBetween,
  firstOfMonth,
  type PlainDate,
} from "./date";
import type { Anchor, Fee, Span, Window } from "./request";
import type { Bearer } from "./seats";

/** One period of a fee that comes round: [from, to], the k-th from its anchor. */
export type Period = Window & { readonly index: number; readonly dueOn: PlainDate };
export type Rhythm = {
  readonly anchor: PlainDate;
  readonly every: Span;
  readonly due: "start" | "end";
};
/** the days of service that a fee can fall in */
export type Service = { readonly activatedOn: PlainDate; readonly endsOn: PlainDate | null };

/** the day from which the free time is counted */
export function baseOf(anchor: Anchor, activatedOn: PlainDate, signedOn: PlainDate): PlainDate {
  return anchor === "signing" ? signedOn : activatedOn;
}

/** The day from which the periods are counted. A calendar block is not moved by free time: its periods are reduced instead. */
export function anchorOf(
  model: { readonly anchor: Anchor; readonly every: Span },
  free: Span,
  activatedOn: PlainDate,
  signedOn: PlainDate,
): PlainDate {
  if (model.anchor === "calendar") return blockStart(activatedOn, model.every.count);
  return add(baseOf(model.anchor, activatedOn, signedOn), free);
}

export function rhythmOf(
  model: { readonly anchor: Anchor; readonly every: Span; readonly due: "start" | "end" },
  free: Span,
  bearer: Bearer,
): Rhythm {
  const anchor = anchorOf(model, free, bearer.activatedOn, bearer.agreement.contract.signedOn);
  return { anchor, every: model.every, due: model.due };
}

/** the first day of the January-aligned block of so many months that holds the day */
function blockStart(day: PlainDate, months: number): PlainDate {
  const month = Number(day.slice(5, 7)) - 1;
  return addMonths(firstOfMonth(day), -(month % months));
}

/** The periods that fall due within the span and exist while the terminal is in service. */
export function periodsDue(rhythm: Rhythm, span: Window, service: Service): Period[] {
  const periods: Period[] = [];
  const offset = rhythm.due === "start" ? 0 : 1;
  for (let index = Math.max(0, firstIndex(rhythm, span.from) - offset); ; index += 1) {
    const dueOn = addTimes(rhythm.anchor, rhythm.every, index + offset);
    if (span.to < dueOn) return periods;
    const period = periodAt(rhythm, index);
    const last = rhythm.due === "start" ? dueOn : period.to;
    if (dueOn < service.activatedOn || (service.endsOn !== null && service.endsOn < last)) continue;
    periods.push({ ...period, index, dueOn });
  }
}

/** the period with an index, also the one before the anchor (-1) */
export function periodAt(
  { anchor, every }: Pick<Rhythm, "anchor" | "every">,
  index: number,
): Window {
  return {
    from: addTimes(anchor, every, index),
    to: addDays(addTimes(anchor, every, index + 1), -1),
  };
}

/** the first k, 0 or more, with anchor + k x every on the day or after it */
function firstIndex({ anchor, every }: Rhythm, day: PlainDate): number {
  const away = every.unit === "day" ? daysBetween(anchor, day) : monthOf(day) - monthOf(anchor);
  let index = Math.max(0, Math.floor(away / every.count));
  while (addTimes(anchor, every, index) < day) index += 1;
  return index;
}

function monthOf(day: PlainDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** the whole calendar month of a day */
export function monthAround(day: PlainDate): Window {
  const from = firstOfMonth(day);
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** the first day that is no longer free, where a fee is free in the beginning; else null */
export function freeUntil(fee: Pick<Fee, "free">, base: PlainDate): PlainDate | null {
  return fee.free.count === 0 ? null : add(base, fee.free);
}
