import { fromDayNumber } from "@/lib/engine/date";
import { cards } from "@/lib/engine/request";
import type { BulkOptions, BulkReading, BulkSales } from "@/lib/intake/bulk/bulk-reading";
import { keyOfText } from "@/lib/intake/bulk/pair-table";
import { readBulk } from "@/lib/intake/bulk/read-again";
import type { Reading, ReadTransaction } from "@/lib/intake/reading";
import { readStatement } from "@/lib/intake/read-statement";

/** bytes in pieces of the given sizes, taken in turns */
export function* pieces(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  let [at, turn] = [0, 0];
  while (at < bytes.length) {
    const size = sizes[turn % sizes.length] ?? bytes.length;
    yield bytes.slice(at, at + size);
    at += size;
    turn += 1;
  }
}

/** a row of the columns as the other reader gives it, its own number as the key of it */
export function saleAt(sales: BulkSales, i: number) {
  const known = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? null : value;
  return {
    row: sales.row[i],
    terminal: sales.terminals[sales.terminal[i] ?? 0],
    on: fromDayNumber(sales.day[i] ?? 0),
    time: clock(sales.time[i] ?? -1),
    amountFen: sales.amountFen[i],
    card: cards[sales.card[i] ?? 0],
    feeFen: known(sales.feeFen[i]),
    extraFeeFen: known(sales.extraFeeFen[i]),
    settledFen: known(sales.settledFen[i]),
    reference: `${sales.referenceA[i]} ${sales.referenceB[i]}`,
  };
}

function clock(seconds: number): string | null {
  if (seconds < 0) return null;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function keyed(one: ReadTransaction) {
  return { ...one, reference: one.reference === null ? "0 0" : keyOfText(one.reference).join(" ") };
}

/** both readings in one shape: equal where the bulk reader says what the other says */
export function bulkShape(reading: BulkReading): unknown {
  if (reading.kind !== "read") return reading;
  const { sales, noteCounts: _, ...rest } = reading;
  const transactions = Array.from({ length: sales.length }, (_one, i) => saleAt(sales, i));
  return { ...rest, transactions };
}

export function plainShape(reading: Reading): unknown {
  if (reading.kind !== "read") return reading;
  return { ...reading, transactions: reading.transactions.map(keyed) };
}

/** what both readers make of the same bytes */
export function bothReadings(
  bytes: Uint8Array,
  sizes: readonly number[],
  options: BulkOptions = {},
) {
  const bulk = readBulk(() => pieces(bytes, sizes), options);
  return {
    bulk: bulkShape(bulk.reading),
    plain: plainShape(readStatement(bytes, options)),
    masked: bulk.masked,
    reading: bulk.reading,
  };
}
