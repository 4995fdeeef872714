import { emptyLine, type Line, mostEnds } from "./line";

/** what a line holds beside plain cells */
export const hasQuote = 1;
/** signs whose letters and digits may have several spellings */
export const hasOddSigns = 2;
/** bytes that are no UTF-8 */
export const hasBroken = 4;

const plain = 0;
const delimiterByte = 1;
const lineEndByte = 2;
const quoteByte = 3;
const hanByte = 4;
const wideByte = 5;
const oddByte = 6;

export type Scanner = {
  readonly kinds: Uint8Array;
  readonly line: Line;
  hasWide: boolean;
  /** somewhere bytes are no UTF-8 */
  broken: boolean;
  /** the last sign of the file is cut off */
  cutOff: boolean;
};

/** what to do with a line: its flags, and where its bytes begin and the next line's do; false ends the reading */
export type VisitLine = (line: Line, flags: number, begin: number, next: number) => boolean;

export function openScanner(delimiter: string): Scanner {
  const kinds = new Uint8Array(256);
  for (let byte = 0x80; byte < 256; byte += 1)
    kinds[byte] = 0xe4 <= byte && byte <= 0xe9 ? hanByte : wideByte;
  kinds[0x0a] = lineEndByte;
  kinds[0x0d] = lineEndByte;
  kinds[0x22] = quoteByte;
  kinds[0x40] = oddByte;
  kinds[delimiter.charCodeAt(0)] = delimiterByte;
  return { kinds, line: emptyLine(), hasWide: false, broken: false, cutOff: false };
}

/** Visits every whole line and gives where the first that is not whole begins; with `isLast`, that one too. */
export function scanLines(
  scanner: Scanner,
  bytes: Uint8Array,
  isLast: boolean,
  visit: VisitLine,
): number {
  const { kinds, line } = scanner;
  const { ends } = line;
  const size = bytes.length;
  line.bytes = bytes;
  let [begin, at, cells, flags] = [0, 0, 0, 0];
  while (at < size) {
    const kind = kinds[bytes[at] as number] as number;
    if (kind === plain) at += 1;
    else if (kind === delimiterByte) {
      if (cells < mostEnds) ends[cells] = at;
      cells += 1;
      at += 1;
    } else if (kind === hanByte && isTail(bytes[at + 1]) && isTail(bytes[at + 2])) at += 3;
    else if (kind === lineEndByte) {
      const next = at + lineEndWidth(bytes, at, isLast);
      if (next === at) return begin;
      if (!settle(line, begin, at, cells, flags, next, visit)) return size;
      [begin, cells, flags] = [next, 0, 0];
      at = next;
    } else {
      const width = signWidth(bytes, at, kind);
      if (width < 0 && !isLast) return begin;
      flags |= flagsOf(scanner, bytes, at, kind, width);
      at += width < 1 ? 1 : width;
    }
  }
  if (!isLast) return begin;
  if (begin < size) settle(line, begin, size, cells, flags, size, visit);
  return size;
}

function settle(
  line: Line,
  begin: number,
  end: number,
  delimiters: number,
  flags: number,
  next: number,
  visit: VisitLine,
): boolean {
  line.from = begin;
  line.to = end;
  line.cells = delimiters + 1;
  line.number += 1;
  return visit(line, flags, begin, next);
}

/** 0: whether a line feed follows is not known yet */
function lineEndWidth(bytes: Uint8Array, at: number, isLast: boolean): number {
  if (bytes[at] === 0x0a) return 1;
  if (at + 1 < bytes.length) return bytes[at + 1] === 0x0a ? 2 : 1;
  return isLast ? 1 : 0;
}

function flagsOf(
  scanner: Scanner,
  bytes: Uint8Array,
  at: number,
  kind: number,
  width: number,
): number {
  if (kind === quoteByte) return hasQuote;
  if (kind === oddByte) return hasOddSigns;
  scanner.hasWide ||= 0 < width;
  if (width < 0) scanner.cutOff = true;
  if (width === 0) scanner.broken = true;
  if (width <= 0) return hasBroken | hasOddSigns;
  return isPlainPunctuation(bytes, at) ? 0 : hasOddSigns;
}

/** （ ） ， ： ； */
function isPlainPunctuation(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0xef || bytes[at + 1] !== 0xbc) return false;
  const last = bytes[at + 2] as number;
  return last === 0x88 || last === 0x89 || last === 0x8c || last === 0x9a || last === 0x9b;
}

/** How many bytes the sign takes. 0: it is none · -1: it is cut off by the end of the bytes */
function signWidth(bytes: Uint8Array, at: number, kind: number): number {
  if (kind === quoteByte || kind === oddByte) return 1;
  const lead = bytes[at] as number;
  const width = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (width === 0) return 0;
  for (let i = 1; i < width; i += 1) {
    if (bytes.length <= at + i) return -1;
    if (!isTail(bytes[at + i])) return 0;
    if (i === 1 && !isSecond(lead, bytes[at + 1] as number)) return 0;
  }
  return width;
}

/** no sign has two spellings, none is half of a pair, none lies beyond the last */
function isSecond(lead: number, second: number): boolean {
  if (lead === 0xe0) return 0xa0 <= second;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return 0x90 <= second;
  return lead !== 0xf4 || second < 0x90;
}

function isTail(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
