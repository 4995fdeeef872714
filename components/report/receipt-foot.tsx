import type { ReactNode } from "react";
import { Money } from "@/components/money";
import { type Fen, fen, plus, zero } from "@/lib/engine/money";
import type { AuditReport } from "@/lib/engine/report";
import type { Desk } from "./desk";

/** The sums under the bill, and large the one number to ask for, with its range and why there is one. */
export function ReceiptFoot({ desk }: { readonly desk: Desk }) {
  const { say, report } = desk;
  const { totals } = report;
  const word = (key: string) => say(`report.receipt.${key}`);
  // what cannot be told is never written as nothing
  const isOpen = totals.claimFen === 0 && 0 < totals.unresolvedFen;
  return (
    <div className="foot">
      <dl>
        <Sum word={word("charged")} fen={totals.chargedFen} always />
        <Sum word={word("justified")} fen={plus(totals.justifiedFen, totals.earlyFen)} always />
        <Sum word={word("early")} fen={totals.earlyFen} />
        <Sum word={word("disputed")} fen={totals.disputedFen} always />
        <Sum word={word("unresolved")} fen={totals.unresolvedFen} />
        <Sum word={word("refunded")} fen={totals.refundedFen} />
        <Sum word={word("goodwill")} fen={totals.goodwillFen} />
        <Sum word={word("timeBarred")} fen={totals.timeBarredFen} />
        <Sum word={word("deposit")} fen={depositOf(report)} />
      </dl>
      {isOpen ? (
        <p className="claim unresolved">
          <span>{word("unresolved")}</span>
          <Money fen={totals.unresolvedFen} />
        </p>
      ) : (
        <p className="claim">
          <span>{word("claim")}</span>
          <Money fen={totals.claimFen} />
        </p>
      )}
      <div className="why">
        <Range desk={desk} />
        {totals.unresolvedFen === 0 || isOpen ? null : (
          <p>{say("report.receipt.unresolvedLeft", { amount: say.money(totals.unresolvedFen) })}</p>
        )}
        {totals.transactionOverchargeFen === 0 ? null : (
          <p>
            {say("report.receipt.overcharge", {
              amount: say.money(totals.transactionOverchargeFen),
            })}
          </p>
        )}
        <ClaimWorking desk={desk} />
      </div>
    </div>
  );
}

function Sum({
  word,
  fen: amount,
  always = false,
}: {
  readonly word: string;
  readonly fen: Fen;
  readonly always?: boolean;
}) {
  if (amount === 0 && !always) return null;
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        <Money fen={amount} />
      </dd>
    </div>
  );
}

function Range({ desk: { say, report } }: { readonly desk: Desk }) {
  const { claimFen, claimLowFen, uncollectedFen } = report.totals;
  if (claimFen === 0) return null;
  if (claimLowFen === claimFen) return <p>{say("report.receipt.noRange")}</p>;
  const [low, high, amount] = [
    say.money(claimLowFen),
    say.money(claimFen),
    say.money(uncollectedFen),
  ];
  return (
    <p>
      <strong>{say("report.receipt.range", { low, high })}</strong>
      <br />
      {say("report.receipt.rangeWhy", { amount, low })}
    </p>
  );
}

/** deposits that the finding asks back: they are no part of any charge's disputed amount */
function depositOf(report: AuditReport): Fen {
  let sum = 0;
  for (const finding of report.findings)
    if (finding.rule === "depositNotReturned") sum += finding.claimFen;
  return fen(sum);
}

type Line = readonly [sign: string, key: string, amount: Fen];

/** Disputed, less what came back, less what is barred, plus deposits: the claim, added up line by line. */
export function claimLines(report: AuditReport): Line[] {
  const { totals } = report;
  let [offset, barred] = [0, 0];
  for (const charge of report.charges) {
    // a refund may also stand against what cannot be told: only what it took off the disputed part counts here
    offset += charge.disputedFen < charge.offsetFen ? charge.disputedFen : charge.offsetFen;
    if (charge.timeBarred) barred += charge.claimFen;
  }
  const deposit = depositOf(report);
  const lines: Line[] = [["", "disputed", totals.disputedFen]];
  if (0 < offset) lines.push(["− ", "offset", fen(offset)]);
  if (0 < barred) lines.push(["− ", "timeBarred", fen(barred)]);
  if (0 < deposit) lines.push(["+ ", "deposit", deposit]);
  lines.push(["= ", "claim", totals.claimFen]);
  if (totals.claimLowFen !== totals.claimFen) {
    lines.push(["− ", "uncollected", totals.uncollectedFen], ["= ", "low", totals.claimLowFen]);
  }
  return lines;
}

function ClaimWorking({ desk: { say, report } }: { readonly desk: Desk }): ReactNode {
  if (report.totals.disputedFen === zero && report.totals.claimFen === zero) return null;
  return (
    <details>
      <summary>
        {say("report.receipt.claimWorking", { amount: say.money(report.totals.claimFen) })}
      </summary>
      <ol className="steps">
        {claimLines(report).map(([sign, key, amount]) => (
          <li key={key} className={sign === "= " ? "equals" : ""}>
            {say(`report.receipt.claimSteps.${key}`)}
            <b>{sign + say.money(amount)}</b>
          </li>
        ))}
      </ol>
    </details>
  );
}
