import { useLocale, useTranslations } from "next-intl";
import { sayIn } from "@/components/report/say";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { localePath } from "@/lib/i18n/navigation";
import type { DocumentProblem, DocumentPurpose } from "@/lib/schemas/document";

/** Why a document could not be read, and what to do instead. */
export function DocumentFailed({
  checkId,
  purpose,
  problem,
  params,
}: {
  readonly checkId: string;
  readonly purpose: DocumentPurpose;
  readonly problem: DocumentProblem;
  readonly params: Readonly<Record<string, number>>;
}) {
  const t = useTranslations("check.document");
  const locale = useLocale();
  const step = localePath(locale, `/check/${checkId}/${purpose}`);
  return (
    <div className="space-y-5">
      <Notice tone="unclear" title={t("failedTitle")}>
        <p>{sayIn(locale)(`check.document.problems.${problem}`, params)}</p>
      </Notice>
      <div>
        <h2 className="text-lg">{t("whatNow")}</h2>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          <li>{t("better")}</li>
          <li>{t(purpose === "agreement" ? "typeIn" : "typeBill")}</li>
        </ul>
      </div>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={`${step}#document`}>{t("again")}</LinkButton>
        <LinkButton look="quiet" href={step}>
          {t(purpose === "agreement" ? "toQuestions" : "toCharges")}
        </LinkButton>
      </div>
    </div>
  );
}
