import { maskText } from "../mask";
import { isLetterOrDigit, type Line } from "./line";

/**
 * true where `maskText` might change something between two places; false is certain. Asked of ASCII and common Chinese
 * signs only: of anything else nobody asks, since its letters and digits may have more than one spelling.
 */
export function isSuspicious(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 11) return false;
  let [run, allDigits, spread, grouped, hasO] = [from, true, 0, 0, false];
  for (let at = from; at <= to; at += 1) {
    const byte = at === to ? 0 : (bytes[at] as number);
    if (isLetterOrDigit(byte)) {
      if (0x39 < byte) allDigits = false;
      if (byte === 0x6f) hasO = true;
      continue;
    }
    if (run < at) {
      if (isTelling(bytes, run, at, allDigits)) return true;
      spread = allDigits ? spread + at - run : 0;
      grouped = allDigits ? grouped + 1 : 0;
      if (1 < grouped && 14 <= spread) return true;
    }
    if (byte !== 0x20 && byte !== 0x2d) [spread, grouped] = [0, 0];
    [run, allDigits] = [at + 1, true];
  }
  return hasO && 28 <= to - from;
}

/** a run of letters and digits that may be a card, an identity or a mobile number */
function isTelling(bytes: Uint8Array, from: number, to: number, allDigits: boolean): boolean {
  const size = to - from;
  if (size === 18 && isBirthday(bytes, from)) return true;
  if (!allDigits || size < 11 || 19 < size) return false;
  const first = bytes[from] as number;
  if (size === 11) return first === 0x31 && 0x33 <= (bytes[from + 1] as number);
  if (size === 13) return first === 0x38 && bytes[from + 1] === 0x36;
  return 14 <= size && mayBegin(first, size) && hasCheckDigit(bytes, from, to);
}

/** the first digit of a card of that length */
function mayBegin(first: number, size: number): boolean {
  if (size < 16) return first === 0x33;
  if (first === 0x36) return true;
  if (size === 16) return 0x33 <= first && first <= 0x35;
  return size === 19 && (first === 0x34 || first === 0x39);
}

function isBirthday(bytes: Uint8Array, from: number): boolean {
  const century = bytes[from + 6] === 0x31 ? bytes[from + 7] === 0x39 : bytes[from + 7] === 0x30;
  return century && (bytes[from + 10] as number) <= 0x31 && (bytes[from + 12] as number) <= 0x33;
}

function hasCheckDigit(bytes: Uint8Array, from: number, to: number): boolean {
  let [sum, doubles] = [0, false];
  for (let at = to - 1; from <= at; at -= 1) {
    const value = (bytes[at] as number) - 0x30;
    const doubled = doubles ? value * 2 : value;
    sum += 9 < doubled ? doubled - 9 : doubled;
    doubles = !doubles;
  }
  return sum % 10 === 0;
}

/** The first cell of a line from one on that `isSuspicious` says it of; -1: none. A line with too many cells has no cells to ask. */
export function suspiciousCell(line: Line, first: number): number {
  const { bytes, ends, cells, from, to } = line;
  let begin = first === 0 ? from : (ends[first - 1] as number) + 1;
  for (let at = first; at < cells; at += 1) {
    const end = at === cells - 1 ? to : (ends[at] as number);
    if (11 <= end - begin && isSuspicious(bytes, begin, end)) return at;
    begin = end + 1;
  }
  return -1;
}

/** The line with what is personal masked, piece by piece: what separates cells, and pieces without anything personal, stay as they are. */
export function maskLine(text: string): string {
  return text
    .split(/([,，|｜\t;；"＂\r\n]+)/)
    .map((piece, index) => (index % 2 === 0 ? maskPiece(piece) : piece))
    .join("");
}

function maskPiece(piece: string): string {
  const masked = maskText(piece);
  return masked === piece.normalize("NFKC") ? piece : masked;
}
