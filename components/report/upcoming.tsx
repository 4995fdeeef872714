import { type Desk, terminalName } from "./desk";
import { ScrollTable } from "./scroll-table";
import { type NextFee, nextFees } from "./next-days";

const shown = 12;

/** The next deductions and until when notice keeps each away, with a file for the reader's own calendar. */
export function UpcomingFees({
  desk,
  calendarHref,
}: {
  readonly desk: Desk;
  readonly calendarHref: string;
}) {
  const { say, request, report } = desk;
  const fees = nextFees(request, report);
  const words = (key: string) => say(`report.upcoming.${key}`);
  const [first] = fees;
  if (!first) {
    return (
      <section aria-labelledby="upcoming">
        <h2 id="upcoming">{words("heading")}</h2>
        <p>{words("none")}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="upcoming">
      <h2 id="upcoming">{words("heading")}</h2>
      <p>
        <strong>{sayNext(desk, first)}</strong> {sayAct(desk, first)}
      </p>
      <p>{words("lead")}</p>
      <ScrollTable label={[words("heading"), say("report.charts.table")].join(say("report.dot"))}>
        <table className="named">
          <thead>
            <tr>
              <th scope="col">{words("due")}</th>
              <th scope="col">{words("fee")}</th>
              <th scope="col">{words("amount")}</th>
              <th scope="col">{words("act")}</th>
            </tr>
          </thead>
          <tbody>
            {fees.slice(0, shown).map((fee) => (
              <tr key={`${fee.terminalId} ${fee.feeId} ${fee.dueOn}`}>
                <td>{fee.dueOn}</td>
                <td>{`${say(`engine.category.${fee.category}`)}${say("report.dot")}${terminalName(desk, fee.terminalId)}`}</td>
                <td>{say.money(fee.netFen)}</td>
                <td>{fee.act.kind === "by" ? fee.act.on : words(fee.act.kind)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {fees.length <= shown ? null : (
        <p>{say("report.upcoming.rest", { count: fees.length - shown })}</p>
      )}
      <p className="print-hidden">
        <a className="link" href={calendarHref} download>
          {words("calendar")}
        </a>{" "}
        {words("calendarHint")}
      </p>
    </section>
  );
}

function sayNext({ say }: Desk, fee: NextFee): string {
  return say("report.upcoming.next", {
    on: say.day(fee.dueOn),
    fee: say(`engine.category.${fee.category}`),
    amount: say.money(fee.netFen),
  });
}

function sayAct({ say }: Desk, { act }: NextFee): string {
  if (act.kind === "by") return say("report.upcoming.lastDay", { on: say.day(act.on) });
  return say(`report.upcoming.${act.kind}Lead`);
}
