import "server-only";
import { limits } from "../limits";
import type { Sheets } from "./opened";
import { emptySheet } from "./sheet-text";
import { type NamedSheet, sheetsAsTexts } from "./sheets";
import { Stop, stopOf } from "./stop";
import { readDateStyles, readRelations, readWorkbookPart } from "./xlsx-parts";
import { type PartReader, sharedTexts, sheetRows } from "./xlsx-sheet";
import { xmlGuard } from "./xml-guard";
import type { ZipMember } from "./zip-entries";

/** true where the members are those of an XLSX workbook */
export function isWorkbook(members: readonly ZipMember[]): boolean {
  const names = members.map(({ path }) => nameOf(path));
  return names.includes("xl/workbook.xml") || (names.includes(types) && names.some(isNamedSo));
}

const types = "[content_types].xml";
const firstRelations = "_rels/.rels";
const isNamedSo = (name: string) => /(?:^|\/)workbook[^/]*\.xml$/.test(name);
const xmlPart = /\.(?:xml|rels|vml)$/;
const macroPart = /(?:^|\/)vba(?:project|data)[^/]*$|^xl\/macrosheets\//;

/**
 * The sheets of a workbook whose members have been counted. Each XML part is unpacked once, watched and counted as it
 * comes out; only texts that sheets share are held. Formulas are never computed: their last values stand.
 * @throws Stop
 */
export async function readWorkbook(members: readonly ZipMember[]): Promise<Sheets> {
  const parts = new Map(members.map((member) => [nameOf(member.path), member]));
  if ([...parts.keys()].some((name) => macroPart.test(name))) throw new Stop("macroFile");
  if (parts.size < members.length) throw new Stop("workbookUnsafe");
  if (!parts.has(types) || !parts.has(firstRelations)) throw new Stop("workbookDamaged");
  try {
    return await readParts(parts);
  } catch (error) {
    throw stopOf(error, "workbookDamaged");
  }
}

type Parts = ReadonlyMap<string, ZipMember>;

async function readParts(parts: Parts): Promise<Sheets> {
  const first = readRelations(await partText(parts, firstRelations), "");
  const main = [...first.values()].find(({ kind }) => kind === "officeDocument")?.path;
  const { sheets: named, from1904 } = readWorkbookPart(await partText(parts, main));
  if (named.length === 0) throw new Stop("workbookDamaged");
  if (limits.workbookSheets < named.length)
    throw new Stop("tooManySheets", { limit: limits.workbookSheets });
  const folder = main?.replace(/[^/]*$/, "") ?? "";
  const relationsPart = `${folder}_rels/${main?.slice(folder.length)}.rels`;
  const relations = readRelations(await partText(parts, relationsPart), folder);
  const ofKind = (kind: string) =>
    [...relations.values()].find((relation) => relation.kind === kind)?.path;
  const dateStyles = readDateStyles(await partText(parts, ofKind("styles")));
  const texts: string[] = [];
  const read = new Set([main, firstRelations, relationsPart, ofKind("styles")]);
  const shared = ofKind("sharedStrings");
  if (shared !== undefined && !read.has(shared))
    await readPart(parts.get(shared), sharedTexts(texts));
  read.add(shared);
  const sheets: NamedSheet[] = [];
  for (const { name, relation } of named) {
    const target = relations.get(relation);
    const sheet = emptySheet();
    if (target?.kind === "worksheet" && !read.has(target.path)) {
      const part = parts.get(target.path);
      if (part === undefined) throw new Stop("workbookDamaged");
      await readPart(part, sheetRows(sheet, { texts, dateStyles, from1904 }));
      read.add(target.path);
    }
    sheets.push({ name, sheet });
  }
  for (const [name, part] of parts)
    if (!read.has(name) && xmlPart.test(name)) await part.unpack(xmlGuard());
  return sheetsAsTexts(sheets, "xlsx");
}

/** of the parts that are read as a whole: names, relations, styles */
const longestPart = 10_000_000;

/** "" where there is no such part */
async function partText(parts: Parts, name: string | undefined): Promise<string> {
  let text = "";
  const write = (piece: string) => {
    text += piece;
    if (longestPart < text.length) throw new Stop("workbookUnsafe");
  };
  const reader = { write, end: () => undefined };
  await readPart(name === undefined ? undefined : parts.get(name), reader);
  return text;
}

async function readPart(part: ZipMember | undefined, reader: PartReader): Promise<void> {
  if (part === undefined) return;
  const guard = xmlGuard();
  const decoder = new TextDecoder();
  await part.unpack((piece) => {
    guard(piece);
    reader.write(decoder.decode(piece, { stream: true }));
  });
  reader.write(decoder.decode());
  reader.end();
}

/** as programs compare them */
function nameOf(path: string): string {
  return (path.startsWith("/") ? path.slice(1) : path).toLowerCase();
}
