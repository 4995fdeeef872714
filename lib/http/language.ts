import "server-only";
import type { Locale } from "../messages/format";

/** English, unless Accept-Language ranks Chinese above it. Never throws, whatever the header holds. */
export function languageOf(request: Request): Locale {
  const header = request.headers.get("accept-language");
  if (header === null) return "en";
  return weight(header, "en") < weight(header, "zh") ? "zh-CN" : "en";
}

/** the highest q of a language and its regions; 0 where it is not named */
function weight(header: string, language: string): number {
  let highest = 0;
  for (const range of header.slice(0, 1_000).toLowerCase().split(",")) {
    const [tag = "", ...parameters] = range.split(";").map((part) => part.trim());
    if (tag !== language && !tag.startsWith(`${language}-`)) continue;
    const q = parameters.find((parameter) => parameter.startsWith("q="));
    const value = q === undefined ? 1 : Number(q.slice(2));
    if (highest < value && value <= 1) highest = value;
  }
  return highest;
}
