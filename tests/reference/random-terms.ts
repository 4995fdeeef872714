import { plainDate, type PlainDate } from "@/lib/engine/date";
import { type Fen, fen, ppm } from "@/lib/engine/money";
import {
  type Anchor,
  categories,
  components,
  type Contract,
  type Discount,
  type Fee,
  type FeeModel,
  type Rate,
  type Span,
  type Terms,
  type TermsVersion,
  type Waiver,
} from "@/lib/engine/request";
import type { Dice } from "./dice";

/** month ends, leap days and the day on which a change began to need consent */
export const hotDays = [
  "2023-01-31",
  "2023-03-31",
  "2023-08-30",
  "2023-12-31",
  "2024-01-31",
  "2024-02-28",
  "2024-02-29",
  "2024-03-31",
  "2024-04-01",
  "2024-04-30",
  "2024-05-01",
  "2024-05-31",
  "2024-12-01",
] as const;

/** 😀 lies after Ａ by code point and before it in UTF-16 */
const feeIds = ["f", "g", "\u{1F600}", "\uFF21", "f/1"] as const;

/** wild: most of what is charged is charged at a wrong time or on no contract. calm: most of it is owed, or nearly */
export type Mood = "calm" | "wild";

const amounts = [0, 1, 99, 300, 900, 1900, 3600, 6000, 9900, 12_000, 29_900] as const;

export function amount(d: Dice): Fen {
  return fen(d.chance(0.9) ? d.pick(amounts) : d.between(0, 40_000));
}

export function someDay(d: Dice, around: string, days: number): PlainDate {
  if (d.chance(0.25)) return plainDate(d.pick(hotDays));
  return d.near(around, d.chance(0.5) ? days : 40);
}

const volumes = [0, 1, 9_900, 50_000, 100_000, 1_000_000] as const;

function span(d: Dice): Span {
  if (d.chance(0.55)) return { count: 0, unit: d.pick(["day", "month"]) };
  if (d.chance(0.4)) return { count: d.pick([1, 3, 6, 12, 13]), unit: "month" };
  return { count: d.pick([1, 15, 30, 31, 90, 365, 400]), unit: "day" };
}

export function everyAndAnchor(d: Dice): { every: Span; anchor: Anchor } {
  const anchor = d.pick(["activation", "activation", "signing", "calendar"] as const);
  if (anchor === "calendar") {
    return { anchor, every: { count: d.pick([1, 2, 3, 4, 6, 12]), unit: "month" } };
  }
  if (d.chance(0.7)) {
    return { anchor, every: { count: d.pick([1, 1, 2, 3, 5, 6, 12, 24]), unit: "month" } };
  }
  return { anchor, every: { count: d.pick([1, 7, 29, 30, 31, 60, 61, 62, 63, 365]), unit: "day" } };
}

function model(d: Dice): FeeModel {
  switch (d.between(0, 10)) {
    case 0:
      return oneOff(d);
    case 1:
      return { kind: "perTransaction", amountFen: amount(d) };
    case 2: {
      const minFen = amount(d);
      const maxFen = d.chance(0.5) ? null : fen(minFen + d.pick([0, 1, 500]));
      return { kind: "percentage", ratePpm: ppm(rate(d)), minFen, maxFen };
    }
    case 3: {
      const bounds = d.some([0, 1, 9_900, 50_000, 100_000], 3).toSorted((a, b) => a - b);
      const tiers = [...bounds.map(fen), null].map((upToFen) => ({
        upToFen,
        amountFen: amount(d),
      }));
      return { kind: "tieredVolume", ...everyAndAnchor(d), tiers };
    }
    case 4:
      return {
        kind: "metered",
        baseFen: amount(d),
        includedMb: d.pick([0, 1, 30]),
        perMbFen: fen(d.pick([0, 1, 29])),
      };
    default:
      return recurring(d);
  }
}

export function oneOff(d: Dice): FeeModel {
  return {
    kind: "oneOff",
    amountFen: amount(d),
    due: d.pick(["activation", "signing"]),
    refundWhen: d.chance(0.8)
      ? { volumeFen: fen(d.pick(volumes)), withinMonths: d.pick([0, 1, 3, 12, 12]) }
      : null,
  };
}

function recurring(d: Dice): FeeModel {
  const due = d.pick(["start", "start", "end"] as const);
  const common = { kind: "recurring", ...everyAndAnchor(d), due } as const;
  if (d.chance(0.8)) return { ...common, amountFen: amount(d), range: null };
  const minFen = amount(d);
  const range = { minFen, maxFen: fen(minFen + d.pick([0, 100, 30_000])) };
  return { ...common, amountFen: null, range };
}

function rate(d: Dice): number {
  return d.pick([0, 1, 500, 3800, 6000, 333_333, 500_000, 999_999, 1_000_000]);
}

function waiver(d: Dice, isMonthly: boolean): Waiver {
  const scope = d.pick(["terminal", "contract"] as const);
  const kind = d.pick(
    isMonthly ? (["volume", "count", "monthlyVolume"] as const) : (["volume", "count"] as const),
  );
  if (kind === "count") return { kind, atLeast: d.pick([0, 1, 2, 5]), scope };
  return { kind, atLeastFen: fen(d.pick(volumes)), scope };
}

