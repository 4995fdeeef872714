import type { ColumnMapping } from "../intake/mapping-type";
import { maskTable } from "../intake/mask-table";
import { readStatement } from "../intake/read-statement";
import type { Reading } from "../intake/reading";

/**
 * The text of a file as it is kept: card, identity and phone numbers, persons' names and the secrets of cards masked.
 * What separates cells stays as it is, and its rows read as those of the file.
 */
export function maskHeld(text: string): string {
  return maskTable(text);
}

/** The held text read once more, now with the columns explained. Rows keep their numbers. */
export function readHeld(text: string, mapping: ColumnMapping): Reading {
  return readStatement(new TextEncoder().encode(text), { mapping });
}
