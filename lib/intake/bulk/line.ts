/** One line as bytes (UTF-8), with the places of its delimiters. Reused from line to line. */
export type Line = {
  bytes: Uint8Array;
  from: number;
  /** behind the last byte, the line end left out */
  to: number;
  cells: number;
  /** ends[i]: where cell i ends; of the last cell `to` */
  readonly ends: Int32Array;
  /** 1-based */
  number: number;
  /** the cell that `openCell` looked at, without the padding around it */
  a: number;
  b: number;
};

/** more cells than any file may have */
export const mostEnds = 80;

export function emptyLine(): Line {
  const bytes = new Uint8Array(0);
  return { bytes, from: 0, to: 0, cells: 0, ends: new Int32Array(mostEnds), number: 0, a: 0, b: 0 };
}

/** Sets a and b to the cell without blanks and guards around it; true where nothing is left. */
export function openCell(line: Line, at: number): boolean {
  const { bytes, ends } = line;
  let a = at === 0 ? line.from : (ends[at - 1] as number) + 1;
  let b = at === line.cells - 1 ? line.to : (ends[at] as number);
  while (a < b && isPadding(bytes[a] as number)) a += 1;
  while (a < b && (bytes[b - 1] as number) <= 0x20) b -= 1;
  line.a = a;
  line.b = b;
  return a === b;
}

/** a blank, or one of the signs ` ' before a number */
function isPadding(byte: number): boolean {
  return byte <= 0x20 || byte === 0x60 || byte === 0x27;
}

export const blank = Infinity;

/** The open cell as fen: an amount in plain digits. `blank` where there is nothing, NaN where somebody has to look closer. */
export function plainMoney(line: Line, isYuan: boolean): number {
  const { bytes, b } = line;
  let at = line.a;
  if (at === b) return blank;
  const negative = bytes[at] === 0x2d;
  if (negative) at += 1;
  const begin = at;
  let size = 0;
  while (at < b) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || 9 < digit) break;
    size = size * 10 + digit;
    at += 1;
  }
  if (at === begin || begin + 11 < at) return Number.NaN;
  if (at === b) {
    if (isYuan) size *= 100;
    return negative ? 0 - size : size;
  }
  if (!isYuan || bytes[at] !== 0x2e) return Number.NaN;
  const rest = b - at - 1;
  if (rest < 1 || 2 < rest) return Number.NaN;
  const tens = (bytes[at + 1] as number) - 0x30;
  const ones = rest === 2 ? (bytes[at + 2] as number) - 0x30 : 0;
  if (tens < 0 || 9 < tens || ones < 0 || 9 < ones) return Number.NaN;
  size = size * 100 + tens * 10 + ones;
  return negative ? 0 - size : size;
}

/** `count` digits from a place as a number; -1 where they are not all digits */
export function digits(bytes: Uint8Array, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || 9 < digit) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** HH:MM:SS at a place as seconds of the day; -1: it is none */
export function clockAt(bytes: Uint8Array, from: number): number {
  if (bytes[from + 2] !== 0x3a || bytes[from + 5] !== 0x3a) return -1;
  return seconds(digits(bytes, from, 2), digits(bytes, from + 3, 2), digits(bytes, from + 6, 2));
}

/** HHMMSS */
export function packedClockAt(bytes: Uint8Array, from: number): number {
  return seconds(digits(bytes, from, 2), digits(bytes, from + 2, 2), digits(bytes, from + 4, 2));
}

function seconds(hour: number, minute: number, second: number): number {
  if (hour < 0 || 23 < hour || minute < 0 || 59 < minute || second < 0 || 59 < second) return -1;
  return hour * 3600 + minute * 60 + second;
}

export function isLetterOrDigit(byte: number): boolean {
  if (byte <= 0x39) return 0x30 <= byte;
  return (0x41 <= byte && byte <= 0x5a) || (0x61 <= byte && byte <= 0x7a);
}
