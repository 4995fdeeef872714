import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { localePath } from "@/lib/i18n/navigation";
import { removeCheck } from "./actions";

/** Under every step: begin anew, or delete what was filled in. Each page asks the guard itself. */
export default async function CheckLayout({
  children,
  params,
}: LayoutProps<"/[locale]/check/[checkId]">) {
  const { checkId } = await params;
  const t = await getTranslations("check.end");
  const common = await getTranslations("common.form");
  const { errors } = await getMessages();
  const locale = await getLocale();
  return (
    <>
      {children}
      <section aria-labelledby="this-check" className="mx-auto mt-12 max-w-2xl px-4 sm:px-6">
        <h2 id="this-check" className="text-base">
          {t("heading")}
        </h2>
        <div className="mt-3 flex flex-wrap gap-3">
          <LinkButton look="quiet" href={localePath(locale, "/check")}>
            {t("restart")}
          </LinkButton>
          <Form
            action={removeCheck}
            words={errors.field}
            summaryTitle={common("errorTitle")}
            name="remove"
            stamp="remove"
          >
            <input type="hidden" name="checkId" value={checkId} />
            <SubmitButton look="danger" label={t("remove")} pending={t("removing")} />
          </Form>
        </div>
      </section>
    </>
  );
}
