import { createHash } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { localeOf } from "@/components/report/say";
import { noOrigins } from "@/components/report/desk";
import { ReportView } from "@/components/report/report-view";
import { LinkButton } from "@/components/ui/button";
import { audit } from "@/lib/engine/audit";
import type { AuditReport } from "@/lib/engine/report";
import { exampleName, type ExampleName, exampleNames, examples } from "@/lib/examples/example";
import { localePath } from "@/lib/i18n/navigation";

type Props = {
  readonly params: Promise<{ readonly locale: string; readonly name: string }>;
  readonly searchParams: Promise<{ readonly all?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, name: text } = await params;
  const name = exampleName(text);
  if (name === null) return {};
  const t = await getTranslations({ locale: localeOf(locale), namespace: "front.examples" });
  return { title: t(`${name}.title`) };
}

// pure data through a pure function: the same answer for every visitor, computed when the first one asks
const reports = new Map<ExampleName, AuditReport>();

function reportOf(name: ExampleName): AuditReport {
  const known = reports.get(name);
  if (known) return known;
  const report = audit(examples[name]);
  reports.set(name, report);
  return report;
}

/** A full report on a ready case, by the same rules as any other; nothing is stored. */
export default async function ExamplePage({ params, searchParams }: Props) {
  const [place, { all }] = await Promise.all([params, searchParams]);
  const [locale, name] = [localeOf(place.locale), exampleName(place.name)];
  if (name === null) notFound();
  const [t, front] = await Promise.all([
    getTranslations("report"),
    getTranslations("front.examples"),
  ]);
  const request = examples[name];
  return (
    <ReportView
      request={request}
      report={reportOf(name)}
      origins={noOrigins}
      locale={locale}
      sha256={createHash("sha256").update(JSON.stringify(request)).digest("hex")}
      path={localePath(locale, `/examples/${name}`)}
      all={all !== undefined}
    >
      <section aria-labelledby="keep" className="print-hidden">
        <h2 id="keep">{t("examples.heading")}</h2>
        <p>{front(`${name}.text`)}</p>
        <p>{t("keep.example")}</p>
        <p className="mt-4">
          <LinkButton href={localePath(locale, "/check")}>{t("keep.exampleAction")}</LinkButton>
        </p>
        <p className="mt-4">{t("examples.other")}</p>
        <ul className="marked">
          {exampleNames
            .filter((other) => other !== name)
            .map((other) => (
              <li key={other}>
                <a href={localePath(locale, `/examples/${other}`)}>{front(`${other}.title`)}</a>
              </li>
            ))}
        </ul>
      </section>
    </ReportView>
  );
}
