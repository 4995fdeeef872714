import { getLocale, getTranslations } from "next-intl/server";
import { type Category, categories } from "@/lib/engine/request";
import type { LabelChoice } from "@/lib/schemas/label-choice";
import { formatDay } from "@/lib/messages/format";
import { LabelSelect } from "./label-select";

/** What a deduction is taken for, to be changed in one step; it says where the merchant has decided that before. */
export async function LabelChoiceField({
  nth,
  label,
  category,
  choice,
}: {
  readonly nth: number;
  readonly label: string;
  readonly category: Category;
  readonly choice: LabelChoice | null;
}) {
  const locale = await getLocale();
  const t = await getTranslations("check.labels");
  const names = await getTranslations("check.charges.categories");
  const common = await getTranslations("common.form");
  return (
    <>
      <LabelSelect
        nth={nth}
        label={label}
        value={choice === null ? category : (choice.category ?? "none")}
        choices={[
          ...categories.map((value) => ({ value, label: names(value) })),
          { value: "none", label: t("none") },
          ...(choice === null ? [] : [{ value: "asRead", label: t("asRead") }]),
        ]}
        words={{
          select: t("select", { label }),
          change: t("change"),
          changeOf: t("changeOf", { label }),
          pending: common("working"),
        }}
      />
      {choice === null ? null : (
        <span className="block text-sm text-ink-soft">
          {t("said", { on: formatDay(choice.on, locale) })}
        </span>
      )}
    </>
  );
}
