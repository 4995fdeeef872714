import type { CitationId } from "../../engine/citations";

/**
 * What to take note of in a clause; ids of our catalogue of clauses. The wordings there are background knowledge of
 * medium certainty; what each rests on is cited from the table of rules, with its own source and grade.
 */
export const clauseFlags = {
  C01: { weight: "watch", rests: "civil-code-511" },
  C02: { weight: "note", rests: null },
  C03: { weight: "note", rests: null },
  C04: { weight: "watch", rests: "price-rules-2022-19" },
  C05: { weight: "note", rests: null },
  C06: { weight: "watch", rests: "regulation-768-art-20" },
  C07: { weight: "note", rests: null },
  C08: { weight: "note", rests: null },
  C09: { weight: "note", rests: null },
  C10: { weight: "note", rests: "civil-code-509" },
  C11: { weight: "watch", rests: "civil-code-497" },
  C12: { weight: "watch", rests: "civil-code-497" },
  C13: { weight: "note", rests: "fraud-law-art-12" },
  C14: { weight: "watch", rests: "regulation-768-art-20" },
  C15: { weight: "watch", rests: "regulation-768-art-20" },
  C16: { weight: "watch", rests: "rules-2024-4-art-62" },
  C17: { weight: "watch", rests: "civil-code-140" },
  C18: { weight: "note", rests: null },
  C20: { weight: "watch", rests: "civil-code-511" },
  C21: { weight: "note", rests: null },
  C22: { weight: "watch", rests: null },
  C23: { weight: "note", rests: null },
  C24: { weight: "watch", rests: null },
  C25: { weight: "watch", rests: "e-commerce-law-19" },
  C26: { weight: "note", rests: "civil-code-563" },
  C27: { weight: "watch", rests: "civil-code-585" },
  C28: { weight: "note", rests: null },
  C29: { weight: "note", rests: null },
  C30: { weight: "watch", rests: "civil-code-497" },
  C31: { weight: "watch", rests: "regulation-768-art-22" },
  C32: { weight: "note", rests: "regulation-768-art-35" },
  C33: { weight: "watch", rests: "civil-code-497" },
  C34: { weight: "note", rests: "interpretation-2023-13-art-10" },
  C35: { weight: "note", rests: null },
  C36: { weight: "note", rests: null },
  C37: { weight: "watch", rests: null },
} as const satisfies Readonly<
  Record<string, { readonly weight: "watch" | "note"; readonly rests: CitationId | null }>
>;

export type ClauseFlag = keyof typeof clauseFlags;

/** What a flag rests on in law; null: on how such contracts are commonly written, which no official text confirms. */
export function flagRests(flag: ClauseFlag): CitationId | null {
  return clauseFlags[flag].rests;
}

/** The flags of a clause, what is to be looked at closely first. */
export function byWeight(flags: readonly ClauseFlag[]): readonly ClauseFlag[] {
  const of = (weight: "watch" | "note") =>
    flags.filter((flag) => clauseFlags[flag].weight === weight);
  return [...of("watch"), ...of("note")];
}
