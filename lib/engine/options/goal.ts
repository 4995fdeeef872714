import { type Fen, fen } from "../money";
import type { Device } from "../request";
import type { Grade } from "../report";
import type { Catalogue, Offer } from "../tables/catalogue";
import type { SourceKey } from "../tables/sources";
import { costAhead } from "./offer-cost";

/** What to aim at when the data fee is talked over: a figure that others are said to pay, no entitlement. */
export type Goal = {
  /** of the time ahead */
  readonly fen: Fen;
  readonly source: SourceKey;
  readonly grade: Grade;
  /** null: undated */
  readonly seenOn: string | null;
  /** null: of the market as a whole */
  readonly offerId: string | null;
};

/** The lowest figure that is known of the institution for such a terminal, a dated one first; else the top of the market's band. */
export function goalOf(
  catalogue: Catalogue,
  months: number,
  provider: string,
  device: Device,
): Goal {
  const known = catalogue.offers.flatMap((offer) => goalFrom(offer, months, provider, device));
  const dated = known.filter(({ seenOn }) => seenOn !== null);
  const [best] = (0 < dated.length ? dated : known).toSorted((a, b) => a.fen - b.fen);
  if (best) return best;
  const { value, source, grade, seenOn } = catalogue.market.band;
  return {
    fen: fen(Math.floor((value.maxFen * months) / 12)),
    source,
    grade,
    seenOn,
    offerId: null,
  };
}

function goalFrom(offer: Offer, months: number, provider: string, device: Device): Goal[] {
  if (offer.standing !== "price" || offer.provider !== provider || !offer.fee) return [];
  if (offer.device !== null && offer.device !== device) return [];
  const amount = costAhead(offer, months);
  if (amount === null || offer.every === "once") return [];
  const { source, grade, seenOn } = offer.fee;
  return [{ fen: amount.fen, source, grade, seenOn, offerId: offer.id }];
}
