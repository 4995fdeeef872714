import { addDays, asPlainDate, type PlainDate } from "../engine/date";
import { readCount } from "./numerals";

/**
 * A day found in a text. `period`: it belongs to a span of time (2016年05月-2017年04月); `aside`: it is the day of something
 * else (activation, expiry, a deadline). Neither is the day of a charge.
 */
export type DayToken = {
  readonly at: number;
  readonly end: number;
  readonly on: PlainDate | null;
  readonly period: boolean;
  readonly aside: boolean;
};

/** What days without a year are counted from: the day a message came, and the month that heads a list. */
export type Reference = { readonly today: PlainDate; readonly month: string | null };

const sign = "〇零一二三四五六七八九十";
const clock =
  "(?:[ (]{0,2}(?:周|星期|礼拜)[一二三四五六日天]\\)?)?(?: ?\\d{1,2}[:时]\\d{1,2}(?::\\d{2})?分?)?";
const shapes: readonly RegExp[] = [
  new RegExp(`(20\\d{2}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2})(?!\\d)[日号]?${clock}`, "g"),
  /(?<![\d.])(20\d{2})([01]\d)([0-3]\d)(?!\d)/g,
  /(?<!\d)(\d{2})年(\d{1,2})月(\d{1,2})[日号]?(?: ?\d{1,2}[:时]\d{1,2}分?)?/g,
  /(?<![\d.])(2\d)\.(\d{1,2})\.(\d{1,2})(?![\d.])/g,
  new RegExp(`([${sign}]{4})年([${sign}]{1,3})月([${sign}]{1,3})[日号]`, "g"),
];
const english =
  /(?<![A-Z\d])(?:(\d{1,2})(?:ST|ND|RD|TH)? )?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.? (?:(\d{1,2})(?:ST|ND|RD|TH)?,? )?(20\d{2})(?!\d)/g;
const monthNames = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
const yearLast = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(20\d{2})(?!\d)/g;
const named = new RegExp(
  `(前年|去年|今年|本年|明年|后年|上月|上个月|本月|这个月|当月|下月)(?:(\\d{1,2})月)?(\\d{1,2})[日号]${clock}`,
  "g",
);
const yearless: readonly RegExp[] = [
  new RegExp(`(?<![\\d年])(\\d{1,2})月(\\d{1,2})(?!\\d)[日号]?${clock}`, "g"),
  new RegExp(`(?<![年${sign}])([${sign}]{1,3})月([${sign}]{1,3})[日号]`, "g"),
];
const loose =
  /(?<=^|[ ,.、):于在]|\d\. )(\d{1,2})[-/](\d{1,2})(?=[ ,]|$)|(?<=^|[,;、])(\d{1,2})\.(\d{1,2})(?= |[日号扣收被交付支流通短会押])/g;
const months = /(20\d{2})(?:年(\d{1,2})月|[-/.](\d{1,2}))(?![\d日-])/g;
const relative = new Map([
  ["昨日", 1],
  ["昨天", 1],
  ["前天", 2],
]);

type Hit = { readonly at: number; readonly end: number; readonly on: PlainDate | null };
type Reader = (hit: RegExpMatchArray) => PlainDate | null | "none";

/** Every day in a line of text (capitals, NFKC), in order; a day without a year is the latest one that is not after the reference. */
export function daysIn(text: string, reference: Reference): readonly DayToken[] {
  const found: Hit[] = [];
  let rest = text;
  const take = (shape: RegExp, read: Reader) => {
    const hits: Hit[] = [];
    for (const hit of rest.matchAll(shape)) {
      const on = read(hit);
      if (on !== "none") hits.push({ at: hit.index, end: hit.index + hit[0].length, on });
    }
    rest = without(rest, hits);
    found.push(...hits);
  };
  for (const shape of shapes)
    take(shape, (hit) => day(numberOf(hit[1]), numberOf(hit[2]), numberOf(hit[3])));
  take(english, englishDay);
  take(yearLast, dayOfYearLast);
  take(months, (hit) => (Number(hit[2] ?? hit[3]) <= 12 ? null : "none"));
  take(named, (hit) => namedDay(hit, reference.today));
  for (const shape of yearless)
    take(shape, (hit) => latest(numberOf(hit[1]), numberOf(hit[2]), reference));
  if (found.length === 0)
    take(
      loose,
      (hit) => latest(numberOf(hit[1] ?? hit[3]), numberOf(hit[2] ?? hit[4]), reference) ?? "none",
    );
  take(/今日|今天|昨日|昨天|前天/g, (hit) =>
    addDays(reference.today, -(relative.get(hit[0]) ?? 0)),
  );
  found.sort((a, b) => a.at - b.at);
  return marked(found, text);
}

