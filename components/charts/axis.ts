import { fromDayNumber } from "@/lib/engine/date";
import type { Fen } from "@/lib/engine/money";
import { formatMoney, formatRate } from "@/lib/messages/format";
import type { Ppm } from "@/lib/engine/money";

/** a tick of the axis of days: the calendar day it stands for */
export function dayTick(day: number): string {
  return fromDayNumber(day);
}

/** a tick of the axis of money: whole yuan, since a tick is a mark and not an amount */
export function moneyTick(amount: number): string {
  return formatMoney(amount as Fen).slice(0, -3);
}

/** ticks fall between whole parts per million */
export function shareTick(share: number): string {
  return formatRate(Math.floor(share) as Ppm);
}

/** first, last and at most `between` days in equal distance */
export function dayTicks(first: number, last: number, between: number): number[] {
  const steps = between + 1;
  const ticks = Array.from(
    { length: steps + 1 },
    (_, i) => first + Math.floor(((last - first) * i) / steps),
  );
  return [...new Set(ticks)];
}
