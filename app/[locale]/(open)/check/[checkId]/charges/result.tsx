import { getTranslations } from "next-intl/server";
import { Section } from "@/components/check/section";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { stampOf } from "@/lib/flow/stamp";
import { showResult } from "./actions";
import type { Part } from "./page";

export async function Result({ checkId, draft, files, words }: Part) {
  const t = await getTranslations("check.charges.result");
  const common = await getTranslations("common.form");
  const stamp = stampOf([draft, files.map(({ id }) => id)]);
  return (
    <Section id="result" title={t("heading")}>
      <Form
        key={stamp}
        action={showResult}
        words={words}
        summaryTitle={common("errorTitle")}
        name="result"
        stamp={stamp}
      >
        <input type="hidden" name="checkId" value={checkId} />
        <SubmitButton label={t("button")} pending={t("pending")} />
      </Form>
      <p className="text-sm text-ink-soft">{t("note")}</p>
    </Section>
  );
}
