import { dayNumber, type PlainDate } from "@/lib/engine/date";
import { type Fen, fen, most, minus, plus, zero } from "@/lib/engine/money";
import type { AuditReport, ChargeResult } from "@/lib/engine/report";
import {
  type AuditRequest,
  type Card,
  categories,
  type Category,
  type Transaction,
} from "@/lib/engine/request";

/** Running sums up to and with that day: what had fallen due, and what had been taken. */
export type DuePoint = {
  readonly on: PlainDate;
  /** days since a fixed day, for an axis true to time */
  readonly day: number;
  readonly dueFen: Fen;
  /** taken less given back */
  readonly takenFen: Fen;
  /** the part of what was taken of which nobody can say whether it was owed */
  readonly unknownFen: Fen;
};

/**
 * Due against taken over the window, one point for each day on which either changed, and one at each end.
 * What fell due shortly before the window counts on its first day as far as a charge of the window used it up.
 */
export function dueAgainstTaken(request: AuditRequest, report: AuditReport): DuePoint[] {
  const { from, to } = report.window;
  const due = new Map<PlainDate, number>([[from, 0]]);
  const taken = new Map<PlainDate, number>();
  const unknown = new Map<PlainDate, number>();
  for (const entitlement of report.entitlements) {
    if (entitlement.lookback) raise(due, from, entitlement.allocatedFen);
    else raise(due, entitlement.dueOn, entitlement.netFen);
  }
  for (const charge of report.charges) {
    raise(taken, charge.on, charge.amountFen);
    raise(unknown, charge.on, charge.unresolvedFen);
  }
  for (const { on, amountFen } of request.charges) {
    if (amountFen < 0 && isInWindow(report, on)) raise(taken, on, amountFen);
  }
  const days = [...new Set([from, ...due.keys(), ...taken.keys(), to])].toSorted();
  let [dueFen, takenFen, unknownFen] = [zero, zero, zero];
  return days.map((on) => {
    dueFen = fen(dueFen + (due.get(on) ?? 0));
    takenFen = fen(takenFen + (taken.get(on) ?? 0));
    unknownFen = fen(unknownFen + (unknown.get(on) ?? 0));
    return { on, day: dayNumber(on), dueFen, takenFen, unknownFen };
  });
}

function raise(sums: Map<PlainDate, number>, on: PlainDate, amount: Fen): void {
  sums.set(on, (sums.get(on) ?? 0) + amount);
}

/** Where each yuan of fees went: one bar for each kind of fee that occurs. `handling` is the fee on each transaction. */
export type FeeSlice = {
  readonly kind: Category | "handling";
  readonly owedFen: Fen;
  readonly disputedFen: Fen;
  readonly unresolvedFen: Fen;
};

export function whereFeesWent(request: AuditRequest, report: AuditReport): FeeSlice[] {
  const slices: FeeSlice[] = [];
  for (const kind of categories) {
    const totals = report.totals.byCategory[kind];
    if (!totals) continue;
    slices.push({
      kind,
      owedFen: plus(totals.justifiedFen, totals.earlyFen),
      disputedFen: totals.disputedFen,
      unresolvedFen: totals.unresolvedFen,
    });
  }
  const handling = handlingFees(request, report);
  if (handling.checkedFen !== 0 || handling.uncheckedFen !== 0) {
    const over = report.totals.transactionOverchargeFen;
    const owedFen = most(zero, minus(handling.checkedFen, over));
    slices.push({
      kind: "handling",
      owedFen,
      disputedFen: over,
      unresolvedFen: most(zero, handling.uncheckedFen),
    });
  }
  return slices;
}

/**
 * What the transactions of the window paid in handling fees, less the fixed fees found hidden in them.
 * Unchecked: no rate was agreed, as far as is known, for that kind of card in some version of the terms.
 */
export function handlingFees(
  request: AuditRequest,
  report: AuditReport,
): { readonly checkedFen: Fen; readonly uncheckedFen: Fen } {
  const hidden = hiddenInFees(report);
  const rated = ratedCards(request);
  let [checked, unchecked] = [0, 0];
  for (const { id, terminalId, card, on, feeFen } of request.transactions) {
    if (feeFen === null || !isInWindow(report, on)) continue;
    const paid = feeFen - (hidden.get(id) ?? 0);
    if (rated.get(terminalId)?.has(card)) checked += paid;
    else unchecked += paid;
  }
  for (const { terminalId, card, on, feeFen } of request.dayTotals ?? []) {
    if (!isInWindow(report, on)) continue;
    if (rated.get(terminalId)?.has(card)) checked += feeFen;
    else unchecked += feeFen;
  }
  return { checkedFen: fen(checked), uncheckedFen: fen(unchecked) };
}

