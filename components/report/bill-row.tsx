import { Fragment } from "react";
import { plus } from "@/lib/engine/money";
import type { ChargeResult } from "@/lib/engine/report";
import { anchorId, type Desk, sayOrigin, terminalName } from "./desk";
import type { BillLine } from "./lines";
import { pencilCircle } from "./pencil";
import { Working } from "./working";

/** One line of the bill with its mark, its note, and its working folded under it. */
export function BillRow({
  desk,
  line,
  told,
}: {
  readonly desk: Desk;
  readonly line: BillLine;
  /** the periods whose working was told in a line above */
  readonly told: Set<string>;
}) {
  const { say, terminals } = desk;
  const { id, terminalId, verdict, result } = line;
  const isPlain = terminals.size === 1 && terminalId !== null && terminals.has(terminalId);
  const quoted = new Set<string>();
  return (
    <li id={anchorId("charge", id)} className={verdict}>
      <p className="line">
        <time>{line.on}</time>
        <span className="what">
          {labelOf(desk, line)}
          {isPlain ? null : <small>{terminalName(desk, terminalId)}</small>}
        </span>
        <span className="amount">
          {say.money(line.amountFen)}
          {verdict === "disputed" ? <Circle id={id} /> : null}
        </span>
      </p>
      <p className="note">
        <strong>{say(`engine.verdict.${verdict}`)}</strong> {sayNote(desk, line)}
      </p>
      {result === null || result.working.length === 0 ? null : (
        <details>
          <summary>{say("report.receipt.working", { amount: say.money(line.amountFen) })}</summary>
          <Working desk={desk} steps={result.working} quoted={quoted} />
          <Periods desk={desk} charge={result} told={told} quoted={quoted} />
          <Origin desk={desk} id={id} />
        </details>
      )}
    </li>
  );
}

/** the words of the bill itself; a charge that no line names says what it is */
function labelOf({ say, charges }: Desk, { id }: BillLine): string {
  const given = charges.get(id);
  if (given) return given.label === "" ? say(`engine.category.${given.category}`) : given.label;
  return say(id.startsWith("fee:") ? "report.receipt.hiddenFee" : "report.receipt.hiddenResidual");
}

function sayNote({ say }: Desk, { verdict, result }: BillLine): string {
  if (result === null) return say("report.receipt.refundNote");
  if (verdict === "owed") return "";
  if (verdict === "early") return say("report.receipt.earlyNote");
  return sayMarked(say, result, verdict === "disputed" ? result.disputedFen : result.unresolvedFen);
}

/** the amount first, the reason second, then what else is to be known of it */
function sayMarked(
  say: Desk["say"],
  charge: ChargeResult,
  part: ChargeResult["amountFen"],
): string {
  const owed = plus(charge.justifiedFen, charge.earlyFen);
  const reason = charge.reason === null ? null : `engine.reason.${charge.reason}`;
  const extras = [
    owed === 0 ? null : say("report.receipt.partOwed", { amount: say.money(owed) }),
    charge.offsetFen === 0
      ? null
      : say("report.receipt.offset", { amount: say.money(charge.offsetFen) }),
    charge.timeBarred ? say("report.receipt.barred") : null,
  ].filter((extra) => extra !== null);
  const head = [say.money(part), reason && say(`${reason}.title`)].filter((word) => word !== null);
  const stop = say("report.stop");
  return [
    head.join(say("report.comma")) + stop,
    reason === null ? "" : say(`${reason}.why`),
    extras.length === 0 ? "" : ` ${extras.join(say("report.comma"))}${stop}`,
  ].join("");
}

/** the red pencil; the same charge always bears the same circle */
function Circle({ id }: { readonly id: string }) {
  return (
    <svg viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
      <path d={pencilCircle(id)} pathLength="1" className="pencil-stroke" />
    </svg>
  );
}

/** how what was owed came about, told once for each period: a later line only names it */
function Periods({
  desk,
  charge,
  told,
  quoted,
}: {
  readonly desk: Desk;
  readonly charge: ChargeResult;
  readonly told: Set<string>;
  readonly quoted: Set<string>;
}) {
  const { say } = desk;
  return charge.allocations.map(({ entitlementId }) => {
    const period = desk.entitlements.get(entitlementId);
    if (!period || told.has(entitlementId)) return null;
    told.add(entitlementId);
    const words = { amount: say.money(period.netFen), on: say.day(period.dueOn) };
    return (
      <Fragment key={entitlementId}>
        <h3>{say("report.working.period", words)}</h3>
        <Working desk={desk} steps={period.working} quoted={quoted} />
      </Fragment>
    );
  });
}

function Origin({ desk, id }: { readonly desk: Desk; readonly id: string }) {
  const origin = sayOrigin(desk, id);
  return origin === null ? null : <p className="origin">{origin}</p>;
}
