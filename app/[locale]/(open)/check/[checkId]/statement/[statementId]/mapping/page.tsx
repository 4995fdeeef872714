import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, StepPage } from "@/components/check/step-page";
import { sayIn } from "@/components/report/say";
import { requireGuest } from "@/lib/auth/guards";
import { withSaved } from "@/lib/flow/column-choice";
import { localePath } from "@/lib/i18n/navigation";
import { mappingSignature } from "@/lib/intake/mapping-signature";
import { findCheck } from "@/lib/store/checks";
import { findMapping } from "@/lib/store/mappings";
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
  const held = (await findHeldReading(key, checkId, statementId)) ?? notFound();
  const saved = await findMapping(key, mappingSignature(held.headers));
  const reading = saved === null ? held : withSaved(held, saved.mapping);
  const known = saved === null ? held.preset : null;
  const files = await listStatements(key, checkId);
  const file = files.find(({ id }) => id === statementId) ?? notFound();
  const t = await getTranslations("check.mapping");
  const say = sayIn(await getLocale());
  return (
    <StepPage
      step="charges"
      back={`/check/${checkId}/charges`}
      title={t("title")}
      lead={
        <>
          <p className="font-semibold">{file.member || file.fileName}</p>
          <p>{t("lead")}</p>
          {saved === null ? null : <p>{t("saved", { name: saved.name })}</p>}
          {known === null ? null : <p>{t("preset", { name: say(`intake.presets.${known}`) })}</p>}
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
