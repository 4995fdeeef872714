import type { PlainDate } from "@/lib/engine/date";
import type { Fen } from "@/lib/engine/money";
import type { AuditReport, ChargeResult } from "@/lib/engine/report";
import type { AuditRequest } from "@/lib/engine/request";

/** How a line of the bill is marked. The worst part decides: a charge owed in part is marked for the rest. */
export type Verdict = "owed" | "early" | "disputed" | "unresolved" | "refund";

export type BillLine = {
  readonly id: string;
  readonly on: PlainDate;
  readonly terminalId: string | null;
  readonly amountFen: Fen;
  readonly verdict: Verdict;
  /** null: a refund, which the report counts but does not judge */
  readonly result: ChargeResult | null;
};

export function verdictOf(charge: ChargeResult): Exclude<Verdict, "refund"> {
  if (0 < charge.disputedFen) return "disputed";
  if (0 < charge.unresolvedFen) return "unresolved";
  return 0 < charge.earlyFen ? "early" : "owed";
}

/** What was taken in the days checked, hidden or not, and what came back, by day. */
export function billLines(request: AuditRequest, report: AuditReport): BillLine[] {
  const { from, to } = report.window;
  const charges = report.charges.map((result) => ({
    ...pick(result),
    verdict: verdictOf(result),
    result,
  }));
  const refunds = request.charges
    .filter(({ on, amountFen }) => amountFen < 0 && from <= on && on <= to)
    .map((refund) => ({ ...pick(refund), verdict: "refund" as const, result: null }));
  const order = (a: BillLine, b: BillLine) =>
    a.on < b.on ? -1 : b.on < a.on ? 1 : a.id < b.id ? -1 : 1;
  return refunds.length === 0 ? charges : [...charges, ...refunds].toSorted(order);
}

function pick({
  id,
  on,
  terminalId,
  amountFen,
}: Omit<BillLine, "verdict" | "result">): Omit<BillLine, "verdict" | "result"> {
  return { id, on, terminalId, amountFen };
}

export const firstShown = 30;

/** The lines of the bill to show, in the order of the bill: all, or the first thirty, those with a mark before the others. */
export function pickLines(lines: readonly BillLine[], all: boolean): readonly BillLine[] {
  if (all || lines.length <= firstShown) return lines;
  const ranked = lines.map((line, index) => ({ line, index, rank: ranks[line.verdict] }));
  const chosen = ranked
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, firstShown);
  return chosen.toSorted((a, b) => a.index - b.index).map(({ line }) => line);
}

const ranks: Readonly<Record<Verdict, number>> = {
  disputed: 0,
  unresolved: 1,
  refund: 2,
  early: 2,
  owed: 2,
};
