import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { localeOf, sayIn } from "@/components/report/say";
import { ReportView } from "@/components/report/report-view";
import { openReport } from "@/lib/auth/guards";
import { localePath } from "@/lib/i18n/navigation";
import { findReport } from "@/lib/store/reports";
import { ReportActs } from "./report-acts";

type Props = {
  readonly params: Promise<{ readonly locale: string; readonly token: string }>;
  readonly searchParams: Promise<{ readonly all?: string }>;
};

/** whoever has the link may read: no search engine shall have it */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return {
    title: sayIn(localeOf(locale))("report.title"),
    robots: { index: false, follow: false },
  };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const [{ token, ...rest }, { all }] = await Promise.all([params, searchParams]);
  const locale = localeOf(rest.locale);
  const opened = await openReport(token);
  const stored = opened && (await findReport(opened.key));
  if (!stored) notFound();
  const path = localePath(locale, `/report/${token}`);
  return (
    <ReportView
      request={stored.request}
      report={stored.report}
      origins={stored.origins}
      locale={locale}
      sha256={stored.requestSha256}
      path={path}
      all={all !== undefined}
    >
      <ReportActs
        token={token}
        path={path}
        owner={opened.owner}
        keptUntil={stored.keptAt === null ? null : stored.expiresAt}
        locale={locale}
      />
    </ReportView>
  );
}
