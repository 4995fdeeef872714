import "server-only";
import { headerLines } from "../intake/recognise";
import { limits } from "../limits";
import { decimalText, isLongNumber } from "./decimal-text";
import { Stop } from "./stop";

/** a cell as the readers of spreadsheets and web pages give it */
export type SheetCell = string | number | boolean | Date | null | undefined;

/** The text of a sheet as it grows: line n is row n, cells apart by tabs. */
export type SheetText = {
  /** the cells of each row, joined; "" where the row is blank */
  readonly lines: string[];
  /** how many cells each row has */
  readonly widths: number[];
  width: number;
  /** whole numbers of 15 digits and more, which are identifiers */
  longNumbers: number;
  characters: number;
};

export function emptySheet(): SheetText {
  return { lines: [], widths: [], width: 0, longNumbers: 0, characters: 0 };
}

/** one column more than allowed is kept, so that the reading can tell where there are too many */
const widest = limits.statementColumns + 1;
const longest = limits.cellCharacters + 1;
/** rows of the header's surroundings beyond the data rows allowed */
const mostRows = limits.statementRows + headerLines + 100;

/**
 * Puts a row where it stands in the sheet; rows between stay blank.
 * @param index 0-based
 * @throws Stop where the sheet is larger than any bill that is read
 */
export function putRow(sheet: SheetText, index: number, cells: readonly SheetCell[]): void {
  if (!Number.isInteger(index) || index < 0) throw new Stop("workbookDamaged");
  const row = cells.slice(0, widest).map((cell) => cellText(sheet, cell));
  if (widest < cells.length && cells.slice(widest).some((cell) => cellText(sheet, cell) !== ""))
    row[widest - 1] ||= " ";
  while (0 < row.length && row[row.length - 1] === "") row.pop();
  if (row.length === 0) return;
  if (mostRows <= index) throw new Stop("tooManyRows", { limit: limits.statementRows });
  while (sheet.lines.length <= index) {
    sheet.lines.push("");
    sheet.widths.push(0);
  }
  // the first of two rows of one number stands
  if (sheet.widths[index] !== 0) return;
  const line = row.map(guarded).join("\t");
  sheet.lines[index] = line;
  sheet.widths[index] = row.length;
  if (sheet.width < row.length) sheet.width = row.length;
  sheet.characters += line.length + 1;
  if (limits.unpackedBytes < sheet.characters)
    throw new Stop("unpackedTooLarge", { limit: limits.unpackedBytes });
}

/** UTF-8. Rows that hold anything are as wide as the widest: a program leaves out the blank cells at their end. */
export function sheetBytes(sheet: SheetText): Uint8Array {
  const pieces: Uint8Array[] = [];
  const encoder = new TextEncoder();
  // in pieces, as one text of all rows would be held a second time
  for (let from = 0; from < sheet.lines.length; from += 10_000) {
    const lines = sheet.lines.slice(from, from + 10_000).map((line, at) => {
      const width = sheet.widths[from + at] ?? 0;
      return width === 0 ? "" : line + "\t".repeat(sheet.width - width);
    });
    pieces.push(encoder.encode(`${lines.join("\n")}\n`));
  }
  return new Uint8Array(Buffer.concat(pieces));
}

export function isEmptySheet(sheet: SheetText): boolean {
  return sheet.width === 0;
}

function cellText(sheet: SheetText, cell: SheetCell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return oneLine(cell.slice(0, longest));
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (cell instanceof Date) return momentText(cell);
  if (isLongNumber(cell)) sheet.longNumbers += 1;
  return decimalText(cell);
}

/** tabs, line breaks and what does not print become blanks */
function oneLine(text: string): string {
  return /[\p{Cc}\u2028\u2029]/u.test(text) ? text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ") : text;
}

/** the reader of tables takes a quotation mark at the beginning for the quoting of a cell */
function guarded(cell: string): string {
  return cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const second = 1_000;
const day = 86_400 * second;
/** serials below one day are times alone; sheets count from 1899-12-31 or 1904-01-01 */
const timeAlone = [Date.UTC(1899, 11, 31), Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];

function momentText(date: Date): string {
  const time = date.getTime();
  if (Number.isNaN(time)) return "";
  const whole = Math.floor((time + second / 2) / second) * second;
  const text = new Date(whole).toISOString();
  const [on = "", rest = ""] = text.split("T");
  const clock = rest.slice(0, 8);
  if (timeAlone.some((from) => from <= whole && whole < from + day)) return clock;
  return clock === "00:00:00" ? on : `${on} ${clock}`;
}
