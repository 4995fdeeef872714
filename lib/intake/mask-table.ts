import { type Delimiter, delimiters } from "./mapping-type";
import { maskAsPrinted } from "./mask";
import { maskCell, type Treatment, treatmentsFor } from "./mask-columns";
import { firstLines, headerLines, namesOf } from "./recognise";

/**
 * A whole file's text with what is personal in it masked, before it is written anywhere: numbers by their form, and, where
 * the names above the columns say so, names of persons, identity and card numbers, and the secrets of cards, which go
 * altogether. What separates cells and rows stays sign for sign, so that the rows read the same. Linear in the length.
 */
export function maskTable(text: string): string {
  const table = findTable(text);
  if (table === null) return maskPieces(text);
  const out: string[] = [];
  const end = lineEnds(text, table.headerLine);
  out.push(maskPieces(text.slice(0, end)));
  maskRecords(text, end, table, out);
  return out.join("");
}

/** piece by piece between whatever may separate cells */
export function maskPieces(text: string): string {
  return text
    .split(/([,，|｜\t;；"＂\r\n]+)/)
    .map((piece, index) => (index % 2 === 0 ? maskAsPrinted(piece) : piece))
    .join("");
}

/** where the cells of a file stand, and how each column is treated */
export type MaskedTable = {
  readonly delimiter: Delimiter;
  /** 1-based */
  readonly headerLine: number;
  readonly treatments: readonly Treatment[];
};

/** the line with the most names that say how their cells are to be treated; null: none says anything */
export function findTable(text: string): MaskedTable | null {
  let best: MaskedTable | null = null;
  let most = 0;
  for (const [index, line] of firstLines(text, headerLines).entries())
    for (const delimiter of delimiters) {
      const names = namesOf(line, delimiter);
      if (names.length < 3) continue;
      const treatments = treatmentsFor(names);
      const score = treatments.filter((treatment) => treatment !== "text").length;
      if (score <= most) continue;
      most = score;
      best = { delimiter, headerLine: index + 1, treatments };
    }
  return best;
}

function lineEnds(text: string, line: number): number {
  let at = 0;
  for (let count = 0; count < line; count += 1) {
    const end = text.indexOf("\n", at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}

/** how far a quotation mark is looked for that closes a cell */
const longestCell = 4_000;
/** more marks than these that close nowhere, and the file's marks mean nothing */
const openQuotesAllowed = 20;

/** Records below the header: cell by cell, from the beginning of a record on. */
export function maskRecords(
  text: string,
  from: number,
  table: Pick<MaskedTable, "delimiter" | "treatments">,
  out: string[],
): void {
  const { delimiter, treatments } = table;
  let open = delimiter === "|" ? openQuotesAllowed + 1 : 0;
  let at = from;
  let column = 0;
  while (at < text.length) {
    const closed =
      open <= openQuotesAllowed && text.charAt(at) === '"' ? quoteEnd(text, at, delimiter) : 0;
    if (closed < 0) open += 1;
    const end = 0 < closed ? closed : plainEnd(text, at, delimiter);
    out.push(masked(text.slice(at, end), treatments[column] ?? "text"));
    const sign = text.charAt(end);
    out.push(sign);
    column = sign === delimiter ? column + 1 : 0;
    at = end + 1;
  }
}

/** a cell that holds what looks like other cells is masked piece by piece, so that nothing is lost by a wrong cut */
export function masked(cell: string, treatment: Treatment): string {
  if (cell === "") return cell;
  if (treatment !== "text" && cell.length <= 200 && !cell.includes("\n"))
    return maskCell(cell, treatment);
  return cell.length < shortest && !cell.includes("@") ? cell : maskPieces(cell);
}

/** no number of a person is shorter */
const shortest = 10;

/** where the cell ends whose quotation mark stands at `from`; -1: nowhere near */
function quoteEnd(text: string, from: number, delimiter: Delimiter): number {
  const last = from + longestCell < text.length ? from + longestCell : text.length;
  let at = from + 1;
  while (at < last) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || last < quote) return -1;
    const next = text.charAt(quote + 1);
    if (next === delimiter || next === "\n" || next === "\r" || next === "") return quote + 1;
    at = quote + (next === '"' ? 2 : 1);
  }
  return -1;
}

function plainEnd(text: string, from: number, delimiter: Delimiter): number {
  let at = from;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === delimiter || sign === "\n") return at;
    at += 1;
  }
  return at;
}
