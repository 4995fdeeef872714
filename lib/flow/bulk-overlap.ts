import type { BulkRead, BulkSales } from "../intake/bulk/bulk-reading";
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
import { chargeKey } from "./records";

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

/** Rows of a statement that others hold too, counted by occurrence. */
export function countBulkOverlap(reading: BulkRead, others: readonly BulkRead[]): number {
  const counts = others.map((other) => occurrences(other));
  let overlap = 0;
  for (const [key, count] of occurrences(reading)) {
    const known = Math.max(0, ...counts.map((one) => one.get(key) ?? 0));
    overlap += count < known ? count : known;
  }
  return overlap + salesOverlap(reading.sales, others);
}

function occurrences({ charges }: BulkRead): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of charges.map(chargeKey)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** what would be left out of the file if it came after the others */
function salesOverlap(sales: BulkSales, others: readonly BulkRead[]): number {
  const before = others.map((other) => other.sales);
  const marked = [...before, sales].map((one): Marked => ({
    sales: one,
    kept: new Uint8Array(one.length).fill(1),
  }));
  bulkOccurrences(marked);
  let left = 0;
  for (const one of marked.at(-1)?.kept ?? []) left += 1 - one;
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
