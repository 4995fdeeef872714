import type { ColumnMapping } from "../intake/mapping-type";
import { maskText } from "../intake/mask";
import { readStatement } from "../intake/read-statement";
import type { Reading } from "../intake/reading";

/**
 * The text of a file whose columns nobody knows yet, with card, identity and phone numbers masked cell by cell:
 * what separates cells stays as it is.
 */
export function maskHeld(text: string): string {
  return text
    .split(/([,，|｜\t;；"＂\r\n]+)/)
    .map((piece, index) => (index % 2 === 0 ? maskText(piece) : piece))
    .join("");
}

/** The held text read once more, now with the columns explained. Rows keep their numbers. */
export function readHeld(text: string, mapping: ColumnMapping): Reading {
  return readStatement(new TextEncoder().encode(text), { mapping });
}
