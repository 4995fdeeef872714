import type { ChargeResult } from "@/lib/engine/report";

/** How a line of the bill is marked. The worst part decides: a charge owed in part is marked for the rest. */
export type Verdict = "owed" | "early" | "disputed" | "unresolved" | "refund";

export function verdictOf(charge: ChargeResult): Verdict {
  if (charge.amountFen < 0) return "refund";
  if (0 < charge.disputedFen) return "disputed";
  if (0 < charge.unresolvedFen) return "unresolved";
  return 0 < charge.earlyFen ? "early" : "owed";
}

export const firstShown = 30;

/** The lines of the bill to show, in the order of the bill: all, or the first thirty, those with a mark before the others. */
export function pickLines(charges: readonly ChargeResult[], all: boolean): readonly ChargeResult[] {
  if (all || charges.length <= firstShown) return charges;
  const ranked = charges.map((charge, index) => ({ charge, index, rank: rankOf(charge) }));
  const chosen = ranked
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, firstShown);
  return chosen.toSorted((a, b) => a.index - b.index).map(({ charge }) => charge);
}

function rankOf(charge: ChargeResult): number {
  const verdict = verdictOf(charge);
  return verdict === "disputed" ? 0 : verdict === "unresolved" ? 1 : 2;
}
