import { useLocale, useTranslations } from "next-intl";
import { DocumentRefresh } from "@/components/check/document-refresh";
import { LinkButton } from "@/components/ui/button";
import { localePath } from "@/lib/i18n/navigation";

/** While a document is being read: how far it is. The page renews itself, with scripts and without. */
export function DocumentWaiting({
  path,
  done,
  pages,
  waiting,
}: {
  /** of this page, without language */
  readonly path: string;
  readonly done: number;
  /** 0: not known yet */
  readonly pages: number;
  readonly waiting: boolean;
}) {
  const t = useTranslations("check.document");
  const locale = useLocale();
  const known = !waiting && 0 < pages;
  const words = known
    ? t("progress", { done: String(Math.min(done + 1, pages)), all: String(pages) })
    : t(waiting ? "waiting" : "readingTitle");
  return (
    <div className="space-y-4">
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
      <DocumentRefresh seconds={2} />
      <output className="block">{words}</output>
      <progress
        aria-label={words}
        max={known ? pages : undefined}
        value={known ? done : undefined}
        className="h-2 w-full accent-stream"
      />
      <p className="text-sm text-ink-soft">{t("progressHint")}</p>
      <LinkButton look="quiet" href={localePath(locale, path)}>
        {t("refresh")}
      </LinkButton>
    </div>
  );
}
