import type { PlainDate } from "./date";

/** By code point, as the specification orders ids: `<` compares halves of astral characters and would put them before U+E000. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = a.length < b.length ? a.length : b.length;
  for (let i = 0; i < shorter; i += 1) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** surrogates stand for characters beyond U+FFFF, so they come after every other unit */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Both texts are plain dates, or the same kind of ASCII text. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function byOnThenId<T extends { readonly on: PlainDate; readonly id: string }>(
  a: T,
  b: T,
): number {
  return compareDates(a.on, b.on) || compareText(a.id, b.id);
}

export function byDueThenId<T extends { readonly dueOn: PlainDate; readonly id: string }>(
  a: T,
  b: T,
): number {
  return compareDates(a.dueOn, b.dueOn) || compareText(a.id, b.id);
}

/** The first index whose element is not before: `list` is ascending in what `isBefore` tells. */
export function firstNot<T>(list: readonly T[], isBefore: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A list whose order means nothing to the contract, in an order that the request did not choose. */
export function inOneOrder<T>(list: readonly T[], textOf: (item: T) => string): readonly T[] {
  return list.length < 2 ? list : list.toSorted((a, b) => compareText(textOf(a), textOf(b)));
}