/** the text with blocks where something was found, so that nothing is found twice; spans in order */
export function without(
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
function marked(found: readonly Hit[], text: string): readonly DayToken[] {
  return found.map((token, i) => {
    const [before, after] = [found[i - 1], found[i + 1]];
    const joined =
      (after !== undefined && isTo(text.slice(token.end, after.at))) ||
      (before !== undefined && isTo(text.slice(before.end, token.at)));
    return {
      ...token,
      period: joined || token.on === null,
      aside: isAside(text, token.at, token.end),
    };
  });
}

function isTo(between: string): boolean {
  return ["-", "--", "—", "——", "–", "~", "至", "到", "-至", "TO"].includes(between.trim());
}

/** the day of an activation, an expiry, a deadline */
function isAside(text: string, at: number, end: number): boolean {
  const before = text.slice(at < 12 ? 0 : at - 12, at);
  const after = text.slice(end, end + 8);
  return (
    /(?:激活|开通|绑定|入网|注册|到期|截止|截至|生效|有效|还款|下次|下一次|下期|UNTIL|NEXT)[^,。;]{0,6}[至为:于在 ]{0,2}$/.test(
      before,
    ) || /^ ?(?:激活|开通|绑定|入网|注册|到期|截止|生效|起|前|之前|止|办理|提交|版)/.test(after)
  );
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

/** "5 March 2026", "Mar 5, 2026" */
function englishDay(hit: RegExpMatchArray): PlainDate | "none" {
  const month = monthNames.indexOf(hit[2] ?? "?") / 3 + 1;
  const date = hit[1] ?? hit[3];
  return date === undefined ? "none" : (day(numberOf(hit[4]), month, numberOf(date)) ?? "none");
}

/** 03/25/2026 and 25/03/2026; 03/05/2026 could be either, so it is none */
function dayOfYearLast(hit: RegExpMatchArray): PlainDate | "none" {
  const [first, second, year] = [numberOf(hit[1]), numberOf(hit[2]), numberOf(hit[3])];
  if (first <= 12 && second <= 12 && first !== second) return "none";
  return (first <= 12 ? day(year, first, second) : day(year, second, first)) ?? "none";
}

/** 去年3月1日, 本月5日 */
function namedDay(hit: RegExpMatchArray, today: PlainDate): PlainDate | "none" {
  const name = hit[1] ?? "";
  const date = numberOf(hit[3]);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const years = ["前年", "去年", "", "明年", "后年"].indexOf(name) - 2;
  if (name.endsWith("年"))
    return hit[2] === undefined
      ? "none"
      : (day(year + (years < -2 ? 0 : years), numberOf(hit[2]), date) ?? "none");
  if (hit[2] !== undefined) return "none";
  const step = name.startsWith("上") ? -1 : name.startsWith("下") ? 1 : 0;
  const of = year * 12 + month - 1 + step;
  return day((of - (of % 12)) / 12, (of % 12) + 1, date) ?? "none";
}

/** the latest such day that is not after the reference; under the heading of a month, the one of its year */
function latest(month: number, dayOfMonth: number, reference: Reference): PlainDate | null {
  const heading = reference.month;
  if (heading !== null && Number(heading.slice(5, 7)) === month) {
    const on = day(Number(heading.slice(0, 4)), month, dayOfMonth);
    if (on !== null) return on;
  }
  const year = Number(reference.today.slice(0, 4));
  for (let back = 0; back <= 8; back += 1) {
    const on = day(year - back, month, dayOfMonth);
    if (on !== null && on <= reference.today) return on;
  }
  return null;
}
