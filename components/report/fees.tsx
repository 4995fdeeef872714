import { LazyWhereChart } from "@/components/charts/lazy-charts";
import { type FeeSlice, whereFeesWent } from "@/components/charts/series";
import { plus } from "@/lib/engine/money";
import type { Desk } from "./desk";
import { ScrollTable } from "./scroll-table";

/** Every kind of fee on the bill, checked in the same way; the handling fees stand last. */
export function Fees({ desk }: { readonly desk: Desk }) {
  const { say, request, report } = desk;
  const slices = whereFeesWent(request, report);
  if (slices.length === 0) return null;
  const title = [say("report.charts.where"), say("report.charts.whereText")];
  return (
    <section aria-labelledby="fees">
      <h2 id="fees">{say("report.other.heading")}</h2>
      <p>{say("report.other.lead")}</p>
      <FeeTable say={say} slices={slices} />
      <figure>
        <figcaption>
          <strong>{title[0]}</strong> {title[1]}
        </figcaption>
        <LazyWhereChart
          slices={slices.map((slice) => ({ ...slice, name: nameOf(say, slice) }))}
          words={{
            owed: say("engine.verdict.owed"),
            disputed: say("engine.verdict.disputed"),
            unresolved: say("engine.verdict.unresolved"),
          }}
        />
      </figure>
    </section>
  );
}

function nameOf(say: Desk["say"], { kind }: FeeSlice): string {
  return say(kind === "handling" ? "report.other.handling" : `engine.category.${kind}`);
}

/** the same figures as the picture */
function FeeTable({
  say,
  slices,
}: {
  readonly say: Desk["say"];
  readonly slices: readonly FeeSlice[];
}) {
  const words = (key: string) => say(`report.other.${key}`);
  return (
    <ScrollTable label={[words("heading"), say("report.charts.table")].join(say("report.dot"))}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words("kind")}</th>
            <th scope="col">{words("charged")}</th>
            <th scope="col">{words("owed")}</th>
            <th scope="col">{words("disputed")}</th>
            <th scope="col">{words("unresolved")}</th>
          </tr>
        </thead>
        <tbody>
          {slices.map((slice) => (
            <tr key={slice.kind}>
              <th scope="row">{nameOf(say, slice)}</th>
              <td>{say.money(plus(slice.owedFen, slice.disputedFen, slice.unresolvedFen))}</td>
              <td>{say.money(slice.owedFen)}</td>
              <td className={slice.disputedFen === 0 ? undefined : "red"}>
                {say.money(slice.disputedFen)}
              </td>
              <td className={slice.unresolvedFen === 0 ? undefined : "amber"}>
                {say.money(slice.unresolvedFen)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
