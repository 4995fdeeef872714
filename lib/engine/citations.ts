import type { Citation } from "./report";
import type { Rule } from "./tables/law";
import { lawOfContract } from "./tables/law-of-contract";
import { lawOfPayments } from "./tables/law-of-payments";
import { lawOfPrices } from "./tables/law-of-prices";
import { practices } from "./tables/practices";

const library = { ...lawOfPayments, ...lawOfContract, ...lawOfPrices, ...practices } as const;

/** kebab-case and stable for ever: reports that were kept name them */
export type CitationId = keyof typeof library;

/** Every rule of law or practice that reasons and advice rest on, once. */
export const citations: Readonly<Record<CitationId, Rule>> = library;

/** in the order in which the page of methods shows them */
export const citationIds = Object.keys(library) as readonly string[] as readonly CitationId[];

const cited = Object.fromEntries(
  citationIds.map((id) => [id, citationOf(citations[id])]),
) as Readonly<Record<CitationId, Citation>>;

/** The citation of a rule, as a report carries it. Always the same object for the same id. */
export function cite(id: CitationId): Citation {
  return cited[id];
}

/** null where the id is not of this library, as in a report of a later edition */
export function findRule(id: string): Rule | null {
  return Object.hasOwn(library, id) ? citations[id as CitationId] : null;
}

function citationOf({ id, article, source, grade }: Rule): Citation {
  return { kind: "rule", id, article, source, grade };
}
