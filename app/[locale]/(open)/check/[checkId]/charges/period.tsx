import { getTranslations } from "next-intl/server";
import { Section } from "@/components/check/section";
import { Fold } from "@/components/ui/fold";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { today } from "@/lib/clock";
import { stampOf } from "@/lib/flow/stamp";
import { demandFields } from "@/lib/schemas/check-forms";
import { savePeriod } from "./actions";
import type { Part } from "./page";

/** What days the records cover, and when money was demanded back. Both may stay open. */
export async function Period({ checkId, draft, words }: Part) {
  const t = await getTranslations("check.charges.period");
  const common = await getTranslations("common.form");
  const stamp = stampOf([draft.window, draft.demandsOn]);
  const demands = Object.fromEntries(
    demandFields.map((name, index) => [name, t("demand", { nth: String(index + 1) })]),
  );
  return (
    <Section id="period" title={t("heading")}>
      <Form
        key={stamp}
        action={savePeriod}
        words={words}
        summaryTitle={common("errorTitle")}
        labels={{ from: t("from"), to: t("to"), ...demands }}
        name="period"
        stamp={stamp}
      >
        <input type="hidden" name="checkId" value={checkId} />
        <fieldset className="space-y-2">
          <legend className="font-semibold">{t("window")}</legend>
          <p className="text-sm text-ink-soft">{t("windowHint")}</p>
          <div className="flex flex-wrap gap-4">
            <TextField
              name="from"
              label={t("from")}
              type="date"
              max={today()}
              value={draft.window?.from}
            />
            <TextField
              name="to"
              label={t("to")}
              type="date"
              max={today()}
              value={draft.window?.to}
            />
          </div>
        </fieldset>
        <Fold summary={t("demands")} names={["demand"]} open={0 < draft.demandsOn.length}>
          <p className="text-sm text-ink-soft">{t("demandsHint")}</p>
          <div className="flex flex-wrap gap-4">
            {demandFields.map((name, index) => (
              <TextField
                key={name}
                name={name}
                label={t("demand", { nth: String(index + 1) })}
                type="date"
                max={today()}
                value={draft.demandsOn[index]}
              />
            ))}
          </div>
        </Fold>
        <SubmitButton look="quiet" label={t("save")} pending={common("working")} />
      </Form>
    </Section>
  );
}
