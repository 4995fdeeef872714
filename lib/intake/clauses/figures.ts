import { type Fen, type Ppm, ppm } from "../../engine/money";
import { readAmount } from "../amounts";
import { readCount } from "../numerals";

/** a count or an amount, in digits or words */
export const figure =
  "(?:\\d[\\d,]{0,12}(?:\\.\\d{1,4})?万?|[零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]{1,12})";

const shares: Readonly<Record<string, number>> = { 百: 10_000, 千: 1_000, 万: 100 };

export function yuan(text: string): Fen | null {
  const amount = readAmount(`${text}元`);
  return amount === null || amount < 0 ? null : amount;
}

/** a whole number from 1 to 3,660 */
export function countOf(text: string): number | null {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : readCount(text);
  return count === null || count < 1 || 3_660 < count ? null : count;
}

/** 0.38 of a hundred is 3,800 ppm */
export function percent(whole: string, rest: string): Ppm | null {
  if (4 < rest.length || 2 < whole.length) return null;
  return ppm(Number(whole) * 10_000 + Number(rest.padEnd(4, "0")));
}

/** 3.8 of a thousand is 3,800 ppm */
export function perMille(whole: string, rest: string): Ppm {
  return ppm(Number(whole) * 1_000 + Number(rest.padEnd(3, "0")));
}

/** 千分之五 is 5,000 ppm */
export function share(of: string, parts: string): Ppm | null {
  const unit = shares[of];
  const count = countOf(parts);
  return unit === undefined || count === null || 1_000 < count ? null : ppm(unit * count);
}
