import { notFound } from "next/navigation";
import { calendarDays } from "@/components/report/calendar-days";
import { makeDesk, noOrigins } from "@/components/report/desk";
import { download } from "@/components/report/download";
import { localeOf, sayIn } from "@/components/report/say";
import { ownAddress } from "@/lib/auth/origin";
import { audit } from "@/lib/engine/audit";
import { exampleName, examples } from "@/lib/examples/example";
import { localePath } from "@/lib/i18n/navigation";
import { calendarFile } from "@/lib/papers/calendar-file";

type Place = { readonly params: Promise<{ readonly locale: string; readonly name: string }> };

/** The same file as for a stored report, for an example. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const place = await params;
  const [locale, name] = [localeOf(place.locale), exampleName(place.name)];
  if (name === null) notFound();
  const say = sayIn(locale);
  const example = examples[name];
  const desk = makeDesk(say, example, audit(example), noOrigins);
  const address = `${ownAddress(request.headers)}${localePath(locale, `/examples/${name}`)}`;
  const file = calendarFile(
    say("report.calendar.name"),
    example.auditedOn,
    calendarDays(desk, address),
  );
  return download(file, "text/calendar", `qingliu-${name}.ics`);
}
