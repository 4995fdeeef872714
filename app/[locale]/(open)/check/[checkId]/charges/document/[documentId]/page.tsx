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
import { TextArea } from "@/components/ui/textarea";
import { requireGuest } from "@/lib/auth/guards";
import { stampOf } from "@/lib/flow/stamp";
import { unwrapped } from "@/lib/flow/unwrapped";
import { localePath } from "@/lib/i18n/navigation";
import { readStored } from "@/lib/ocr/read-stored";
import { findDocument } from "@/lib/store/documents";
import { dropDocument, findCharges } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check.document");
  return { title: t("billTitle") };
}

/** The text of a photographed bill beside the photo: looked over, then searched for deductions. */
export default async function BillPhoto({
  params,
}: PageProps<"/[locale]/check/[checkId]/charges/document/[documentId]">) {
  const { checkId, documentId } = await params;
  const key = await requireGuest(localePath(await getLocale(), "/check"));
  const document = (await findDocument(key, checkId, documentId)) ?? notFound();
  const t = await getTranslations("check.document");
  const common = await getTranslations("common.form");
  const { errors } = await getMessages();
  const { record, state } = document;
  const open = state === "waiting" || state === "reading";
  // a reading that a restart cut off goes on here
  if (open) after(() => readStored(key, checkId, documentId));
  const shared = { words: errors.field, summaryTitle: common("errorTitle") };
  return (
    <StepPage
      step="charges"
      back={`/check/${checkId}/charges`}
      title={t(open ? "readingTitle" : state === "failed" ? "failedTitle" : "billTitle")}
    >
      <div className="space-y-8">
        {open ? (
          <DocumentWaiting
            path={`/check/${checkId}/charges/document/${documentId}`}
            done={record.done}
            pages={record.pictures.length}
            waiting={state === "waiting"}
          />
        ) : null}
        {document.problem !== null && state === "failed" ? (
          <DocumentFailed
            checkId={checkId}
            purpose="charges"
            problem={document.problem}
            params={record.params}
          />
        ) : null}
        {record.text === null || open ? null : (
          <>
            <Form
              action={findCharges}
              {...shared}
              labels={{ pasted: t("textLabel") }}
              name="bill-text"
              stamp={stampOf(record.text.text)}
            >
              <input type="hidden" name="checkId" value={checkId} />
              <TextArea
                name="pasted"
                label={t("textLabel")}
                hint={t("textHint")}
                value={unwrapped(record.text)}
                rows={12}
              />
              <SubmitButton label={t("findCharges")} pending={common("working")} />
            </Form>
            <section aria-labelledby="picture" className="space-y-3">
              <h2 id="picture" className="text-lg">
                {t("picture")}
              </h2>
              <DocumentPages
                text={record.text}
                marks={[]}
                picture={
                  record.pictures.length === 0
                    ? null
                    : (page) => `/api/check/${checkId}/document/${documentId}/page/${page}`
                }
              />
            </section>
          </>
        )}
        <Form action={dropDocument} {...shared} name="drop" stamp="drop">
          <input type="hidden" name="checkId" value={checkId} />
          <input type="hidden" name="documentId" value={documentId} />
          <SubmitButton look="danger" label={t("remove")} pending={common("working")} />
        </Form>
      </div>
    </StepPage>
  );
}
