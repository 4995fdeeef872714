import "server-only";
import type { NoteCode } from "../intake/codes";
import type { ColumnMapping } from "../intake/mapping-type";
import { readStatement, type StatementOptions } from "../intake/read-statement";
import type { Coded, MappingReading, ReadReading, RefusedReading } from "../intake/reading";
import { limits } from "../limits";
import { openFile } from "./open";
import type { LeftOut, Media, OpenedText } from "./opened";

export type FileOptions = StatementOptions & {
  /** of a protected archive; used and forgotten */
  readonly password?: string | undefined;
};

/** one statement out of an uploaded file */
export type FileMember = {
  /** of the sheet or the member; null: the file itself */
  readonly name: string | null;
  /** the text that was read, unmasked; row numbers of the reading are its lines */
  readonly text: Uint8Array;
  readonly reading: ReadReading | MappingReading;
  readonly notes: readonly Coded<NoteCode>[];
};

export type FileReading =
  | {
      readonly kind: "files";
      /** at least one */
      readonly files: readonly FileMember[];
      readonly leftOut: readonly LeftOut[];
    }
  | RefusedReading
  | { readonly kind: "document"; readonly media: Media };

/**
 * Opens an uploaded file and reads what in it is a statement. Of the tables of one workbook those of a known layout are
 * taken, or else the one that is most like a bill; each statement of an archive is a file of its own. What is left out
 * is named with its reason. A mapping wins over recognition where there is one table; where there are several it is for
 * those whose layout is not known. Never throws.
 */
export async function readFile(bytes: Uint8Array, options: FileOptions = {}): Promise<FileReading> {
  const { password, mapping, ...rest } = options;
  const opened = await openFile(bytes, { password });
  if (opened.kind !== "texts") return opened;
  const [only, second] = opened.texts;
  if (only === undefined) return refused("empty");
  if (second === undefined && opened.leftOut.length === 0)
    return asFile(only, readText(only, { ...rest, mapping }));
  const chosen = choose(opened.texts.map((text) => ({ text, reading: readText(text, rest) })));
  const files: FileMember[] = [];
  const leftOut: LeftOut[] = [...opened.leftOut, ...chosen.leftOut];
  const alone = chosen.taken.length === 1;
  for (const { text, reading } of chosen.taken) {
    const again = mapping !== undefined && (alone || reading.kind === "needsMapping");
    const last = again ? readText(text, { ...rest, mapping }) : reading;
    if (last.kind === "refused")
      leftOut.push({ name: text.name, code: last.code, params: last.params });
    else files.push(memberOf(text, last));
  }
  if (0 < files.length) return { kind: "files", files, leftOut };
  return refusalOf(leftOut.length === 0 ? opened.leftOut : leftOut);
}

type Reading = ReturnType<typeof readStatement>;
type Candidate = { readonly text: OpenedText; readonly reading: Reading };
type Taken = {
  readonly text: OpenedText;
  readonly reading: ReadReading | MappingReading;
};

function readText(text: OpenedText, options: StatementOptions & Mapped): Reading {
  const most = text.from === "plain" ? limits.statementBytes : limits.unpackedBytes;
  const fileName = text.name ?? options.fileName;
  return readStatement(text.bytes, { ...options, fileName, mostBytes: most });
}
type Mapped = { readonly mapping?: ColumnMapping | undefined };

function asFile(text: OpenedText, reading: Reading): FileReading {
  if (reading.kind === "refused") return reading;
  return { kind: "files", files: [memberOf(text, reading)], leftOut: [] };
}

function memberOf(text: OpenedText, reading: ReadReading | MappingReading): FileMember {
  return { name: text.name, text: text.bytes, reading, notes: text.notes };
}

/** members of an archive stand each for itself; the tables of one workbook are held against each other */
function choose(all: readonly Candidate[]): {
  readonly taken: readonly Taken[];
  readonly leftOut: readonly LeftOut[];
} {
  const taken: Taken[] = [];
  const leftOut: LeftOut[] = [];
  const best = new Map<string, number>();
  for (const { text, reading } of all) {
    const score = scoreOf(reading, text);
    if ((best.get(text.within) ?? 0) < score) best.set(text.within, score);
  }
  const seen = new Set<string>();
  for (const { text, reading } of all) {
    const { name } = text;
    if (reading.kind === "refused")
      leftOut.push({ name, code: reading.code, params: reading.params });
    else if (scoreOf(reading, text) < (best.get(text.within) ?? 0))
      leftOut.push({ name, code: "sheetAside", params: {} });
    else if (isCopy(seen, text, reading)) leftOut.push({ name, code: "sheetCopy", params: {} });
    else taken.push({ text, reading });
  }
  return { taken, leftOut };
}

/** 6: a layout that is known · 4: columns for day and money are found · 2: a table · 0: nothing; one less for a query's left-over */
function scoreOf(reading: Reading, text: OpenedText): number {
  if (reading.kind === "refused") return 0;
  const stale = isQueryTable(text) ? 1 : 0;
  if (reading.kind === "read") return 6 - stale;
  const { columns } = reading.proposal;
  const money = columns.amount ?? columns.income ?? columns.outgo;
  return (columns.day === undefined || money === undefined ? 2 : 4) - stale;
}

/** a sheet that a query once filled: its first row holds made-up names above the bill's own lines */
function isQueryTable({ bytes }: OpenedText): boolean {
  const line = new TextDecoder().decode(bytes.subarray(0, 200));
  return /^(?:Column1\tColumn2|\u52171\t\u52172)(?:\t|\n)/.test(line);
}

/** the same rows a second time: a stale query table, a sheet that was copied */
function isCopy(
  seen: Set<string>,
  text: OpenedText,
  reading: ReadReading | MappingReading,
): boolean {
  if (text.from === "zip" || text.from === "gzip" || text.from === "plain") return false;
  const key = JSON.stringify(
    reading.kind === "read"
      ? [
          text.within,
          reading.layout,
          reading.transactions.map(withoutRow),
          reading.charges.map(withoutRow),
        ]
      : [text.within, reading.headers, reading.samples, reading.rows],
  );
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

function withoutRow<Row extends { readonly row: number }>(row: Row): Omit<Row, "row"> {
  const { row: _row, ...rest } = row;
  return rest;
}

/** of several reasons that of a table, before that of a blank sheet */
function refusalOf(leftOut: readonly LeftOut[]): RefusedReading {
  const told = leftOut.filter(({ code }) => code !== "sheetEmpty" && code !== "empty");
  const [first, second] = told;
  if (first === undefined) return refused("workbookEmpty");
  if (second === undefined || told.every(({ code }) => code === first.code))
    return { kind: "refused", code: first.code, params: first.params };
  const summary = told.find(({ code }) => code === "summaryFile" || code === "accountingVoucher");
  return { kind: "refused", code: (summary ?? first).code, params: (summary ?? first).params };
}

function refused(code: RefusedReading["code"]): RefusedReading {
  return { kind: "refused", code, params: {} };
}
