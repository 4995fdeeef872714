import { z } from "zod";
import { addDays, addMonths, asPlainDate, type PlainDate } from "../engine/date";
import { type Fen, type Ppm, ppm } from "../engine/money";
import { readAmount } from "../intake/amounts";
import { normal } from "../intake/cells";
import type { ApproxDay } from "./check-draft";
import type { ErrorCode, Typed } from "./form";

/** a calendar day in JSON, "2026-02-28" */
export const plainDay = z.custom<PlainDate>(
  (value) => typeof value === "string" && asPlainDate(value) !== null,
  { error: "not-a-day" },
);
/** whole fen in JSON, negative ones included */
export const wholeFen = z.custom<Fen>((value) => Number.isSafeInteger(value), {
  error: "not-whole-fen",
});
/** whole parts per million in JSON */
export const wholePpm = z.custom<Ppm>((value) => Number.isSafeInteger(value), {
  error: "not-whole-ppm",
});

/** above 10 million yuan a fee is a slip of the finger */
const mostFen = 1_000_000_000;

/** the typed fields of one form, and where to put what is wrong with them */
export type Fields = {
  readonly typed: Typed;
  readonly refuse: (name: string, code: ErrorCode) => void;
};

/** A form's typed fields through `read`, which refuses what it cannot read. Unknown fields are ignored. */
export function fieldsOf<Output>(read: (fields: Fields) => Output): z.ZodType<Output> {
  return z.record(z.string(), z.string().max(100_000)).transform((typed, context) => {
    const refuse = (name: string, code: ErrorCode) =>
      context.issues.push({ code: "custom", path: [name], message: code, input: typed[name] });
    return read({ typed, refuse });
  });
}

/** trimmed, line breaks and control characters as blanks; "" where nothing was typed */
export function textOf(fields: Fields, name: string, longest = 60): string {
  const text = (fields.typed[name] ?? "").replace(/\p{Cc}+/gu, " ").trim();
  if (text.length <= longest) return text;
  fields.refuse(name, "text-too-long");
  return "";
}

/** one of the choices; null where none was chosen or it is no choice */
export function choiceOf<Value extends string>(
  fields: Fields,
  name: string,
  choices: readonly Value[],
): Value | null {
  return choices.find((choice) => choice === fields.typed[name]) ?? null;
}

export function requiredChoice<Value extends string>(
  fields: Fields,
  name: string,
  choices: readonly Value[],
): Value | null {
  const found = choiceOf(fields, name, choices);
  if (found === null) fields.refuse(name, "choose-one");
  return found;
}

/** whole fen from what people write; null where nothing was typed, or refused */
export function amountOf(fields: Fields, name: string): Fen | null {
  const text = textOf(fields, name);
  if (text === "") return null;
  const amount = readAmount(withoutUnit(text));
  if (amount === null) fields.refuse(name, "not-an-amount");
  else if (mostFen < (amount < 0 ? -amount : amount)) fields.refuse(name, "amount-too-large");
  else return amount;
  return null;
}

/** like `amountOf`, but below zero is refused too */
export function amountFromZero(fields: Fields, name: string): Fen | null {
  const amount = amountOf(fields, name);
  if (amount === null || 0 <= amount) return amount;
  fields.refuse(name, "not-an-amount");
  return null;
}

/** the two ends of "0-300" or "0 到 300元"; null where the text is no range. An end that is no amount is null. */
export function readRange(text: string): readonly [Fen | null, Fen | null] | null {
  const ends = normal(text).split(/\s*(?:-|~|至|到|—+|–)\s*/);
  const [least, most] = ends;
  if (ends.length !== 2 || least === undefined || most === undefined || least === "") return null;
  return [readAmount(withoutUnit(least)), readAmount(withoutUnit(most))];
}

function withoutUnit(text: string): string {
  return text.replace(/\s*(?:元整?|块钱?)$/, "");
}

const percent = /^(\d{1,2})(?:\.(\d{1,4}))?$/;

/** parts per million from a typed per cent: "0.6", "0.38%" */
export function rateOf(fields: Fields, name: string): Ppm | null {
  const text = normal(textOf(fields, name)).replace(/\s*%$/, "");
  if (text === "") return null;
  const digits = percent.exec(text);
  if (digits?.[1] === undefined) {
    fields.refuse(name, "not-a-rate");
    return null;
  }
  return ppm(Number(digits[1]) * 10_000 + Number((digits[2] ?? "").padEnd(4, "0")));
}

export function countOf(fields: Fields, name: string, most: number): number | null {
  const text = normal(textOf(fields, name)).replace(/\s*(?:天|日|个月|月)$/, "");
  if (text === "") return null;
  const count = /^\d{1,5}$/.test(text) ? Number(text) : most + 1;
  if (count <= most) return count;
  fields.refuse(name, "not-a-count");
  return null;
}

/** A day of a date field, "2026-03-05"; null where nothing was typed, or refused. */
export function dayOf(fields: Fields, name: string): PlainDate | null {
  const text = textOf(fields, name);
  if (text === "") return null;
  const on = asPlainDate(text);
  if (on === null || !inReach(on)) {
    fields.refuse(name, "not-a-day");
    return null;
  }
  return on;
}

/**
 * A day as well as it is remembered, from <name>Year, <name>Month and <name>Day. Of a month or a year the first day
 * counts, or the last where `end` is meant. null where nothing was typed, or refused.
 */
export function approxDayOf(
  fields: Fields,
  name: string,
  side: "start" | "end" = "start",
): ApproxDay | null {
  const [year, month, day] = (["Year", "Month", "Day"] as const).map((part) =>
    normal(textOf(fields, `${name}${part}`, 8)).replace(/[年月日]$/, ""),
  );
  if (year === "" && month === "" && day === "") return null;
  const exact = day !== "" ? "day" : month !== "" ? "month" : "year";
  const from = asPlainDate(`${year ?? ""}-${twoDigits(month)}-${twoDigits(day)}`);
  if (from === null || !inReach(from) || (exact === "day" && month === "")) {
    fields.refuse(name, "not-a-day");
    return null;
  }
  if (exact === "day" || side === "start") return { on: from, exact };
  return { on: addDays(addMonths(from, exact === "month" ? 1 : 12), -1), exact };
}

function twoDigits(part: string | undefined): string {
  return part === undefined || part === "" ? "01" : part.padStart(2, "0");
}

function inReach(on: PlainDate): boolean {
  return "2000-01-01" <= on && on < "2100-01-01";
}

/** a form of buttons only */
export const emptyInput: z.ZodType<null> = fieldsOf(() => null);
