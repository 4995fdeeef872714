import "server-only";
import { Parser } from "htmlparser2";
import { decode } from "../intake/decode";
import { limits } from "../limits";
import type { Sheets } from "./opened";
import { emptySheet, putRow, type SheetText } from "./sheet-text";
import { type NamedSheet, sheetsAsTexts } from "./sheets";
import { Stop } from "./stop";

type Builder = {
  readonly tables: NamedSheet[];
  sheet: SheetText | null;
  row: string[] | null;
  cell: string | null;
  /** for SpreadsheetML: 0-based place of the next row and cell */
  nextRow: number;
  depth: number;
  name: string | null;
  silent: number;
};

/**
 * The tables of a web page or of an Excel 2003 XML file, as systems export them under the name .xls: each table of more
 * than one column a text. Nothing is run, fetched or expanded.
 * @throws Stop: webPage where there is no such table
 */
export function readHtmlTables(bytes: Uint8Array): Sheets {
  const text = pageText(bytes);
  // a page saved as mail is written in another alphabet
  if (/^\s*mime-version:/i.test(text)) throw new Stop("webPage");
  const build = emptyBuilder();
  const isXml = text.slice(0, 2_000).includes("urn:schemas-microsoft-com:office:spreadsheet");
  const isSheet = isXml && /<(?:\w+:)?workbook\b/i.test(text.slice(0, 4_000));
  const parser = new Parser(isSheet ? sheetHandler(build) : pageHandler(build), {
    xmlMode: isSheet,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  parser.end(text);
  const tables = build.tables.filter(({ sheet }) => 1 < sheet.width);
  if (tables.length === 0) throw new Stop("webPage");
  if (limits.workbookSheets < tables.length)
    throw new Stop("tooManySheets", { limit: limits.workbookSheets });
  return sheetsAsTexts(tables, "html");
}

function emptyBuilder(): Builder {
  return {
    tables: [],
    sheet: null,
    row: null,
    cell: null,
    nextRow: 0,
    depth: 0,
    name: null,
    silent: 0,
  };
}

/** a page names its own encoding; where it does not, as for any text */
function pageText(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2_000));
  const named = /charset\s*=\s*["']?\s*(gb2312|gbk|gb18030)/i.test(head);
  const marked = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe;
  return named && !marked ? new TextDecoder("gb18030").decode(bytes) : decode(bytes).text;
}

type Attributes = Readonly<Record<string, string>>;
const unseen = new Set(["script", "style", "head", "title"]);

function pageHandler(build: Builder): ConstructorParameters<typeof Parser>[0] {
  return {
    onopentag(tag, attributes: Attributes) {
      if (unseen.has(tag)) build.silent += 1;
      deeper(build);
      if (tag === "table") endTable(build);
      else if (tag === "tr") beginRow(build, build.nextRow);
      else if (tag === "td" || tag === "th") beginCell(build, span(attributes["colspan"]));
      else if (tag === "br" && build.cell !== null) build.cell += " ";
    },
    ontext(text) {
      if (build.silent === 0) addText(build, text);
    },
    onclosetag(tag) {
      build.depth -= 1;
      if (unseen.has(tag)) build.silent -= 1;
      if (tag === "td" || tag === "th") endCell(build);
      else if (tag === "tr") endRow(build);
      else if (tag === "table") endTable(build);
    },
    onend() {
      endTable(build);
    },
  };
}

function sheetHandler(build: Builder): ConstructorParameters<typeof Parser>[0] {
  const local = (tag: string) => tag.replace(/^.*:/, "");
  return {
    onopentag(tag, attributes: Attributes) {
      deeper(build);
      const name = local(tag);
      if (name === "worksheet") build.name = attributes["ss:name"] ?? attributes["name"] ?? null;
      else if (name === "row") beginRow(build, at(attributes["ss:index"]) ?? build.nextRow);
      else if (name === "cell") {
        fill(build, at(attributes["ss:index"]));
        beginCell(build, 1 + (at(attributes["ss:mergeacross"]) ?? -1) + 1);
      }
    },
    ontext(text) {
      addText(build, text);
    },
    onclosetag(tag) {
      build.depth -= 1;
      const name = local(tag);
      if (name === "cell") endCell(build);
      else if (name === "row") endRow(build);
      else if (name === "worksheet") endTable(build);
    },
    onend() {
      endTable(build);
    },
  };
}

const widest = limits.statementColumns + 1;
/** pages leave many tags open, and nest deeper than workbooks do */
const deepest = limits.xmlDepth * 16;

function deeper(build: Builder): void {
  build.depth += 1;
  if (deepest < build.depth) throw new Stop("webPage");
}

/** 1-based in the file */
function at(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) - 1 : null;
}

function span(text: string | undefined): number {
  const width = (at(text) ?? 0) + 1;
  return width < 1 ? 1 : width < widest ? width : widest;
}

function beginRow(build: Builder, index: number): void {
  endRow(build);
  build.sheet ??= emptySheet();
  build.nextRow = index;
  build.row = [];
}

function fill(build: Builder, column: number | null): void {
  if (build.row === null || column === null) return;
  while (build.row.length < column && build.row.length < widest) build.row.push("");
}

/** a cell over several columns stands in the first of them */
function beginCell(build: Builder, columns: number): void {
  endCell(build);
  if (build.row === null) return;
  if (widest <= build.row.length) {
    // kept too wide, so that the reading tells it
    build.row[widest - 1] ||= " ";
    return;
  }
  build.cell = "";
  build.row.push("");
  for (let i = 1; i < columns && build.row.length < widest; i += 1) build.row.push("\u0000");
}

function addText(build: Builder, text: string): void {
  if (build.cell === null || limits.cellCharacters < build.cell.length) return;
  build.cell += text.slice(0, limits.cellCharacters + 1);
}

function endCell(build: Builder): void {
  const { row, cell } = build;
  build.cell = null;
  if (row === null || cell === null) return;
  let place = row.length - 1;
  while (0 < place && row[place] === "\u0000") place -= 1;
  row[place] = cell.replace(/\s+/g, " ").trim();
  for (let i = place + 1; i < row.length; i += 1) row[i] = "";
}

function endRow(build: Builder): void {
  endCell(build);
  if (build.row !== null && build.sheet !== null) {
    putRow(build.sheet, build.nextRow, build.row);
    build.nextRow += 1;
  }
  build.row = null;
}

function endTable(build: Builder): void {
  endRow(build);
  if (build.sheet !== null) build.tables.push({ name: build.name, sheet: build.sheet });
  build.sheet = null;
  build.nextRow = 0;
}
