import { type Fen, fen } from "../engine/money";
import { normal } from "./cells";
import { readNumeral } from "./numerals";
import type { MoneyUnit } from "./reading";

/** rounded: more digits than the fen has, and not zeros. note: what stood behind the number in parentheses. */
export type Money = { readonly fen: Fen; readonly rounded: boolean; readonly note: string | null };

/** An amount as a person types it: 60, 60.00, ¥60, 1,234.00, 六十元, ６０元. null: no amount, or one finer than a fen. */
export function readAmount(text: string): Fen | null {
  const plain = normal(text).trim();
  if (40 < plain.length) return null;
  const money = readMoney(plain, "yuan");
  if (money !== null) return money.rounded || money.note !== null ? null : money.fen;
  return readNumeral(plain);
}

/** A cell of a statement as whole fen, exact, from its digits. Digits beyond the fen are rounded half away from zero and reported. null: not a number. */
export function readMoney(raw: string, unit: MoneyUnit): Money | null {
  const quick = simple.exec(raw);
  if (quick !== null && unit === "yuan")
    return quickly(quick[1] === "-", quick[2] ?? "", quick[3] ?? "");
  const bare = normal(raw).trim();
  if (bare === "" || 60 < bare.length) return null;
  const { text, note } = withoutNote(bare);
  const signed = takeSign(text);
  if (signed === null) return null;
  const digits = wholeAndRest(signed.digits);
  return digits === null ? null : toMoney(digits, signed.negative, unit, note);
}

/** nearly every cell there is */
const simple = /^(-?)(\d{1,11})(?:\.(\d{1,2}))?$/;

function quickly(negative: boolean, whole: string, rest: string): Money {
  const size = Number(whole) * 100 + Number(rest.padEnd(2, "0"));
  return { fen: fen(negative ? -size : size), rounded: false, note: null };
}

type Digits = { readonly whole: string; readonly rest: string };

function toMoney(
  digits: Digits,
  negative: boolean,
  unit: MoneyUnit,
  note: string | null,
): Money | null {
  const places = unit === "yuan" ? 2 : 0;
  const kept = digits.rest.slice(0, places).padEnd(places, "0");
  const beyond = digits.rest.slice(places);
  const number = `${digits.whole}${kept}`.replace(/^0+(?=\d)/, "");
  if (13 < number.length) return null;
  const up = "5" <= beyond.slice(0, 1) ? 1 : 0;
  const size = Number(number) + up;
  return { fen: fen(negative ? -size : size), rounded: hasDigit(beyond), note };
}

/** "131.77(已退款89.84)" is 131.77 with a note; "(12.00)" is no note but a sign */
function withoutNote(text: string): { text: string; note: string | null } {
  const open = text.indexOf("(");
  if (open < 1 || !text.endsWith(")")) return { text, note: null };
  return { text: text.slice(0, open).trim(), note: text.slice(open + 1, -1) };
}

/** Off with currency marks and signs: - + ( ) and the C / D that banks put before an amount (D: taken from the merchant). */
function takeSign(text: string): { digits: string; negative: boolean } | null {
  let rest = text;
  let negative = false;
  if (rest.startsWith("(") && rest.endsWith(")")) {
    negative = true;
    rest = rest.slice(1, -1).trim();
  }
  let signs = 0;
  for (let changed = true; changed;) {
    changed = false;
    for (const mark of marks) {
      if (!rest.startsWith(mark.text)) continue;
      rest = rest.slice(mark.text.length).trimStart();
      changed = true;
      if (mark.sign !== 0) signs += 1;
      if (mark.sign < 0) negative = !negative;
    }
  }
  for (const tail of tails) if (rest.endsWith(tail)) rest = rest.slice(0, -tail.length).trimEnd();
  return 1 < signs ? null : { digits: rest, negative };
}

const marks = [
  { text: "人民币", sign: 0 },
  { text: "RMB", sign: 0 },
  { text: "CNY", sign: 0 },
  { text: "¥", sign: 0 },
  { text: "$", sign: 0 },
  { text: "+", sign: 1 },
  { text: "-", sign: -1 },
  { text: "\u2212", sign: -1 },
  { text: "C", sign: 1 },
  { text: "D", sign: -1 },
] as const;
const tails = ["元整", "块钱", "元", "圆", "块", "CNY", "RMB"] as const;

/** thousands separators only where every group is whole: 1,234.00 and not 1,00.00 */
function wholeAndRest(text: string): Digits | null {
  const point = text.indexOf(".");
  const whole = point < 0 ? text : text.slice(0, point);
  const rest = point < 0 ? "" : text.slice(point + 1);
  if (!allDigits(rest) || (whole === "" && rest === "")) return null;
  if (!whole.includes(","))
    return allDigits(whole) ? { whole: whole === "" ? "0" : whole, rest } : null;
  const groups = whole.split(",");
  const [first = "", ...others] = groups;
  if (first.length < 1 || 3 < first.length || !allDigits(first)) return null;
  for (const group of others) if (group.length !== 3 || !allDigits(group)) return null;
  return { whole: groups.join(""), rest };
}

function allDigits(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 48 || 57 < code) return false;
  }
  return true;
}

function hasDigit(digits: string): boolean {
  return /[1-9]/.test(digits);
}
