import "server-only";
import { Parser } from "htmlparser2";
import { streamXlsxRows } from "hucre/xlsx";
import { limits } from "../limits";
import type { Budget } from "./budget";
import type { Sheets } from "./opened";
import { emptySheet, putRow } from "./sheet-text";
import { type NamedSheet, sheetsAsTexts } from "./sheets";
import { Stop, stopOf } from "./stop";
import { unpacked, type ZipMember } from "./zip-entries";
import { xmlGuard } from "./xml-guard";

/** true where the members are those of an XLSX workbook */
export function isWorkbook(members: readonly ZipMember[]): boolean {
  return members.some(({ path }) => workbookPart.test(path));
}

const workbookPart = /^\/?xl\/workbook\.xml$/i;
const lessThan = 0x3c;
const xmlPart = /\.(?:xml|rels|vml)$/i;
const macroPart = /(?:^|\/)vba(?:Project|Data)[^/]*$|^\/?xl\/macrosheets\//i;

/**
 * The sheets of a workbook whose members have been counted. Every XML part is unpacked once with nothing kept, to count
 * and watch it; only then is the workbook read. Formulas are never computed: their last values stand.
 * @throws Stop
 */
export async function readWorkbook(
  bytes: Uint8Array,
  members: readonly ZipMember[],
  budget: Budget,
): Promise<Sheets> {
  if (members.some(({ path }) => macroPart.test(path))) throw new Stop("macroFile");
  if (repeated(members)) throw new Stop("workbookUnsafe");
  await watchParts(members);
  const names = await sheetNames(members, budget);
  if (names.length === 0) throw new Stop("workbookDamaged");
  if (limits.workbookSheets < names.length)
    throw new Stop("tooManySheets", { limit: limits.workbookSheets });
  const sheets: NamedSheet[] = [];
  for (const [at, name] of names.entries())
    sheets.push({ name, sheet: await readSheet(bytes, at) });
  return sheetsAsTexts(sheets, "xlsx");
}

/** two parts of one name: programs differ in which they read */
function repeated(members: readonly ZipMember[]): boolean {
  return new Set(members.map(({ path }) => path.toLowerCase())).size < members.length;
}

async function watchParts(members: readonly ZipMember[]): Promise<void> {
  for (const member of members) {
    const guard = xmlGuard();
    let isXml = xmlPart.test(member.path);
    let first = true;
    await member.unpack((piece) => {
      if (first && piece[0] === lessThan) isXml = true;
      first = false;
      if (isXml) guard(piece);
    });
  }
}

async function sheetNames(
  members: readonly ZipMember[],
  budget: Budget,
): Promise<readonly string[]> {
  const part = members.find(({ path }) => workbookPart.test(path));
  if (part === undefined) return [];
  const before = budget.spent;
  const text = new TextDecoder().decode(await unpacked(part));
  // the part was counted when it was watched
  budget.spent = before;
  const names: string[] = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = attributes["name"];
        if (tag.replace(/^.*:/, "") === "sheet" && name !== undefined && name !== "")
          names.push(name);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return names;
}

async function readSheet(bytes: Uint8Array, at: number): Promise<ReturnType<typeof emptySheet>> {
  const sheet = emptySheet();
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: at }))
      putRow(sheet, index, values);
  } catch (error) {
    if (isMissing(error)) return sheet;
    throw stopOf(error, "workbookDamaged");
  }
  return sheet;
}

/** a sheet of charts alone has no rows of its own */
function isMissing(error: unknown): boolean {
  return error instanceof Error && error.message.includes("missing worksheet file");
}
