import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/check/section";
import { Form } from "@/components/ui/form";
import { Radios } from "@/components/ui/radios";
import { SubmitButton } from "@/components/ui/submit-button";
import { stampOf } from "@/lib/flow/stamp";
import { localePath } from "@/lib/i18n/navigation";
import { heldLayout, type Statement } from "@/lib/store/statements";
import { removeStatement, saveTerminals } from "./actions";
import type { Part } from "./page";

/** The uploaded files with what has to be done with each, and whose the terminals in them are. */
export async function Statements(part: Part) {
  const { checkId, draft, files, words } = part;
  const t = await getTranslations("check.charges.statements");
  const common = await getTranslations("common.form");
  const stamp = stampOf([files.map(({ id }) => id), draft.keptStatements]);
  return (
    <Section id="statements" title={t("heading")}>
      <Form
        key={stamp}
        action={removeStatement}
        words={words}
        summaryTitle={common("errorTitle")}
        name="statements"
        stamp={stamp}
      >
        <input type="hidden" name="checkId" value={checkId} />
        <ul className="border border-line bg-sheet px-4 sm:px-6">
          {files.map((file) => (
            <li
              key={file.id}
              className="tear flex flex-wrap items-center justify-between gap-x-4 py-2 first:border-0"
            >
              <FileLine
                checkId={checkId}
                file={file}
                kept={draft.keptStatements.includes(file.id)}
              />
              <SubmitButton
                look="danger"
                name="statement"
                value={file.id}
                label={t("remove")}
                pending={common("working")}
                spoken={t("removeOf", { name: file.fileName })}
              />
            </li>
          ))}
        </ul>
      </Form>
      <Terminals {...part} />
    </Section>
  );
}

async function FileLine({
  checkId,
  file,
  kept,
}: {
  readonly checkId: string;
  readonly file: Statement;
  readonly kept: boolean;
}) {
  const t = await getTranslations("check.charges.statements");
  const locale = await getLocale();
  const held = file.layout === heldLayout;
  const path = `/check/${checkId}/statement/${file.id}${held ? "/mapping" : ""}`;
  return (
    <div className="min-w-0">
      <p>
        {file.fileName}
        {file.member === "" ? null : ` · ${file.member}`}
        <span className="text-sm text-ink-soft"> · {t("rows", { count: file.rows })}</span>
      </p>
      <p className="text-sm">
        <span className={kept ? "text-ink-soft" : "font-semibold text-amber-pencil"}>
          {held ? t("unread") : kept ? t("kept") : t("new")}
        </span>{" "}
        <a href={localePath(locale, path)} className="link inline-flex min-h-11 items-center">
          {held ? t("map") : kept ? t("again") : t("look")}
        </a>
      </p>
    </div>
  );
}

async function Terminals({ checkId, draft, files, words }: Part) {
  const t = await getTranslations("check.charges.terminals");
  const common = await getTranslations("common.form");
  const printed = [...new Set(files.flatMap(({ terminals }) => terminals))].toSorted();
  if (printed.length < 2) return null;
  const stamp = stampOf([draft.fileTerminals, printed]);
  const chosen = draft.fileTerminals;
  return (
    <Form
      key={stamp}
      action={saveTerminals}
      words={words}
      summaryTitle={common("errorTitle")}
      labels={{ fileTerminals: t("question") }}
      name="terminals"
      stamp={stamp}
    >
      <input type="hidden" name="checkId" value={checkId} />
      <h3 className="text-lg">{t("heading", { count: printed.length })}</h3>
      <Radios
        name="fileTerminals"
        legend={t("question")}
        value={chosen === null ? undefined : chosen.kind === "all" ? "all" : `one:${chosen.number}`}
        choices={[
          { value: "all", label: t("all") },
          ...printed.map((number) => ({
            value: `one:${number}`,
            label: t("one", { number }),
          })),
        ]}
      />
      <SubmitButton look="quiet" label={t("save")} pending={common("working")} />
    </Form>
  );
}
