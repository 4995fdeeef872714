import { bytesOf, type Member, zip } from "./zip-maker";

/** a cell as it stands in the XML of a sheet */
export type XmlCell =
  | string
  | number
  | null
  /** value as printed in the XML, with the number of a style of `styles` */
  | { readonly v: string; readonly style?: number; readonly formula?: string; readonly t?: string };

export type SheetParts = { readonly name: string; readonly rows: readonly (readonly XmlCell[])[] };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/** styles: 0 general · 1 date · 2 date and time · 3 two decimals */
const styles = `${head}<styleSheet ${main}><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="2" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The parts of an XLSX workbook, to be changed before they are packed. */
export function workbookParts(sheets: readonly SheetParts[]): Map<string, string> {
  const each = (make: (sheet: SheetParts, at: number) => string) => sheets.map(make).join("");
  return new Map([
    [
      "[Content_Types].xml",
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${head}<workbook ${main} xmlns:r="${office}"><sheets>${each(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${head}<Relationships xmlns="${packaged}/relationships">${each((_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", styles],
    ...sheets.map(({ rows }, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(rows)] as const),
  ]);
}

export function workbook(sheets: readonly SheetParts[]): Uint8Array {
  return packed(workbookParts(sheets));
}

export function packed(
  parts: ReadonlyMap<string, string | Uint8Array>,
  more: readonly Member[] = [],
): Uint8Array {
  return zip([
    ...[...parts].map(([name, content]) => ({ name, content: bytesOf(content) })),
    ...more,
  ]);
}

export function sheetXml(rows: readonly (readonly XmlCell[])[]): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join("");
    return cells === "" ? "" : `<row r="${at + 1}">${cells}</row>`;
  });
  return `${head}<worksheet ${main}><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/** a text of tab-separated lines as the rows of a sheet, every cell a text */
export function rowsOfText(text: string, delimiter: string): readonly (readonly string[])[] {
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => (line === "" ? [] : line.split(delimiter)));
}

function cellXml(cell: XmlCell, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "string")
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  const formula = cell.formula === undefined ? "" : `<f>${escaped(cell.formula)}</f>`;
  const type = cell.t === undefined ? "" : ` t="${cell.t}"`;
  return `<c r="${at}" s="${cell.style ?? 0}"${type}>${formula}<v>${escaped(cell.v)}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
