import { addDays, asPlainDate, type PlainDate } from "../engine/date";
import { type Fen, fen } from "../engine/money";
import { readMoney } from "./amounts";
import { readCount, readNumeral } from "./numerals";

/** a day found in a text; `period`: it belongs to a span of time (2016年05月-2017年04月), so it is not the day of a charge */
export type DayToken = {
  readonly at: number;
  readonly end: number;
  readonly on: PlainDate | null;
  readonly period: boolean;
};
/** an amount found in a text. `sure`: it has a unit, a currency mark or two decimals. `rate`: what follows makes it a price (/年, 每月, /台) */
export type AmountToken = {
  readonly at: number;
  readonly end: number;
  readonly fen: Fen;
  readonly sure: boolean;
  readonly rate: boolean;
};

const sign = "〇零一二三四五六七八九十";
const shapes: readonly RegExp[] = [
  /(20\d{2}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d)日?(?: ?\d{1,2}[:时]\d{1,2}(?::\d{2})?分?)?/g,
  /(?<![\d.])(20\d{2})([01]\d)([0-3]\d)(?!\d)/g,
  /(?<!\d)(\d{2})年(\d{1,2})月(\d{1,2})日?(?: ?\d{1,2}[:时]\d{1,2}分?)?/g,
  new RegExp(`([${sign}]{4})年([${sign}]{1,3})月([${sign}]{1,3})[日号]`, "g"),
];
const yearless: readonly RegExp[] = [
  /(?<![\d年])(\d{1,2})月(\d{1,2})[日号]?(?!\d)(?: ?\d{1,2}[:时]\d{1,2}(?::\d{2})?分?)?/g,
  new RegExp(`(?<![年${sign}])([${sign}]{1,3})月([${sign}]{1,3})[日号]`, "g"),
  /(?<=^|[ ,.、)])(\d{1,2})[-/](\d{1,2})(?=[ ,]|$)/g,
];
const months = /(20\d{2})(?:年(\d{1,2})月|[-/.](\d{1,2}))(?![\d日-])/g;
const relative = new Map([
  ["昨日", 1],
  ["昨天", 1],
  ["前天", 2],
]);

type Found = { readonly at: number; readonly end: number; readonly on: PlainDate | null };

/** Every day in a line of text, in order; a day without a year is the latest one that is not after today. */
export function daysIn(text: string, today: PlainDate): readonly DayToken[] {
  const found: Found[] = [];
  let rest = text;
  const take = (shape: RegExp, read: (hit: RegExpMatchArray) => PlainDate | null | "none") => {
    const hits: Found[] = [];
    for (const hit of rest.matchAll(shape)) {
      const on = read(hit);
      if (on !== "none") hits.push({ at: hit.index, end: hit.index + hit[0].length, on });
    }
    rest = without(rest, hits);
    found.push(...hits);
  };
  for (const shape of shapes)
    take(shape, (hit) => day(numberOf(hit[1]), numberOf(hit[2]), numberOf(hit[3])));
  take(months, (hit) => (Number(hit[2] ?? hit[3]) <= 12 ? null : "none"));
  for (const shape of yearless)
    take(shape, (hit) => latest(numberOf(hit[1]), numberOf(hit[2]), today));
  take(/今日|今天|昨日|昨天|前天/g, (hit) => addDays(today, -(relative.get(hit[0]) ?? 0)));
  found.sort((a, b) => a.at - b.at);
  return withPeriods(found, text);
}

/** the text with blocks where something was found, so that nothing is found twice; spans in order */
function without(
  text: string,
  spans: readonly { readonly at: number; readonly end: number }[],
): string {
  let out = "";
  let from = 0;
  for (const { at, end } of spans) {
    out += text.slice(from, at) + block.repeat(end - at);
    from = end;
  }
  return out + text.slice(from);
}

const block = "\u25a0";

/** two days with "to" between them, and months without a day, are periods */
function withPeriods(found: readonly Found[], text: string): readonly DayToken[] {
  return found.map((token, i) => {
    const [before, after] = [found[i - 1], found[i + 1]];
    const joined =
      (after !== undefined && isTo(text.slice(token.end, after.at))) ||
      (before !== undefined && isTo(text.slice(before.end, token.at)));
    return { ...token, period: joined || token.on === null };
  });
}

function isTo(between: string): boolean {
  return ["-", "--", "—", "——", "–", "~", "至", "到", "-至"].includes(between.trim());
}

function numberOf(text: string | undefined): number {
  if (text === undefined) return 0;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (text.length === 4)
    return Number(
      [...text].map((one) => (one === "〇" || one === "零" ? 0 : (readCount(one) ?? 0))).join(""),
    );
  return readCount(text) ?? 0;
}

function day(year: number, month: number, dayOfMonth: number): PlainDate | null {
  const full = year < 100 ? 2000 + year : year;
  return asPlainDate(
    `${full}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`,
  );
}

