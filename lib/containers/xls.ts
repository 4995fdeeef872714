import "server-only";
import { readXls } from "hucre/xlsx";
import { limits } from "../limits";
import { type Compound, readCompound } from "./compound";
import type { Sheets } from "./opened";
import { emptySheet, putRow, type SheetCell } from "./sheet-text";
import { type NamedSheet, sheetsAsTexts } from "./sheets";
import { Stop } from "./stop";

/** The sheets of an old workbook (BIFF8). What else may stand in such a file is refused by name. @throws Stop */
export async function readOldWorkbook(bytes: Uint8Array): Promise<Sheets> {
  const compound = readCompound(bytes);
  if (compound === null) throw new Stop(isBareStream(bytes) ? "oldXlsFile" : "workbookDamaged");
  refuseOthers(compound);
  const workbook = await open(bytes);
  if (limits.workbookSheets < workbook.length)
    throw new Stop("tooManySheets", { limit: limits.workbookSheets });
  const sheets: NamedSheet[] = workbook.map(({ name, rows }) => {
    const sheet = emptySheet();
    // the reader leaves holes where rows are blank
    rows.forEach((row: readonly SheetCell[] | undefined, index) => {
      if (row !== undefined && row !== null) putRow(sheet, index, row);
    });
    return { name, sheet };
  });
  return sheetsAsTexts(sheets, "xls");
}

function refuseOthers({ names, head }: Compound): void {
  const has = (name: string) => names.includes(name);
  if (has("EncryptedPackage") || has("EncryptionInfo")) throw new Stop("encryptedWorkbook");
  if (has("WordDocument")) throw new Stop("docxFile");
  if (has("_VBA_PROJECT_CUR") || has("_VBA_PROJECT")) throw new Stop("macroFile");
  if (!has("Workbook")) throw new Stop(has("Book") ? "oldXlsFile" : "officeFile");
  const first = head("Workbook");
  if (first === null) return;
  if (first[0] === 0x09 && first[1] === 0x08 && first[5] !== 0x06) throw new Stop("oldXlsFile");
  if (isLocked(first)) throw new Stop("encryptedWorkbook");
}

/** record FILEPASS among the first records of the workbook */
function isLocked(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = 0;
  while (at + 4 <= view.byteLength) {
    if (view.getUint16(at, true) === 0x2f) return true;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}

/** BIFF 2 to 5 without a container around it */
function isBareStream(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? 0xff);
}

async function open(
  bytes: Uint8Array,
): Promise<readonly { name: string; rows: readonly (readonly SheetCell[])[] }[]> {
  try {
    return (await readXls(bytes)).sheets;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    throw new Stop(message.includes("Unsupported XLS version") ? "oldXlsFile" : "workbookDamaged");
  }
}
