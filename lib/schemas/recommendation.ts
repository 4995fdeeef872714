import { z } from "zod";
import {
  type Advice,
  type CostLine,
  optionKinds,
  type Option,
  type Recommendation as RecommendationType,
} from "@/lib/engine/recommendation";
import { citation, calc, grade, params } from "./working";
import { anyDay, fenOfAnySign } from "./parts";

const coded = z.strictObject({ code: z.string(), params });

const costLine: z.ZodType<CostLine> = z.strictObject({
  code: z.string(),
  fen: fenOfAnySign.meta({
    description: "positive: the merchant pays; negative: the merchant gets",
  }),
  on: anyDay.nullable().meta({ description: "null: spread over the 24 months" }),
  terminalId: z.string().nullable(),
  calc: calc.nullable(),
  params,
  citations: z.array(citation),
  grade: grade
    .nullable()
    .meta({ description: "of the weakest figure; null: the merchant's records" }),
  source: z.string().nullable(),
});

const option: z.ZodType<Option> = z.strictObject({
  kind: z.enum(optionKinds),
  feasible: z.boolean(),
  obstacles: z.array(coded),
  offerId: z.string().nullable(),
  costFen: fenOfAnySign.meta({
    description: "over 24 months from auditedOn: the sum of the lines",
  }),
  lines: z.array(costLine),
  savesFen: fenOfAnySign.meta({ description: "keep's cost less this cost" }),
  breakEvenOn: anyDay.nullable(),
  steps: z.array(z.string()),
  citations: z.array(citation),
  uncertain: z.array(coded),
});

const advice: z.ZodType<Advice> = z.strictObject({
  terminalId: z.string().nullable().meta({ description: "null: the whole account" }),
  recommended: z.enum(optionKinds),
  because: coded,
  turns: z.array(coded),
  options: z
    .array(option)
    .meta({ description: "keep, cancel, renegotiate, switch, in this order" }),
});

/** engine.md section 10 */
export const Recommendation: z.ZodType<RecommendationType> = z.strictObject({
  catalogueVersion: z.string(),
  terminals: z.array(advice),
  account: advice,
});
