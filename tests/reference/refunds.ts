import type { AuditRequest, OneOff } from "@/lib/engine/request";
import type { Judged } from "./charges";
import { addDays, addMonths, type Day } from "./days";
import { type Occurrence, volumeOf } from "./entitlements";
import { byDayAndId, candidatesOf, type Line } from "./takings";

/** A refund and what it could not offset. */
export type Refund = { readonly line: Line; goodwillFen: number };

/** Section 7: each refund, in order, against disputed and then unresolved charges, the newest first. */
export function offset(
  request: AuditRequest,
  lines: readonly Line[],
  charges: readonly Judged[],
): Refund[] {
  return [...lines].sort(byDayAndId).map((line) => {
    const refund = { line, goodwillFen: -line.amountFen };
    const own = candidatesOf(request, line).map(({ id }) => id);
    const within = charges
      .filter(
        (charge) =>
          charge.line.category === line.category &&
          charge.line.on <= line.on &&
          charge.candidates.some(({ id }) => own.includes(id)),
      )
      .sort((a, b) => byDayAndId(b.line, a.line));
    for (const key of ["disputedFen", "unresolvedFen"] as const) {
      for (const charge of within) {
        if (charge[key] === 0) continue;
        const fen = Math.min(refund.goodwillFen, charge[key] - charge.offsetFen);
        charge.offsetFen += fen;
        refund.goodwillFen -= fen;
      }
    }
    return refund;
  });
}

/** the first day on which the volume is reached that earns the deposit back */
function returnDay(
  request: AuditRequest,
  occurrence: Occurrence,
  terms: NonNullable<OneOff["refundWhen"]>,
): Day | null {
  const { activatedOn, id } = occurrence.bearer;
  if (activatedOn < request.window.from) return null;
  const lastDay = addMonths(activatedOn, terms.withinMonths);
  const days = [activatedOn, ...request.transactions.map(({ on }) => on)].filter(
    (day) => activatedOn <= day && day <= lastDay,
  );
  for (const day of days.sort()) {
    const stretch = { from: activatedOn, next: addDays(day, 1) };
    if (terms.volumeFen <= volumeOf(request, [id], stretch)) return day;
  }
  return null;
}

type Deposit = { readonly occurrence: Occurrence; readonly day: Day; fen: number };

/**
 * What is claimed of each deposit; takes from the refunds what they gave back of it. The page does not say which deposit
 * a refund belongs to: first to one of its own terminal, then to any.
 */
export function unreturnedDeposits(
  request: AuditRequest,
  made: readonly Occurrence[],
  refunds: readonly Refund[],
): Deposit[] {
  const deposits: Deposit[] = [];
  for (const occurrence of made) {
    const { model } = occurrence.fee;
    if (model.kind !== "oneOff" || model.refundWhen === null) continue;
    const day = returnDay(request, occurrence, model.refundWhen);
    if (day !== null) deposits.push({ occurrence, day, fen: occurrence.allocatedFen });
  }
  for (const isOwnOnly of [true, false]) {
    for (const deposit of deposits) {
      const { fee, bearer } = deposit.occurrence;
      for (const refund of refunds) {
        const { category, on, terminalId } = refund.line;
        if (category !== fee.category || on < deposit.day) continue;
        if (isOwnOnly && (terminalId === null || !bearer.terminals.includes(terminalId))) continue;
        const given = Math.min(deposit.fen, refund.goodwillFen);
        refund.goodwillFen -= given;
        deposit.fen -= given;
      }
    }
  }
  return deposits.filter(({ fen }) => 0 < fen);
}
