import { plainDate, type PlainDate } from "@/lib/engine/date";
import { addDays, type Day } from "./days";

/** Chance that can be thrown again: the same seed gives the same world on every machine. */
export type Dice = {
  /** from 0 to below 1 */
  readonly roll: () => number;
  /** a whole number of both ends */
  readonly between: (least: number, most: number) => number;
  readonly chance: (part: number) => boolean;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  readonly mixed: <T>(list: readonly T[]) => T[];
  readonly some: <T>(list: readonly T[], most: number) => T[];
  readonly times: <T>(least: number, most: number, make: (index: number) => T) => T[];
  /** at most `days` away, both ways */
  readonly near: (day: Day, days: number) => PlainDate;
};

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1));
  const mixed = <T>(list: readonly T[]) =>
    list
      .map((entry) => ({ entry, at: roll() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ entry }) => entry);
  return {
    roll,
    between,
    chance: (part) => roll() < part,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
    mixed,
    some: (list, most) => mixed(list).slice(0, between(0, most)),
    times: (least, most, make) =>
      Array.from({ length: between(least, most) }, (_, index) => make(index)),
    near: (day, days) => plainDate(addDays(day, between(-days, days))),
  };
}
