import { type Fen, fen } from "../engine/money";

const digits = new Map(
  Array.from("〇一二三四五六七八九").map((sign, value) => [sign, value] as const),
);
for (const [sign, value] of Object.entries({
  零: 0,
  两: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}))
  digits.set(sign, value);
const scales = new Map(Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }));
const yuanWords = ["块钱", "元", "圆", "块"] as const;

/** An amount in Chinese words, or in digits with Chinese units: 六十元, 一百二十元五角, 60元5角, 1.5万元. null: none. */
export function readNumeral(text: string): Fen | null {
  if (text === "" || 24 < text.length) return null;
  const { head, tail } = atYuan(text.endsWith("整") ? text.slice(0, -1) : text);
  const yuan = head === "" ? 0 : hundredths(head);
  const rest = jiaoAndFen(tail);
  if (yuan === null || rest === null || (head === "" && tail === "")) return null;
  return fen(yuan + rest);
}

/** a whole number in Chinese words (六十, 一百零五, 一万二千, 两百五); null: none */
export function readCount(text: string): number | null {
  const wan = text.indexOf("万");
  if (wan < 0) return belowWan(text, 1);
  const high = belowWan(text.slice(0, wan), 1);
  const low = wan === text.length - 1 ? 0 : belowWan(text.slice(wan + 1), 1000);
  return high === null || low === null ? null : high * 10_000 + low;
}

function atYuan(text: string): { head: string; tail: string } {
  for (const word of yuanWords) {
    const at = text.indexOf(word);
    if (0 <= at) return { head: text.slice(0, at), tail: text.slice(at + word.length) };
  }
  return /[角毛分]/.test(text) ? { head: "", tail: text } : { head: text, tail: "" };
}

/** the part before 元, as fen */
function hundredths(text: string): number | null {
  const latin = /^(\d{1,9})(?:\.(\d{1,4}))?(万?)$/.exec(text);
  if (latin === null) {
    const count = readCount(text);
    return count === null ? null : count * 100;
  }
  const places = latin[3] === "万" ? 6 : 2;
  const rest = latin[2] ?? "";
  if (places < rest.length && /[1-9]/.test(rest.slice(places))) return null;
  return Number(`${latin[1] ?? ""}${rest.slice(0, places).padEnd(places, "0")}`);
}

/** 五角二分, 5角, 五 (after 块: 六块五) */
function jiaoAndFen(text: string): number | null {
  let rest = text.startsWith("零") && 1 < text.length ? text.slice(1) : text;
  let sum = 0;
  for (const [words, worth] of [
    [["角", "毛"], 10],
    [["分"], 1],
  ] as const) {
    const sign = rest.slice(1, 2);
    if (!words.some((word) => word === sign)) continue;
    const value = digit(rest.slice(0, 1));
    if (value === null) return null;
    sum += value * worth;
    rest = rest.slice(2);
  }
  if (rest === "") return sum;
  const lone = sum === 0 && rest.length === 1 ? digit(rest) : null;
  return lone === null ? null : lone * 10;
}

function digit(sign: string): number | null {
  if (/^\d$/.test(sign)) return Number(sign);
  return digits.get(sign) ?? null;
}

/** `unit`: what a lone last digit is worth at the least (两百五 is 250) */
function belowWan(text: string, lone: number): number | null {
  let sum = 0;
  let last: number | null = null;
  let scale = 10;
  let zero = false;
  for (const sign of text) {
    const value = digits.get(sign);
    const step = scales.get(sign);
    if (value !== undefined) {
      if (last !== null && last !== 0) return null;
      zero ||= value === 0;
      last = value;
    } else if (step !== undefined) {
      sum += (last ?? 1) * step;
      scale = step;
      last = null;
    } else return null;
  }
  if (text === "") return null;
  if (last === null) return sum;
  if (zero) return sum + last;
  if (sum === 0) return last * lone;
  return sum + last * (scale < 10 ? 1 : scale / 10);
}
