import type { RowNote } from "../reading";
import { mostNotes } from "./bulk-reading";

/** Notes of one list: of each code the first, and how many there are. */
export type Notes<C extends string> = {
  readonly list: RowNote<C>[];
  readonly counts: Map<C, number>;
};

export function notes<C extends string>(): Notes<C> {
  return { list: [], counts: new Map() };
}

export function addNote<C extends string>(
  { list, counts }: Notes<C>,
  row: number,
  code: C,
  params: RowNote["params"],
): void {
  const count = (counts.get(code) ?? 0) + 1;
  counts.set(code, count);
  if (count <= mostNotes) list.push({ row, code, params });
}

export function countsOf(lists: Readonly<Record<string, Notes<string>>>): Record<string, number> {
  const all: Record<string, number> = {};
  for (const [name, { counts }] of Object.entries(lists))
    for (const [code, count] of counts) all[`${name} ${code}`] = count;
  return all;
}
