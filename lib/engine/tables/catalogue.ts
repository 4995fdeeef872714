import type { PlainDate } from "../date";
import type { Fen, Ppm } from "../money";
import type { Grade } from "../report";
import type { Card, Connectivity, Device, Span } from "../request";
import type { ProviderKey } from "./providers";
import type { SourceKey } from "./sources";

/** A value as somebody stated it. `seenOn` is as exact as the source is: "2025", "2025-05" or "2025-05-08"; null: undated. */
export type Figure<T> = {
  readonly value: T;
  readonly source: SourceKey;
  readonly grade: Grade;
  readonly seenOn: string | null;
};

/** both ends the same where one amount was stated */
export type AmountRange = { readonly minFen: Fen; readonly maxFen: Fen };
export type RateRange = {
  readonly minPpm: Ppm;
  readonly maxPpm: Ppm;
  readonly capFen: Fen | null;
};

export const standings = ["price", "schedule", "agentTier", "complaint", "unknown"] as const;
/**
 * price: what somebody says is charged · schedule: a range that the institution published · agentTier: an amount that an
 * agent can choose in its back office · complaint: what merchants complained of, no offer · unknown: no figure was found
 */
export type Standing = (typeof standings)[number];

/** One row of what is seen on the market, with its doubt intact. What is not known is null and stays null. */
export type Offer = {
  /** kebab-case, stable for ever; its words stand in lib/messages: sources.offers */
  readonly id: string;
  /** null: no licensed institution is named */
  readonly provider: ProviderKey | null;
  readonly standing: Standing;
  /** null: the source does not say which kind */
  readonly device: Device | null;
  readonly connectivity: Connectivity | null;
  /** the cards that the device takes; null: the source does not say */
  readonly takes: readonly Card[] | null;
  /** the data fee of one cycle; null: not found */
  readonly fee: Figure<AmountRange> | null;
  /** "once": a one-off; null: the source does not say */
  readonly every: Span | "once" | null;
  readonly per: "terminal" | "merchant" | null;
  /** before the first fee; null: the source does not say */
  readonly free: Span | null;
  readonly rates: { readonly [K in "debit" | "credit" | "qr"]: Figure<RateRange> | null };
  /** taken on each transaction beside the rate; null: not known */
  readonly perTransaction: Figure<AmountRange> | null;
  readonly deposit: Figure<AmountRange> | null;
  readonly devicePrice: Figure<AmountRange> | null;
  /** further sources of the same figure */
  readonly also: readonly SourceKey[];
};

/** Figures of the market as a whole: points for bargaining, never entitlements. */
export type Market = {
  /** of a year's data fee */
  readonly band: Figure<AmountRange>;
  readonly typicalRates: { readonly [K in "debit" | "credit" | "qr"]: Figure<RateRange> };
};

export type Catalogue = {
  readonly version: string;
  /** the day on which this edition was closed */
  readonly asOf: PlainDate;
  readonly offers: readonly Offer[];
  readonly market: Market;
};
