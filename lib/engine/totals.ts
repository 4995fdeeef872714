import type { OwedDeposit } from "./deposits";
import type { Bill, Entry } from "./entry";
import { fen, type Fen, minus, zero } from "./money";
import type { Occurrence } from "./occurrence";
import type { Overcharge } from "./rates";
import type { CategoryTotals, Totals } from "./report";
import { categories, type Category } from "./request";

/** The sums over everything in the window (engine.md section 9). */
export function totalsOf(
  { entries, refunds }: Bill,
  occurrences: readonly Occurrence[],
  deposits: readonly OwedDeposit[],
  overcharges: readonly Overcharge[],
): Totals {
  const { claimFen: ofCharges, ...taken } = sumsOf(entries);
  const current = occurrences.filter(({ lookback }) => !lookback);
  const claimFen = fen(ofCharges + add(deposits, (deposit) => deposit.claimFen));
  const uncollectedFen = add(current, ({ leftFen }) => leftFen);
  return {
    ...taken,
    refundedFen: add(refunds, ({ amountFen }) => amountFen),
    goodwillFen: add(refunds, ({ goodwillFen }) => goodwillFen),
    claimFen,
    timeBarredFen: add(entries, (entry) => (entry.timeBarred ? entry.claimFen : zero)),
    transactionOverchargeFen: add(overcharges, ({ totalFen }) => totalFen),
    entitledFen: add(current, ({ netFen }) => netFen),
    uncollectedFen,
    claimLowFen: claimFen < uncollectedFen ? zero : minus(claimFen, uncollectedFen),
    byCategory: byCategory(entries),
  };
}

function byCategory(entries: readonly Entry[]): Totals["byCategory"] {
  const groups = new Map<Category, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.charge.category);
    if (group) group.push(entry);
    else groups.set(entry.charge.category, [entry]);
  }
  const sums: Partial<Record<Category, CategoryTotals>> = {};
  for (const category of categories) {
    const ofCategory = groups.get(category);
    if (ofCategory) sums[category] = sumsOf(ofCategory);
  }
  return sums;
}

function sumsOf(entries: readonly Entry[]): CategoryTotals {
  return {
    chargedFen: add(entries, ({ charge }) => charge.amountFen),
    justifiedFen: add(entries, ({ justifiedFen }) => justifiedFen),
    earlyFen: add(entries, ({ earlyFen }) => earlyFen),
    disputedFen: add(entries, disputedOf),
    unresolvedFen: add(entries, unresolvedOf),
    claimFen: add(entries, (entry) => (entry.timeBarred ? zero : entry.claimFen)),
  };
}

export function disputedOf({ rule, remainderFen }: Entry): Fen {
  return rule?.unresolved ? zero : remainderFen;
}

export function unresolvedOf({ rule, remainderFen }: Entry): Fen {
  return rule?.unresolved ? remainderFen : zero;
}

function add<T>(items: readonly T[], amountOf: (item: T) => Fen): Fen {
  let sum = 0;
  for (const item of items) sum += amountOf(item);
  return fen(sum);
}
