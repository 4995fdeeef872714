import { getLocale, getTranslations } from "next-intl/server";
import { sayIn } from "@/components/report/say";
import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/radios";
import { Select } from "@/components/ui/select";
import { type Choices, mappingUnits } from "@/lib/flow/column-choice";
import { holdings, mappedFields } from "@/lib/intake/mapping-type";
import type { MappingReading, MoneyUnit } from "@/lib/intake/reading";
import { readMoney } from "@/lib/intake/amounts";
import { formatMoney } from "@/lib/messages/format";
import { FollowingForm } from "./following-form";

/** values of a column that are shown to tell it by */
const samples = 3;

/** What the file holds and what each column means: a plain form that asks for this page again. */
export async function Columns({
  reading,
  choices,
}: {
  readonly reading: MappingReading;
  readonly choices: Choices;
}) {
  const t = await getTranslations("check.mapping");
  const say = sayIn(await getLocale());
  const { proposal, headers, unit, unitReason } = reading;
  const isChosen = choices["holds"] !== undefined;
  const proposed = (nth: number) =>
    mappedFields.find((field) => proposal.columns[field] === nth) ?? "";
  const firstAmount = (one: MoneyUnit) => {
    const amount = amountIn(reading, one);
    return amount === null ? "" : ` · ${t("firstAmount", { amount })}`;
  };
  return (
    <FollowingForm>
      <Radios
        name="holds"
        legend={t("holds")}
        value={text(choices["holds"]) ?? proposal.holds}
        choices={holdings.map((value) => ({ value, label: say(`intake.holdings.${value}`) }))}
      />
      <Radios
        name="unit"
        legend={t("unit")}
        hint={say(`intake.unitReasons.${unitReason.code}`, unitReason.params)}
        value={text(choices["unit"]) ?? proposal.unit}
        choices={mappingUnits.map((value) => ({
          value,
          label:
            value === "decide"
              ? `${t("unitChoices.decide")} · ${t(`unitChoices.${unit}`)}`
              : `${t(`unitChoices.${value}`)}${firstAmount(value)}`,
        }))}
      />
      <ol className="space-y-6">
        {headers.map((header, nth) => (
          <li key={nth} className="tear grid gap-x-6 gap-y-2 pt-4 sm:grid-cols-2">
            <div className="min-w-0">
              <p className="text-sm text-ink-soft">{t("column", { nth: String(nth + 1) })}</p>
              {header === String(nth + 1) ? null : <p className="font-semibold">{header}</p>}
              <p className="text-sm text-ink-soft">
                {reading.samples
                  .slice(0, samples)
                  .map((row) => row[nth] ?? "")
                  .filter((cell) => cell !== "")
                  .join(" · ")}
              </p>
            </div>
            <Select
              name={`c${nth}`}
              label={t("meaning")}
              value={isChosen ? text(choices[`c${nth}`]) : proposed(nth)}
              choices={[
                { value: "", label: t("ignore") },
                ...mappedFields.map((field) => ({
                  value: field,
                  label: say(`intake.fields.${field}`),
                })),
              ]}
            />
          </li>
        ))}
      </ol>
      <Button look="quiet">{t("preview")}</Button>
    </FollowingForm>
  );
}

/** the first amount of the proposed column, read in this unit */
function amountIn({ proposal, samples: rows }: MappingReading, unit: MoneyUnit): string | null {
  const { amount, income, outgo } = proposal.columns;
  for (const at of [amount, income, outgo]) {
    for (const row of at === undefined ? [] : rows) {
      const money = readMoney(row[at ?? 0] ?? "", unit);
      if (money !== null && money.fen !== 0) return formatMoney(money.fen);
    }
  }
  return null;
}

function text(value: Choices[string]): string | undefined {
  return typeof value === "string" ? value : undefined;
}
