import type { Span } from "./request";

declare const unit: unique symbol;
/** A calendar day in Shanghai, "2026-02-28": `<` compares, databases sort. There is no time of day in the engine. */
export type PlainDate = string & { readonly [unit]: "date" };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** null where the text is no day of the calendar */
export function asPlainDate(text: string): PlainDate | null {
  const parts = shape.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || 12 < month || day < 1 || daysInMonth(year, month) < day) return null;
  return text as PlainDate;
}

/** @throws where the text is no day of the calendar */
export function plainDate(text: string): PlainDate {
  const day = asPlainDate(text);
  if (day === null) throw new RangeError(`not a calendar day: ${text}`);
  return day;
}

/** Days since 1 March of the year 0 of the proleptic Gregorian calendar: a whole number that `fromDayNumber` undoes. */
export function dayNumber(date: PlainDate): number {
  const [year, month, day] = parts(date);
  const y = month < 3 ? year - 1 : year;
  const m = (month + 9) % 12;
  return 365 * y + floor(y, 4) - floor(y, 100) + floor(y, 400) + floor(306 * m + 5, 10) + day - 1;
}

export function fromDayNumber(n: number): PlainDate {
  let y = floor(10_000 * n + 14_780, 3_652_425);
  let rest = n - (365 * y + floor(y, 4) - floor(y, 100) + floor(y, 400));
  if (rest < 0) {
    y -= 1;
    rest = n - (365 * y + floor(y, 4) - floor(y, 100) + floor(y, 400));
  }
  const mi = floor(100 * rest + 52, 3060);
  const month = ((mi + 2) % 12) + 1;
  return format(y + (month < 3 ? 1 : 0), month, rest - floor(306 * mi + 5, 10) + 1);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Keeps the day of the month, cut to the target month's last day: 31 January plus one month is the last of February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = parts(date);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [floor(index, 12), index - floor(index, 12) * 12 + 1];
  const last = daysInMonth(y, m);
  return format(y, m, day < last ? day : last);
}

export function add(date: PlainDate, span: Span): PlainDate {
  return span.unit === "day" ? addDays(date, span.count) : addMonths(date, span.count);
}

/** `every` taken `times` times from the anchor, never from the previous period */
export function addTimes(anchor: PlainDate, every: Span, times: number): PlainDate {
  return add(anchor, { count: every.count * times, unit: every.unit });
}

/** days from one to the other; 0 on the same day */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function firstOfMonth(date: PlainDate): PlainDate {
  return `${date.slice(0, 8)}01` as PlainDate;
}

export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? b : a;
}

export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

function parts(date: PlainDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function format(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as PlainDate;
}

function floor(a: number, b: number): number {
  return Math.floor(a / b);
}
