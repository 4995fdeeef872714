import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { DocumentWay } from "@/components/check/document-way";
import { StepPage } from "@/components/check/step-page";
import type { ErrorWords } from "@/components/ui/form";
import { requireGuest } from "@/lib/auth/guards";
import { localePath } from "@/lib/i18n/navigation";
import type { LabelChoice } from "@/lib/schemas/label-choice";
import type { CheckDraft } from "@/lib/schemas/check-draft";
import { findCheck } from "@/lib/store/checks";
import { listDocuments } from "@/lib/store/documents";
import { listLabelChoices } from "@/lib/store/label-choices";
import { listStatements, type Statement } from "@/lib/store/statements";
import { NotedLines } from "./noted-lines";
import { PasteWay } from "./paste-way";
import { Period } from "./period";
import { Result } from "./result";
import { Statements } from "./statements";
import { TypedWay } from "./typed-way";
import { UploadWay } from "./upload-way";

/** what every part of the page is given */
export type Part = {
  readonly checkId: string;
  readonly draft: CheckDraft;
  readonly files: readonly Statement[];
  /** what the merchant said that names are */
  readonly choices: readonly LabelChoice[];
  readonly words: ErrorWords;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check.charges");
  return { title: t("title") };
}

export default async function ChargesStep({
  params,
  searchParams,
}: PageProps<"/[locale]/check/[checkId]/charges">) {
  const { checkId } = await params;
  const key = await requireGuest(localePath(await getLocale(), "/check"));
  const draft = (await findCheck(key, checkId)) ?? notFound();
  const files = await listStatements(key, checkId);
  const documents = (await listDocuments(key, checkId)).filter(
    ({ record }) => record.purpose === "charges",
  );
  const t = await getTranslations("check.charges");
  const { errors } = await getMessages();
  const choices = await listLabelChoices(key);
  const part: Part = { checkId, draft, files, choices, words: errors.field };
  return (
    <StepPage
      step="charges"
      back={`/check/${checkId}/agreement`}
      title={t("title")}
      lead={<p>{t("lead")}</p>}
    >
      <div className="space-y-10">
        <NotedLines {...part} />
        {0 < files.length ? <Statements {...part} /> : null}
        <PasteWay {...part} />
        <UploadWay checkId={checkId} problem={await searchParams} />
        <DocumentWay
          checkId={checkId}
          purpose="charges"
          documents={documents}
          trouble={await searchParams}
        />
        <TypedWay {...part} />
        <Period {...part} />
        <Result {...part} />
      </div>
    </StepPage>
  );
}
