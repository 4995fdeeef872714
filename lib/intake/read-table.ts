import { limits } from "../limits";
import { cleanCell, headerName } from "./cells";
import type { RefusalCode } from "./codes";
import { footerLine, type FooterState, isTotalLine } from "./footer";
import { type Gathering, take } from "./gather";
import { readMoney } from "./amounts";
import { readRow, type RowResult } from "./read-row";
import { amountOf, outWords, type Setting } from "./row-money";
import type { Params } from "./reading";
import type { Recognised } from "./recognise";
import { eachRecord } from "./records";
import { cell, type Columns, columnsOf, type Row } from "./row";
import { noSigns, note, type MoneySigns } from "./unit";

export type Refusal = { readonly code: RefusalCode; readonly params: Params };
type Line = {
  readonly cells: readonly string[];
  readonly line: number;
  readonly rejoined: boolean;
};

/** Reads the rows below the header into the gathering. A limit that is passed refuses the file. */
export function readTable(
  text: string,
  found: Recognised,
  setting: Setting,
  into: Gathering,
): Refusal | null {
  const table = openTable(found, setting, limits.statementRows);
  let refusal: Refusal | null = null;
  const open = eachRecord(text, found.delimiter, found.headerLine + 1, (cells, line) => {
    const record = readRecord(table, cells, line, into);
    if (record.is === "refusal") refusal = record.refusal;
    if (record.is === "row") {
      take(into, line, record.result);
      if (record.rejoined && record.result.is !== "refused")
        into.repaired.push({ row: line, code: "cellsRejoined", params: {} });
    }
    return record.is !== "refusal";
  });
  for (const line of open) into.repaired.push({ row: line, code: "openQuote", params: {} });
  return refusal;
}

/** a table on its way, record after record */
export type OpenTable = {
  readonly found: Recognised;
  readonly setting: Setting;
  readonly columns: Columns;
  readonly state: FooterState;
  readonly mostRows: number;
};
/** "nothing": a blank line or one of the footer */
export type RecordRead =
  | { readonly is: "nothing" }
  | { readonly is: "refusal"; readonly refusal: Refusal }
  | { readonly is: "row"; readonly result: RowResult; readonly rejoined: boolean };

export function openTable(found: Recognised, setting: Setting, mostRows: number): OpenTable {
  const columns = columnsOf(setting.layout, found.names);
  return { found, setting, columns, state: { footerNames: null }, mostRows };
}

/** One record below the header: its totals go into the gathering, the row itself is for the caller to take. */
export function readRecord(
  table: OpenTable,
  cells: readonly string[],
  line: number,
  into: Gathering,
): RecordRead {
  const { found, setting, columns, state, mostRows } = table;
  if (isEmpty(cells)) return { is: "nothing" };
  const refusal = beyondCells(cells, line);
  if (refusal !== null) return { is: "refusal", refusal };
  if (footerLine(cells, line, { layout: setting.layout, columns }, state, into))
    return { is: "nothing" };
  if (mostRows <= into.rows)
    return { is: "refusal", refusal: { code: "tooManyRows", params: { limit: mostRows } } };
  const record = fitted(cells, line, found);
  const result = resultOf(record, columns, found, setting);
  count(into, record, columns, setting, result);
  return { is: "row", result, rejoined: record.rejoined };
}

/** a first look at the money columns, to decide the unit */
export function lookAtMoney(text: string, found: Recognised): MoneySigns {
  const signs = noSigns();
  const columns = columnsOf(found.layout, found.names);
  eachRecord(text, found.delimiter, found.headerLine + 1, (cells) => {
    note(signs, cells, columns);
    return true;
  });
  return signs;
}

export function beyondCells(cells: readonly string[], line: number): Refusal | null {
  if (limits.statementColumns < cells.length)
    return { code: "tooManyColumns", params: { row: line, limit: limits.statementColumns } };
  for (const cell of cells) {
    if (limits.cellCharacters < cell.length)
      return { code: "cellTooLong", params: { row: line, limit: limits.cellCharacters } };
  }
  return null;
}

export function isEmpty(cells: readonly string[]): boolean {
  for (const cell of cells) if (cleanCell(cell) !== "") return false;
  return true;
}

