import { type Fen, fen, pct, ppm } from "../money";
import type { Coded } from "../recommendation";
import type { Fee, Waiver } from "../request";
import { coded } from "./leaving";
import type { Position } from "./position";

/** Volume waivers of the data fee that present sales would meet, or nearly: no total counts on them. */
export function waiversWithinReach(position: Position): Coded[] {
  const { terms, use } = position;
  if (use.kind !== "used") return [];
  const found = (terms?.fees ?? [])
    .filter(({ category }) => category === "data")
    .flatMap((fee) => fee.waivers.flatMap((waiver) => reachOf(fee, waiver, position)));
  return found
    .toSorted((a, b) => a.atLeastFen - b.atLeastFen || a.reachedFen - b.reachedFen)
    .slice(0, 1)
    .map((reach) => coded("waiver-within-reach", reach));
}

type Reach = { readonly atLeastFen: Fen; readonly reachedFen: Fen };

function reachOf({ model }: Fee, waiver: Waiver, { use, seat, scope }: Position): Reach[] {
  if (waiver.kind === "count" || (model.kind !== "recurring" && model.kind !== "tieredVolume"))
    return [];
  const isOwn = waiver.scope === "terminal" || seat.agreement?.seats.length === 1;
  if (!isOwn) return [];
  const period = waiver.kind === "monthlyVolume" ? 30 : daysOf(model.every);
  const share = Math.floor((period * 1_000_000) / use.days);
  const reachedFen = pct(fen(use.volume), ppm(share));
  if (reachedFen < pct(waiver.atLeastFen, scope.rules.nearPpm)) return [];
  return [{ atLeastFen: waiver.atLeastFen, reachedFen }];
}

/** about: for an estimate only */
function daysOf({
  count,
  unit,
}: {
  readonly count: number;
  readonly unit: "day" | "month";
}): number {
  return unit === "day" ? count : Math.floor((count * 365) / 12);
}
