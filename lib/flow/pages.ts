/** lists of a statement's page that may be longer than a page should be; also their names in its address */
export const pagedLists = [
  "charges",
  "short",
  "refused",
  "repaired",
  "duplicates",
  "skipped",
] as const;
export type PagedList = (typeof pagedLists)[number];
export type PageQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

/** items shown at once; a year of a chain would not fit on a page */
export const perPage = 200;

/** What part of a list is shown. */
export type Page = {
  /** from 1 */
  readonly nth: number;
  readonly pages: number;
  /** index of the first item shown, and of the first behind the last */
  readonly from: number;
  readonly to: number;
  /** the address asks for a page of this list */
  readonly isAsked: boolean;
};

/** The page of a list that the address asks for: the first where it does not, the nearest where there is none such. */
export function pageAt(query: PageQuery, list: PagedList, length: number): Page {
  const pages = Math.max(1, Math.ceil(length / perPage));
  const asked = query[list];
  const isAsked = typeof asked === "string" && /^\d{1,6}$/.test(asked);
  const nth = isAsked ? Math.min(pages, Math.max(1, Number(asked))) : 1;
  const from = (nth - 1) * perPage;
  return { nth, pages, from, to: Math.min(length, from + perPage), isAsked };
}

/** The address, from the same page on, of another part of a list; the other lists stay where they are. */
export function pageHref(query: PageQuery, list: PagedList, nth: number): string {
  const parts: string[] = [];
  for (const name of pagedLists) {
    const stays = query[name];
    if (name === list) parts.push(`${name}=${nth}`);
    else if (typeof stays === "string" && /^\d{1,6}$/.test(stays)) parts.push(`${name}=${stays}`);
  }
  return `?${parts.join("&")}#${list}`;
}
