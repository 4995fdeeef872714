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

type KnownGoal = Goal & { readonly provider: string; readonly device: Device | null };
type Aims = {
  /** by institution, the lowest first, dated ones before undated ones */
  readonly known: ReadonlyMap<string, readonly KnownGoal[]>;
  readonly ofMarket: Goal;
};

const aims = new WeakMap<Catalogue, Map<number, Aims>>();

/** The lowest figure that is known of the institution for such a terminal, a dated one first; else the top of the market's band. */
export function goalOf(
  catalogue: Catalogue,
  months: number,
  provider: string,
  device: Device,
): Goal {
  const { known, ofMarket } = aimsOf(catalogue, months);
  const fits = known.get(provider)?.find((goal) => goal.device === null || goal.device === device);
  return fits ?? ofMarket;
}

/** worked out once for each catalogue and time ahead */
function aimsOf(catalogue: Catalogue, months: number): Aims {
  const byMonths = aims.get(catalogue) ?? new Map<number, Aims>();
  aims.set(catalogue, byMonths);
  const found = byMonths.get(months);
  if (found) return found;
  const goals = catalogue.offers
    .flatMap((offer) => goalFrom(offer, months))
    .toSorted((a, b) => Number(a.seenOn === null) - Number(b.seenOn === null) || a.fen - b.fen);
  const known = new Map<string, KnownGoal[]>();
  for (const goal of goals) known.set(goal.provider, [...(known.get(goal.provider) ?? []), goal]);
  const made = { known, ofMarket: marketGoal(catalogue, months) };
  byMonths.set(months, made);
  return made;
}

function marketGoal({ market }: Catalogue, months: number): Goal {
  const { value, source, grade, seenOn } = market.band;
  return {
    fen: fen(Math.floor((value.maxFen * months) / 12)),
    source,
    grade,
    seenOn,
    offerId: null,
  };
}

function goalFrom(offer: Offer, months: number): KnownGoal[] {
  const { standing, provider, device, every, fee, id } = offer;
  const ahead = costAhead(offer, months);
  if (standing !== "price" || provider === null || !fee || !ahead || every === "once") return [];
  const { source, grade, seenOn } = fee;
  return [{ fen: ahead.fen, source, grade, seenOn, offerId: id, provider, device }];
}
