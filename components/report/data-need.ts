import { daysBetween } from "@/lib/engine/date";
import { type Fen, fen } from "@/lib/engine/money";
import type { AuditReport } from "@/lib/engine/report";
import type { AuditRequest } from "@/lib/engine/request";
import { formatCount } from "@/lib/messages/format";

/** Kilobytes of one card transaction, as sellers' pages state them (grade C): a lean one, a typical one, a heavy one. */
export const kilobytesEach = { low: 5, typical: 14, high: 140 } as const;

/** What the SIMs would have to carry in a year. `own` is null where the records hold no transaction. */
export type DataNeed = {
  readonly own: { readonly count: number; readonly days: number } | null;
  readonly perYear: number;
  readonly kilobytes: { readonly low: number; readonly typical: number; readonly high: number };
  /** a year's data fee as agreed, else as taken; null: neither is known */
  readonly yearlyFen: Fen | null;
  /** the yearly fee for each transaction, rounded to the fen; null where it cannot be told */
  readonly eachFen: Fen | null;
};

/** transactions a day where the records say nothing */
export const usualPerDay = 10;

/** An estimate, and shown as one. Null where no terminal has a SIM and no data fee was taken. */
export function dataNeed(request: AuditRequest, report: AuditReport): DataNeed | null {
  const hasSim = request.terminals.some(
    ({ connectivity }) => connectivity === "sim" || connectivity === "simAndWifi",
  );
  if (!hasSim && !report.totals.byCategory.data) return null;
  const { from, to } = report.window;
  const days = daysBetween(from, to) + 1;
  let count = 0;
  for (const { on, amountFen } of request.transactions)
    if (0 < amountFen && from <= on && on <= to) count += 1;
  for (const { on, salesFen } of request.dayTotals ?? [])
    if (from <= on && on <= to) count += salesFen.length;
  const perYear = count === 0 ? usualPerDay * 365 : rounded(count * 365, days);
  const yearlyFen = yearly(report, days);
  return {
    own: count === 0 ? null : { count, days },
    perYear,
    kilobytes: {
      low: perYear * kilobytesEach.low,
      typical: perYear * kilobytesEach.typical,
      high: perYear * kilobytesEach.high,
    },
    yearlyFen,
    eachFen:
      yearlyFen === null || count === 0 || perYear === 0 ? null : fen(rounded(yearlyFen, perYear)),
  };
}

/** what falls due in the next twelve months; where nothing does, what was taken in the window, if it was at least a year */
function yearly(report: AuditReport, days: number): Fen | null {
  let due = 0;
  for (const { category, netFen } of report.upcoming) if (category === "data") due += netFen;
  if (0 < due) return fen(due);
  const taken = report.totals.byCategory.data?.chargedFen ?? 0;
  return taken === 0 || days < 365 ? null : fen(rounded(taken * 365, days));
}

/** 812 KB, 1.3 MB, 499 MB: as exact as an estimate deserves */
export function sayKilobytes(kilobytes: number): string {
  if (kilobytes < 1024) return `${kilobytes} KB`;
  const tenths = rounded(kilobytes * 10, 1024);
  const whole = (tenths - (tenths % 10)) / 10;
  return tenths < 100
    ? `${whole}.${tenths % 10} MB`
    : `${formatCount(rounded(kilobytes, 1024))} MB`;
}

/** half up, whole numbers only */
function rounded(part: number, whole: number): number {
  const doubled = 2 * part + whole;
  return (doubled - (doubled % (2 * whole))) / (2 * whole);
}
