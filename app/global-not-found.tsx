import "./[locale]/globals.css";
import { headers } from "next/headers";
import { Mark } from "@/components/ui/mark";
import { buttonClass } from "@/components/ui/button";
import { localePath } from "@/lib/i18n/navigation";
import { en } from "@/lib/messages/en";
import type { Locale } from "@/lib/messages/format";
import { zhCN } from "@/lib/messages/zh-CN";

/** Every address that leads nowhere. It stands outside the languages, so it reads the one the proxy has found. */
export default async function GlobalNotFound() {
  const found = (await headers()).get("x-next-intl-locale");
  const locale: Locale = found === "en" ? "en" : "zh-CN";
  const words = locale === "en" ? en : zhCN;
  return (
    <html lang={locale}>
      <head>
        <title>{words.errors.page.notFoundTitle}</title>
        <meta name="robots" content="noindex" />
      </head>
      <body className="bg-paper text-ink">
        <main className="mx-auto max-w-2xl space-y-6 px-4 py-10 sm:px-6">
          <a href={localePath(locale, "/")} className="inline-block">
            <Mark word={words.common.brand} />
          </a>
          <h1 className="text-2xl">{words.errors.page.notFoundTitle}</h1>
          <p>{words.errors.page.notFound}</p>
          <a href={localePath(locale, "/")} className={buttonClass("main")}>
            {words.errors.page.home}
          </a>
        </main>
      </body>
    </html>
  );
}
