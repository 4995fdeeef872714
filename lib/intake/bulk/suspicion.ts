import type { Treatment } from "../mask-columns";
import { isLetterOrDigit } from "./line";

/**
 * true where masking a cell of such a column might change something; false is certain. Asked of ASCII and common Chinese
 * signs only: of anything else nobody asks, since its letters and digits may have more than one spelling.
 */
export function isSuspicious(
  bytes: Uint8Array,
  from: number,
  to: number,
  treatment: Treatment,
): boolean {
  switch (treatment) {
    case "text":
      return mayBePersonal(bytes, from, to, true);
    case "reference":
      return mayBePersonal(bytes, from, to, false);
    case "card":
    case "identity":
      return 12 <= digitsIn(bytes, from, to) || mayBePersonal(bytes, from, to, true);
    default:
      return from < to;
  }
}

function digitsIn(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (0x30 <= byte && byte <= 0x39) count += 1;
  }
  return count;
}

/** how many bytes a cell of such a column has at least that masking changes */
export function leastOf(treatment: Treatment): number {
  if (treatment === "text" || treatment === "card" || treatment === "identity") return 11;
  return treatment === "reference" ? 16 : 1;
}

/** any numbers of persons, or only those that no order number looks like */
function mayBePersonal(bytes: Uint8Array, from: number, to: number, isText: boolean): boolean {
  if (to - from < (isText ? 11 : 16)) return false;
  let [run, allDigits, hasO] = [from, true, false];
  let [spread, grouped, between] = [0, 0, 0];
  for (let at = from; at <= to; at += 1) {
    const byte = at === to ? 0 : (bytes[at] as number);
    if (isLetterOrDigit(byte)) {
      if (0x39 < byte) allDigits = false;
      if (byte === 0x6f) hasO = true;
      continue;
    }
    if (run < at) {
      if (isTelling(bytes, run, at, allDigits, isText, run === from)) return true;
      spread = allDigits ? spread + at - run : 0;
      grouped = allDigits ? grouped + 1 : 0;
      if (1 < grouped && 11 <= spread) return true;
    }
    const joins = byte === 0x20 || byte === 0x2d || byte === 0x2e;
    // groups of one number have one sign between them
    if (!joins || run === at) [spread, grouped] = [0, 0];
    else if (byte !== between && 0 < grouped) [spread, grouped] = [at - run, 1];
    between = byte;
    [run, allDigits] = [at + 1, true];
  }
  return isText && hasO && 28 <= to - from;
}

/** a run of letters and digits that may be a card, an identity or a mobile number */
function isTelling(
  bytes: Uint8Array,
  from: number,
  to: number,
  allDigits: boolean,
  isText: boolean,
  isFirst: boolean,
): boolean {
  const size = to - from;
  const first = bytes[from] as number;
  if (size === 18 && isBirthday(bytes, from)) return true;
  if (!allDigits) return isText && (first | 0x20) === 0x62 && 15 <= size && size <= 20;
  if (size < 11 || 19 < size) return false;
  if (!isText && (first !== 0x36 || bytes[from + 1] !== 0x32)) return false;
  if (size === 11) return first === 0x31 && 0x33 <= (bytes[from + 1] as number);
  if (size === 13) return first === 0x38 && bytes[from + 1] === 0x36;
  if (size === 15 && !isFirst) return true;
  return 14 <= size && mayBegin(first, size) && hasCheckDigit(bytes, from, to);
}

/** the first digit of a card of that length */
function mayBegin(first: number, size: number): boolean {
  if (size < 16) return first === 0x33;
  if (first === 0x36) return true;
  if (size === 16) return 0x33 <= first && first <= 0x35;
  return size === 19 && (first === 0x34 || first === 0x39);
}

/** of somebody born before 2013 */
function isBirthday(bytes: Uint8Array, from: number): boolean {
  const [century, decade] = [bytes[from + 7] as number, bytes[from + 8] as number];
  if ((bytes[from + 10] as number) > 0x31 || (bytes[from + 12] as number) > 0x33) return false;
  if (bytes[from + 6] === 0x31) return century === 0x39;
  return bytes[from + 6] === 0x32 && century === 0x30 && decade <= 0x31;
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
