import type { PlainDate } from "./date";
import { governingOn } from "./governing";
import { type Fen, fen, least, minus, pct, plus } from "./money";
import { compareText } from "./order";
import type { Card, Rate, Transaction, TransactionFees } from "./request";
import type { Ruleset } from "./ruleset";
import type { Seat } from "./seats";

/** What one transaction should have cost by the governing terms, and what it cost beyond that (engine.md section 8). */
export type Excess = {
  readonly transaction: Transaction;
  readonly feeFen: Fen;
  readonly rate: Rate;
  readonly fixedFen: Fen;
  readonly overFen: Fen;
  /** the known fee that seems to have been merged into it (section 5); null: none */
  readonly mergedFen: Fen | null;
};

/** All transactions of a terminal and a kind of card that cost too much. */
export type Overcharge = {
  readonly terminalId: string;
  readonly card: Card;
  count: number;
  totalFen: Fen;
  /** the largest first, then by id */
  readonly largest: { readonly id: string; readonly fen: Fen }[];
};

/** The excess over the agreed rate; null where it cannot be told, or where there is none beyond rounding. */
export function excessOf(transaction: Transaction, seat: Seat, ruleset: Ruleset): Excess | null {
  const { feeFen, amountFen, card, on } = transaction;
  if (feeFen === null || amountFen <= 0) return null;
  const fees = feesOn(seat, on);
  const rate = fees === null || card === "other" ? undefined : fees[card];
  if (fees === null || rate === undefined) return null;
  const overFen = beyondRate(amountFen, feeFen, rate, fees.fixedFen);
  if (overFen <= ruleset.rates.toleranceFen) return null;
  const mergedFen = mergedFee(amountFen, overFen, ruleset);
  return { transaction, feeFen, rate, fixedFen: fees.fixedFen, overFen, mergedFen };
}

/** what a fee takes beyond its rate and its fixed part; below 0 where it takes less */
export function beyondRate(
  amountFen: Fen,
  feeFen: Fen,
  { ratePpm, capFen }: Rate,
  fixedFen: Fen,
): Fen {
  const share = pct(amountFen, ratePpm);
  const byRate = capFen === null ? share : least(share, capFen);
  return minus(feeFen, plus(byRate, fixedFen));
}

/** the rates that govern a terminal on a day; null: no contract, or none stated */
export function feesOn({ agreement }: Seat, day: PlainDate): TransactionFees | null {
  if (!agreement) return null;
  const { contract, timeline } = agreement;
  return contract.versions[governingOn(timeline, day)]?.terms.transactionFees ?? null;
}

/** the largest known amount that explains the excess, and that is no mere higher rate */
export function mergedFee(
  amountFen: Fen,
  overFen: Fen,
  { knownFeeAmounts, mergedFeeTest }: Ruleset,
): Fen | null {
  const [smallest] = knownFeeAmounts;
  if (smallest === undefined || overFen < smallest) return null;
  const above = pct(amountFen, mergedFeeTest.abovePpm);
  const slack = pct(amountFen, mergedFeeTest.slackPpm);
  return (
    knownFeeAmounts.findLast(
      (known) => above < known && known <= overFen && overFen <= known + slack,
    ) ?? null
  );
}

/** Adds what is left of an excess, once a merged fee is taken out of it, to the sum of its terminal and card. */
export function addOvercharge(
  overcharges: Map<string, Overcharge>,
  excess: Excess,
  ruleset: Ruleset,
): void {
  const { transaction, overFen, mergedFen } = excess;
  const left = mergedFen === null ? overFen : minus(overFen, mergedFen);
  if (left <= ruleset.rates.toleranceFen) return;
  const { id, terminalId, card } = transaction;
  const key = card + terminalId;
  let sum = overcharges.get(key);
  if (!sum)
    overcharges.set(key, (sum = { terminalId, card, count: 0, totalFen: fen(0), largest: [] }));
  sum.count += 1;
  sum.totalFen = plus(sum.totalFen, left);
  keepLargest(sum.largest, { id, fen: left }, ruleset.rates.largestShown);
}

function keepLargest(
  largest: Overcharge["largest"],
  next: Overcharge["largest"][number],
  most: number,
): void {
  const last = largest[most - 1];
  if (last && isLarger(last, next)) return;
  const place = largest.findIndex((one) => isLarger(next, one));
  largest.splice(place < 0 ? largest.length : place, 0, next);
  if (most < largest.length) largest.pop();
}

function isLarger(
  a: { readonly id: string; readonly fen: Fen },
  b: { readonly id: string; readonly fen: Fen },
): boolean {
  return a.fen === b.fen ? compareText(a.id, b.id) < 0 : b.fen < a.fen;
}
