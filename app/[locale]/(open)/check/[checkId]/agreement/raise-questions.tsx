import { useTranslations } from "next-intl";
import { DayField } from "@/components/ui/day-field";
import { Radios } from "@/components/ui/radios";
import { TextField } from "@/components/ui/text-field";
import { When } from "@/components/ui/when";
import { amountText, dayParts } from "@/lib/flow/shown";
import { type Raise, raiseAnswers, raiseMoments } from "@/lib/schemas/check-draft";

/** Whether the price went up, and whether the merchant was told and agreed. */
export function RaiseQuestions({ raise }: { readonly raise: Raise | null }) {
  const t = useTranslations("check.agreement");
  const common = useTranslations("common.form");
  const words = { year: common("year"), month: common("month"), day: common("day") };
  return (
    <>
      <h2 className="tear pt-6 text-lg">{t("raiseHeading")}</h2>
      <Radios
        name="raised"
        legend={t("raised")}
        inline
        value={raise?.raised ?? undefined}
        choices={raiseAnswers.map((value) => ({ value, label: t(`raisedChoices.${value}`) }))}
      />
      <When answer="raised-yes">
        <DayField
          name="raisedOn"
          legend={t("raisedOn")}
          words={words}
          value={dayParts(raise?.on ?? null)}
        />
        <TextField
          name="raisedAmount"
          label={t("raisedAmount")}
          unit={common("yuan")}
          width="medium"
          value={amountText(raise?.amountFen ?? null)}
        />
        <Radios
          name="told"
          legend={t("told")}
          inline
          value={raise?.told ?? undefined}
          choices={raiseMoments.map((value) => ({ value, label: t(`toldChoices.${value}`) }))}
        />
        <When answer="told-day">
          <DayField
            name="toldOn"
            legend={t("toldOn")}
            words={words}
            value={dayParts(raise?.toldOn ?? null)}
          />
        </When>
        <Radios
          name="agreed"
          legend={t("agreed")}
          hint={t("agreedHint")}
          inline
          value={raise?.agreed ?? undefined}
          choices={raiseMoments.map((value) => ({ value, label: t(`agreedChoices.${value}`) }))}
        />
        <When answer="agreed-day">
          <DayField
            name="agreedOn"
            legend={t("agreedOn")}
            words={words}
            value={dayParts(raise?.agreedOn ?? null)}
          />
        </When>
      </When>
    </>
  );
}
