import { fen, ppm } from "../money";
import type { Grade } from "../report";
import type { AmountRange, Figure, Offer, RateRange } from "./catalogue";
import { type SourceKey, sources } from "./sources";

/** What a row of the catalogue leaves unsaid is not known. */
const nothingKnown = {
  provider: null,
  standing: "price",
  device: null,
  connectivity: null,
  takes: null,
  fee: null,
  every: null,
  per: null,
  free: null,
  rates: { debit: null, credit: null, qr: null },
  perTransaction: null,
  deposit: null,
  devicePrice: null,
  also: [],
} as const satisfies Omit<Offer, "id">;

export function offer(id: string, known: Partial<Omit<Offer, "id">>): Offer {
  return { ...nothingKnown, ...known, id };
}

/** yuan as the source states them; one amount or the ends of a range. The grade is that of the source. */
export function yuan(
  amount: number | readonly [number, number],
  source: SourceKey,
  seenOn: string | null,
  grade: Grade = sources[source].grade,
): Figure<AmountRange> {
  const [min, max] = typeof amount === "number" ? [amount, amount] : amount;
  return { value: { minFen: fen(min * 100), maxFen: fen(max * 100) }, source, grade, seenOn };
}

/** parts per million; the cap in yuan */
export function rate(
  range: readonly [number, number],
  cap: number | null,
  source: SourceKey,
  seenOn: string | null,
): Figure<RateRange> {
  const capFen = cap === null ? null : fen(cap * 100);
  const value = { minPpm: ppm(range[0]), maxPpm: ppm(range[1]), capFen };
  return { value, source, grade: sources[source].grade, seenOn };
}

export const months = (count: number) => ({ count, unit: "month" }) as const;
export const days = (count: number) => ({ count, unit: "day" }) as const;
export const yearly = months(12);
