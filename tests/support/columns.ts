import { dayNumber } from "@/lib/engine/date";
import type { SaleColumns } from "@/lib/engine/condense";
import { cards, type Transaction } from "@/lib/engine/request";

/** Columns of transactions that are at hand as objects, with the terminals that their places mean. */
export function columnsOf(transactions: readonly Transaction[]): {
  readonly columns: SaleColumns;
  readonly terminalIds: readonly string[];
} {
  const places = new Map<string, number>();
  const size = transactions.length;
  const columns = {
    length: size,
    day: new Int32Array(size),
    amountFen: new Float64Array(size),
    feeFen: new Float64Array(size),
    settledFen: new Float64Array(size),
    card: new Uint8Array(size),
    terminal: new Int32Array(size),
  };
  for (const [i, one] of transactions.entries()) {
    const place = places.get(one.terminalId) ?? places.size;
    places.set(one.terminalId, place);
    columns.day[i] = dayNumber(one.on);
    columns.amountFen[i] = one.amountFen;
    columns.feeFen[i] = one.feeFen ?? Number.NaN;
    columns.settledFen[i] = one.settledFen ?? Number.NaN;
    columns.card[i] = cards.indexOf(one.card);
    columns.terminal[i] = place;
  }
  return { columns, terminalIds: [...places.keys()] };
}
