import { LazyDueChart, LazyShareChart } from "@/components/charts/lazy-charts";
import {
  dueAgainstTaken,
  type DuePoint,
  feeShareByMonth,
  type MonthPoint,
} from "@/components/charts/series";
import type { Desk } from "./desk";
import { ScrollTable } from "./scroll-table";

const mostRows = 60;

/** Three pictures, each beside a table of the same figures: the table is what scripts, print and readers go by. */
export function Charts({ desk }: { readonly desk: Desk }) {
  const { say, request, report } = desk;
  if (report.charges.length === 0 && report.totals.transactionOverchargeFen === 0) return null;
  const words = (key: string) => say(`report.charts.${key}`);
  const due = thinned(dueAgainstTaken(request, report));
  const months = feeShareByMonth(request, report);
  return (
    <section aria-labelledby="charts">
      <h2 id="charts">{words("heading")}</h2>
      <figure>
        <figcaption>
          <strong>{words("due")}</strong> {words("dueText")}
          {report.totals.unresolvedFen === 0
            ? null
            : say("report.charts.dueUnknown", { amount: say.money(report.totals.unresolvedFen) })}
        </figcaption>
        <p className="keys">
          <span className="key-taken">{words("takenLine")}</span>
          <span className="key-due">{words("dueLine")}</span>
        </p>
        {due.length < 2 ? null : (
          <LazyDueChart
            points={due}
            words={{
              due: words("dueLine"),
              taken: words("takenLine"),
              gap: words("gap"),
              unknown: words("unknown"),
            }}
          />
        )}
        <DueTable desk={desk} points={due} />
      </figure>
      {months.length === 0 ? null : (
        <figure>
          <figcaption>
            <strong>{words("share")}</strong> {words("shareText")}
          </figcaption>
          <p className="keys">
            <span className="key-deducted">{words("deducted")}</span>
            <span className="key-handling">{words("handling")}</span>
          </p>
          <LazyShareChart
            months={months}
            words={{
              deducted: words("deducted"),
              handling: words("handling"),
            }}
          />
          <MonthTable desk={desk} months={months} />
        </figure>
      )}
    </section>
  );
}

/** a long history keeps its shape: every nth point, the first and the last among them */
export function thinned(points: readonly DuePoint[]): readonly DuePoint[] {
  if (points.length <= mostRows) return points;
  const every = Math.ceil(points.length / mostRows);
  return points.filter((_, index) => index % every === 0 || index === points.length - 1);
}

function DueTable({
  desk: { say },
  points,
}: {
  readonly desk: Desk;
  readonly points: readonly DuePoint[];
}) {
  const words = (key: string) => say(`report.charts.${key}`);
  return (
    <details>
      <summary>{words("table")}</summary>
      <table>
        <caption>{words("due")}</caption>
        <thead>
          <tr>
            <th scope="col">{words("on")}</th>
            <th scope="col">{words("dueLine")}</th>
            <th scope="col">{words("takenLine")}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.on}>
              <td>{point.on}</td>
              <td>{say.money(point.dueFen)}</td>
              <td>{say.money(point.takenFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function MonthTable({
  desk: { say },
  months,
}: {
  readonly desk: Desk;
  readonly months: readonly MonthPoint[];
}) {
  const words = (key: string) => say(`report.charts.${key}`);
  const share = (ppm: number | null) => (ppm === null ? words("none") : say.rate(ppm));
  return (
    <details>
      <summary>{words("table")}</summary>
      <ScrollTable label={[words("share"), say("report.charts.table")].join(say("report.dot"))}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words("month")}</th>
              <th scope="col">{words("turnover")}</th>
              <th scope="col">{words("deductedFen")}</th>
              <th scope="col">{words("deducted")}</th>
              <th scope="col">{words("handlingFen")}</th>
              <th scope="col">{words("handling")}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <td>{month.month}</td>
                <td>{say.money(month.turnoverFen)}</td>
                <td>{say.money(month.deductedFen)}</td>
                <td>{share(month.deductedPpm)}</td>
                <td>{say.money(month.handlingFen)}</td>
                <td>{share(month.handlingPpm)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </details>
  );
}
