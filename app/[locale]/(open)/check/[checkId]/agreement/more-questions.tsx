import { useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import { Radios } from "@/components/ui/radios";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { When } from "@/components/ui/when";
import { amountText, rateText } from "@/lib/flow/shown";
import { otherCategories, otherCycles, otherRows } from "@/lib/schemas/agreement-form";
import {
  type Agreement,
  cancellations,
  otherFeesAnswers,
  refunds,
} from "@/lib/schemas/check-draft";

/** Other fees, handling rates and how it ends: folded, because few know them. */
export function MoreQuestions({ told }: { readonly told: Agreement | null }) {
  return (
    <div>
      <OtherFees told={told} />
      <Rates told={told} />
      <Ending told={told} />
    </div>
  );
}

function OtherFees({ told }: { readonly told: Agreement | null }) {
  const t = useTranslations("check.agreement");
  const common = useTranslations("common.form");
  return (
    <Fold
      summary={t("othersHeading")}
      names={["other", "deposit"]}
      open={told !== null && (told.otherFees !== null || told.deposit !== null)}
    >
      <Radios
        name="otherFees"
        legend={t("otherFees")}
        value={told?.otherFees ?? undefined}
        choices={otherFeesAnswers.map((value) => ({
          value,
          label: t(`otherFeesChoices.${value}`),
        }))}
      />
      <When answer="other-fees-some">
        {otherRows.map((row) => (
          <OtherRow key={row} row={row} told={told} />
        ))}
      </When>
      <TextField
        name="depositAmount"
        label={t("depositAmount")}
        hint={t("depositHint")}
        unit={common("yuan")}
        width="medium"
        value={amountText(told?.deposit?.amountFen ?? null)}
      />
      <TextField
        name="depositVolume"
        label={t("depositVolume")}
        unit={common("yuan")}
        width="medium"
        value={amountText(told?.deposit?.volumeFen ?? null)}
      />
      <TextField
        name="depositMonths"
        label={t("depositMonths")}
        unit={t("freeUnits.month")}
        width="short"
        inputMode="numeric"
        value={String(told?.deposit?.withinMonths ?? "")}
      />
    </Fold>
  );
}

function OtherRow({
  row,
  told,
}: {
  readonly row: (typeof otherRows)[number];
  readonly told: Agreement | null;
}) {
  const t = useTranslations("check.agreement");
  const categories = useTranslations("check.charges.categories");
  const common = useTranslations("common.form");
  const other = told?.others[row - 1];
  return (
    <fieldset className="grid gap-4 sm:grid-cols-3">
      <legend className="mb-1 font-semibold">{t("otherRow", { row: String(row) })}</legend>
      <Select
        name={`other${row}Category`}
        label={t("otherCategory")}
        value={other?.category ?? ""}
        choices={[
          { value: "", label: t("otherNone") },
          ...otherCategories.map((value) => ({ value, label: categories(value) })),
        ]}
      />
      <TextField
        name={`other${row}Amount`}
        label={t("otherAmount")}
        unit={common("yuan")}
        value={amountText(other?.amountFen ?? null)}
      />
      <Select
        name={`other${row}Cycle`}
        label={t("otherCycle")}
        value={other?.cycle ?? "year"}
        choices={otherCycles.map((value) => ({ value, label: t(`cycleChoices.${value}`) }))}
      />
    </fieldset>
  );
}

function Rates({ told }: { readonly told: Agreement | null }) {
  const t = useTranslations("check.agreement");
  const common = useTranslations("common.form");
  const rates = told?.rates ?? null;
  const known = rates !== null && Object.values(rates).some((rate) => rate !== null);
  return (
    <Fold summary={t("ratesHeading")} names={["debit", "credit", "qr", "fixedFee"]} open={known}>
      <p className="text-sm text-ink-soft">{t("ratesHint")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="creditRate"
          label={t("creditRate")}
          unit={common("percent")}
          inputMode="decimal"
          value={rateText(rates?.creditPpm ?? null)}
        />
        <TextField
          name="qrRate"
          label={t("qrRate")}
          unit={common("percent")}
          inputMode="decimal"
          value={rateText(rates?.qrPpm ?? null)}
        />
        <TextField
          name="debitRate"
          label={t("debitRate")}
          unit={common("percent")}
          inputMode="decimal"
          value={rateText(rates?.debitPpm ?? null)}
        />
        <TextField
          name="debitCap"
          label={t("debitCap")}
          unit={common("yuan")}
          inputMode="decimal"
          value={amountText(rates?.debitCapFen ?? null)}
        />
        <TextField
          name="fixedFee"
          label={t("fixedFee")}
          unit={common("yuan")}
          inputMode="decimal"
          value={amountText(rates?.fixedFen ?? null)}
        />
      </div>
    </Fold>
  );
}

function Ending({ told }: { readonly told: Agreement | null }) {
  const t = useTranslations("check.agreement");
  const common = useTranslations("common.form");
  return (
    <Fold
      summary={t("endHeading")}
      names={["cancel", "penalty", "refund"]}
      open={told !== null && (told.cancellation !== null || told.refund !== null)}
    >
      <Radios
        name="cancellation"
        legend={t("cancellation")}
        value={told?.cancellation ?? undefined}
        choices={cancellations.map((value) => ({
          value,
          label: t(`cancellationChoices.${value}`),
        }))}
      />
      <TextField
        name="cancelNoticeDays"
        label={t("cancelNoticeDays")}
        unit={t("freeUnits.day")}
        width="short"
        inputMode="numeric"
        value={String(told?.cancelNoticeDays ?? "")}
      />
      <TextField
        name="penalty"
        label={t("penalty")}
        unit={common("yuan")}
        width="medium"
        value={amountText(told?.penaltyFen ?? null)}
      />
      <Radios
        name="refund"
        legend={t("refund")}
        value={told?.refund ?? undefined}
        choices={refunds.map((value) => ({ value, label: t(`refundChoices.${value}`) }))}
      />
    </Fold>
  );
}
