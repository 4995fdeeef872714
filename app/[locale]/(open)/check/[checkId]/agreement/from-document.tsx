import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/check/section";
import { sayIn } from "@/components/report/say";
import { choiceKey, confirmedClauses } from "@/lib/flow/confirmed-clauses";
import { localePath } from "@/lib/i18n/navigation";
import { extractClauses } from "@/lib/intake/clauses/extract";
import type { StoredDocument } from "@/lib/store/documents";

/** Which answers below come from a contract: each clause that was confirmed, with its sentence. */
export async function FromDocument({
  checkId,
  documents,
}: {
  readonly checkId: string;
  readonly documents: readonly StoredDocument[];
}) {
  const t = await getTranslations("check.document");
  const locale = await getLocale();
  const say = sayIn(locale);
  const clauses = documents.flatMap(({ id, record, choices }) =>
    confirmedClauses(extractClauses(record.text?.text ?? ""), choices).map((clause) => ({
      id,
      clause,
    })),
  );
  if (clauses.length === 0) return null;
  return (
    <Section id="from-document" title={t("fromHeading")}>
      <p className="text-sm text-ink-soft">{t("fromLead")}</p>
      <ul className="space-y-3">
        {clauses.map(({ id, clause }) => (
          <li key={`${id} ${choiceKey(clause)}`}>
            <p className="font-semibold">{say(`clauses.terms.${clause.term}`)}</p>
            <blockquote className="border-l-4 border-line pl-4">{clause.quote}</blockquote>
            <a
              href={localePath(locale, `/check/${checkId}/agreement/document/${id}`)}
              className="link inline-flex min-h-11 items-center text-sm"
            >
              {t("fromDocument")}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
