import type { Metadata } from "next";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { LinkButton } from "@/components/ui/button";
import { findGuest } from "@/lib/auth/guards";
import { localePath } from "@/lib/i18n/navigation";
import { findOpenCheck } from "@/lib/store/checks";
import { startCheck } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check");
  return { title: t("title") };
}

export default async function Start({ searchParams }: PageProps<"/[locale]/check">) {
  const t = await getTranslations("check");
  const common = await getTranslations("common.form");
  const { errors } = await getMessages();
  const { removed } = await searchParams;
  return (
    <div className="mx-auto max-w-2xl space-y-8 px-4 pt-8 sm:px-6">
      {removed === undefined ? null : (
        <Notice tone="good" live>
          <p>{t("end.removed")}</p>
        </Notice>
      )}
      <div className="space-y-3">
        <h1 className="text-2xl">{t("start.title")}</h1>
        <p className="text-lg">{t("start.lead")}</p>
      </div>
      <Unfinished />
      <Form
        action={startCheck}
        words={errors.field}
        summaryTitle={common("errorTitle")}
        name="start"
        stamp="start"
      >
        <SubmitButton label={t("start.button")} pending={t("start.pending")} />
      </Form>
      <section aria-labelledby="need" className="space-y-2">
        <h2 id="need" className="text-lg">
          {t("start.needHeading")}
        </h2>
        <ul className="list-disc space-y-1 pl-5">
          <li>{t("start.need.terminal")}</li>
          <li>{t("start.need.agreement")}</li>
          <li>{t("start.need.charges")}</li>
        </ul>
      </section>
      <section aria-labelledby="kept" className="space-y-2">
        <h2 id="kept" className="text-lg">
          {t("start.keptHeading")}
        </h2>
        <p>{t("start.kept")}</p>
      </section>
    </div>
  );
}

/** The way back into a check that this browser has begun and not finished. */
async function Unfinished() {
  const key = await findGuest();
  const id = key === null ? null : await findOpenCheck(key);
  if (id === null) return null;
  const t = await getTranslations("check.start");
  const locale = await getLocale();
  return (
    <Notice title={t("resumeHeading")}>
      <p className="mt-2">
        <LinkButton look="quiet" href={localePath(locale, `/check/${id}/terminal`)}>
          {t("resume")}
        </LinkButton>
      </p>
    </Notice>
  );
}
