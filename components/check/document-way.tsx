import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/check/section";
import { sayIn } from "@/components/report/say";
import { Notice } from "@/components/ui/notice";
import { localePath } from "@/lib/i18n/navigation";
import type { DocumentPurpose, DocumentState } from "@/lib/schemas/document";
import { errorCodes } from "@/lib/schemas/form";
import { DocumentForm } from "./document-form";

type Query = Readonly<Record<string, string | string[] | undefined>>;
export type DocumentOfList = {
  readonly id: string;
  readonly fileName: string;
  readonly pages: number;
  readonly state: DocumentState;
};

/** Upload a photo or PDF, and the list of those that are there. `trouble`: what the address says went wrong. */
export function DocumentWay({
  checkId,
  purpose,
  documents,
  trouble,
}: {
  readonly checkId: string;
  readonly purpose: DocumentPurpose;
  readonly documents: readonly DocumentOfList[];
  readonly trouble: Query;
}) {
  const t = useTranslations("check.document");
  const locale = useLocale();
  const words = purpose === "agreement" ? "way" : "billWay";
  const problem = useTroubleText(trouble);
  return (
    <Section id="document" title={t(`${words}.heading`)}>
      {problem === null ? null : (
        <Notice tone="unclear" live>
          <p>{problem}</p>
        </Notice>
      )}
      {purpose === "agreement" ? <p className="text-sm text-ink-soft">{t("way.lead")}</p> : null}
      {documents.length === 0 ? null : (
        <div>
          <h3 className="text-base">{t(`${words}.listHeading`)}</h3>
          <ul className="mt-2 space-y-3">
            {documents.map((document) => (
              <li key={document.id}>
                <p>
                  {document.fileName}
                  <span className="text-sm text-ink-soft">
                    {document.pages === 0 ? "" : ` · ${t("pages", { count: document.pages })}`}
                    {` · ${t(`states.${document.state}`)}`}
                  </span>
                </p>
                <a
                  href={localePath(locale, `/check/${checkId}/${purpose}/document/${document.id}`)}
                  className="link inline-flex min-h-11 items-center text-sm"
                >
                  {t(`${words}.open`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <DocumentForm
        action={`/api/check/${checkId}/document?for=${purpose}&locale=${locale}`}
        words={{
          label: t(`${words}.label`),
          hint: t(`${words}.hint`),
          button: t(`${words}.button`),
          sending: t("sending"),
        }}
      />
    </Section>
  );
}

/** The words for ?trouble=…: a code of documents, or of forms; null where there is none. */
function useTroubleText(query: Query): string | null {
  const t = useTranslations("errors.field");
  const locale = useLocale();
  const { trouble } = query;
  if (typeof trouble !== "string") return null;
  const say = sayIn(locale);
  const key = `check.document.problems.${trouble.slice(0, 40)}`;
  const numbers = ["limit", "megapixels"].map((name) => [name, Number(query[name] ?? 0)]);
  if (/^[a-z-]+$/.test(trouble) && say.has(key)) return say(key, Object.fromEntries(numbers));
  return t(errorCodes.find((code) => code === trouble) ?? "unexpected");
}
