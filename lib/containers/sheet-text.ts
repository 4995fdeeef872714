import "server-only";
import { headerLines } from "../intake/recognise";
import { limits } from "../limits";
import { decimalText, isLongNumber } from "./decimal-text";
import { Stop } from "./stop";

/** a cell as the readers of spreadsheets and web pages give it */
export type SheetCell = string | number | boolean | Date | null | undefined;

/** The text of a sheet as it grows: line n is row n, cells apart by tabs. */
export type SheetText = {
  readonly rows: (readonly string[])[];
  width: number;
  /** whole numbers of 15 digits and more, which are identifiers */
  longNumbers: number;
  characters: number;
};

export function emptySheet(): SheetText {
  return { rows: [], width: 0, longNumbers: 0, characters: 0 };
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
  while (sheet.rows.length < index) sheet.rows.push([]);
  if (sheet.rows[index] === undefined || sheet.rows[index]?.length === 0) sheet.rows[index] = row;
  if (sheet.width < row.length) sheet.width = row.length;
  for (const cell of row) sheet.characters += cell.length;
  if (limits.unpackedBytes < sheet.characters)
    throw new Stop("unpackedTooLarge", { limit: limits.unpackedBytes });
}

/** UTF-8. Rows that hold anything are as wide as the widest: a program leaves out the blank cells at their end. */
export function sheetBytes(sheet: SheetText): Uint8Array {
  const lines = sheet.rows.map((row) => {
    if (row === undefined || row.length === 0) return "";
    return row.map(guarded).join("\t") + "\t".repeat(sheet.width - row.length);
  });
  return new TextEncoder().encode(lines.length === 0 ? "" : `${lines.join("\n")}\n`);
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
