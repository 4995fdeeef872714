import { type Fen, fen } from "@/lib/engine/money";
import type { AuditReport, Reason } from "@/lib/engine/report";
import type { Desk } from "./desk";

/** What could not be told, by reason, each with the one document that would settle it. */
export function Settle({ desk: { say, report } }: { readonly desk: Desk }) {
  const open = unresolvedByReason(report);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="settle">
      <h2 id="settle">{say("report.settle.heading")}</h2>
      <p>{say("report.settle.lead")}</p>
      <ul className="marked">
        {open.map(([reason, amount]) => (
          <li key={reason}>
            {say("report.settle.item", {
              amount: say.money(amount),
              title: say(`engine.reason.${reason}.title`),
              settle: say(`engine.reason.${reason}.settle`),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function unresolvedByReason(report: AuditReport): [Reason, Fen][] {
  const sums = new Map<Reason, number>();
  for (const { reason, unresolvedFen } of report.charges) {
    if (reason !== null && 0 < unresolvedFen)
      sums.set(reason, (sums.get(reason) ?? 0) + unresolvedFen);
  }
  return [...sums].map(([reason, sum]) => [reason, fen(sum)]);
}
