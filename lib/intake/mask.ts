import { normal } from "./cells";
import {
  allDigits,
  isCard,
  isDigit,
  isIdentityNumber,
  isOldIdentityNumber,
  isUnionPayCard,
  mobileIn,
} from "./mask-numbers";
import { fold, isHidden, isSign, withoutHidden } from "./mask-signs";

/**
 * Text without card numbers, identity numbers, mobile numbers, open ids and e-mail addresses; order and reference numbers stay.
 * One pass over the characters, linear in the length. A card keeps its first six and last four digits,
 * an identity number its last four, a mobile number its first three and last four.
 */
export function maskText(raw: string): string {
  return maskIn(normal(raw), "text");
}

/** The same where every sign that is not masked must stay as it is: nothing is normalised. */
export function maskAsPrinted(text: string): string {
  return maskIn(text.includes("\ud835") ? text.replace(mathDigits, normal) : text, "text");
}

/** An order, serial or terminal number: of these only a UnionPay card or an identity number is masked, as all else is what numbers look like. */
export function maskReference(text: string): string {
  return maskIn(normal(text), "reference");
}

/** The same, as printed. */
export function maskReferenceAsPrinted(text: string): string {
  return maskIn(text, "reference");
}

/** digits that look plain and are not in the first plane */
const mathDigits = /\ud835[\udfce-\udfff]/g;

type Context = "text" | "reference";

function maskIn(text: string, context: Context): string {
  const plain = fold(text);
  let out = "";
  let at = 0;
  let kept = 0;
  while (at < text.length) {
    const end = tokenEnd(plain, at);
    if (end === at) {
      at += 1;
      continue;
    }
    const token = plain.slice(at, end);
    const masked = maskToken(token, context, plain.slice(at < 8 ? 0 : at - 8, at));
    if (masked !== token) {
      const rest = trackEnd(plain, end, masked);
      out += text.slice(kept, at) + masked;
      kept = rest;
      at = rest;
    } else at = end;
  }
  return kept === 0 ? text : out + text.slice(kept);
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

/** what stands behind "=" or "^" on a magnetic stripe goes with the card */
function trackEnd(text: string, end: number, masked: string): number {
  const sign = text.charAt(end);
  if ((sign !== "=" && sign !== "^") || !/\d{4}$/.test(masked)) return end;
  let to = end;
  while (to < text.length && to < end + 120 && !/[\s,|;"?]/.test(text.charAt(to))) to += 1;
  return to;
}

function maskToken(token: string, context: Context, before: string): string {
  const whole = maskWhole(withoutHidden(token), context, before);
  if (whole !== null) return whole;
  const groups = token.split(/([ .-])/);
  let out = "";
  for (let at = 0; at < groups.length; at += 1) {
    const found = groupsFrom(groups, at, context);
    if (found === null)
      out += maskWhole(withoutHidden(groups[at] ?? ""), context, before) ?? groups[at] ?? "";
    else {
      out += found.masked;
      at = found.end;
    }
  }
  return out;
}

type Found = { readonly masked: string; readonly end: number };

/** The longest card, or a mobile number, printed in groups that begins here, with the last of its groups; null: none does. */
function groupsFrom(groups: readonly string[], from: number, context: Context): Found | null {
  let longest: Found | null = null;
  for (let at = from; at < groups.length && at <= from + 8; at += 2) {
    if (from < at && groups[at - 1] !== groups[from + 1]) break;
    const digits = joined(groups, from, at);
    if (!allDigits(digits) || 19 < digits.length) break;
    if (at !== from && (context === "text" ? isCard(digits) : isUnionPayCard(digits)))
      longest = { masked: shortCard(digits), end: at };
    const mobile = at === from + 4 && context === "text" ? mobileIn(digits) : null;
    if (mobile !== null && withoutHidden(groups[from] ?? "").length === mobile.length - 8)
      return { masked: shortMobile(digits, mobile), end: at };
    if (!mayGoOn(digits.length, groups[from + 1] ?? "")) break;
  }
  return longest;
}

/** 4-4-4-4-3, 6-13, 4-6-5, 3-4-4; behind points only groups of four, as sums have points too */
function mayGoOn(digits: number, between: string): boolean {
  if (digits % 4 === 0) return true;
  return between !== "." && (digits === 3 || digits === 6 || digits === 7 || digits === 10);
}

/** every second entry is what stands between the groups */
function joined(groups: readonly string[], from: number, to: number): string {
  let digits = "";
  for (let at = from; at <= to; at += 2) digits += withoutHidden(groups[at] ?? "");
  return digits;
}

/** null: nothing personal about it */
function maskWhole(plain: string, context: Context, before: string): string | null {
  if (isIdentityNumber(plain)) return shortIdentity(plain);
  if (context === "reference") return isUnionPayCard(plain) ? shortCard(plain) : null;
  if (isOpenId(plain)) return `${plain.slice(0, 4)}****`;
  if (isAddress(plain)) return `${plain.slice(0, 1)}***@***`;
  if (!allDigits(plain)) return onStripe(plain);
  if (isOldIdentityNumber(plain) && /身份|证件/.test(before)) return shortIdentity(plain);
  const mobile = mobileIn(plain);
  if (mobile !== null) return shortMobile(plain, mobile);
  return isCard(plain) ? shortCard(plain) : null;
}

/** a stripe's first track begins with B and the card's number */
function onStripe(plain: string): string | null {
  const digits = plain.slice(1);
  return /^b\d/i.test(plain) && isCard(digits) ? `${plain.charAt(0)}${shortCard(digits)}` : null;
}

export function shortCard(digits: string): string {
  return `${digits.slice(0, 6)}******${digits.slice(-4)}`;
}

export function shortIdentity(plain: string): string {
  return `${"*".repeat(plain.length - 4)}${plain.slice(-4)}`;
}

function shortMobile(digits: string, mobile: string): string {
  return `${digits.slice(0, digits.length - mobile.length + 3)}****${mobile.slice(-4)}`;
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
