import { getLocale, getTranslations } from "next-intl/server";
import { sayIn } from "@/components/report/say";
import { Section } from "@/components/check/section";
import { Details } from "@/components/ui/details";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextArea } from "@/components/ui/textarea";
import { chosenOf } from "@/lib/flow/label-choices";
import { stampOf } from "@/lib/flow/stamp";
import { formatDay, formatMoney } from "@/lib/messages/format";
import type { Pasted } from "@/lib/schemas/check-draft";
import { readPaste, settlePaste } from "./actions";
import type { Part } from "./page";

/** Paste a text; look at what was read from it; keep it or not. */
export async function PasteWay({ checkId, draft, choices, words }: Part) {
  const t = await getTranslations("check.charges.paste");
  const common = await getTranslations("common.form");
  // a text from which nothing could be read stays in its field
  const stamp = stampOf([draft.lines, draft.pasted?.lines ?? []]);
  return (
    <Section id="paste" title={t("heading")}>
      <Form
        key={stamp}
        action={readPaste}
        words={words}
        summaryTitle={common("errorTitle")}
        name="paste"
        stamp={stamp}
      >
        <input type="hidden" name="checkId" value={checkId} />
        <TextArea name="pasted" label={t("label")} hint={t("hint")} rows={5} />
        <SubmitButton look="quiet" label={t("button")} pending={t("pending")} />
      </Form>
      {draft.pasted === null ? null : (
        <PastedLines checkId={checkId} pasted={draft.pasted} choices={choices} words={words} />
      )}
    </Section>
  );
}

async function PastedLines({
  checkId,
  pasted,
  choices,
  words,
}: Pick<Part, "checkId" | "choices" | "words"> & { readonly pasted: Pasted }) {
  const t = await getTranslations("check.charges");
  const common = await getTranslations("common.form");
  const labels = await getTranslations("check.labels");
  const locale = await getLocale();
  const say = sayIn(locale);
  const stamp = stampOf(pasted);
  return (
    <div id="pasted-read" className="space-y-4 border border-line bg-sheet px-4 py-5 sm:px-6">
      <h3 className="text-lg">{t("paste.readHeading", { count: pasted.lines.length })}</h3>
      {pasted.lines.length === 0 ? null : (
        <>
          <Table
            caption={t("paste.readHeading", { count: pasted.lines.length })}
            columns={[
              { key: "on", title: t("on") },
              { key: "label", title: t("label") },
              { key: "category", title: t("category") },
              { key: "amount", title: t("amount"), end: true },
            ]}
            rows={chosenOf(pasted.lines, choices).map(({ charge: line, choice }, index) => ({
              key: String(index),
              cells: {
                on: <span className="figures">{line.on}</span>,
                label: line.label,
                category: pasted.duplicates.includes(index) ? (
                  t("paste.duplicate")
                ) : (
                  <>
                    {choice?.category === null ? labels("none") : t(`categories.${line.category}`)}
                    {choice === null ? null : (
                      <span className="block text-sm text-ink-soft">
                        {labels("said", { on: formatDay(choice.on, locale) })}
                      </span>
                    )}
                  </>
                ),
                amount: formatMoney(line.amountFen),
              },
            }))}
          />
          <Form
            key={stamp}
            action={settlePaste}
            words={words}
            summaryTitle={common("errorTitle")}
            name="settle-paste"
            stamp={stamp}
          >
            <input type="hidden" name="checkId" value={checkId} />
            <div className="flex flex-wrap gap-3">
              <SubmitButton
                name="act"
                value="keep"
                label={t("paste.keep")}
                pending={common("working")}
              />
              <SubmitButton
                look="danger"
                name="act"
                value="drop"
                label={t("paste.drop")}
                pending={common("working")}
              />
            </div>
          </Form>
        </>
      )}
      {pasted.refused.length === 0 ? null : (
        <Details
          summary={t("paste.refusedHeading", { count: pasted.refused.length })}
          open={pasted.lines.length === 0}
        >
          <ul className="space-y-3">
            {pasted.refused.map((note) => (
              <li key={`${note.row} ${note.code}`}>
                <span className="block text-sm text-ink-soft">
                  {t("paste.line", { row: String(note.row) })} · {note.text}
                </span>
                {say(`intake.text.${note.code}`, note.params)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  );
}
