import type { ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import { clauseValue } from "@/components/check/clause-value";
import { CitedRule } from "@/components/report/cited-rule";
import { sayIn } from "@/components/report/say";
import { Notice } from "@/components/ui/notice";
import type { CitationId } from "@/lib/engine/citations";
import type { ClauseFinding, ClauseFlag } from "@/lib/intake/clauses/extract";

/** One clause: what it settles, the sentence that says so, and what to take note of. */
export function ClauseText({
  finding,
  nth,
  title,
  cut,
  held,
}: {
  readonly finding: ClauseFinding;
  readonly nth: number;
  readonly title: string;
  /** its lines cut out of the photo; null: there is none */
  readonly cut: ReactNode;
  /** the agreement has a place for it */
  readonly held: boolean;
}) {
  const t = useTranslations("check.document");
  const say = sayIn(useLocale());
  const value = clauseValue(say, finding.value);
  return (
    <>
      <h3 className="text-base">
        {nth}. {title}
        {value === null ? null : <span className="figures block text-xl">{value}</span>}
      </h3>
      <figure>
        <figcaption className="text-sm text-ink-soft">{t("quote")}</figcaption>
        <blockquote className="mt-1 border-l-4 border-line pl-4 whitespace-pre-line">
          {finding.quote}
        </blockquote>
      </figure>
      {cut}
      <a href={`#mark-${nth}`} className="link inline-flex min-h-11 items-center text-sm">
        {t("showOn")}
      </a>
      {finding.flags.length === 0 ? null : (
        <Notice tone="unclear" title={t("flagsHeading")}>
          <ul className="space-y-1">
            {finding.flags.map((flag) => (
              <li key={flag}>
                {say(`clauses.flags.${flag}`)} <CitedRule say={say} id={rules[flag]} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {held ? null : <p className="text-sm text-ink-soft">{t("unheld")}</p>}
    </>
  );
}

/** what each flag rests on */
const rules: { readonly [Flag in ClauseFlag]: CitationId } = {
  C11: "civil-code-497",
  C15: "regulation-768-art-20",
  C16: "rules-2024-4-art-62",
};
