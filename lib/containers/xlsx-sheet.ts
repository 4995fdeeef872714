import "server-only";
import { Parser } from "htmlparser2";
import { serialToDate } from "hucre";
import { limits } from "../limits";
import { putRow, type SheetCell, type SheetText } from "./sheet-text";
import { Stop } from "./stop";
import { localName } from "./xlsx-parts";

/** takes a part piece by piece */
export type PartReader = {
  readonly write: (text: string) => void;
  readonly end: () => void;
};

/** what a text may have on top of the signs that are kept of it */
const longest = limits.cellCharacters + 1;

/** The shared texts of a workbook, in their order. */
export function sharedTexts(into: string[]): PartReader {
  let text: string | null = null;
  let reading = false;
  let phonetic = 0;
  return new Parser(
    {
      onopentag(tag) {
        const name = localName(tag);
        if (name === "si") text = "";
        else if (name === "rPh") phonetic += 1;
        else if (name === "t") reading = phonetic === 0;
      },
      ontext(piece) {
        if (reading && text !== null && text.length < longest) text += piece;
      },
      onclosetag(tag) {
        const name = localName(tag);
        if (name === "t") reading = false;
        else if (name === "rPh") phonetic -= 1;
        else if (name === "si") {
          into.push(ownCopy(unescaped((text ?? "").slice(0, longest))));
          text = null;
        }
      },
    },
    { xmlMode: true },
  );
}

export type SheetSetting = {
  readonly texts: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
};

type Cell = { column: number; type: string; isDate: boolean; value: string };

type State = {
  row: number;
  cells: SheetCell[];
  cell: Cell | null;
  next: number;
  reading: boolean;
  phonetic: number;
};

/** The rows of a sheet, put into its text as they come. Formulas are passed over: their last values stand. */
export function sheetRows(into: SheetText, setting: SheetSetting): PartReader {
  const state: State = { row: -1, cells: [], cell: null, next: 0, reading: false, phonetic: 0 };
  return new Parser(
    {
      onopentag(tag, attributes: Readonly<Record<string, string>>) {
        opened(state, localName(tag), attributes, setting);
      },
      ontext(piece) {
        const { cell, reading } = state;
        if (reading && cell !== null && cell.value.length < longest) cell.value += piece;
      },
      onclosetag(tag) {
        closed(state, localName(tag), into, setting);
      },
    },
    { xmlMode: true },
  );
}

function opened(
  state: State,
  name: string,
  attributes: Readonly<Record<string, string>>,
  { dateStyles }: SheetSetting,
): void {
  if (name === "row") {
    state.row = attributes["r"] === undefined ? state.row + 1 : Number(attributes["r"]) - 1;
    state.cells = [];
    state.next = 0;
  } else if (name === "c") {
    const column = columnOf(attributes["r"]) ?? state.next;
    const { t: type = "n", s: style } = attributes;
    state.cell = { column, type, isDate: dateStyles[Number(style ?? -1)] === true, value: "" };
    state.next = column + 1;
  } else if (name === "rPh") state.phonetic += 1;
  else if (name === "v") state.reading = true;
  else if (name === "t") state.reading = state.phonetic === 0;
}

function closed(state: State, name: string, into: SheetText, setting: SheetSetting): void {
  if (name === "v" || name === "t") state.reading = false;
  else if (name === "rPh") state.phonetic -= 1;
  else if (name === "c" && state.cell !== null) {
    put(state, state.cell, setting);
    state.cell = null;
  } else if (name === "row") putRow(into, state.row, state.cells);
}

/** far out cells are kept near, where the reading tells that there are too many columns */
function put(state: State, cell: Cell, setting: SheetSetting): void {
  const value = valueOf(cell, setting);
  if (value === null || value === "") return;
  const widest = limits.statementColumns;
  const column = cell.column < widest ? cell.column : widest;
  while (state.cells.length < column) state.cells.push(null);
  state.cells[column] = value;
}

function valueOf(cell: Cell, { texts, from1904 }: SheetSetting): SheetCell {
  const value = cell.value.slice(0, longest);
  switch (cell.type) {
    case "s":
      return texts[Number(value)] ?? null;
    case "str":
    case "inlineStr":
      return unescaped(value);
    case "b":
      return value === "1" || value === "true";
    case "e":
      return value;
    case "d":
      return value.replace("T", " ");
    default:
      return numberOf(value, cell.isDate, from1904);
  }
}

function numberOf(value: string, isDate: boolean, from1904: boolean): SheetCell {
  const number = Number(value);
  if (value.trim() === "" || Number.isNaN(number)) return value;
  return isDate ? serialToDate(number, from1904) : number;
}

/** "AB12" is 27; null: no such reference */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const code = reference.charCodeAt(i);
    if (code < 65 || 90 < code) break;
    column = column * 26 + code - 64;
    if (16_384 < column) throw new Stop("workbookDamaged");
  }
  return column === 0 ? null : column - 1;
}

/** signs that XML cannot hold are written _x000A_ */
function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number(`0x${hex}`)),
  );
}

/** a piece of a text keeps the whole of it in memory; a text of its own does not */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
