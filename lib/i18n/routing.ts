import { defineRouting } from "next-intl/routing";
import { locales } from "../messages/format";

/** Chinese without a prefix, English under /en; nobody's language is guessed and no cookie is set for it. */
export const routing = defineRouting({
  locales,
  defaultLocale: "zh-CN",
  localePrefix: { mode: "as-needed" },
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});
