import type { AuditRequest, Card, Category, Component, Rate, Terminal } from "@/lib/engine/request";
import { byCodePoint, compareTexts, type Day, pct } from "./days";
import { contractOf, governing } from "./terms";

/** A line that took money, or gave it back (amountFen < 0). */
export type Line = {
  readonly id: string;
  readonly terminalId: string | null;
  readonly on: Day;
  readonly amountFen: number;
  readonly category: Category;
  readonly components: readonly Component[];
  readonly hidden: boolean;
};
export type Over = {
  readonly terminalId: string;
  readonly card: Card;
  readonly transactionId: string;
  readonly fen: number;
};

/** the known amounts of the ruleset, in fen */
const knownAmounts = [
  900, 1900, 2900, 3000, 3600, 3900, 4500, 4800, 4900, 5000, 6000, 6800, 6900, 9000, 9900, 12000,
  19600, 19800, 19900, 29700, 29800, 29900, 39900,
];

export function byDayAndId(a: Line, b: Line): number {
  return compareTexts(a.on, b.on) || byCodePoint(a.id, b.id);
}

/** Sections 5 and 8: the lines in the window, those outside it, and what is over in handling fees. */
export function takings(request: AuditRequest) {
  const lines: Line[] = request.charges.map((charge) => ({ ...charge, hidden: false }));
  const overs: Over[] = [];
  for (const t of request.transactions) {
    const hide = (id: string, amountFen: number) =>
      lines.push({
        id,
        terminalId: t.terminalId,
        on: t.on,
        amountFen,
        category: "data",
        components: [],
        hidden: true,
      });
    if (t.feeFen !== null && t.settledFen !== null) {
      const residual = t.amountFen - t.feeFen - t.settledFen;
      if (0 < residual) hide(`residual:${t.id}`, residual);
    }
    let over = overOf(request, t);
    if (over === null) continue;
    const merged = mergedAmount(t.amountFen, over);
    if (merged !== null) {
      hide(`fee:${t.id}`, merged);
      over -= merged;
    }
    if (1 < over && isInWindow(request, t.on)) {
      overs.push({ terminalId: t.terminalId, card: t.card, transactionId: t.id, fen: over });
    }
  }
  lines.sort(byDayAndId);
  const inside = lines.filter((line) => isInWindow(request, line.on));
  const outside = lines.filter((line) => !isInWindow(request, line.on));
  return {
    charges: inside.filter((line) => 0 < line.amountFen),
    refunds: inside.filter((line) => line.amountFen < 0),
    outsideWindow: outside.map((line) => line.id).sort(byCodePoint),
    overs,
  };
}

function isInWindow(request: AuditRequest, on: Day): boolean {
  return request.window.from <= on && on <= request.window.to;
}

/** what the fee is over the agreed one, on any day; null where nothing was agreed or it is at most one fen */
function overOf(request: AuditRequest, t: AuditRequest["transactions"][number]): number | null {
  if (t.amountFen <= 0 || t.feeFen === null) return null;
  const terminal = request.terminals.find(({ id }) => id === t.terminalId);
  const contract = terminal === undefined ? null : contractOf(request, terminal);
  const agreed = contract === null ? null : governing(contract, t.on)?.terms.transactionFees;
  if (agreed === null || agreed === undefined) return null;
  const rate: Rate | undefined = t.card === "other" ? undefined : agreed[t.card];
  if (rate === undefined) return null;
  const share = pct(t.amountFen, rate.ratePpm);
  const expected = (rate.capFen === null ? share : Math.min(share, rate.capFen)) + agreed.fixedFen;
  const over = t.feeFen - expected;
  return 1 < over ? over : null;
}

/** the largest known amount that explains what is over */
function mergedAmount(amountFen: number, over: number): number | null {
  const fitting = knownAmounts.filter(
    (known) =>
      pct(amountFen, 2500) < known && known <= over && over <= known + pct(amountFen, 1000),
  );
  return fitting.length === 0 ? null : Math.max(...fitting);
}

/** its terminal; all where none is named; none where the name is unknown */
export function candidatesOf(request: AuditRequest, line: Line): readonly Terminal[] {
  if (line.terminalId === null) return request.terminals;
  return request.terminals.filter((terminal) => terminal.id === line.terminalId);
}
