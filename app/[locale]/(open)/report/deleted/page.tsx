import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { localeOf } from "@/components/report/say";
import { LinkButton } from "@/components/ui/button";
import { localePath } from "@/lib/i18n/navigation";

type Props = { readonly params: Promise<{ readonly locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale: localeOf(locale), namespace: "report.deleting" });
  return { title: t("done"), robots: { index: false } };
}

export default async function DeletedPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations("report.deleting");
  return (
    <div className="mx-auto max-w-5xl space-y-6 px-4 pt-8 sm:px-6">
      <h1 className="text-2xl">{t("done")}</h1>
      <p>{t("doneText")}</p>
      <p>
        <LinkButton href={localePath(locale, "/check")}>{t("again")}</LinkButton>
      </p>
    </div>
  );
}
