import type { ReasonRule } from "./situation";

/** What had fallen due was taken, and more. */
export const overAmount: ReasonRule = {
  reason: "overAmount",
  unresolved: false,
  step: "because-over-amount",
  holds: ({ entry, on }) => {
    const paid = entry.pool.occurrences.findLast(({ dueOn, netFen }) => dueOn <= on && 0 < netFen);
    return {
      params: { justifiedFen: entry.justifiedFen },
      citations: paid ? [paid.owed.clause] : [],
    };
  },
};
