import { addMonths, type PlainDate } from "./date";

/** How long a claim can be enforced: 188 and 195 of the Civil Code (engine.md section 7). */
export type Limitation = {
  readonly startedOn: PlainDate;
  /** the demand that started it anew; null: none */
  readonly demandedOn: PlainDate | null;
  /** the last day */
  readonly until: PlainDate;
};

/** `demands` ascending; one that comes after the time has run out starts nothing. */
export function limitationOf(
  on: PlainDate,
  demands: readonly PlainDate[],
  months: number,
): Limitation {
  let startedOn = on;
  let until = addMonths(on, months);
  for (const demand of demands) {
    if (demand <= startedOn || until < demand) continue;
    startedOn = demand;
    until = addMonths(demand, months);
  }
  return { startedOn, demandedOn: startedOn === on ? null : startedOn, until };
}
