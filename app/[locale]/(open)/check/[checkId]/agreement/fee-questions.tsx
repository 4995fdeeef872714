import { useTranslations } from "next-intl";
import { DayField } from "@/components/ui/day-field";
import { Fold } from "@/components/ui/fold";
import { Radios } from "@/components/ui/radios";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { When } from "@/components/ui/when";
import { agreedAmountText, amountText, dayParts } from "@/lib/flow/shown";
import {
  type Agreement,
  anchors,
  bases,
  cycles,
  dues,
  feeStatements,
  promises,
  scopes,
  waiverKinds,
} from "@/lib/schemas/check-draft";

/** Whether a data fee was agreed, and how it is charged. */
export function FeeQuestions({ told }: { readonly told: Agreement | null }) {
  const t = useTranslations("check.agreement");
  return (
    <>
      <Radios
        name="fee"
        legend={t("fee")}
        value={told?.fee ?? undefined}
        choices={feeStatements.map((value) => ({ value, label: t(`feeChoices.${value}`) }))}
      />
      <Radios
        name="promise"
        legend={t("promise")}
        value={told?.promise ?? undefined}
        choices={promises.map((value) => ({ value, label: t(`promiseChoices.${value}`) }))}
      />
      <Radios
        name="basis"
        legend={t("basis")}
        value={told?.basis ?? undefined}
        choices={bases.map((value) => ({ value, label: t(`basisChoices.${value}`) }))}
      />
      <When answer="fee-possible">
        <h2 className="tear pt-6 text-lg">{t("howHeading")}</h2>
        <AmountAndCycle told={told} />
        <Timing told={told} />
      </When>
    </>
  );
}

function AmountAndCycle({ told }: { readonly told: Agreement | null }) {
  const t = useTranslations("check.agreement");
  const common = useTranslations("common.form");
  return (
    <>
      <TextField
        name="feeAmount"
        label={t("amount")}
        hint={t("amountHint")}
        unit={common("yuan")}
        width="medium"
        value={agreedAmountText(told?.amount ?? null)}
      />
      <Radios
        name="cycle"
        legend={t("cycle")}
        inline
        value={told?.cycle ?? undefined}
        choices={cycles.map((value) => ({ value, label: t(`cycleChoices.${value}`) }))}
      />
      <When answer="cycle-days">
        <TextField
          name="everyDays"
          label={t("everyDays")}
          unit={t("freeUnits.day")}
          width="short"
          inputMode="numeric"
          value={told?.everyDays === null ? undefined : String(told?.everyDays ?? "")}
        />
      </When>
      <Radios
        name="per"
        legend={t("per")}
        value={told?.per ?? undefined}
        choices={scopes.map((value) => ({ value, label: t(`perChoices.${value}`) }))}
      />
    </>
  );
}

function Timing({ told }: { readonly told: Agreement | null }) {
  const t = useTranslations("check.agreement");
  const common = useTranslations("common.form");
  const words = { year: common("year"), month: common("month"), day: common("day") };
  const free = told?.free ?? null;
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          name="freeCount"
          label={t("free")}
          hint={t("freeHint")}
          width="short"
          inputMode="numeric"
          value={free === null ? undefined : String(free.count)}
        />
        <div className="w-24">
          <Select
            name="freeUnit"
            label={t("freeUnit")}
            value={free?.unit ?? "day"}
            choices={(["day", "month"] as const).map((value) => ({
              value,
              label: t(`freeUnits.${value}`),
            }))}
          />
        </div>
      </div>
      <Radios
        name="due"
        legend={t("due")}
        value={told?.due ?? undefined}
        choices={dues.map((value) => ({ value, label: t(`dueChoices.${value}`) }))}
      />
      <Radios
        name="anchor"
        legend={t("anchor")}
        value={told?.anchor ?? undefined}
        choices={anchors.map((value) => ({ value, label: t(`anchorChoices.${value}`) }))}
      />
      <DayField
        name="signed"
        legend={t("signed")}
        hint={t("signedHint")}
        words={words}
        value={dayParts(told?.signedOn ?? null)}
      />
      <Fold
        summary={t("waiverHeading")}
        names={["waiver"]}
        open={told !== null && told.waiver !== null}
      >
        <Radios
          name="waiverKind"
          legend={t("waiverKind")}
          value={told?.waiver?.kind ?? ""}
          choices={(["", ...waiverKinds] as const).map((value) => ({
            value,
            label: t(`waiverKinds.${value === "" ? "none" : value}`),
          }))}
        />
        <TextField
          name="waiverAmount"
          label={t("waiverAmount")}
          unit={common("yuan")}
          width="medium"
          inputMode="decimal"
          value={amountText(told?.waiver?.atLeastFen ?? null)}
        />
      </Fold>
    </>
  );
}
