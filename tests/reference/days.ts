import { Temporal } from "temporal-polyfill";
import type { Span } from "@/lib/engine/request";

/** A day as text, "2026-02-28": its order is that of time. */
export type Day = string;

const read = new Map<Day, Temporal.PlainDate>();

function dayOf(text: Day): Temporal.PlainDate {
  const known = read.get(text);
  if (known !== undefined) return known;
  const day = Temporal.PlainDate.from(text);
  read.set(text, day);
  return day;
}

export function addDays(day: Day, days: number): Day {
  return dayOf(day).add({ days }).toString();
}

/** the day of the month is kept, cut to the last day of the target month */
export function addMonths(day: Day, months: number): Day {
  return dayOf(day).add({ months }, { overflow: "constrain" }).toString();
}

/** `times` spans at once, never one after the other */
export function addSpan(day: Day, span: Span, times = 1): Day {
  const count = span.count * times;
  return span.unit === "day" ? addDays(day, count) : addMonths(day, count);
}

export function daysBetween(from: Day, to: Day): number {
  return dayOf(from).until(dayOf(to), { largestUnit: "day" }).days;
}

export function firstOfMonth(day: Day): Day {
  return dayOf(day).with({ day: 1 }).toString();
}

/** the first day of the block of so many months, counted from January, that holds the day */
export function firstOfBlock(day: Day, months: number): Day {
  const { month } = dayOf(day);
  return dayOf(day)
    .with({ month: month - ((month - 1) % months), day: 1 })
    .toString();
}

/** the earliest of the days given; null where none is */
export function earliest(...days: readonly (Day | null)[]): Day | null {
  let found: Day | null = null;
  for (const day of days) if (day !== null && (found === null || day < found)) found = day;
  return found;
}

export function latest(...days: readonly Day[]): Day {
  return days.reduce((a, b) => (a < b ? b : a));
}

/** the order of ids: by code point, which is not that of UTF-16 units */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (const [i, sign] of left.entries()) {
    const other = right[i];
    if (other === undefined) return 1;
    const difference = (sign.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** x · ppm / 1e6, rounded half away from zero */
export function pct(amount: number, ppm: number): number {
  const product = BigInt(amount) * BigInt(ppm);
  const size = product < 0n ? -product : product;
  const whole = size / 1_000_000n + (size % 1_000_000n >= 500_000n ? 1n : 0n);
  return Number(product < 0n ? -whole : whole);
}

export function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
