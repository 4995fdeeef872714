import { getTranslations } from "next-intl/server";
import { LabelChoiceField } from "@/components/check/label-choice";
import { Section } from "@/components/check/section";
import { Day } from "@/components/day";
import { Money } from "@/components/money";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { minus, zero } from "@/lib/engine/money";
import { chosenOf } from "@/lib/flow/label-choices";
import { stampOf } from "@/lib/flow/stamp";
import { formatMoney } from "@/lib/messages/format";
import { changeLine } from "./actions";
import type { Part } from "./page";

/** The deductions that are noted, as lines of a receipt. */
export async function NotedLines({ checkId, draft, choices, words }: Part) {
  const t = await getTranslations("check.charges");
  const common = await getTranslations("common.form");
  const labels = await getTranslations("check.labels");
  const chosen = chosenOf(draft.lines, choices);
  const stamp = stampOf([draft.lines, chosen.map(({ choice }) => choice)]);
  return (
    <Section id="noted" title={t("listHeading")}>
      {draft.lines.length === 0 ? (
        <p className="text-ink-soft">{t("empty")}</p>
      ) : (
        <Form
          key={stamp}
          action={changeLine}
          words={words}
          summaryTitle={common("errorTitle")}
          name="noted"
          stamp={stamp}
        >
          <input type="hidden" name="checkId" value={checkId} />
          <p className="text-sm text-ink-soft">{labels("hint")}</p>
          <ol className="border border-line bg-sheet px-4 sm:px-6">
            {chosen.map(({ charge: line, choice }, index) => (
              <li
                // the place is the line's name: lines may be alike
                key={index}
                className="tear grid grid-cols-[1fr_auto] items-center gap-x-4 py-2 first:border-0 sm:grid-cols-[9rem_1fr_auto_auto]"
              >
                <span className="text-sm text-ink-soft sm:text-base">
                  <Day on={line.on} table />
                </span>
                <span className="col-start-1 sm:col-start-auto">
                  {line.label}
                  {line.amountFen < 0 ? (
                    <span className="block text-sm text-ink-soft">{t("back")}</span>
                  ) : null}
                  <LabelChoiceField
                    nth={index}
                    label={line.label}
                    category={line.category}
                    choice={choice}
                  />
                </span>
                <span className="col-start-2 row-start-1 text-end font-semibold sm:col-start-auto sm:row-start-auto">
                  <Money fen={line.amountFen < 0 ? minus(zero, line.amountFen) : line.amountFen} />
                </span>
                <span className="col-start-2 text-end sm:col-start-auto">
                  <SubmitButton
                    look="danger"
                    name="line"
                    value={String(index)}
                    label={t("removeLine")}
                    pending={common("working")}
                    spoken={t("removeLineOf", {
                      on: line.on,
                      amount: formatMoney(line.amountFen),
                    })}
                  />
                </span>
              </li>
            ))}
          </ol>
        </Form>
      )}
    </Section>
  );
}
