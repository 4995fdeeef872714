import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { StepPage } from "@/components/check/step-page";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireGuest } from "@/lib/auth/guards";
import { chosenOf, withChoices } from "@/lib/flow/label-choices";
import { localePath } from "@/lib/i18n/navigation";
import { runJob } from "@/lib/reading/host";
import type { KeptFile } from "@/lib/reading/jobs";
import { keptFiles } from "@/lib/reading/kept";
import { formatCount } from "@/lib/messages/format";
import { findCheck } from "@/lib/store/checks";
import { listLabelChoices } from "@/lib/store/label-choices";
import {
  findStatementReading,
  heldLayout,
  listStatements,
  type Statement,
} from "@/lib/store/statements";
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
  searchParams,
}: PageProps<"/[locale]/check/[checkId]/statement/[statementId]">) {
  const [{ checkId, statementId }, query] = await Promise.all([params, searchParams]);
  const key = await requireGuest(localePath(await getLocale(), "/check"));
  const draft = (await findCheck(key, checkId)) ?? notFound();
  const files = await listStatements(key, checkId);
  const file = files.find(({ id }) => id === statementId) ?? notFound();
  if (file.layout === heldLayout) notFound();
  const reading = (await findStatementReading(key, checkId, statementId)) ?? notFound();
  const others = files.filter(({ id }) => id !== statementId && draft.keptStatements.includes(id));
  const compared = await keptFiles(key, [file, ...others]);
  const overlap = others.length === 0 ? 0 : await overlapOf(compared);
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
          <p className="font-semibold">
            {file.fileName}
            {file.member === "" ? null : ` · ${file.member}`}
          </p>
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
          overlap={overlap}
          file={file}
        />
        <ReadRows
          reading={reading}
          chosen={chosenOf(reading.charges, choices)}
          checkId={checkId}
          statementId={statementId}
          words={errors.field}
          query={query}
        />
        <RowNotes reading={reading} query={query} />
        <Decide checkId={checkId} file={file} kept={kept} />
      </div>
    </StepPage>
  );
}

/** null: it could not be told */
async function overlapOf(files: readonly KeptFile[]): Promise<number | null> {
  const answer = await runJob({ kind: "overlap", files });
  return answer.kind === "overlap" ? answer.count : null;
}

async function Decide({
  checkId,
  file,
  kept,
}: {
  readonly checkId: string;
  readonly file: Statement;
  readonly kept: boolean;
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
      stamp={file.id}
    >
      <input type="hidden" name="checkId" value={checkId} />
      <input type="hidden" name="statementId" value={file.id} />
      {kept ? (
        <p className="max-w-prose text-sm text-ink-soft">
          {t("undo", {
            sales: formatCount(file.transactions),
            charges: formatCount(file.charges),
          })}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        {kept ? null : (
          <SubmitButton name="act" value="keep" label={t("keep")} pending={common("working")} />
        )}
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
