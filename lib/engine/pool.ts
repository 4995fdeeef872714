import type { PlainDate } from "./date";
import { isCompatible, type Occurrence } from "./occurrence";
import type { Charge } from "./request";
import type { Seat } from "./seats";

/** The occurrences that charges of one kind may be set against, oldest first. Charges of the same kind share one pool. */
export type Pool = {
  readonly occurrences: readonly Occurrence[];
  /** everything before it has been used up */
  next: number;
  /** those that a charge could be early for: a period of one day never is */
  readonly long: readonly Occurrence[];
  /** the first due day of one that owes anything at all; null: none does */
  readonly firstOwed: PlainDate | null;
};

/** Gives the pool of a charge; made once for each terminal, category and components. */
export function poolsOf(
  occurrences: readonly Occurrence[],
): (charge: Charge, candidates: readonly Seat[]) => Pool {
  const bySeat = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences)
    for (const { terminal } of occurrence.owed.bearer.seats) {
      const known = bySeat.get(terminal.id);
      if (known) known.push(occurrence);
      else bySeat.set(terminal.id, [occurrence]);
    }
  const pools = new Map<string, Pool>();
  return (charge, candidates) => {
    const key = keyOf(charge, candidates);
    const known = pools.get(key);
    if (known) return known;
    const all = charge.terminalId === null ? occurrences : (bySeat.get(charge.terminalId) ?? []);
    const made = poolOf(all.filter((occurrence) => isCompatible(occurrence.owed.fee, charge)));
    pools.set(key, made);
    return made;
  };
}

function poolOf(occurrences: readonly Occurrence[]): Pool {
  return {
    occurrences,
    next: 0,
    long: occurrences.filter(({ draft }) => draft.periodFrom < draft.periodTo),
    firstOwed: occurrences.find(({ netFen }) => 0 < netFen)?.dueOn ?? null,
  };
}

/** all charges of unknown terminals share one empty pool */
function keyOf({ terminalId, category, components }: Charge, candidates: readonly Seat[]): string {
  if (candidates.length === 0) return "";
  const parts = components.length === 0 ? "" : [...new Set(components)].toSorted().join("+");
  return terminalId === null ? `${category}/${parts}` : `${category}/${parts}/${terminalId}`;
}
