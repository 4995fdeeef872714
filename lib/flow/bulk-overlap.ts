import type { BulkSales } from "../intake/bulk/bulk-reading";
import {
  mixA,
  mixB,
  mixed,
  type PairTable,
  pairTable,
  pairValue,
  putPair,
  seedA,
  seedB,
} from "../intake/bulk/pair-table";

/** the sales of a file, and which of them count: 0 none, 1 one */
export type Marked = { readonly sales: BulkSales; readonly kept: Uint8Array };

/** How often each sale was met: in the file at hand, and at most in one of the files before. */
type Met = {
  readonly table: PairTable;
  readonly names: Map<string | null, number>;
  readonly seen: number[];
  readonly own: number[];
  readonly file: number[];
};

/**
 * Takes out the sales that a file before holds too, by occurrence: twice in one file is twice, once in each of two files is
 * once. Gives how many there were.
 */
export function bulkOccurrences(files: readonly Marked[]): number {
  if (files.length < 2) return 0;
  const met: Met = { table: pairTable(), names: new Map(), seen: [], own: [], file: [] };
  let left = 0;
  for (const [number, { sales, kept }] of files.entries()) {
    const places = sales.terminals.map((name) => placeOf(met, name));
    for (let i = 0; i < sales.length; i += 1) {
      if (kept[i] !== 1 || isNew(met, keyAt(met, sales, places, i), number)) continue;
      kept[i] = 0;
      left += 1;
    }
  }
  return left;
}

function placeOf({ names }: Met, name: string | null): number {
  // a row that names no terminal is the same as one with an empty name
  const known = names.get(name ?? "");
  if (known !== undefined) return known;
  names.set(name ?? "", names.size);
  return names.size - 1;
}

/** terminal, day, time, amount and the row's own number: the place of such a sale */
function keyAt(
  { table, seen }: Met,
  sales: BulkSales,
  places: readonly number[],
  i: number,
): number {
  const amount = sales.amountFen[i] ?? 0;
  const parts = [
    places[sales.terminal[i] ?? 0] ?? 0,
    sales.day[i] ?? 0,
    sales.time[i] ?? 0,
    amount | 0,
    Math.floor(amount / 4_294_967_296),
    sales.referenceA[i] ?? 0,
    sales.referenceB[i] ?? 0,
  ];
  let [a, b] = [seedA, seedB];
  for (const part of parts) {
    a = mixA(mixed(a, part), part);
    b = mixB(b, mixed(part, b));
  }
  const known = pairValue(table, a, b);
  if (0 <= known) return known;
  putPair(table, a, b, seen.length);
  seen.push(0);
  return seen.length - 1;
}

function isNew({ seen, own, file }: Met, key: number, number: number): boolean {
  const nth = file[key] === number ? (own[key] ?? 0) + 1 : 1;
  file[key] = number;
  own[key] = nth;
  if (nth <= (seen[key] ?? 0)) return false;
  seen[key] = nth;
  return true;
}