function resultOf(record: Line, columns: Columns, found: Recognised, setting: Setting): RowResult {
  const { cells, line } = record;
  if (isHeaderAgain(cells, found)) return { is: "skipped", code: "repeatedHeader", params: {} };
  if (isTotalLine(cells)) return { is: "skipped", code: "totalLine", params: {} };
  const last = lastNeeded(columns);
  if (cells.length <= last)
    return {
      is: "refused",
      code: "missingCells",
      params: { found: cells.length, expected: found.names.length },
    };
  if (found.names.length < cells.length && !isEmpty(cells.slice(found.names.length))) {
    return {
      is: "refused",
      code: "extraCells",
      params: { found: cells.length, expected: found.names.length },
    };
  }
  return readRow({ cells, columns, line }, setting);
}

/** Rows wider than the header where a text held the delimiter: put together by the guard signs, without these around the free text, anchored from the right. */
function fitted(cells: readonly string[], line: number, found: Recognised): Line {
  const { guard, rejoinAt } = found.layout;
  const extra = cells.length - found.names.length;
  if (extra <= 0 || guard === undefined) return { cells, line, rejoined: false };
  if ((cells[0] ?? "").startsWith(guard)) {
    const joined = joinedByGuard(cells, guard, found.delimiter);
    return { cells: joined, line, rejoined: joined.length < cells.length };
  }
  const at = rejoinAt === undefined ? -1 : found.names.indexOf(rejoinAt);
  if (at < 0 || isEmpty(cells.slice(found.names.length))) return { cells, line, rejoined: false };
  const text = cells.slice(at, at + extra + 1).join(found.delimiter);
  return {
    cells: [...cells.slice(0, at), text, ...cells.slice(at + extra + 1)],
    line,
    rejoined: true,
  };
}

function joinedByGuard(
  cells: readonly string[],
  guard: string,
  delimiter: string,
): readonly string[] {
  const joined: string[] = [];
  for (const cell of cells) {
    const last = joined.length - 1;
    if (cell.startsWith(guard) || last < 0 || cell === "") joined.push(cell);
    else joined[last] = `${joined[last] ?? ""}${delimiter}${cell}`;
  }
  return joined;
}

function isHeaderAgain(cells: readonly string[], found: Recognised): boolean {
  return (
    found.headerLine !== 0 &&
    headerName(cells[0] ?? "") === found.names[0] &&
    headerName(cells[1] ?? "") === found.names[1]
  );
}

/** a row must reach the columns of the day and the amount */
function lastNeeded(columns: Columns): number {
  let last = 0;
  for (const field of ["moment", "amount"] as const) {
    const at = columns.get(field)?.[0] ?? 0;
    if (last < at) last = at;
  }
  return last;
}

/** adds the row to the sums that the file's own totals are held against */
function count(
  into: Gathering,
  record: Line,
  columns: Columns,
  setting: Setting,
  result: RowResult,
): void {
  if (setting.layout.footer === undefined) return;
  const row: Row = { cells: record.cells, columns, line: record.line };
  const tally = into.tally;
  tally.rows += 1;
  if (result.is === "transaction") {
    const { amountFen, feeFen } = result.value;
    tally.amountSum += amountFen;
    if (amountFen < 0) {
      tally.refundCount += 1;
      tally.refundSum -= amountFen;
    } else {
      tally.saleCount += 1;
      tally.grossSum += amountFen;
      tally.netSum += readMoney(cell(row, "settled") ?? "", setting.unit)?.fen ?? 0;
    }
    tally.feeSum += feeFen ?? 0;
  }
  countFlow(into, row, setting);
}

function countFlow(into: Gathering, row: Row, { unit }: Setting): void {
  const amount = amountOf(row, unit, []);
  if (amount === null || amount === "bad" || amount === 0) return;
  const direction = cell(row, "direction");
  const out = direction === null ? amount < 0 : outWords.some((word) => direction.includes(word));
  const size = amount < 0 ? -amount : amount;
  if (out) {
    into.tally.outgoCount += 1;
    into.tally.outgoSum += size;
  } else {
    into.tally.incomeCount += 1;
    into.tally.incomeSum += size;
  }
}
