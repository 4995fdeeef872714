import { z } from "zod";

/** What every refusal of the API looks like. For its description: the answer is made in lib/http/problem.ts. */
export const ProblemAnswer = z.strictObject({
  error: z.strictObject({
    code: z
      .string()
      .meta({ description: "kebab-case, stable: for programs", examples: ["not-accepted"] }),
    message: z
      .string()
      .meta({ description: "for people; Chinese where Accept-Language prefers it" }),
    issues: z
      .array(
        z.strictObject({
          path: z.string().meta({
            description: "where in the request; empty: the whole of it",
            examples: ["contracts[0].versions[1].terms.fees[0].model.amountFen"],
          }),
          code: z.string(),
          message: z.string(),
        }),
      )
      .max(100)
      .meta({ description: "the first hundred mistakes, each with its place" }),
  }),
});
