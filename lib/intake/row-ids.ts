import type { PlainDate } from "../engine/date";
import type { Fen } from "../engine/money";
import { isDamaged } from "./cells";
import { maskReference, maskText } from "./mask";
import { brief, type Repair } from "./row-money";
import { cell, only, type Row } from "./row";

export type Stamp = { readonly on: PlainDate; readonly time: string | null };
export type Reference = { readonly shown: string | null; readonly damaged: boolean };

export function terminalOf(row: Row): string | null {
  const text = cell(row, "terminal");
  return text === null ? null : guarded(text, maskText);
}

/** The row's own number: of the columns that may hold it the first that is not zero. One that a spreadsheet has damaged is dropped and told. */
export function referenceOf(row: Row, repairs: Repair[]): Reference {
  for (const text of each(row, "reference")) {
    if (/^0+$/.test(text)) continue;
    if (!isDamaged(text)) return { shown: guarded(text, maskReference), damaged: false };
    repairs.push({ code: "damagedReference", params: { text: brief(text) } });
    return { shown: null, damaged: true };
  }
  return { shown: null, damaged: false };
}

/** the numbers by which a fee on a row of its own finds its trade */
export function linksOf(row: Row): readonly string[] {
  return each(row, "link");
}

/**
 * id + time + amount + kind. Without an id two equal rows may be two trades: no key.
 * A damaged id is left out of the key, but only where the time is known.
 */
export function keyOf(
  reference: Reference,
  stamp: Stamp,
  amountFen: Fen,
  kind: string,
): string | null {
  if (reference.shown === null && !(reference.damaged && stamp.time !== null)) return null;
  return [reference.shown ?? "", stamp.on, stamp.time ?? "", amountFen, kind].join("\u0001");
}

/** nothing stops a file from printing a card number where an order number belongs */
function guarded(text: string, mask: (text: string) => string): string {
  return 11 <= text.length && text.length <= 40 ? mask(text) : text;
}

function each(row: Row, field: "reference" | "link"): readonly string[] {
  const found: string[] = [];
  for (const at of row.columns.get(field) ?? []) {
    const text = cell(only(row, field, at), field);
    if (text !== null) found.push(text);
  }
  return found;
}
