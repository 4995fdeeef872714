import { Money } from "@/components/money";
import type { Citation, Finding } from "@/lib/engine/report";
import type { Transaction } from "@/lib/engine/request";
import { findRule } from "@/lib/engine/citations";
import { sayClause } from "./clause";
import { anchorId, type Desk, sayOrigin, terminalName, written } from "./desk";
import { RuleLink, Working } from "./working";

/** Each finding: the amount first, the reason second, the article third; its working folds out. */
export function Findings({ desk }: { readonly desk: Desk }) {
  const { say, report } = desk;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{say("report.findings.heading")}</h2>
      {report.findings.length === 0 ? <p>{say("report.findings.none")}</p> : null}
      {report.findings.map((finding) => (
        <FindingPart key={finding.id} desk={desk} finding={finding} />
      ))}
    </section>
  );
}

function FindingPart({ desk, finding }: { readonly desk: Desk; readonly finding: Finding }) {
  const { say } = desk;
  const title = titleOf(desk, finding);
  const about = [
    terminalName(desk, finding.terminalId),
    finding.category === null ? null : say(`engine.category.${finding.category}`),
    finding.card === undefined ? null : say(`engine.card.${finding.card}`),
    say("report.findings.counts", { count: finding.count }),
    say(`report.findings.confidence.${finding.confidence}`),
  ];
  return (
    <article id={anchorId("finding", finding.id)} className="finding">
      <h3>
        <Money fen={finding.fen} /> {title}
      </h3>
      <p>
        {say(`engine.${finding.explanation.key}`, written(desk, finding.explanation.params))}
        {finding.claimFen === finding.fen || finding.claimFen === 0 ? null : (
          <>
            {" "}
            {say("report.findings.claim", { amount: say.money(finding.claimFen) }) +
              say("report.stop")}
          </>
        )}
      </p>
      <p className="about">{about.filter((word) => word !== null).join(say("report.dot"))}</p>
      <Basis desk={desk} citations={finding.citations} />
      {finding.working.length === 0 ? null : (
        <details>
          <summary>{say("report.receipt.working", { amount: say.money(finding.fen) })}</summary>
          <Working desk={desk} steps={finding.working} />
        </details>
      )}
      {finding.rule === "rateOvercharge" ? <Largest desk={desk} finding={finding} /> : null}
    </article>
  );
}

function titleOf({ say }: Desk, { rule }: Finding): string {
  if (rule === "depositNotReturned" || rule === "rateOvercharge")
    return say(`engine.findingTitle.${rule}`);
  return say(`engine.reason.${rule}.title`);
}

function Basis({
  desk,
  citations,
}: {
  readonly desk: Desk;
  readonly citations: readonly Citation[];
}) {
  if (citations.length === 0) return null;
  return (
    <ul className="basis" aria-label={desk.say("report.working.basis")}>
      {citations.map((citation) =>
        citation.kind === "clause" ? (
          <li key={citation.path}>{sayClause(desk.say, desk.request, citation.path)}</li>
        ) : (
          <li key={citation.id}>
            <RuleLink desk={desk} citation={citation} />
            {gistOf(desk, citation.id)}
          </li>
        ),
      )}
    </ul>
  );
}

function gistOf({ say }: Desk, id: string): string {
  const rule = findRule(id);
  return rule ? `${say("report.colon")}${rule.gist[say.locale]}` : "";
}

function Largest({ desk, finding }: { readonly desk: Desk; readonly finding: Finding }) {
  const { say, request } = desk;
  const wanted = new Set(finding.transactionIds);
  const found = request.transactions.filter(({ id }) => wanted.has(id));
  const byId = new Map<string, Transaction>(
    found.map((transaction) => [transaction.id, transaction]),
  );
  const rows = finding.transactionIds.flatMap((id) => byId.get(id) ?? []);
  if (rows.length === 0) return null;
  return (
    <table className="named">
      <caption>{say("report.findings.largest", { count: rows.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{say("report.findings.on")}</th>
          <th scope="col">{say("report.findings.card")}</th>
          <th scope="col">{say("report.findings.turnover")}</th>
          <th scope="col">{say("report.findings.fee")}</th>
          <th scope="col">{say("report.findings.row")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.on}</td>
            <td>{say(`engine.card.${row.card}`)}</td>
            <td>{say.money(row.amountFen)}</td>
            <td>{row.feeFen === null ? "" : say.money(row.feeFen)}</td>
            <td>{sayOrigin(desk, row.id) ?? ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
