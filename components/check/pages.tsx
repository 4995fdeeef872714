import { getTranslations } from "next-intl/server";
import { type Page, type PagedList, pageHref, type PageQuery } from "@/lib/flow/pages";
import { formatCount } from "@/lib/messages/format";

/** Links to the other parts of a long list, and what is not listed at all. Works without scripts. */
export async function Pages({
  list,
  title,
  page,
  query,
  listed,
  count,
}: {
  readonly list: PagedList;
  readonly title: string;
  readonly page: Page;
  readonly query: PageQuery;
  /** items on all pages together */
  readonly listed: number;
  /** with those that stand on none */
  readonly count: number;
}) {
  const t = await getTranslations("check.statement");
  const { nth, pages, from, to } = page;
  return (
    <>
      {pages === 1 ? null : (
        <nav
          aria-label={t("pages.label", { title })}
          className="mt-1 flex flex-wrap items-center gap-x-5 text-sm"
        >
          <span className="figures text-ink-soft">
            {t("pages.range", {
              from: formatCount(from + 1),
              to: formatCount(to),
              all: formatCount(listed),
            })}
          </span>
          {nth === 1 ? null : (
            <a
              className="link inline-flex min-h-11 items-center"
              href={pageHref(query, list, nth - 1)}
            >
              {t("pages.previous")}
            </a>
          )}
          {nth === pages ? null : (
            <a
              className="link inline-flex min-h-11 items-center"
              href={pageHref(query, list, nth + 1)}
            >
              {t("pages.next")}
            </a>
          )}
        </nav>
      )}
      {count <= listed || nth < pages ? null : (
        <p className="mt-1 text-sm text-ink-soft">{t("more", { count: count - listed })}</p>
      )}
    </>
  );
}
