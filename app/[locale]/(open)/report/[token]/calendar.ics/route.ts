import { notFound } from "next/navigation";
import { calendarDays } from "@/components/report/calendar-days";
import { makeDesk } from "@/components/report/desk";
import { download } from "@/components/report/download";
import { localeOf, sayIn } from "@/components/report/say";
import { openReport } from "@/lib/auth/guards";
import { ownAddress } from "@/lib/auth/origin";
import { localePath } from "@/lib/i18n/navigation";
import { calendarFile } from "@/lib/papers/calendar-file";
import { findReport } from "@/lib/store/reports";

type Place = { readonly params: Promise<{ readonly locale: string; readonly token: string }> };

/** The deductions to come and the last days to act, for the reader's own calendar. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const opened = await openReport(token);
  const stored = opened && (await findReport(opened.key));
  if (!stored) notFound();
  const say = sayIn(locale);
  const desk = makeDesk(say, stored.request, stored.report, stored.origins);
  const address = `${ownAddress(request.headers)}${localePath(locale, `/report/${token}`)}`;
  const days = calendarDays(desk, address);
  const file = calendarFile(say("report.calendar.name"), stored.report.auditedOn, days);
  return download(file, "text/calendar", "qingliu.ics");
}
