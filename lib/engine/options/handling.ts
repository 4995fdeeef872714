import { type Fen, fen, least, minus, pct, plus, ppm, times, zero } from "../money";
import type { CostLine } from "../recommendation";
import type { Card, Rate, TransactionFees } from "../request";
import type { Candidate, KnownRate } from "./offers";
import { daysAhead } from "./ledger";
import { line } from "./lines";
import type { Position } from "./position";

type OwnRate = Rate & Pick<TransactionFees, "fixedFen">;
export type Difference = { readonly lines: readonly CostLine[]; readonly isOwnUnknown: boolean };

/**
 * What the handling fees of the sales on record would differ by, carried on over the time ahead.
 * null: the offer's rate is not known for a card that the terminal takes, so that it cannot be compared.
 */
export function handlingDifference(position: Position, candidate: Candidate): Difference | null {
  const lines: CostLine[] = [];
  let isOwnUnknown = false;
  const fees = position.terms?.transactionFees ?? null;
  for (const card of position.use.cards) {
    const theirs = candidate.rates[card];
    if (!theirs) return null;
    const ours = rateOf(fees, card);
    if (!ours) isOwnUnknown = true;
    else lines.push(...differenceLines(position, candidate, card, ours, theirs));
  }
  return { lines, isOwnUnknown };
}

function differenceLines(
  position: Position,
  { offer }: Candidate,
  card: Card,
  ours: OwnRate,
  theirs: KnownRate,
): CostLine[] {
  const sales = position.use.sales[card];
  const perSale = minus(offer.perTransaction?.value.maxFen ?? zero, ours.fixedFen);
  const amountFen = plus(
    minus(feesOf(theirs, sales), feesOf(ours, sales)),
    times(perSale, sales.length),
  );
  const ratePpm = ppm(factor(position));
  if (amountFen === 0) return [];
  return [
    line("handling-difference", pct(amountFen, ratePpm), null, position.seat.terminal.id, {
      params: { card, fromPpm: ours.ratePpm, toPpm: theirs.ratePpm, count: sales.length },
      grade: theirs.grade,
      source: theirs.source,
      calc: { kind: "share", amountFen, ratePpm, minFen: null, maxFen: null },
    }),
  ];
}

function rateOf(fees: TransactionFees | null, card: Card): OwnRate | null {
  const rate = fees && card !== "other" ? fees[card] : null;
  return fees && rate ? { ...rate, fixedFen: fees.fixedFen } : null;
}

/** without a cap the whole volume at once; with one, sale by sale */
function feesOf({ ratePpm, capFen }: Rate, sales: readonly number[]): Fen {
  if (capFen === null) {
    let volume = 0;
    for (const sale of sales) volume += sale;
    return pct(fen(volume), ratePpm);
  }
  let sum = 0;
  for (const sale of sales) sum += least(pct(fen(sale), ratePpm), capFen);
  return fen(sum);
}

/** sales go on as they were; less than a month of them is taken for a whole one */
function factor({ use, scope }: Position): number {
  const ahead = daysAhead(scope.rules.horizonMonths);
  return Math.floor((ahead * 1_000_000) / Math.max(30, use.days));
}
