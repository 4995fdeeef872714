import { addDays, type PlainDate } from "../engine/date";

/** A whole day in the reader's calendar. `uid` is stable, so that a second import replaces the first. */
export type CalendarDay = {
  readonly uid: string;
  readonly on: PlainDate;
  readonly summary: string;
  readonly description: string;
  /** a reminder that many days before; null: none */
  readonly remindDaysBefore: number | null;
};

/**
 * An iCalendar file (RFC 5545): whole days, CRLF, lines folded at 75 octets.
 * `stampedOn` is the day of the audit: the same report always gives the same file.
 */
export function calendarFile(
  name: string,
  stampedOn: PlainDate,
  days: readonly CalendarDay[],
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Qingliu//Calendar//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...days.flatMap((day) => event(day, stampedOn)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function event(day: CalendarDay, stampedOn: PlainDate): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(day.uid)}`,
    `DTSTAMP:${compact(stampedOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day.on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day.on, 1))}`,
    `SUMMARY:${escapeText(day.summary)}`,
    `DESCRIPTION:${escapeText(day.description)}`,
    "TRANSP:TRANSPARENT",
    ...(day.remindDaysBefore === null ? [] : reminder(day.summary, day.remindDaysBefore)),
    "END:VEVENT",
  ];
}

function reminder(summary: string, daysBefore: number): string[] {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `TRIGGER:${daysBefore === 0 ? "PT0S" : `-P${daysBefore}D`}`,
    `DESCRIPTION:${escapeText(summary)}`,
    "END:VALARM",
  ];
}

function compact(on: PlainDate): string {
  return on.replaceAll("-", "");
}

/** RFC 5545 3.3.11: backslash, semicolon, comma and line breaks; other control characters have no place in a text */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?!\n)\p{Cc}/gu, " ")
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");
}

const longest = 75;

/** RFC 5545 3.1: no line longer than 75 octets; a continuation begins with one space. Never cuts inside a character. */
export function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const sign of line) {
    const size = utf8Octets(sign);
    if (longest < octets + size) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}

function utf8Octets(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
