import { z } from "zod";

/**
 * Where a report's charges were read. A charge's id is `<statement id>:<row>` for a row of a file; `statements` gives
 * the file's name. Other ids (`typed:<n>`, `pasted:<n>`) speak for themselves.
 */
export const Origins = z.object({
  statements: z.record(z.string(), z.object({ fileName: z.string(), layout: z.string() })),
  /** as the merchant named the provider; null: the catalogue's own name is enough */
  providerName: z.string().nullable(),
  /** what was taken for granted where the merchant did not know: codes with words in lib/messages */
  assumptions: z.array(
    z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
});
export type Origins = z.infer<typeof Origins>;
