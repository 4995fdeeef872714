import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, fromDayNumber, plainDate } from "../engine/date";
import { calendarFile, escapeText, fold, type CalendarDay } from "./calendar-file";

/** a reader of its own, by the grammar of RFC 5545: unfold, split, undo the escapes */
function readCalendar(text: string): Map<string, string>[] {
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  const events: Map<string, string>[] = [];
  let open: Map<string, string> | null = null;
  let inAlarm = false;
  for (const line of lines) {
    const colon = line.indexOf(":");
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)];
    if (line === "BEGIN:VEVENT") open = new Map();
    else if (line === "BEGIN:VALARM") inAlarm = true;
    else if (line === "END:VALARM") inAlarm = false;
    else if (line === "END:VEVENT" && open) events.push(open);
    else if (open) open.set(inAlarm ? `ALARM ${name}` : name, unescape(value));
  }
  return events;
}

function unescape(value: string): string {
  return value.replaceAll(/\\(.)/g, (_, sign: string) => (sign === "n" ? "\n" : sign));
}

const octets = (line: string) => new TextEncoder().encode(line).length;
const words = fc
  .string({ unit: "grapheme", maxLength: 200 })
  .filter((text) => !/\p{Cc}/u.test(text));
const aDay: fc.Arbitrary<CalendarDay> = fc.record({
  uid: words,
  on: fc.integer({ min: 700_000, max: 760_000 }).map(fromDayNumber),
  summary: words,
  description: fc.array(words, { maxLength: 4 }).map((parts) => parts.join("\n")),
  remindDaysBefore: fc.option(fc.integer({ min: 0, max: 60 })),
});
const stamp = plainDate("2026-11-20");

describe("calendarFile", () => {
  it("reads back to the same days, whatever the words", () => {
    fc.assert(
      fc.property(fc.array(aDay, { maxLength: 5 }), (days) => {
        const events = readCalendar(calendarFile("清流", stamp, days));
        expect(events).toHaveLength(days.length);
        for (const [index, day] of days.entries()) {
          const event = events[index] ?? new Map<string, string>();
          expect(event.get("UID")).toBe(day.uid);
          expect(event.get("SUMMARY")).toBe(day.summary);
          expect(event.get("DESCRIPTION")).toBe(day.description);
          expect(event.get("DTSTART;VALUE=DATE")).toBe(day.on.replaceAll("-", ""));
          expect(event.get("DTEND;VALUE=DATE")).toBe(addDays(day.on, 1).replaceAll("-", ""));
          expect(event.has("ALARM TRIGGER")).toBe(day.remindDaysBefore !== null);
        }
      }),
    );
  });

  it("keeps every line within 75 octets, ended by CRLF, with no bare line feed", () => {
    fc.assert(
      fc.property(fc.array(aDay, { maxLength: 5 }), (days) => {
        const text = calendarFile("清流：下一次扣费与最后的行动日", stamp, days);
        expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
        const lines = text.slice(0, -2).split("\r\n");
        for (const line of lines) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it("opens and closes what RFC 5545 asks for, byte for byte", () => {
    const text = calendarFile("清流", stamp, [
      {
        uid: "T1/data/2027-02-28@qingliu",
        on: plainDate("2027-02-28"),
        summary: "流量费 ¥60.00, 自动扣",
        description: "最后一天",
        remindDaysBefore: 7,
      },
    ]);
    expect(text).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Qingliu//Calendar//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:清流",
        "BEGIN:VEVENT",
        "UID:T1/data/2027-02-28@qingliu",
        "DTSTAMP:20261120T000000Z",
        "DTSTART;VALUE=DATE:20270228",
        "DTEND;VALUE=DATE:20270301",
        "SUMMARY:流量费 ¥60.00\\, 自动扣",
        "DESCRIPTION:最后一天",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-P7D",
        "DESCRIPTION:流量费 ¥60.00\\, 自动扣",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });
});

describe("escapeText", () => {
  it("marks the four signs of the grammar and drops other controls", () => {
    expect(escapeText("a\\b;c,d\r\ne\u0007f")).toBe("a\\\\b\\;c\\,d\\ne f");
  });
});

describe("fold", () => {
  it("leaves 75 octets alone and folds the 76th", () => {
    expect(fold("x".repeat(75))).toBe("x".repeat(75));
    expect(fold("x".repeat(76))).toBe(`${"x".repeat(75)}\r\n x`);
  });

  it("never cuts a character of several octets in two", () => {
    expect(fold("流".repeat(26))).toBe(`${"流".repeat(25)}\r\n 流`);
    expect(fold(`${"x".repeat(73)}💧`)).toBe(`${"x".repeat(73)}\r\n 💧`);
  });
});
