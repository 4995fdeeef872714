import { asPlainDate, type PlainDate } from "../engine/date";
import { normal } from "./cells";

export type Moment = {
  readonly on: PlainDate;
  /** "09:24:35"; null: no time, or one that cannot be */ readonly time: string | null;
  readonly badTime: boolean;
};

const dashed = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})日?(?:[ T,]{1,3}(.{1,40}))?$/;
const packed = /^(\d{4})(\d{2})(\d{2})(?:[ T]{0,2}(\d{6}))?$/;
const yearless = /^(\d{1,2}) ?[-/.月] ?(\d{1,2})日?(?:[ T,]{1,3}(.{1,40}))?$/;

/** A day, perhaps with its time, in any of the spellings of the trade. `year` serves days printed without one. null: no day of the calendar. */
export function readMoment(raw: string, year: number | null = null): Moment | null {
  const text = normal(raw).replaceAll("\t", " ").trim();
  if (60 < text.length) return null;
  const full = dashed.exec(text);
  if (full !== null) return moment(full[1], full[2], full[3], full[4]);
  const tight = packed.exec(text);
  if (tight !== null) return moment(tight[1], tight[2], tight[3], tight[4]);
  const short = year === null ? null : yearless.exec(text);
  return short === null ? null : moment(String(year), short[1], short[2], short[3]);
}

/** "092435", "91602", "9:16", "09:16:02.000" as "09:16:02"; null where it is no time of day */
export function readClock(raw: string): string | null {
  const text = normal(raw)
    .trim()
    .replace(/\.\d{1,6}$/, "")
    .replace(/\+08:?00$/, "");
  const parts = /^(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})秒?)?分?$/.exec(text);
  if (parts !== null) return clock(parts[1], parts[2], parts[3] ?? "0");
  if (!/^\d{3,6}$/.test(text)) return null;
  const six = text.length <= 4 ? `${text.padStart(4, "0")}00` : text.padStart(6, "0");
  return clock(six.slice(0, 2), six.slice(2, 4), six.slice(4, 6));
}

function moment(
  y: string | undefined,
  m: string | undefined,
  d: string | undefined,
  rest: string | undefined,
): Moment | null {
  if (y === undefined || m === undefined || d === undefined || y < "2000" || "2100" <= y)
    return null;
  const on = asPlainDate(`${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`);
  if (on === null) return null;
  if (rest === undefined || rest.trim() === "") return { on, time: null, badTime: false };
  const time = readClock(rest);
  return { on, time, badTime: time === null };
}

function clock(h: string | undefined, m: string | undefined, s: string | undefined): string | null {
  const [hour, minute, second] = [Number(h), Number(m), Number(s)];
  if (23 < hour || 59 < minute || 59 < second) return null;
  return [hour, minute, second].map((n) => String(n).padStart(2, "0")).join(":");
}
