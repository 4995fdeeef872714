import "server-only";
import type { LeftOut, OpenedText, Sheets } from "./opened";
import { plainName } from "./plain-name";
import { isEmptySheet, sheetBytes, type SheetText } from "./sheet-text";
import { Stop } from "./stop";

export type NamedSheet = { readonly name: string | null; readonly sheet: SheetText };

/** The sheets of a workbook as texts, blank ones named apart. @throws Stop where all are blank */
export function sheetsAsTexts(
  sheets: readonly NamedSheet[],
  from: OpenedText["from"],
  already: readonly LeftOut[] = [],
): Sheets {
  const texts: OpenedText[] = [];
  const leftOut: LeftOut[] = [...already];
  for (const { name, sheet } of sheets) {
    const shown = name === null ? null : plainName(name);
    if (isEmptySheet(sheet)) leftOut.push({ name: shown, code: "sheetEmpty", params: {} });
    else
      texts.push({
        name: shown,
        bytes: sheetBytes(sheet),
        from,
        within: "",
        notes: notesOf(sheet),
      });
  }
  if (texts.length === 0) throw new Stop("workbookEmpty");
  return { texts, leftOut };
}

function notesOf({ longNumbers }: SheetText): OpenedText["notes"] {
  return longNumbers === 0 ? [] : [{ code: "longNumbers", params: { count: longNumbers } }];
}
