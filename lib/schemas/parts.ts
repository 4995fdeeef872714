import { z } from "zod";
import { asPlainDate, type PlainDate } from "@/lib/engine/date";
import type { Fen, Ppm } from "@/lib/engine/money";
import { type IssueCode, mostIssues } from "./issues";

/** What zod hands to a rule of ours. */
export type Ground<T> = { readonly value: T; readonly issues: z.core.$ZodRawIssue[] };

/** Adds a refusal under a path that begins at the value which the rule looks at. */
export function refuse(
  ground: Ground<unknown>,
  path: PropertyKey[],
  code: IssueCode,
  params: Readonly<Record<string, string | number>> = {},
): void {
  // the input must not be undefined: that is how a missing key is told from a wrong value
  ground.issues.push({
    code: "custom",
    message: code,
    path,
    input: null,
    params: { code, ...params },
  });
}

/** the years in which every date arithmetic of the engine stays within four digits */
const firstDay = "1900-01-01";
const lastDay = "2999-12-31";
/** a hundred years */
const mostDays = 36_525;
const mostMonths = 1_200;

/** the schema checks, the type remembers it: the one place where a value gets its unit without a function of the engine */
function typed<T>(schema: z.ZodType): z.ZodType<T> {
  return schema as unknown as z.ZodType<T>;
}

export const fenOfAnySign = typed<Fen>(z.int());
export const fenFromZero = typed<Fen>(z.int().min(0));
export const fenAboveZero = typed<Fen>(z.int().min(1));
export const fenUpToZero = typed<Fen>(z.int().max(0));
/** 0 to 100 % */
export const ppmShare = typed<Ppm>(z.int().min(0).max(1_000_000));
export const ppmOfAnySize = typed<Ppm>(z.int());
export const count = z.int().min(0);
export const countFromOne = z.int().min(1);
export const days = z.int().min(0).max(mostDays);
export const months = z.int().min(0).max(mostMonths);

/** a day that exists, from 1900 to 2999 */
export const day = z
  .custom<PlainDate>(isDay, { params: { code: "not-a-day" } })
  .meta({ type: "string", format: "date", examples: ["2026-02-28"] });

/** a day of a report, which may lie before or after what a request can name */
export const anyDay = z
  .custom<PlainDate>((value) => typeof value === "string" && asPlainDate(value) !== null, {
    params: { code: "not-a-day" },
  })
  .meta({ type: "string", format: "date" });

export const month = z
  .custom<string>(isMonth, { params: { code: "not-a-month" } })
  .meta({ type: "string", pattern: "^(19|2\\d)\\d\\d-(0[1-9]|1[0-2])$", examples: ["2026-02"] });

export const id = text(1, 200);

/** Text of so many UTF-16 units, without halves of a surrogate pair. */
export function text(least: number, most: number): z.ZodType<string> {
  return z
    .string()
    .min(least)
    .max(most)
    .refine(isWhole, { params: { code: "broken-text" } });
}

type Rule<T> = (ground: Ground<readonly T[]>) => void;
/** of each list: the schema of its items, and the rule that holds between them */
export const listParts = new WeakMap<
  z.core.$ZodType,
  { readonly item: z.ZodType; readonly rule: Rule<unknown> | null }
>();

/**
 * A list whose items are looked at until `mostIssues` have been refused; zod's own array goes on to the end, and ten
 * million wrong items would cost gigabytes of refusals. The items themselves are handed on, not copies.
 */
export function list<T>(item: z.ZodType<T>, rule: Rule<T> | null = null): z.ZodType<readonly T[]> {
  const schema = z
    .custom<readonly T[]>(Array.isArray, { params: { code: "not-a-list" }, abort: true })
    .check((ground) => {
      checkItems(item, ground);
      if (rule !== null && ground.issues.length === 0) rule(ground);
    });
  // the rule is run on lists whose items have been let in only
  listParts.set(schema, { item, rule: rule as Rule<unknown> | null });
  return schema;
}

function checkItems<T>(item: z.ZodType<T>, ground: Ground<readonly T[]>): void {
  let refused = 0;
  for (const [index, value] of ground.value.entries()) {
    const result = item.safeParse(value, { reportInput: true });
    if (result.success) continue;
    for (const issue of result.error.issues) {
      // a finished issue is a raw one whose sentence has been made
      ground.issues.push({ ...issue, path: [index, ...issue.path] } as z.core.$ZodRawIssue);
      refused += 1;
    }
    if (mostIssues <= refused) return;
  }
}

function isDay(value: unknown): boolean {
  return (
    typeof value === "string" &&
    firstDay <= value &&
    value <= lastDay &&
    asPlainDate(value) !== null
  );
}

function isMonth(value: unknown): boolean {
  return typeof value === "string" && value.length === 7 && isDay(`${value}-01`);
}

/** no high surrogate without its low one, nor the other way round */
function isWhole(value: string): boolean {
  return !/\p{Surrogate}/u.test(value);
}
