import { asPlainDate } from "@/lib/engine/date";
import { type Fen, fen, ppm } from "@/lib/engine/money";
import type { Category } from "@/lib/engine/request";
import type { ClauseValue, Cycle } from "@/lib/intake/clauses/values";

/** a clause, what it settles, and what in it is to be taken note of (besides what follows from its terms) */
export type Labelled = {
  readonly text: string;
  readonly terms: readonly ClauseValue[];
  readonly flags: readonly string[];
};

export function clause(
  text: string,
  terms: readonly ClauseValue[] = [],
  flags: readonly string[] = [],
): Labelled {
  return { text, terms, flags };
}

type AmountMore = { per?: "terminal" | "merchant"; days?: number; upTo?: number };
const yuan = (amount: number): Fen => fen(amount * 100);

export function amount(sum: number, cycle: Cycle | null, more: AmountMore = {}): ClauseValue {
  const { per = null, days = null, upTo } = more;
  const maxFen = upTo === undefined ? null : yuan(upTo);
  return { term: "amount", amountFen: yuan(sum), maxFen, cycle, everyDays: days, per };
}
export function free(
  count: number,
  unit: "day" | "month",
  anchor: "activation" | "signing" | null = null,
): ClauseValue {
  return { term: "freeTime", span: { count, unit }, anchor };
}
export function waiver(sum: number, window: "year" | "month"): ClauseValue {
  return { term: "waiver", atLeastFen: yuan(sum), window };
}
export function countWaiver(atLeast: number, window: "year" | "month"): ClauseValue {
  return { term: "countWaiver", atLeast, window };
}
export function rate(card: "debit" | "credit" | "qr", parts: number, cap?: number): ClauseValue {
  return {
    term: "rate",
    card,
    ratePpm: ppm(parts),
    capFen: cap === undefined ? null : yuan(cap),
  };
}
export function deposit(sum: number, volume: number | null, months: number | null): ClauseValue {
  const volumeFen = volume === null ? null : yuan(volume);
  return { term: "deposit", amountFen: yuan(sum), volumeFen, months };
}
export function other(
  category: Category,
  sum: number,
  cycle: "year" | "month" | "once",
): ClauseValue {
  return { term: "otherFee", category, amountFen: yuan(sum), cycle };
}
export const perSale = (sum: number): ClauseValue => ({ term: "perSale", amountFen: yuan(sum) });
export const refund = (kind: "none" | "full" | "proRata"): ClauseValue => ({
  term: "refund",
  kind,
});
export const penalty = (sum: number): ClauseValue => ({ term: "penalty", amountFen: yuan(sum) });
export const changeNotice = (days: number): ClauseValue => ({ term: "changeNotice", days });
export const cancelNotice = (days: number): ClauseValue => ({ term: "cancelNotice", days });
export const cancel = (kind: "anytime" | "atPeriodEnd" | "notAllowed"): ClauseValue => ({
  term: "cancellation",
  kind,
});
export const firstSale = (day: number | null): ClauseValue => ({ term: "firstSale", day });
export const onUse: ClauseValue = { term: "onUse" };
export const noFee: ClauseValue = { term: "noFee" };
export const noOtherFee: ClauseValue = { term: "noOtherFee" };
export const oneSided: ClauseValue = { term: "unilateralChange" };
export function tiers(
  window: "year" | "month",
  belowYuan: number,
  lower: number,
  upper: number,
): ClauseValue {
  return {
    term: "tiers",
    window,
    tiers: [
      { upToFen: yuan(belowYuan), amountFen: yuan(lower) },
      { upToFen: null, amountFen: yuan(upper) },
    ],
  };
}
export function signed(day: string): readonly ClauseValue[] {
  const on = asPlainDate(day);
  return on === null ? [] : [{ term: "signedOn", on }];
}
