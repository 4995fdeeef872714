import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { localePath } from "@/lib/i18n/navigation";

export default function NotFound() {
  const t = useTranslations("errors.page");
  const locale = useLocale();
  return (
    <div className="mx-auto max-w-2xl space-y-6 px-4 py-12 sm:px-6">
      <h1 className="text-2xl">{t("notFoundTitle")}</h1>
      <p>{t("notFound")}</p>
      <LinkButton href={localePath(locale, "/")}>{t("home")}</LinkButton>
    </div>
  );
}
