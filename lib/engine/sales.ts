import type { PlainDate } from "./date";
import { firstNot } from "./order";
import type { Owed } from "./occurrence";
import { takingsOfSeat, type World } from "./world";

/** The days of a terminal's service with amounts above zero on which a version governs, and how many there were. */
export function salesDays(
  { bearer, reign }: Owed,
  world: World,
): { readonly on: PlainDate; readonly count: number }[] {
  const { days, sales } = takingsOfSeat(world, bearer.seat);
  const from = reign.from < bearer.activatedOn ? bearer.activatedOn : reign.from;
  const to = bearer.endsOn !== null && bearer.endsOn < reign.to ? bearer.endsOn : reign.to;
  const found: { on: PlainDate; count: number }[] = [];
  for (let i = firstNot(days, (day) => day < from); i < days.length; i += 1) {
    const on = days[i];
    if (on === undefined || to < on) break;
    const count = (sales[i + 1] ?? 0) - (sales[i] ?? 0);
    if (0 < count) found.push({ on, count });
  }
  return found;
}
