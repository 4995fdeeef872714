import { z } from "zod";
import type { Calc, Citation, Grade, Step } from "@/lib/engine/report";
import { fenOfAnySign, ppmOfAnySize } from "./parts";

/** What the engine shows beside a figure: how it came about, and what it rests on. */
export const params: z.ZodType<Record<string, string | number>> = z.record(
  z.string(),
  z.union([z.string(), z.number()]),
);

export const grade: z.ZodType<Grade> = z.enum(["A", "B", "C"]);

export const citation: z.ZodType<Citation> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("clause"),
    path: z.string().meta({
      description: "into the request",
      examples: ["contracts[0].versions[1].terms.fees[0]"],
    }),
  }),
  z.strictObject({
    kind: z.literal("rule"),
    id: z.string(),
    article: z.string(),
    source: z.string(),
    grade,
  }),
]);

export const calc: z.ZodType<Calc> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("share"),
    amountFen: fenOfAnySign,
    ratePpm: ppmOfAnySize,
    minFen: fenOfAnySign.nullable(),
    maxFen: fenOfAnySign.nullable(),
  }),
  z.strictObject({ kind: z.literal("sum"), parts: z.array(fenOfAnySign) }),
  z.strictObject({ kind: z.literal("least"), of: z.array(fenOfAnySign) }),
  z.strictObject({ kind: z.literal("times"), amountFen: fenOfAnySign, count: z.number() }),
]);

export const step: z.ZodType<Step> = z.strictObject({
  code: z.string(),
  op: z.enum(["start", "plus", "minus", "equals", "note"]),
  fen: fenOfAnySign.nullable(),
  calc: calc.nullable(),
  params,
  citations: z.array(citation),
});
