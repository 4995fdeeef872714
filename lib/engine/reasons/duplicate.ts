import { zero } from "../money";
import type { ReasonRule } from "./situation";

/** Everything that had fallen due had been paid before. */
export const duplicate: ReasonRule = {
  reason: "duplicate",
  unresolved: false,
  step: "because-duplicate",
  holds: ({ entry, on }) => {
    if (entry.justifiedFen !== zero) return null;
    const paid = entry.pool.occurrences.findLast(({ dueOn, netFen }) => dueOn <= on && 0 < netFen);
    return {
      params: {
        entitlementId: paid?.id ?? "",
        dueOn: paid?.dueOn ?? "",
        previousChargeId: paid?.takenBy?.id ?? "",
        previousOn: paid?.takenBy?.on ?? "",
      },
      citations: paid ? [paid.owed.clause] : [],
    };
  },
};
