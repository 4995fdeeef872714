import "./globals.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { Mark } from "@/components/ui/mark";
import { localePath } from "@/lib/i18n/navigation";
import { routing } from "@/lib/i18n/routing";
import { en } from "@/lib/messages/en";
import type { Locale } from "@/lib/messages/format";
import { zhCN } from "@/lib/messages/zh-CN";

// a page made at build time would carry no nonce, and the browser would refuse all its scripts
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#14181a" },
  ],
};

export async function generateMetadata({ params }: LayoutProps<"/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const { brand, brandLine, description } = wordsIn(locale);
  return {
    title: { default: `${brand} · ${brandLine}`, template: `%s · ${brand}` },
    description,
    icons: { icon: "/icon.svg" },
    formatDetection: { telephone: false },
  };
}

export default async function Layout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return (
    <html lang={locale}>
      <body className="flex min-h-dvh flex-col bg-paper text-ink">
        <Header locale={locale} />
        <main id="main" tabIndex={-1} className="w-full flex-1 focus:outline-none">
          {children}
        </main>
        <Footer locale={locale} />
      </body>
    </html>
  );
}

/** the frame's words have no numbers in them: read from the dictionary as they stand, on every page */
function wordsIn(locale: Locale) {
  return (locale === "en" ? en : zhCN).common;
}

function Header({ locale }: { readonly locale: Locale }) {
  const { brand, skip, nav, language } = wordsIn(locale);
  const links: readonly { readonly href: string; readonly word: ReactNode }[] = [
    { href: "/check", word: nav.check },
    { href: "/method", word: nav.method },
    { href: "/sources", word: nav.sources },
  ];
  return (
    <header className="print-hidden">
      <a
        href="#main"
        className="link sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:bg-sheet focus:px-3 focus:py-2"
      >
        {skip}
      </a>
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-8 px-4 pt-4 sm:px-6">
        <a href={localePath(locale, "/")} className="inline-flex min-h-11 items-center">
          <Mark word={brand} />
        </a>
        <nav aria-label={nav.label} className="flex flex-wrap items-center gap-x-5 text-sm">
          {links.map((link) => (
            <a
              key={link.href}
              href={localePath(locale, link.href)}
              className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
            >
              {link.word}
            </a>
          ))}
          <LanguageSwitch locale={locale} word={language.other} label={language.label} />
        </nav>
      </div>
    </header>
  );
}

function Footer({ locale }: { readonly locale: Locale }) {
  const { label, kept, notAdvice } = wordsIn(locale).footer;
  return (
    <footer
      aria-label={label}
      className="print-hidden mx-auto mt-16 w-full max-w-5xl px-4 pb-10 sm:px-6"
    >
      <div className="tear max-w-2xl space-y-1 pt-5 text-sm text-ink-soft">
        <p>{kept}</p>
        <p>{notAdvice}</p>
      </div>
    </footer>
  );
}
