"use client";

import { usePathname } from "next/navigation";
import { barePath, localePath } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/messages/format";

/** The same page in the other language, as a whole new page: the words around it change too. */
export function LanguageSwitch({
  locale,
  word,
  label,
}: {
  readonly locale: Locale;
  readonly word: string;
  readonly label: string;
}) {
  const other: Locale = locale === "en" ? "zh-CN" : "en";
  return (
    <a
      href={localePath(other, barePath(usePathname()))}
      hrefLang={other}
      lang={other}
      title={label}
      className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
    >
      {word}
    </a>
  );
}
