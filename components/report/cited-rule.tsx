import { localePath } from "@/lib/i18n/navigation";
import { cite, type CitationId } from "@/lib/engine/citations";
import type { Say } from "./say";
import { sayGrade, sayRule } from "./working";

/** An article by its name, linked to its entry among the sources, with its grade and the day to which it was read. */
export function CitedRule({ say, id }: { readonly say: Say; readonly id: CitationId }) {
  const citation = cite(id);
  if (citation.kind !== "rule") return null;
  return (
    <>
      <a href={localePath(say.locale, `/sources#${id}`)}>{sayRule({ say }, citation)}</a>
      {sayGrade({ say }, citation)}
    </>
  );
}
