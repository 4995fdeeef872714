import { type Fen, zero } from "../money";
import type { Card, Rate } from "../request";
import type { Catalogue, Figure, Offer, RateRange } from "../tables/catalogue";
import { costAhead } from "./offer-cost";

/** why an offer cannot be compared: what it lacks is never guessed */
export const lacks = [
  "no-offer",
  "device-unknown",
  "fee-unknown",
  "price-unknown",
  "same-institution",
  "other-cards",
  "rates-unknown",
] as const;
export type Lack = (typeof lacks)[number];

export type KnownRate = Rate & Pick<Figure<RateRange>, "grade" | "source">;

/** An offer whose own figures are known; what it costs beside them depends on the merchant. */
export type Candidate = {
  readonly offer: Offer & { readonly takes: readonly Card[] };
  readonly fees: { readonly fen: Fen; readonly each: Fen; readonly count: number };
  readonly rates: Readonly<Record<Card, KnownRate | null>>;
  readonly devicePriceFen: Fen;
  readonly depositFen: Fen;
};

export type Shelf = {
  readonly candidates: readonly Candidate[];
  /** offers left out whoever asks, by what they lack */
  readonly leftOut: ReadonlyMap<Lack, number>;
};

const shelves = new WeakMap<Catalogue, Map<number, Shelf>>();

/** The offers of a catalogue that can be compared at all; worked out once for each catalogue and time ahead. */
export function shelfOf(catalogue: Catalogue, months: number): Shelf {
  const known = shelves.get(catalogue) ?? new Map<number, Shelf>();
  shelves.set(catalogue, known);
  const found = known.get(months);
  if (found) return found;
  const made = stock(catalogue, months);
  known.set(months, made);
  return made;
}

function stock({ offers }: Catalogue, months: number): Shelf {
  const candidates: Candidate[] = [];
  const leftOut = new Map<Lack, number>();
  for (const offer of offers) {
    const result = candidateOf(offer, months);
    if (typeof result === "string") leftOut.set(result, (leftOut.get(result) ?? 0) + 1);
    else candidates.push(result);
  }
  return { candidates, leftOut };
}

function candidateOf(offer: Offer, months: number): Candidate | Lack {
  const { standing, device, takes, devicePrice, deposit, rates } = offer;
  if (standing !== "price") return "no-offer";
  if (device === null || takes === null) return "device-unknown";
  const fees = costAhead(offer, months);
  if (!fees) return "fee-unknown";
  if (device !== "qrPlate" && !devicePrice && !deposit) return "price-unknown";
  return {
    offer: { ...offer, takes },
    fees,
    rates: {
      debit: exact(rates.debit),
      credit: exact(rates.credit),
      qr: exact(rates.qr),
      other: null,
    },
    devicePriceFen: devicePrice?.value.maxFen ?? zero,
    depositFen: deposit?.value.maxFen ?? zero,
  };
}

/** a range is no rate */
function exact(figure: Figure<RateRange> | null): KnownRate | null {
  if (!figure || figure.value.minPpm !== figure.value.maxPpm) return null;
  const { value, grade, source } = figure;
  return { ratePpm: value.minPpm, capFen: value.capFen, grade, source };
}
