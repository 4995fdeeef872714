import { Money } from "@/components/money";
import { plus } from "@/lib/engine/money";
import type { ChargeResult } from "@/lib/engine/report";
import { anchorId, type Desk, sayOrigin, terminalName } from "./desk";
import { pickLines, type Verdict, verdictOf } from "./lines";
import { pencilCircle } from "./pencil";
import { ReceiptFoot } from "./receipt-foot";
import { Working } from "./working";

/** The bill as a till receipt, gone over with a pencil: what was owed, what was not, what cannot be told, and why. */
export function Receipt({
  desk,
  all,
  allHref,
}: {
  readonly desk: Desk;
  readonly all: boolean;
  readonly allHref: { readonly all: string; readonly less: string };
}) {
  const { say, report } = desk;
  const lines = pickLines(report.charges, all);
  const total = report.charges.length;
  const told = new Set<string>();
  return (
    <section className="bill" aria-labelledby="bill">
      <h2 id="bill">{say("report.receipt.heading")}</h2>
      <ol>
        {lines.map((charge) => (
          <ChargeLine key={charge.id} desk={desk} charge={charge} told={told} />
        ))}
      </ol>
      {lines.length < total ? (
        <p className="rest">
          {say("report.receipt.shown", { total, shown: lines.length })}{" "}
          <a href={allHref.all}>{say("report.receipt.all", { total })}</a>
        </p>
      ) : all ? (
        <p className="rest">
          <a href={allHref.less}>{say("report.receipt.less")}</a>
        </p>
      ) : null}
      <ReceiptFoot desk={desk} />
    </section>
  );
}

function ChargeLine({
  desk,
  charge,
  told,
}: {
  readonly desk: Desk;
  readonly charge: ChargeResult;
  readonly told: Set<string>;
}) {
  const { say } = desk;
  const verdict = verdictOf(charge);
  const label = labelOf(desk, charge);
  const quoted = new Set<string>();
  return (
    <li id={anchorId("charge", charge.id)} className={verdict}>
      <p className="line">
        <time>{charge.on}</time>
        <span className="what">
          {label}
          {desk.terminals.size === 1 &&
          charge.terminalId !== null &&
          desk.terminals.has(charge.terminalId) ? null : (
            <small>{terminalName(desk, charge.terminalId)}</small>
          )}
        </span>
        <span className="amount">
          <Money fen={charge.amountFen} />
          {verdict === "disputed" ? <Circle id={charge.id} /> : null}
        </span>
      </p>
      <p className="note">
        <strong>{say(`engine.verdict.${verdict}`)}</strong> {sayNote(desk, charge, verdict)}
      </p>
      {charge.working.length === 0 ? null : (
        <details>
          <summary>
            {say("report.receipt.working", { amount: say.money(charge.amountFen) })}
          </summary>
          <Working desk={desk} steps={charge.working} quoted={quoted} />
          <Periods desk={desk} charge={charge} told={told} quoted={quoted} />
          <Origin desk={desk} id={charge.id} />
        </details>
      )}
    </li>
  );
}

/** the words of the bill itself; a charge that no line names says what it is */
export function labelOf({ say, charges }: Desk, charge: ChargeResult): string {
  const given = charges.get(charge.id);
  if (given) return given.label === "" ? say(`engine.category.${charge.category}`) : given.label;
  return say(
    charge.id.startsWith("fee:") ? "report.receipt.hiddenFee" : "report.receipt.hiddenResidual",
  );
}

function sayNote({ say }: Desk, charge: ChargeResult, verdict: Verdict): string {
  if (verdict === "refund") return say("report.receipt.refundNote");
  if (verdict === "owed") return "";
  if (verdict === "early") return say("report.receipt.earlyNote");
  const part = verdict === "disputed" ? charge.disputedFen : charge.unresolvedFen;
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
      <div key={entitlementId}>
        <h3>{say("report.working.period", words)}</h3>
        <Working desk={desk} steps={period.working} quoted={quoted} />
      </div>
    );
  });
}

function Origin({ desk, id }: { readonly desk: Desk; readonly id: string }) {
  const origin = sayOrigin(desk, id);
  return origin === null ? null : <p className="origin">{origin}</p>;
}
