import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localePath } from "@/lib/i18n/navigation";

export const checkSteps = ["terminal", "agreement", "charges"] as const;
export type CheckStep = (typeof checkSteps)[number];

/** One step of the check: the way back, where we are, the question, and its form on a sheet. */
export function StepPage({
  step,
  back,
  title,
  lead,
  wide = false,
  children,
}: {
  readonly step: CheckStep;
  /** a path without language */
  readonly back: string;
  readonly title: string;
  readonly lead?: ReactNode;
  /** for two things side by side */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const t = useTranslations("check");
  const form = useTranslations("common.form");
  const locale = useLocale();
  return (
    <div className={`mx-auto px-4 pt-4 sm:px-6 ${wide ? "max-w-6xl" : "max-w-2xl"}`}>
      <a href={localePath(locale, back)} className="link inline-flex min-h-11 items-center text-sm">
        ← {form("back")}
      </a>
      <p className="mt-2 text-sm text-ink-soft">
        {t("stepOf", { step: String(checkSteps.indexOf(step) + 1) })} · {t(`steps.${step}`)}
      </p>
      <h1 className="mt-1 text-2xl">{title}</h1>
      {lead === undefined ? null : <div className="mt-3">{lead}</div>}
      <div className="mt-6">{children}</div>
    </div>
  );
}

/** the white sheet that a form stands on */
export function Sheet({ children }: { readonly children: ReactNode }) {
  return <div className="border border-line bg-sheet px-4 py-6 sm:px-8 sm:py-8">{children}</div>;
}
