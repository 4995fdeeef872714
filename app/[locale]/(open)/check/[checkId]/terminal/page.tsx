import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { Sheet, StepPage } from "@/components/check/step-page";
import { DayField } from "@/components/ui/day-field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Radios } from "@/components/ui/radios";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { When } from "@/components/ui/when";
import { requireGuest } from "@/lib/auth/guards";
import { connectivities, devices } from "@/lib/engine/request";
import { providers } from "@/lib/engine/tables/providers";
import { dayParts } from "@/lib/flow/shown";
import { stampOf } from "@/lib/flow/stamp";
import { localePath } from "@/lib/i18n/navigation";
import type { TerminalAnswers } from "@/lib/schemas/check-draft";
import { findCheck } from "@/lib/store/checks";
import { saveTerminal } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check.terminal");
  return { title: t("title") };
}

export default async function TerminalStep({
  params,
  searchParams,
}: PageProps<"/[locale]/check/[checkId]/terminal">) {
  const { checkId } = await params;
  const { missing } = await searchParams;
  const key = await requireGuest(localePath(await getLocale(), "/check"));
  const draft = (await findCheck(key, checkId)) ?? notFound();
  const t = await getTranslations("check.terminal");
  const common = await getTranslations("common.form");
  const { errors } = await getMessages();
  const stamp = stampOf(draft.terminal);
  return (
    <StepPage step="terminal" back="/check" title={t("title")}>
      <Sheet>
        {missing === "activated" ? (
          <div className="mb-6">
            <Notice tone="unclear" live>
              <p>{t("activatedNeeded")}</p>
            </Notice>
          </div>
        ) : null}
        <Form
          key={stamp}
          action={saveTerminal}
          words={errors.field}
          summaryTitle={common("errorTitle")}
          labels={{
            provider: t("provider"),
            device: t("device"),
            connectivity: t("connectivity"),
            activated: t("activated"),
            returned: t("returned"),
            returnedOn: t("returnedOn"),
          }}
          name="terminal"
          stamp={stamp}
        >
          <input type="hidden" name="checkId" value={checkId} />
          <input type="hidden" name="next" value={missing === "activated" ? "charges" : ""} />
          <Questions answers={draft.terminal} />
          <SubmitButton label={t("next")} pending={common("working")} />
        </Form>
      </Sheet>
    </StepPage>
  );
}

async function Questions({ answers }: { readonly answers: TerminalAnswers | null }) {
  const t = await getTranslations("check.terminal");
  const common = await getTranslations("common.form");
  const words = { year: common("year"), month: common("month"), day: common("day") };
  const unclear = { value: "unclear", label: common("unclear") };
  return (
    <>
      <Select
        name="provider"
        label={t("provider")}
        hint={t("providerHint")}
        value={answers?.provider ?? undefined}
        choices={[
          { value: "", label: t("providerChoose") },
          ...providers.map(({ key, brands }) => ({ value: key, label: brands.join(" / ") })),
          { value: "other", label: t("providerOther") },
        ]}
      />
      <When answer="provider-other">
        <TextField
          name="providerName"
          label={t("providerName")}
          hint={t("providerNameHint")}
          value={answers?.providerName ?? undefined}
        />
      </When>
      <Radios
        name="device"
        legend={t("device")}
        value={answers?.device ?? undefined}
        choices={[
          ...devices.map((device) => ({
            value: device,
            label: t(`devices.${device}.label`),
            hint: t(`devices.${device}.hint`),
          })),
          unclear,
        ]}
      />
      <Radios
        name="connectivity"
        legend={t("connectivity")}
        hint={t("connectivityHint")}
        value={answers?.connectivity ?? undefined}
        choices={[
          ...connectivities.map((value) => ({ value, label: t(`connectivities.${value}`) })),
          unclear,
        ]}
      />
      <DayField
        name="activated"
        legend={t("activated")}
        hint={t("activatedHint")}
        words={words}
        value={dayParts(answers?.activatedOn ?? null)}
      />
      <Radios
        name="returned"
        legend={t("returned")}
        value={answers === null ? undefined : answers.returnedOn === null ? "no" : "yes"}
        choices={(["no", "yes"] as const).map((value) => ({
          value,
          label: t(`returnedChoices.${value}`),
        }))}
      />
      <When answer="returned-yes">
        <DayField
          name="returnedOn"
          legend={t("returnedOn")}
          hint={t("returnedOnHint")}
          words={words}
          value={dayParts(answers?.returnedOn ?? null)}
        />
      </When>
      <TextField
        name="terminalNumber"
        label={
          <>
            {t("terminalNumber")}
            <span className="font-normal text-ink-soft"> · {common("optional")}</span>
          </>
        }
        hint={t("terminalNumberHint")}
        width="medium"
        inputMode="numeric"
        value={answers?.terminalNumber ?? undefined}
      />
    </>
  );
}
