import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { StepPage } from "@/components/check/step-page";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireGuest } from "@/lib/auth/guards";
import { chosenOf, withChoices } from "@/lib/flow/label-choices";
import { countOverlap } from "@/lib/flow/records";
import { localePath } from "@/lib/i18n/navigation";
import type { ReadReading } from "@/lib/intake/reading";
import { findCheck } from "@/lib/store/checks";
import { heldLayout } from "@/lib/store/held-files";
import { listLabelChoices } from "@/lib/store/label-choices";
import { findStatementRows, listStatements } from "@/lib/store/statements";
import { settleStatement } from "./actions";
import { ReadRows } from "./read-rows";
import { RowNotes } from "./row-notes";
import { Summary } from "./summary";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check.statement");
  return { title: t("title") };
}

export default async function StatementPage({
  params,
}: PageProps<"/[locale]/check/[checkId]/statement/[statementId]">) {
  const { checkId, statementId } = await params;
  const key = await requireGuest(localePath(await getLocale(), "/check"));
  const draft = (await findCheck(key, checkId)) ?? notFound();
  const files = await listStatements(key, checkId);
  const file = files.find(({ id }) => id === statementId) ?? notFound();
  if (file.layout === heldLayout) notFound();
  const reading = (await findStatementRows(key, checkId, statementId)) ?? notFound();
  const others: ReadReading[] = [];
  for (const other of draft.keptStatements.filter((id) => id !== statementId)) {
    const found = await findStatementRows(key, checkId, other);
    if (found !== null) others.push(found);
  }
  const t = await getTranslations("check.statement");
  const { errors } = await getMessages();
  const choices = await listLabelChoices(key);
  const kept = draft.keptStatements.includes(statementId);
  return (
    <StepPage
      step="charges"
      back={`/check/${checkId}/charges`}
      title={t("title")}
      lead={
        <>
          <p className="font-semibold">{file.fileName}</p>
          {kept ? (
            <Notice tone="good">
              <p>{t("kept")}</p>
            </Notice>
          ) : (
            <p>{t("lead")}</p>
          )}
        </>
      }
    >
      <div className="space-y-10">
        <Summary
          reading={reading}
          counted={withChoices(reading.charges, choices)}
          overlap={countOverlap(reading, others)}
        />
        <ReadRows
          reading={reading}
          chosen={chosenOf(reading.charges, choices)}
          checkId={checkId}
          statementId={statementId}
          words={errors.field}
        />
        <RowNotes reading={reading} />
        <Decide checkId={checkId} statementId={statementId} />
      </div>
    </StepPage>
  );
}

async function Decide({
  checkId,
  statementId,
}: {
  readonly checkId: string;
  readonly statementId: string;
}) {
  const t = await getTranslations("check.statement");
  const common = await getTranslations("common.form");
  const { errors } = await getMessages();
  return (
    <Form
      action={settleStatement}
      words={errors.field}
      summaryTitle={common("errorTitle")}
      name="settle"
      stamp={statementId}
    >
      <input type="hidden" name="checkId" value={checkId} />
      <input type="hidden" name="statementId" value={statementId} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="act" value="keep" label={t("keep")} pending={common("working")} />
        <SubmitButton
          look="danger"
          name="act"
          value="drop"
          label={t("drop")}
          pending={common("working")}
        />
      </div>
    </Form>
  );
}
