import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { DocumentFailed } from "@/components/check/document-failed";
import { DocumentPages } from "@/components/check/document-pages";
import { DocumentWaiting } from "@/components/check/document-waiting";
import { StepPage } from "@/components/check/step-page";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireGuest } from "@/lib/auth/guards";
import { marksOf } from "@/lib/flow/document-marks";
import { localePath } from "@/lib/i18n/navigation";
import { extractClauses } from "@/lib/intake/clauses/extract";
import { readStored } from "@/lib/ocr/read-stored";
import { findDocument, type StoredDocument } from "@/lib/store/documents";
import { dropDocument } from "./actions";
import { Clauses } from "./clauses";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check.document");
  return { title: t("title") };
}

/** The contract, and beside it what was read in it: each clause is taken over only where the merchant says so. */
export default async function ContractDocument({
  params,
}: PageProps<"/[locale]/check/[checkId]/agreement/document/[documentId]">) {
  const { checkId, documentId } = await params;
  const key = await requireGuest(localePath(await getLocale(), "/check"));
  const document = (await findDocument(key, checkId, documentId)) ?? notFound();
  const t = await getTranslations("check.document");
  const common = await getTranslations("common.form");
  const { errors } = await getMessages();
  const { record, state, problem } = document;
  const open = state === "waiting" || state === "reading";
  // a reading that a restart cut off goes on here
  if (open) after(() => readStored(key, checkId, documentId));
  return (
    <StepPage
      step="agreement"
      wide={state === "read"}
      back={`/check/${checkId}/agreement`}
      title={t(open ? "readingTitle" : state === "failed" ? "failedTitle" : "title")}
    >
      <div className="space-y-8">
        {open ? (
          <DocumentWaiting
            path={`/check/${checkId}/agreement/document/${documentId}`}
            done={record.done}
            pages={record.pictures.length}
            waiting={state === "waiting"}
          />
        ) : null}
        {problem !== null && state === "failed" ? (
          <DocumentFailed
            checkId={checkId}
            purpose="agreement"
            problem={problem}
            params={record.params}
          />
        ) : null}
        {state === "read" ? <Beside checkId={checkId} document={document} /> : null}
        <Form
          action={dropDocument}
          words={errors.field}
          summaryTitle={common("errorTitle")}
          name="drop"
          stamp="drop"
        >
          <input type="hidden" name="checkId" value={checkId} />
          <input type="hidden" name="documentId" value={documentId} />
          <SubmitButton look="danger" label={t("remove")} pending={common("working")} />
        </Form>
      </div>
    </StepPage>
  );
}

/** Clauses and pages: side by side where there is room, else the pages above. */
async function Beside({
  checkId,
  document,
}: {
  readonly checkId: string;
  readonly document: StoredDocument;
}) {
  const t = await getTranslations("check.document");
  const { text, pictures } = document.record;
  if (text === null) return null;
  const findings = extractClauses(text.text);
  const marks = marksOf(text, findings);
  return (
    <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-2">
      <section aria-labelledby="picture" className="space-y-3 lg:sticky lg:top-4">
        <h2 id="picture" className="text-lg">
          {t("picture")}
        </h2>
        <div className="max-h-[60vh] overflow-y-auto lg:max-h-[90vh]">
          <DocumentPages
            text={text}
            marks={marks}
            picture={
              pictures.length === 0
                ? null
                : (page) => `/api/check/${checkId}/document/${document.id}/page/${page}`
            }
          />
        </div>
        {pictures.length === 0 ? null : <p className="text-sm text-ink-soft">{t("keptNote")}</p>}
      </section>
      <Clauses checkId={checkId} document={document} findings={findings} marks={marks} />
    </div>
  );
}
