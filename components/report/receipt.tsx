import { BillRow } from "./bill-row";
import type { Desk } from "./desk";
import { billLines, pickLines } from "./lines";
import { ReceiptFoot } from "./receipt-foot";

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
  const { say, request, report } = desk;
  const whole = billLines(request, report);
  const lines = pickLines(whole, all);
  const total = whole.length;
  const told = new Set<string>();
  return (
    <section className="bill" aria-labelledby="bill">
      <h2 id="bill">{say("report.receipt.heading")}</h2>
      <ol>
        {lines.map((line) => (
          <BillRow key={line.id} desk={desk} line={line} told={told} />
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
