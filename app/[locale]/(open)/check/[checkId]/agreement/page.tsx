import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { DocumentWay } from "@/components/check/document-way";
import { Sheet, StepPage } from "@/components/check/step-page";
import { Form } from "@/components/ui/form";
import { Radios } from "@/components/ui/radios";
import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/when";
import { requireGuest } from "@/lib/auth/guards";
import { stampOf } from "@/lib/flow/stamp";
import { localePath } from "@/lib/i18n/navigation";
import { findCheck } from "@/lib/store/checks";
import { listDocuments } from "@/lib/store/documents";
import { saveAgreement } from "./actions";
import { FeeQuestions } from "./fee-questions";
import { FromDocument } from "./from-document";
import { MoreQuestions } from "./more-questions";
import { RaiseQuestions } from "./raise-questions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check.agreement");
  return { title: t("title") };
}

export default async function AgreementStep({
  params,
  searchParams,
}: PageProps<"/[locale]/check/[checkId]/agreement">) {
  const { checkId } = await params;
  const key = await requireGuest(localePath(await getLocale(), "/check"));
  const draft = (await findCheck(key, checkId)) ?? notFound();
  const documents = (await listDocuments(key, checkId)).filter(
    ({ record }) => record.purpose === "agreement",
  );
  const t = await getTranslations("check.agreement");
  const common = await getTranslations("common.form");
  const { errors } = await getMessages();
  const stamp = stampOf(draft.agreement);
  const told = draft.agreement?.have === "memory" ? draft.agreement : null;
  return (
    <StepPage
      step="agreement"
      back={`/check/${checkId}/terminal`}
      title={t("title")}
      lead={<p>{t("lead")}</p>}
    >
      <div className="mb-10 space-y-8">
        <DocumentWay
          checkId={checkId}
          purpose="agreement"
          documents={documents}
          trouble={await searchParams}
        />
        <FromDocument checkId={checkId} documents={documents} />
      </div>
      <Sheet>
        <Form
          key={stamp}
          action={saveAgreement}
          words={errors.field}
          summaryTitle={common("errorTitle")}
          labels={await questionLabels()}
          name="agreement"
          stamp={stamp}
        >
          <input type="hidden" name="checkId" value={checkId} />
          <Radios
            name="have"
            legend={t("have")}
            value={draft.agreement?.have}
            choices={(["memory", "nothing"] as const).map((value) => ({
              value,
              label: t(`haveChoices.${value}.label`),
              hint: t(`haveChoices.${value}.hint`),
            }))}
          />
          <When answer="have-memory">
            <p className="text-sm text-ink-soft">{t("memory")}</p>
            <FeeQuestions told={told} />
            <When answer="fee-possible">
              <RaiseQuestions raise={told?.raise ?? null} />
            </When>
            <MoreQuestions told={told} />
          </When>
          <SubmitButton label={t("next")} pending={common("working")} />
        </Form>
      </Sheet>
    </StepPage>
  );
}

/** what the summary of errors calls a field */
async function questionLabels(): Promise<Readonly<Record<string, string>>> {
  const t = await getTranslations("check.agreement");
  return {
    have: t("have"),
    feeAmount: t("amount"),
    everyDays: t("everyDays"),
    freeCount: t("free"),
    signed: t("signed"),
    waiverAmount: t("waiverAmount"),
    raisedOn: t("raisedOn"),
    raisedAmount: t("raisedAmount"),
    toldOn: t("toldOn"),
    agreedOn: t("agreedOn"),
    other1Amount: `${t("otherRow", { row: "1" })} ${t("otherAmount")}`,
    other2Amount: `${t("otherRow", { row: "2" })} ${t("otherAmount")}`,
    other3Amount: `${t("otherRow", { row: "3" })} ${t("otherAmount")}`,
    depositAmount: t("depositAmount"),
    depositVolume: t("depositVolume"),
    depositMonths: t("depositMonths"),
    debitRate: t("debitRate"),
    debitCap: t("debitCap"),
    creditRate: t("creditRate"),
    qrRate: t("qrRate"),
    fixedFee: t("fixedFee"),
    cancelNoticeDays: t("cancelNoticeDays"),
    penalty: t("penalty"),
  };
}