function discount(d: Dice, around: string): Discount {
  return {
    kind: d.pick(["promotion", "membership", "points", "trial"]),
    from: d.chance(0.5) ? null : d.near(around, 200),
    to: d.chance(0.5) ? null : d.near(around, 400),
    offPpm: ppm(rate(d)),
    offFen: fen(d.pick([0, 0, 1, 100, 5000])),
  };
}

export function fee(d: Dice, id: string, around: string): Fee {
  const made = model(d);
  const isDeposit = made.kind === "oneOff" && d.chance(0.7);
  const category = isDeposit ? "deposit" : d.chance(0.65) ? "data" : d.pick(categories);
  const perContract = made.kind === "recurring" || made.kind === "oneOff";
  const isMonthly = !("every" in made) || made.every.unit === "month";
  const parts = d.chance(0.35)
    ? (["networkAccess"] as const)
    : components.filter((_, i) => i === d.between(0, 2) || d.chance(0.4));
  return {
    id,
    category,
    components: category === "data" ? (parts.length === 0 ? ["dataService"] : parts) : [],
    model: made,
    per: perContract && d.chance(0.3) ? "contract" : "terminal",
    free: span(d),
    waivers: d.chance(0.6) ? [] : d.times(1, 2, () => waiver(d, isMonthly)),
    discounts: d.chance(0.65) ? [] : d.times(1, 3, () => discount(d, around)),
    yearlyCapFen: d.chance(0.7) ? null : fen(d.pick([0, 1, 900, 3600, 10_000])),
  };
}

/** a fee of the version before, changed in a thing or two */
function changedFee(d: Dice, before: Fee, around: string): Fee {
  const other = fee(d, before.id, around);
  if (d.chance(0.3)) return other;
  const { model: old } = before;
  const isPriced = old.kind === "recurring" && old.amountFen !== null;
  return {
    ...before,
    model: isPriced && d.chance(0.7) ? { ...old, amountFen: amount(d) } : old,
    free: d.chance(0.7) ? before.free : other.free,
    discounts: d.chance(0.7) ? before.discounts : other.discounts,
    yearlyCapFen: d.chance(0.7) ? before.yearlyCapFen : other.yearlyCapFen,
  };
}

function fees(
  d: Dice,
  before: readonly Fee[] | null,
  around: string,
  mood: Mood,
): readonly Fee[] | null {
  if (d.chance(mood === "wild" ? 0.05 : 0.01)) return null;
  if (d.chance(0.04)) return [];
  if (before !== null && d.chance(0.75)) {
    return before.filter(() => d.chance(0.9)).map((old) => changedFee(d, old, around));
  }
  return d.some(feeIds, 4).map((id) => fee(d, id, around));
}

function cardRate(d: Dice): Rate {
  return { ratePpm: ppm(rate(d)), capFen: d.chance(0.6) ? null : fen(d.pick([0, 20, 2000])) };
}

export function terms(d: Dice, before: Terms | null, around: string, mood: Mood): Terms {
  const { debit, credit, qr } = { debit: cardRate(d), credit: cardRate(d), qr: cardRate(d) };
  return {
    fees: fees(d, before?.fees ?? null, around, mood),
    changeNoticeDays: d.pick([null, null, 0, 7, 29, 31, 60]),
    refund: { kind: d.pick(["none", "full", "proRata", "unknown"]), withinDays: null },
    cancellation: {
      kind: d.pick(["anytime", "atPeriodEnd", "notAllowed", "unknown"]),
      noticeDays: d.pick([0, 30]),
      penaltyFen: amount(d),
    },
    transactionFees: d.chance(0.3)
      ? null
      : {
          ...(d.chance(0.8) ? { debit } : {}),
          ...(d.chance(0.8) ? { credit } : {}),
          ...(d.chance(0.8) ? { qr } : {}),
          fixedFen: fen(d.pick([0, 0, 1, 100])),
        },
  };
}

export function contract(d: Dice, id: string, around: string, mood: Mood): Contract {
  const isCalm = mood !== "wild";
  const count = isCalm ? d.pick([1, 1, 2]) : d.pick([1, 1, 2, 3, 4]);
  const from = Array.from({ length: count }, () => someDay(d, around, 400)).toSorted();
  const versions: TermsVersion[] = [];
  for (const effectiveFrom of from) {
    const before = versions.at(-1)?.terms ?? null;
    versions.push({
      effectiveFrom,
      change: before === null ? "original" : d.pick(["increase", "increase", "decrease", "other"]),
      noticeGivenOn: d.chance(isCalm ? 0.1 : 0.3) ? null : d.near(effectiveFrom, 70),
      acceptedOn: d.chance(isCalm ? 0.1 : 0.4) ? null : d.near(effectiveFrom, 70),
      terms: terms(d, before, around, mood),
    });
  }
  return {
    id,
    signedOn: someDay(d, around, isCalm ? 30 : 500),
    terminatedOn: d.chance(isCalm ? 0.93 : 0.75) ? null : someDay(d, around, 400),
    versions,
  };
}
