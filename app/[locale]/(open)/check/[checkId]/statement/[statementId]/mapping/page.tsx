import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, StepPage } from "@/components/check/step-page";
import { requireGuest } from "@/lib/auth/guards";
import { localePath } from "@/lib/i18n/navigation";
import { findCheck } from "@/lib/store/checks";
import { findHeldReading, listStatements } from "@/lib/store/statements";
import { Columns } from "./columns";
import { Preview } from "./preview";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check.mapping");
  return { title: t("title") };
}

/** The choice stands in the address, so that the preview works with scripts off and a reload keeps it. */
export default async function MappingPage({
  params,
  searchParams,
}: PageProps<"/[locale]/check/[checkId]/statement/[statementId]/mapping">) {
  const { checkId, statementId } = await params;
  const choices = await searchParams;
  const key = await requireGuest(localePath(await getLocale(), "/check"));
  if ((await findCheck(key, checkId)) === null) notFound();
  const reading = (await findHeldReading(key, checkId, statementId)) ?? notFound();
  const files = await listStatements(key, checkId);
  const file = files.find(({ id }) => id === statementId) ?? notFound();
  const t = await getTranslations("check.mapping");
  return (
    <StepPage
      step="charges"
      back={`/check/${checkId}/charges`}
      title={t("title")}
      lead={
        <>
          <p className="font-semibold">{file.member || file.fileName}</p>
          <p>{t("lead")}</p>
          <p className="text-sm text-ink-soft">{t("rows", { count: reading.rows })}</p>
        </>
      }
    >
      <div className="space-y-8">
        <Sheet>
          <Columns reading={reading} choices={choices} />
        </Sheet>
        {choices["holds"] === undefined ? null : (
          <Preview merchant={key} checkId={checkId} file={file} held={reading} choices={choices} />
        )}
      </div>
    </StepPage>
  );
}
