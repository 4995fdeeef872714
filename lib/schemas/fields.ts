import { z } from "zod";
import { asPlainDate, type PlainDate } from "../engine/date";
import type { Fen, Ppm } from "../engine/money";

/** a calendar day in JSON, "2026-02-28" */
export const plainDay = z.custom<PlainDate>(
  (value) => typeof value === "string" && asPlainDate(value) !== null,
  {
    error: "not-a-day",
  },
);
/** whole fen in JSON, negative ones included */
export const wholeFen = z.custom<Fen>((value) => Number.isSafeInteger(value), {
  error: "not-whole-fen",
});
/** whole parts per million in JSON */
export const wholePpm = z.custom<Ppm>((value) => Number.isSafeInteger(value), {
  error: "not-whole-ppm",
});

/** a name or note that a person types: trimmed, without line breaks and control characters */
export function shortText(longest: number) {
  return z
    .string()
    .max(longest * 4, { error: "text-too-long" })
    .transform((text) => text.replace(/[\u0000-\u001f\u007f]+/g, " ").trim())
    .pipe(z.string().max(longest, { error: "text-too-long" }));
}
