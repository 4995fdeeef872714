import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { en } from "../messages/en";
import type { Locale } from "../messages/format";
import type { Same } from "../messages/same";
import { zhCN } from "../messages/zh-CN";
import { routing } from "./routing";

const dictionaries: { readonly [L in Locale]: Same<typeof zhCN> } = { "zh-CN": zhCN, en };

export default getRequestConfig(async ({ requestLocale }) => {
  const wanted = await requestLocale;
  const locale = hasLocale(routing.locales, wanted) ? wanted : routing.defaultLocale;
  // every dictionary has the keys of the Chinese one; its words are what differs
  const messages = dictionaries[locale] as typeof zhCN;
  return { locale, messages, timeZone: "Asia/Shanghai" };
});

// the compiler checks every key and every argument against the Chinese words
declare module "next-intl" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- a module is augmented by an interface only
  interface AppConfig {
    Locale: Locale;
    Messages: typeof zhCN;
  }
}
