import "server-only";
import { Parser } from "htmlparser2";
import { isDateFormat } from "hucre";

type Attributes = Readonly<Record<string, string>>;

/** Calls back for every tag of a small part, its name without prefix. */
export function eachTag(xml: string, visit: (tag: string, attributes: Attributes) => void): void {
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        visit(localName(tag), attributes);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

export function localName(tag: string): string {
  const colon = tag.indexOf(":");
  return colon < 0 ? tag : tag.slice(colon + 1);
}

export type WorkbookPart = {
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly from1904: boolean;
};

export function readWorkbookPart(xml: string): WorkbookPart {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  eachTag(xml, (tag, attributes) => {
    if (tag === "workbookPr") from1904 = isTrue(attributes["date1904"]);
    const { name = "" } = attributes;
    const id = Object.entries(attributes).find(([key]) => localName(key) === "id" && key !== "id");
    if (tag === "sheet" && name !== "") sheets.push({ name, relation: id?.[1] ?? "" });
  });
  return { sheets, from1904 };
}

export type Relation = { readonly kind: string; readonly path: string };

/** @param folder of the part that the relations are of, with its slash */
export function readRelations(xml: string, folder: string): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>();
  eachTag(xml, (tag, attributes) => {
    const { Id: id, Type: type = "", Target: target = "" } = attributes;
    if (tag !== "Relationship" || id === undefined || attributes["TargetMode"] === "External")
      return;
    found.set(id, { kind: type.slice(type.lastIndexOf("/") + 1), path: resolved(folder, target) });
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/").toLowerCase();
}

/** true at the number of each style that shows a number as a day or a time */
export function readDateStyles(xml: string): readonly boolean[] {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let inside = false;
  eachTag(xml, (tag, attributes) => {
    if (tag === "numFmt") codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
    else if (tag === "cellXfs") inside = true;
    else if (tag === "cellStyles" || tag === "dxfs") inside = false;
    else if (tag === "xf" && inside)
      styles.push(isDate(Number(attributes["numFmtId"] ?? 0), codes));
  });
  return styles;
}

/** the formats that every program has built in; those from 27 and 50 on are the Chinese ones */
function isDate(id: number, codes: ReadonlyMap<number, string>): boolean {
  const code = codes.get(id);
  if (code !== undefined) return isDateFormat(code);
  return (
    (14 <= id && id <= 22) ||
    (27 <= id && id <= 36) ||
    (45 <= id && id <= 47) ||
    (50 <= id && id <= 58)
  );
}

function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}
