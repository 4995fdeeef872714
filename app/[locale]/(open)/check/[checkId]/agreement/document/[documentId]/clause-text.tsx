import type { ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import { clauseValue } from "@/components/check/clause-value";
import { CitedRule } from "@/components/report/cited-rule";
import { sayIn } from "@/components/report/say";
import { Notice } from "@/components/ui/notice";
import type { ClauseFinding } from "@/lib/intake/clauses/extract";
import { byWeight, flagRests } from "@/lib/intake/clauses/flags";

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
            {byWeight(finding.flags).map((flag) => {
              const rule = flagRests(flag);
              return (
                <li key={flag}>
                  {say(`clauses.flags.${flag}`)}{" "}
                  {rule === null ? say("clauses.common") : <CitedRule say={say} id={rule} />}
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      {finding.doubt.map((doubt) => (
        <p key={doubt} className="text-sm">
          {say(`clauses.doubts.${doubt}`)}
        </p>
      ))}
      {held ? null : <p className="text-sm text-ink-soft">{t("unheld")}</p>}
    </>
  );
}
