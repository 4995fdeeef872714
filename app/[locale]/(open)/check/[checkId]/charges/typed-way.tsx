import { getTranslations } from "next-intl/server";
import { Section } from "@/components/check/section";
import { Form } from "@/components/ui/form";
import { Radios } from "@/components/ui/radios";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { today } from "@/lib/clock";
import { categories } from "@/lib/engine/request";
import { stampOf } from "@/lib/flow/stamp";
import { addLine } from "./actions";
import type { Part } from "./page";

/** One deduction at a time. */
export async function TypedWay({ checkId, draft, words }: Part) {
  const t = await getTranslations("check.charges");
  const common = await getTranslations("common.form");
  const stamp = stampOf(draft.lines);
  return (
    <Section id="typed" title={t("typed.heading")}>
      <Form
        key={stamp}
        action={addLine}
        words={words}
        summaryTitle={common("errorTitle")}
        labels={{ on: t("on"), amount: t("amount"), category: t("category") }}
        name="typed"
        stamp={stamp}
      >
        <input type="hidden" name="checkId" value={checkId} />
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField name="on" label={t("on")} type="date" max={today()} width="medium" />
          <TextField name="amount" label={t("amount")} unit={common("yuan")} width="medium" />
          <TextField name="label" label={t("label")} hint={t("typed.labelHint")} />
          <Select
            name="category"
            label={t("category")}
            value="data"
            choices={categories.map((value) => ({ value, label: t(`categories.${value}`) }))}
          />
        </div>
        <Radios
          name="direction"
          legend={t("typed.direction")}
          inline
          value="taken"
          choices={(["taken", "back"] as const).map((value) => ({
            value,
            label: t(`typed.directions.${value}`),
          }))}
        />
        <SubmitButton look="quiet" label={t("typed.add")} pending={common("working")} />
      </Form>
    </Section>
  );
}
