import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { localeOf } from "@/components/report/say";
import { ActForm } from "@/components/report/act-form";
import { openReport } from "@/lib/auth/guards";
import { localePath } from "@/lib/i18n/navigation";
import { deleteThisReport } from "./actions";

type Props = { readonly params: Promise<{ readonly locale: string; readonly token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale: localeOf(locale), namespace: "report.deleting" });
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** Asks once more before what cannot be undone; a page of its own, so that it works with scripts off. */
export default async function DeletePage({ params }: Props) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const opened = await openReport(token);
  if (opened === null) notFound();
  const t = await getTranslations("report.deleting");
  return (
    <div className="mx-auto max-w-5xl space-y-6 px-4 pt-8 sm:px-6">
      <h1 className="text-2xl">{t("title")}</h1>
      {opened.owner ? (
        <>
          <p className="max-w-2xl">{t("text")}</p>
          <ActForm
            action={deleteThisReport}
            token={token}
            label={t("confirm")}
            pending={t("confirming")}
            look="danger"
            refused={t("refused")}
          />
        </>
      ) : (
        <p className="max-w-2xl">{t("refused")}</p>
      )}
      <p>
        <a className="link" href={localePath(locale, `/report/${token}`)}>
          {t("back")}
        </a>
      </p>
    </div>
  );
}
