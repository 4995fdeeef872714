import type { PlainDate } from "../engine/date";
import type { Fen, Ppm } from "../engine/money";

export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

/** ¥1,234.00 in both languages; written without Intl so that the server and every browser agree */
export function formatMoney(amount: Fen): string {
  const size = String(amount < 0 ? -amount : amount).padStart(3, "0");
  return `${amount < 0 ? "-" : ""}¥${grouped(size.slice(0, -2))}.${size.slice(-2)}`;
}

/** 2026年3月5日 or 5 March 2026 */
export function formatDay(on: PlainDate, locale: Locale): string {
  const [year, month, day] = [on.slice(0, 4), Number(on.slice(5, 7)), Number(on.slice(8, 10))];
  return locale === "zh-CN"
    ? `${year}年${month}月${day}日`
    : `${day} ${months[month - 1] ?? ""} ${year}`;
}

/** 0.6% from 6000 ppm: no trailing zeros */
export function formatRate(rate: Ppm): string {
  const size = String(rate < 0 ? -rate : rate).padStart(5, "0");
  const rest = size.slice(-4).replace(/0+$/, "");
  return `${rate < 0 ? "-" : ""}${size.slice(0, -4)}${rest === "" ? "" : `.${rest}`}%`;
}

export function formatCount(count: number): string {
  return `${count < 0 ? "-" : ""}${grouped(String(count < 0 ? -count : count))}`;
}

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}
