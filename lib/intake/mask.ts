import { normal } from "./cells";

/**
 * Text without card numbers, identity numbers, mobile numbers, open ids and e-mail addresses; order and reference numbers stay.
 * One pass over the characters, linear in the length. A card keeps its first six and last four digits,
 * an identity number its last four, a mobile number its first three and last four.
 */
export function maskText(raw: string): string {
  const text = normal(raw);
  let out = "";
  let at = 0;
  while (at < text.length) {
    const end = tokenEnd(text, at);
    out += end === at ? text.charAt(at) : maskToken(text.slice(at, end));
    at = end === at ? at + 1 : end;
  }
  return out;
}

/** a run of letters and digits with what may stand between the groups of a number */
function tokenEnd(text: string, from: number): number {
  if (!isSign(text.charCodeAt(from))) return from;
  let end = from + 1;
  while (end < text.length && goesOn(text.charCodeAt(end), text.charCodeAt(end + 1))) end += 1;
  return end;
}

function goesOn(code: number, next: number): boolean {
  if (isSign(code) || code === 0x5f || code === 0x40 || isHidden(code)) return true;
  if (code === 0x2d || code === 0x2e) return isSign(next);
  return code === 0x20 && isDigit(next);
}

function maskToken(token: string): string {
  const whole = maskWhole(withoutHidden(token));
  if (whole !== null) return whole;
  const groups = token.split(/([ -])/);
  let out = "";
  for (let at = 0; at < groups.length; at += 1) {
    const end = spacedCardEnd(groups, at);
    if (end === null) out += maskWhole(withoutHidden(groups[at] ?? "")) ?? groups[at] ?? "";
    else {
      out += shortCard(joined(groups, at, end));
      at = end;
    }
  }
  return out;
}

/** the last group of a card printed in groups of four that begins here; null: none does */
function spacedCardEnd(groups: readonly string[], from: number): number | null {
  for (let at = from; at < groups.length && at <= from + 8; at += 2) {
    const digits = joined(groups, from, at);
    if (!allDigits(digits)) return null;
    if (at !== from && isCard(digits)) return at;
    if (digits.length % 4 !== 0) return null;
  }
  return null;
}

/** every second entry is what stands between the groups */
function joined(groups: readonly string[], from: number, to: number): string {
  let digits = "";
  for (let at = from; at <= to; at += 2) digits += withoutHidden(groups[at] ?? "");
  return digits;
}

/** null: nothing personal about it */
function maskWhole(plain: string): string | null {
  if (isOpenId(plain)) return `${plain.slice(0, 4)}****`;
  if (isAddress(plain)) return `${plain.slice(0, 1)}***@***`;
  if (isIdentityNumber(plain)) return `**************${plain.slice(-4)}`;
  if (!allDigits(plain)) return null;
  const local = plain.length === 13 && plain.startsWith("86") ? plain.slice(2) : plain;
  if (local.length === 11 && isMobile(local)) return `${plain.slice(0, -8)}****${local.slice(-4)}`;
  return isCard(plain) ? shortCard(plain) : null;
}

function shortCard(digits: string): string {
  return `${digits.slice(0, 6)}******${digits.slice(-4)}`;
}

function withoutHidden(token: string): string {
  let plain = "";
  for (let i = 0; i < token.length; i += 1)
    if (!isHidden(token.charCodeAt(i))) plain += token.charAt(i);
  return plain;
}

/** the beginnings and lengths of the networks met in China; ISO/IEC 7812 check digit */
function isCard(digits: string): boolean {
  const size = digits.length;
  if (size < 14 || 19 < size || !allDigits(digits)) return false;
  const two = digits.slice(0, 2);
  const known =
    (/^6[0-9]/.test(two) && 16 <= size) ||
    (two.startsWith("4") && (size === 16 || size === 19)) ||
    (/^5[1-5]|^35/.test(two) && size === 16) ||
    (/^3[47]/.test(two) && size === 15) ||
    (/^3[068]/.test(two) && size === 14) ||
    (two === "95" && size === 19);
  return known && hasCheckDigit(digits);
}

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const value = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 0 ? value : value * 2;
    sum += 9 < doubled ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkSigns = "10X98765432";

/** 18 signs with a birthday and a true check sign (GB 11643) */
function isIdentityNumber(plain: string): boolean {
  if (plain.length !== 18 || !allDigits(plain.slice(0, 17))) return false;
  const [year, month, day] = [plain.slice(6, 10), plain.slice(10, 12), plain.slice(12, 14)];
  if (year < "1900" || "2099" < year || month < "01" || "12" < month || day < "01" || "31" < day)
    return false;
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += (plain.charCodeAt(i) - 48) * (weights[i] ?? 0);
  return checkSigns.charAt(sum % 11) === plain.slice(17).toUpperCase();
}

function isMobile(digits: string): boolean {
  return digits.startsWith("1") && "3" <= digits.charAt(1);
}

/** the payer's id in WeChat: "o" and 27 letters, digits, _ and - in both cases */
function isOpenId(plain: string): boolean {
  return (
    plain.length === 28 &&
    plain.startsWith("o") &&
    /[A-Z]/.test(plain) &&
    /[a-z]/.test(plain.slice(1))
  );
}

function isAddress(plain: string): boolean {
  const at = plain.indexOf("@");
  return 0 < at && at < plain.length - 1;
}

function allDigits(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (!isDigit(text.charCodeAt(i))) return false;
  return text !== "";
}

function isDigit(code: number): boolean {
  return 48 <= code && code <= 57;
}

function isSign(code: number): boolean {
  return isDigit(code) || (65 <= code && code <= 90) || (97 <= code && code <= 122);
}

function isHidden(code: number): boolean {
  return (0x200b <= code && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}