function hiddenInFees(report: AuditReport): ReadonlyMap<string, Fen> {
  const prefix = "fee:";
  const hidden = new Map<string, Fen>();
  for (const charge of report.charges) {
    if (charge.hidden && charge.id.startsWith(prefix))
      hidden.set(charge.id.slice(prefix.length), charge.amountFen);
  }
  return hidden;
}

function ratedCards(request: AuditRequest): ReadonlyMap<string, ReadonlySet<Card>> {
  const byContract = new Map(
    request.contracts.map(({ id, versions }) => [
      id,
      new Set(
        (["debit", "credit", "qr"] as const).filter((card) =>
          versions.every(({ terms }) => terms.transactionFees?.[card]),
        ),
      ),
    ]),
  );
  return new Map(
    request.terminals.map(({ id, contractId }) => [
      id,
      byContract.get(contractId ?? "") ?? new Set<Card>(),
    ]),
  );
}

/** One calendar month of the window. Shares are parts per million of the turnover; null where there was none. */
export type MonthPoint = {
  /** "2026-03" */
  readonly month: string;
  readonly turnoverFen: Fen;
  /** deductions beside the handling fee, refunds not taken off */
  readonly deductedFen: Fen;
  readonly handlingFen: Fen;
  readonly deductedPpm: number | null;
  readonly handlingPpm: number | null;
};

/** Empty where the request holds no transaction of the window. */
export function feeShareByMonth(request: AuditRequest, report: AuditReport): MonthPoint[] {
  const transactions = [
    ...request.transactions,
    ...(request.dayTotals ?? []).map(({ on, salesFen, refundsFen, feeFen }) => ({
      on,
      amountFen: fen(salesFen.reduce<number>((sum, sale) => sum + sale, refundsFen)),
      feeFen,
    })),
  ].filter(({ on }) => isInWindow(report, on));
  if (transactions.length === 0) return [];
  const turnover = new Map<string, number>();
  const handling = new Map<string, number>();
  const deducted = new Map<string, number>();
  for (const transaction of transactions) addTransaction(turnover, handling, transaction);
  for (const charge of report.charges) addCharge(deducted, handling, charge);
  return monthsOf(report.window.from, report.window.to).map((month) => {
    const turnoverFen = fen(turnover.get(month) ?? 0);
    const deductedFen = fen(deducted.get(month) ?? 0);
    const handlingFen = fen(handling.get(month) ?? 0);
    return {
      month,
      turnoverFen,
      deductedFen,
      handlingFen,
      deductedPpm: sharePpm(deductedFen, turnoverFen),
      handlingPpm: sharePpm(handlingFen, turnoverFen),
    };
  });
}

function addTransaction(
  turnover: Map<string, number>,
  handling: Map<string, number>,
  of: Pick<Transaction, "on" | "amountFen" | "feeFen">,
): void {
  const month = of.on.slice(0, 7);
  turnover.set(month, (turnover.get(month) ?? 0) + of.amountFen);
  handling.set(month, (handling.get(month) ?? 0) + (of.feeFen ?? 0));
}

function addCharge(
  deducted: Map<string, number>,
  handling: Map<string, number>,
  charge: ChargeResult,
): void {
  const month = charge.on.slice(0, 7);
  deducted.set(month, (deducted.get(month) ?? 0) + charge.amountFen);
  if (charge.hidden && charge.id.startsWith("fee:"))
    handling.set(month, (handling.get(month) ?? 0) - charge.amountFen);
}

/** part of whole in parts per million, half up; null where there is no whole */
export function sharePpm(part: Fen, whole: Fen): number | null {
  if (whole <= 0) return null;
  return Number((BigInt(part) * 2_000_000n + BigInt(whole)) / (2n * BigInt(whole)));
}

function monthsOf(from: PlainDate, to: PlainDate): string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const last = to.slice(0, 7);
  for (;;) {
    const name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    months.push(name);
    if (last <= name) return months;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

function isInWindow(report: AuditReport, on: PlainDate): boolean {
  return report.window.from <= on && on <= report.window.to;
}
