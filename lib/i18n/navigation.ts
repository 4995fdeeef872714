import type { Locale } from "../messages/format";

/** The address of a page in a language: /check, /en/check. `path` begins with a slash and names no language. */
export function localePath(locale: Locale, path: string): string {
  if (locale === "zh-CN") return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** The path without its language: /en/check and /zh-CN/check are /check. */
export function barePath(path: string): string {
  const bare = path.replace(/^\/(?:zh-CN|en)(?=\/|$)/, "");
  return bare === "" ? "/" : bare;
}
