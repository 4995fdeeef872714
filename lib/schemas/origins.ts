import { z } from "zod";

/**
 * Where a report's charges were read. A charge's id is `<statement id>:<row>` for a row of a file; `statements` gives
 * the file's name. Other ids (`typed:<n>`, `pasted:<n>`) speak for themselves.
 */
export type Origins = {
  readonly statements: Readonly<
    Record<string, { readonly fileName: string; readonly layout: string }>
  >;
  /** as the merchant named the provider; null: the catalogue's own name is enough */
  readonly providerName: string | null;
  /** what was taken for granted where the merchant did not know: codes with words in lib/messages */
  readonly assumptions: readonly {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
};

export const originsSchema: z.ZodType<Origins> = z.object({
  statements: z.record(z.string(), z.object({ fileName: z.string(), layout: z.string() })),
  providerName: z.string().nullable(),
  assumptions: z.array(
    z.object({
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
