import { type Fen, fen } from "../money";
import type { Span } from "../request";
import type { Offer } from "../tables/catalogue";

/** The data fees of an offer over the time ahead, if one starts today; null: not known, or a range. */
export function costAhead(
  { fee, every, free }: Pick<Offer, "fee" | "every" | "free">,
  months: number,
): { readonly fen: Fen; readonly each: Fen; readonly count: number } | null {
  if (!fee || every === null || fee.value.minFen !== fee.value.maxFen) return null;
  const each = fee.value.minFen;
  const count = every === "once" ? 1 : timesWithin(every, free, months);
  return { fen: fen(each * count), each, count };
}

/** how often a fee falls due that comes at the start of each period; free time that is not known counts as none */
function timesWithin(every: Span, free: Span | null, months: number): number {
  if (every.unit === "month" && (free === null || free.count === 0))
    return Math.ceil(months / every.count);
  const ahead = daysOf({ count: months, unit: "month" }) - (free ? daysOf(free) : 0);
  return Math.max(0, Math.ceil(ahead / daysOf(every)));
}

/** a year of 365 days, a month its twelfth: free time and periods of offers are not dated yet */
function daysOf({ count, unit }: Span): number {
  return unit === "day" ? count : Math.floor((365 * count) / 12);
}
