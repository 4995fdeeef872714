import { lastOwed, type ReasonRule } from "./situation";

/** What had fallen due was taken, and more. */
export const overAmount: ReasonRule = {
  reason: "overAmount",
  unresolved: false,
  step: "because-over-amount",
  holds: (situation) => {
    const paid = lastOwed(situation);
    return {
      params: { justifiedFen: situation.entry.justifiedFen },
      citations: paid ? [paid.owed.clause] : [],
    };
  },
};
