import "./report.css";
import type { ReactNode } from "react";
import type { AuditReport } from "@/lib/engine/report";
import type { AuditRequest } from "@/lib/engine/request";
import type { Locale } from "@/lib/messages/format";
import type { Origins } from "@/lib/schemas/origins";
import { AdvicePart } from "./advice";
import { Assumptions } from "./assumptions";
import { Charts } from "./charts";
import { DataFee } from "./data-fee";
import { type Desk, makeDesk } from "./desk";
import { Fees } from "./fees";
import { Findings } from "./findings";
import { headlineOf } from "./headline";
import { Outside } from "./outside";
import { Proof } from "./proof";
import { Receipt } from "./receipt";
import { sayIn } from "./say";
import { Settle } from "./settle";
import { UpcomingFees } from "./upcoming";

/**
 * The whole report on one sheet: the bill with its marks, what to ask for, why, what is next and what to do. The same
 * for a stored report and for an example that is computed on the spot.
 */
export function ReportView({
  request,
  report,
  origins,
  locale,
  sha256,
  path,
  all,
  children,
}: {
  readonly request: AuditRequest;
  readonly report: AuditReport;
  readonly origins: Origins;
  readonly locale: Locale;
  /** of the request's JSON */
  readonly sha256: string;
  /** of this page, with its language; the calendar and the data stand below it */
  readonly path: string;
  /** every line of the bill, not only the first ones */
  readonly all: boolean;
  /** what can be done with this report */
  readonly children: ReactNode;
}) {
  const desk = makeDesk(sayIn(locale), request, report, origins);
  return (
    <div className="report">
      <Head desk={desk} />
      <Receipt
        desk={desk}
        all={all}
        allHref={{ all: `${path}?all=1#bill`, less: `${path}#bill` }}
      />
      {children}
      <Settle desk={desk} />
      <Findings desk={desk} />
      <AdvicePart desk={desk} />
      <UpcomingFees desk={desk} calendarHref={`${path}/calendar.ics`} />
      <Fees desk={desk} />
      <DataFee desk={desk} />
      <Charts desk={desk} />
      <Assumptions desk={desk} />
      <Outside desk={desk} />
      <Proof desk={desk} sha256={sha256} path={path} />
    </div>
  );
}

function Head({ desk }: { readonly desk: Desk }) {
  const { say, report } = desk;
  const { kind, fen } = headlineOf(report);
  const window = { from: say.day(report.window.from), to: say.day(report.window.to) };
  const charges = report.charges.filter(({ amountFen }) => 0 < amountFen).length;
  const amount = say.money(report.totals.chargedFen);
  return (
    <header>
      <p className="about">{say("report.title")}</p>
      <h1 className={kind}>
        {say(`report.head.${kind}`, fen === null ? {} : { amount: say.money(fen) })}
      </h1>
      <p>{say(`report.lead.${kind}`, { ...window, charges, amount })}</p>
      <p className="about">
        {say("report.intro", { ...window, charges })}{" "}
        {say("report.introTerminals", {
          names: [...desk.terminals.values()].join(say("report.listComma")),
        })}
      </p>
    </header>
  );
}
