import type { ReactNode } from "react";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { DocumentCrop } from "@/components/check/document-crop";
import { sayIn } from "@/components/report/say";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Radios } from "@/components/ui/radios";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { choiceKey, clauseField, fixedField, isHeld } from "@/lib/flow/confirmed-clauses";
import type { Mark } from "@/lib/flow/document-marks";
import { stampOf } from "@/lib/flow/stamp";
import { localePath } from "@/lib/i18n/navigation";
import type { ClauseFinding } from "@/lib/intake/clauses/extract";
import { clauseAnswers } from "@/lib/schemas/document";
import type { StoredDocument } from "@/lib/store/documents";
import { confirmClauses } from "./actions";
import { ClauseText } from "./clause-text";

/** The clauses that were read, each to be confirmed, left out or corrected. None is chosen beforehand. */
export async function Clauses({
  checkId,
  document,
  findings,
  marks,
}: {
  readonly checkId: string;
  readonly document: StoredDocument;
  readonly findings: readonly ClauseFinding[];
  readonly marks: readonly Mark[];
}) {
  const t = await getTranslations("check.document");
  const common = await getTranslations("common.form");
  const locale = await getLocale();
  const { errors } = await getMessages();
  const say = sayIn(locale);
  const title = (finding: ClauseFinding) => say(`clauses.terms.${finding.term}`);
  const cut = (index: number) => cutOut(document, checkId, marks, index);
  return (
    <section aria-labelledby="clauses" className="space-y-5">
      <h2 id="clauses" className="text-lg">
        {t("clausesHeading", { count: findings.length })}
      </h2>
      {document.record.text?.pages.some((page) =>
        page.lines.some(({ confidence }) => confidence < doubtful),
      ) ? (
        <p className="text-sm text-ink-soft">{t("doubtful")}</p>
      ) : null}
      {findings.length === 0 ? (
        <>
          <Notice tone="unclear">
            <p>{t("none")}</p>
          </Notice>
          <LinkButton href={localePath(locale, `/check/${checkId}/agreement`)}>
            {t("toQuestions")}
          </LinkButton>
        </>
      ) : (
        <Form
          action={confirmClauses}
          words={errors.field}
          summaryTitle={common("errorTitle")}
          labels={Object.fromEntries(
            findings.map((finding, index) => [fixedField(index), title(finding)]),
          )}
          name="clauses"
          stamp={stampOf(document.choices)}
        >
          <input type="hidden" name="checkId" value={checkId} />
          <input type="hidden" name="documentId" value={document.id} />
          <p>{t("clausesLead")}</p>
          <ol className="space-y-8">
            {findings.map((finding, index) => {
              const choice = document.choices[choiceKey(finding)];
              return (
                <li
                  key={choiceKey(finding)}
                  id={`clause-${index + 1}`}
                  className="tear group space-y-4 pt-6"
                >
                  <ClauseText
                    finding={finding}
                    nth={index + 1}
                    title={title(finding)}
                    cut={cut(index)}
                    held={isHeld(finding)}
                  />
                  <Radios
                    name={clauseField(index)}
                    legend={t("question")}
                    value={choice?.answer}
                    choices={clauseAnswers.map((value) => ({
                      value,
                      label: t(`answers.${value}`),
                    }))}
                  />
                  <div className="hidden group-has-[input[value=fix]:checked]:block">
                    <TextField
                      name={fixedField(index)}
                      label={t("fixed")}
                      hint={t("fixedHint")}
                      value={choice?.fixed ?? finding.quote}
                    />
                  </div>
                </li>
              );
            })}
          </ol>
          <SubmitButton label={t("save")} pending={common("working")} />
        </Form>
      )}
    </section>
  );
}

/** the clause's lines in the picture of the page that it begins on; null: there is no picture */
function cutOut(
  { id, record }: StoredDocument,
  checkId: string,
  marks: readonly Mark[],
  index: number,
): ReactNode {
  const own = marks.filter(({ span }) => span === index);
  const at = own[0]?.page;
  const page = at === undefined ? undefined : record.text?.pages[at];
  if (at === undefined || page === undefined || record.pictures.length === 0) return null;
  return (
    <DocumentCrop
      page={page}
      marks={own.filter((mark) => mark.page === at)}
      picture={`/api/check/${checkId}/document/${id}/page/${at + 1}`}
    />
  );
}

/** confidence of a line below which its letters should be compared with the photo */
const doubtful = 0.9;
