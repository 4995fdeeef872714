import "server-only";
import { limits } from "../limits";
import { type Budget, budgetFor } from "./budget";
import { gunzip } from "./gzip";
import { readHtmlTables } from "./html";
import { kindOf } from "./kinds";
import { membersAsTexts } from "./members";
import type { Opened, OpenedText, Sheets } from "./opened";
import { Stop, stopOf } from "./stop";
import { readOldWorkbook } from "./xls";
import { isWorkbook, readWorkbook } from "./xlsx";
import { type ZipMember, zipMembers } from "./zip-entries";

export type OpenOptions = {
  /** of a protected archive; used and forgotten */
  readonly password?: string | undefined;
};

/** what goes down with a file into the archives that lie in it */
type Opening = OpenOptions & {
  readonly budget: Budget;
  /** 0: the uploaded file itself; 1: in an archive; 2: in an archive in an archive */
  readonly depth: number;
};

/**
 * Opens an uploaded file: what it is shows in its first bytes, never in its name. A workbook gives one text a sheet, a
 * page one a table, an archive those of its members (archives in it are opened too, once). Never throws: damage, a
 * missing password, more than the limits allow are refusals with a code.
 */
export async function openFile(bytes: Uint8Array, options: OpenOptions = {}): Promise<Opened> {
  try {
    if (bytes.length === 0) throw new Stop("empty");
    const budget = budgetFor(bytes.length);
    return await opened(bytes, { password: options.password, budget, depth: 0 });
  } catch (error) {
    const { code, params } = stopOf(error, "fileDamaged");
    return { kind: "refused", code, params };
  }
}

/** The same for the file itself and for what lies in it. @throws Stop */
async function opened(bytes: Uint8Array, opening: Opening): Promise<Opened> {
  const kind = kindOf(bytes);
  if (kind.is === "refused") throw new Stop(kind.code);
  const most = kind.is === "text" ? limits.statementBytes : limits.packedBytes;
  if (opening.depth === 0 && most < bytes.length) throw new Stop("fileTooLarge", { limit: most });
  if (kind.is === "document") return { kind: "document", media: kind.media };
  if (kind.is === "text") return texts({ texts: [plain(bytes)], leftOut: [] });
  if (kind.is === "page") return texts(readHtmlTables(bytes));
  if (kind.is === "compound") return texts(await readOldWorkbook(bytes));
  if (kind.is === "gzip") return openGzip(bytes, opening);
  return openZip(bytes, opening);
}

async function openZip(bytes: Uint8Array, opening: Opening): Promise<Opened> {
  const members = await zipMembers(bytes, opening.budget, opening.password);
  if (isWorkbook(members)) return texts(await readWorkbook(members));
  if (isOffice(members, "word/document.xml")) throw new Stop("docxFile");
  if (isOffice(members, "xl/workbook.bin") || isOffice(members, "ppt/presentation.xml"))
    throw new Stop("officeFile");
  if (isOffice(members, "content.xml") && isOffice(members, "mimetype"))
    throw new Stop("officeFile");
  if (1 < opening.depth) throw new Stop("nestedTooDeep");
  const inside = { ...opening, depth: opening.depth + 1 };
  return texts(await membersAsTexts(members, (member) => opened(member, inside)));
}

async function openGzip(bytes: Uint8Array, opening: Opening): Promise<Opened> {
  if (1 < opening.depth) throw new Stop("nestedTooDeep");
  const inner = await gunzip(bytes, opening.budget);
  if (inner.length === 0) throw new Stop("empty");
  const result = await opened(inner, { ...opening, depth: opening.depth + 1 });
  if (result.kind !== "texts") return result;
  return { ...result, texts: result.texts.map(fromGzip) };
}

function isOffice(members: readonly ZipMember[], path: string): boolean {
  return members.some((member) => member.path.toLowerCase() === path);
}

function texts({ texts: found, leftOut }: Sheets): Opened {
  return { kind: "texts", texts: found, leftOut };
}

function plain(bytes: Uint8Array): OpenedText {
  return { name: null, bytes, from: "plain", within: "", notes: [] };
}

function fromGzip(text: OpenedText): OpenedText {
  return text.from === "plain" ? { ...text, from: "gzip" } : text;
}
