import { addMonths, type PlainDate } from "../date";
import type { CostLine } from "../recommendation";

/** What has been spent by the end of each month ahead, in parts of a fen: as many as there are months, so that nothing is rounded. */
export type Course = readonly number[];

/** Lines without a day are spread evenly; a day beyond the time ahead counts in its last month. */
export function courseOf(lines: readonly CostLine[], auditedOn: PlainDate, months: number): Course {
  const course: number[] = [];
  let spread = 0;
  for (const { on, fen } of lines) {
    if (on === null) spread += fen;
    else {
      const month = monthOf(on, auditedOn, months);
      course[month] = (course[month] ?? 0) + fen;
    }
  }
  let sum = 0;
  for (let i = 0; i < months; i += 1) {
    sum += course[i] ?? 0;
    course[i] = sum * months + spread * (i + 1);
  }
  return course;
}

/** the first month, counted from 0, whose end is not before the day */
function monthOf(on: PlainDate, auditedOn: PlainDate, months: number): number {
  const away = monthNumber(on) - monthNumber(auditedOn);
  const index = on <= addMonths(auditedOn, away) ? away - 1 : away;
  return Math.min(months - 1, Math.max(0, index));
}

function monthNumber(day: PlainDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/**
 * The first end of a month from which what cost more for a while has cost no more, to the end of the time ahead.
 * null: it never costs more, or never makes up for it.
 */
export function breakEven(course: Course, keeping: Course, auditedOn: PlainDate): PlainDate | null {
  const last = course.findLastIndex((spent, month) => (keeping[month] ?? 0) < spent);
  return 0 <= last && last < course.length - 1 ? addMonths(auditedOn, last + 2) : null;
}
