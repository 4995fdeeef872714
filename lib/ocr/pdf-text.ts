import { maskText } from "../intake/mask";
import type { DocumentLine } from "../schemas/document";
import { plainCharacters } from "./radicals";

/** a piece of text of a page, in points from its upper left corner */
export type PdfItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const nearRows = 60;

/** The pieces of a page as lines from top to bottom. Columns of a table stay apart by a tab. */
export function pdfLines(items: readonly PdfItem[]): readonly DocumentLine[] {
  const rows: PdfItem[][] = [];
  for (const item of items.filter(({ text }) => text !== "")) {
    // pieces come in the order of the file, which is mostly that of reading: an old row is not taken up again
    const row = rows
      .slice(-nearRows)
      .findLast((each) => each[0] !== undefined && sameRow(each[0], item));
    if (row === undefined) rows.push([item]);
    else row.push(item);
  }
  return rows
    .toSorted((a, b) => (a[0]?.y ?? 0) - (b[0]?.y ?? 0))
    .flatMap((row) => lineOf(row.toSorted((a, b) => a.x - b.x)) ?? []);
}

function sameRow(a: PdfItem, b: PdfItem): boolean {
  return Math.abs(a.y + a.height / 2 - (b.y + b.height / 2)) < Math.max(a.height, b.height) / 2;
}

function lineOf(pieces: readonly PdfItem[]): DocumentLine | null {
  let text = "";
  let end: number | null = null;
  let parted = false;
  const row: PdfItem[] = [];
  for (const item of pieces) {
    // a blank may be as wide as a column: it only says that words end here
    if (item.text.trim() === "") parted = true;
    else {
      if (end !== null) text += between(item.x - end, item.height, parted);
      text += item.text;
      end = item.x + item.width;
      parted = false;
      row.push(item);
    }
  }
  if (row.length === 0) return null;
  const left = Math.min(...row.map(({ x }) => x));
  const top = Math.min(...row.map(({ y }) => y));
  const right = Math.max(...row.map(({ x, width }) => x + width));
  const bottom = Math.max(...row.map(({ y, height }) => y + height));
  return {
    text: maskText(plainCharacters(text).trim()),
    box: [left, top, right - left, bottom - top],
    confidence: 1,
  };
}

/** a gap of more than a letter parts columns, a blank or a quarter of a letter parts words */
function between(gap: number, height: number, parted: boolean): string {
  if (height < gap) return "\t";
  return parted || height / 4 < gap ? " " : "";
}
