import type { AuditRequest, Fee, Recurring, Span, TieredVolume } from "@/lib/engine/request";
import { addDays, addMonths, addSpan, type Day, firstOfBlock, firstOfMonth } from "./days";
import type { Bearer } from "./terms";

/** from the first day to the first day after it */
export type Stretch = { readonly from: Day; readonly next: Day };

/** An occurrence as the calendar makes it, before any amount. */
export type Slot = Stretch & {
  readonly dueOn: Day;
  /** the stretch that a waiver looks at, and its months; null: no waiver can be met */
  readonly measured: Stretch | null;
  readonly months: readonly Stretch[];
};

/** the day that free days and, for signing, periods are counted from: b */
export function baseDay(bearer: Bearer, fee: Fee): Day {
  const { model } = fee;
  const isSigned = "anchor" in model && model.anchor === "signing";
  return isSigned ? bearer.contract.signedOn : bearer.activatedOn;
}

/** a: where the periods begin, and the years of the cap */
export function anchorDay(bearer: Bearer, fee: Fee): Day {
  const { model } = fee;
  if (!("anchor" in model)) return bearer.activatedOn;
  if (model.anchor === "calendar") return firstOfBlock(bearer.activatedOn, model.every.count);
  return addSpan(baseDay(bearer, fee), fee.free);
}

/** occurrences whose due day lies within [first, last]; `request` is asked for days with takings */
export function slotsOf(
  request: AuditRequest,
  bearer: Bearer,
  fee: Fee,
  first: Day,
  last: Day,
): readonly Slot[] {
  return allSlots(request, bearer, fee, last).filter(
    (slot) => first <= slot.dueOn && slot.dueOn <= last,
  );
}

function allSlots(request: AuditRequest, bearer: Bearer, fee: Fee, last: Day): readonly Slot[] {
  const { model } = fee;
  switch (model.kind) {
    case "recurring":
    case "tieredVolume":
      return periodSlots(bearer, fee, model, last);
    case "oneOff":
      return oneOffSlots(
        bearer,
        model.due === "signing" ? bearer.contract.signedOn : bearer.activatedOn,
      );
    case "perTransaction":
    case "percentage":
      return daySlots(request, bearer);
    case "metered":
      return monthSlots(bearer, last);
  }
}

function served(bearer: Bearer, day: Day): boolean {
  return bearer.lastDay === null || day <= bearer.lastDay;
}

function periodSlots(
  bearer: Bearer,
  fee: Fee,
  model: Recurring | TieredVolume,
  last: Day,
): readonly Slot[] {
  const a = anchorDay(bearer, fee);
  const due = model.kind === "recurring" ? model.due : "end";
  const slots: Slot[] = [];
  for (let k = 0; ; k += 1) {
    const from = addSpan(a, model.every, k);
    const next = addSpan(a, model.every, k + 1);
    const dueOn = due === "start" ? from : next;
    if (last < dueOn) return slots;
    const exists =
      bearer.activatedOn <= dueOn && served(bearer, due === "start" ? dueOn : addDays(next, -1));
    const look = due === "start" ? k - 1 : k;
    if (exists) slots.push({ from, next, dueOn, ...measuredPeriod(a, model.every, look) });
  }
}

function measuredPeriod(a: Day, every: Span, k: number) {
  const measured = { from: addSpan(a, every, k), next: addSpan(a, every, k + 1) };
  const months: Stretch[] = [];
  if (every.unit === "month") {
    for (let j = 0; j < every.count; j += 1) {
      const at = k * every.count + j;
      months.push({ from: addMonths(a, at), next: addMonths(a, at + 1) });
    }
  }
  return { measured, months };
}

function oneOffSlots(bearer: Bearer, dueOn: Day): readonly Slot[] {
  if (!served(bearer, dueOn)) return [];
  return [{ from: dueOn, next: addDays(dueOn, 1), dueOn, measured: null, months: [] }];
}

function daySlots(request: AuditRequest, bearer: Bearer): readonly Slot[] {
  const days = new Set<Day>();
  for (const transaction of request.transactions) {
    const isOurs = bearer.terminals.includes(transaction.terminalId);
    if (isOurs && 0 < transaction.amountFen) days.add(transaction.on);
  }
  return [...days]
    .filter((day) => bearer.activatedOn <= day && served(bearer, day))
    .map((day) => ({ from: day, next: addDays(day, 1), dueOn: day, ...monthBefore(day) }));
}

function monthSlots(bearer: Bearer, last: Day): readonly Slot[] {
  const start = firstOfMonth(bearer.activatedOn);
  const slots: Slot[] = [];
  for (let k = 0; ; k += 1) {
    const from = addMonths(start, k);
    const next = addMonths(start, k + 1);
    if (last < next) return slots;
    if (served(bearer, addDays(next, -1))) {
      slots.push({ from, next, dueOn: next, ...monthBefore(next) });
    }
  }
}

/** the calendar month before the month of the day */
function monthBefore(day: Day) {
  const next = firstOfMonth(day);
  const measured = { from: addMonths(next, -1), next };
  return { measured, months: [measured] };
}
