import "./globals.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { hasLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { Mark } from "@/components/ui/mark";
import { localePath } from "@/lib/i18n/navigation";
import { routing } from "@/lib/i18n/routing";
import type { Locale } from "@/lib/messages/format";

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
  const t = await getTranslations({ locale, namespace: "common" });
  return {
    title: { default: `${t("brand")} · ${t("brandLine")}`, template: `%s · ${t("brand")}` },
    description: t("description"),
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
        <Footer />
      </body>
    </html>
  );
}

function Header({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("common");
  const links: readonly { readonly href: string; readonly word: ReactNode }[] = [
    { href: "/check", word: t("nav.check") },
    { href: "/method", word: t("nav.method") },
    { href: "/sources", word: t("nav.sources") },
  ];
  return (
    <header className="print-hidden">
      <a
        href="#main"
        className="link sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:bg-sheet focus:px-3 focus:py-2"
      >
        {t("skip")}
      </a>
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-8 px-4 pt-4 sm:px-6">
        <a href={localePath(locale, "/")} className="inline-flex min-h-11 items-center">
          <Mark word={t("brand")} />
        </a>
        <nav aria-label={t("nav.label")} className="flex flex-wrap items-center gap-x-5 text-sm">
          {links.map((link) => (
            <a
              key={link.href}
              href={localePath(locale, link.href)}
              className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
            >
              {link.word}
            </a>
          ))}
          <LanguageSwitch locale={locale} word={t("language.other")} label={t("language.label")} />
        </nav>
      </div>
    </header>
  );
}

function Footer() {
  const t = useTranslations("common.footer");
  return (
    <footer
      aria-label={t("label")}
      className="print-hidden mx-auto mt-16 w-full max-w-5xl px-4 pb-10 sm:px-6"
    >
      <div className="tear max-w-2xl space-y-1 pt-5 text-sm text-ink-soft">
        <p>{t("kept")}</p>
        <p>{t("notAdvice")}</p>
      </div>
    </footer>
  );
}