function latest(month: number, dayOfMonth: number, today: PlainDate): PlainDate | null {
  const year = Number(today.slice(0, 4));
  for (let back = 0; back <= 8; back += 1) {
    const on = day(year - back, month, dayOfMonth);
    if (on !== null && on <= today) return on;
  }
  return null;
}

const numbers = /\d(?:[\d,]{0,18}\d)?(?:\.\d{1,6})?/g;
const words =
  /[〇零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]{1,12}(?:元|圆|块钱|块)(?:零?[零一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,2}角?)?(?:[一二三四五六七八九]分)?/g;
const units = /^ ?(万元|元|圆|块钱|块|RMB|CNY)(?:([1-9一二三四五六七八九])(?:角|毛))?/;
const notMoney =
  /^ ?(?:%|‰|笔|天|日|个月|年|月|次|台|号|位|期|户|岁|时|分钟|小时|周|季|:|人|款|楼|条|M|G|兆|\*)/i;
const numberedThings = [
  "尾号",
  "账户",
  "帐户",
  "卡号",
  "账号",
  "帐号",
  "电话",
  "致电",
  "热线",
  "单号",
  "编号",
  "流水",
  "终端",
  "工号",
  "验证码",
  "客服",
  "拨打",
  "SN",
  "TD",
  "第",
];
const moneyWords = [
  "¥",
  "RMB",
  "CNY",
  "人民币",
  "$",
  "金额",
  "金额为",
  "金额:",
  "余额",
  "余额:",
  "余额为",
  "共计",
  "合计",
  "共",
  "扣款",
  "扣费",
  "扣除",
  "扣收",
];

/** Every amount outside the days; `list`: the line is an entry of a list, where a bare number is an amount too. */
export function amountsIn(
  text: string,
  days: readonly DayToken[],
  list: boolean,
): readonly AmountToken[] {
  const rest = without(text, days);
  const spoken: AmountToken[] = [];
  for (const hit of rest.matchAll(words)) {
    const amount = readNumeral(hit[0]);
    const end = hit.index + hit[0].length;
    if (amount !== null)
      spoken.push({ at: hit.index, end, fen: amount, sure: true, rate: isRate(rest, end) });
  }
  const left = without(rest, spoken);
  const found = [...spoken];
  let last = 0;
  for (const hit of left.matchAll(numbers)) {
    const token = hit.index < last ? null : numberToken(left, hit[0], hit.index, list);
    if (token === null) continue;
    found.push(token);
    last = token.end;
  }
  return found.sort((a, b) => a.at - b.at);
}

function numberToken(text: string, digits: string, at: number, list: boolean): AmountToken | null {
  const before = text.slice(at < 16 ? 0 : at - 16, at);
  const tail = text.slice(at + digits.length, at + digits.length + 16);
  const unit = units.exec(tail);
  const bareBefore = before.replace(/[ :+-]{1,4}$/, "");
  const marked = moneyWords.some((word) => bareBefore.endsWith(word));
  if (
    unit === null &&
    (notMoney.test(tail) || isNumbered(bareBefore) || /[A-Za-z0-9*_.]$/.test(before))
  )
    return null;
  const sure = unit !== null || marked || /\.\d{2}$/.test(digits);
  if (!sure && (!list || 6 < digits.length || isEnumeration(text, at, tail))) return null;
  const value = valueOf(digits, unit);
  if (value === null) return null;
  const negative =
    /(?:^|[^\d\u25a0])[-\u2212] ?(?:¥|RMB|人民币)? ?$/.test(before) ||
    /(?:¥|RMB|人民币) ?-$/.test(before);
  const end = at + digits.length + (unit?.[0].length ?? 0);
  return { at, end, fen: negative ? fen(-value) : value, sure, rate: isRate(text, end) };
}

function valueOf(digits: string, unit: RegExpExecArray | null): Fen | null {
  if (unit?.[1] === "万元") return readNumeral(`${digits.replaceAll(",", "")}万元`);
  const money = readMoney(digits, "yuan");
  if (money === null || money.rounded) return null;
  const jiao = unit?.[2];
  return jiao === undefined
    ? money.fen
    : fen(money.fen + (/\d/.test(jiao) ? Number(jiao) : (readCount(jiao) ?? 0)) * 10);
}

function isNumbered(before: string): boolean {
  const near = before.replace(/[为是:号 ]{1,3}$/, "");
  return numberedThings.some((word) => before.endsWith(word) || near.endsWith(word));
}

/** "1. 流量费 60": the number of the entry */
function isEnumeration(text: string, at: number, tail: string): boolean {
  return text.slice(0, at).trim() === "" && /^ ?[.、)]/.test(tail);
}

function isRate(text: string, end: number): boolean {
  return (
    /^ ?(?:\/|每|一|按|per)? ?(?:台|户|商户|笔)? ?(?:\/|每|一) ?(?:年|月|季|半年|天|日|\d|台|户|次|笔|year|month)/.test(
      text.slice(end, end + 14),
    ) || /^ ?(?:包年|包月)/.test(text.slice(end, end + 4))
  );
}
