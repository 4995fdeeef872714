import { zero } from "../money";
import { lastOwed, type ReasonRule } from "./situation";

/** Everything that had fallen due had been paid before. */
export const duplicate: ReasonRule = {
  reason: "duplicate",
  unresolved: false,
  step: "because-duplicate",
  holds: (situation) => {
    const paid = lastOwed(situation);
    if (!paid?.takenBy || situation.entry.justifiedFen !== zero) return null;
    return {
      params: {
        entitlementId: paid.id,
        dueOn: paid.dueOn,
        previousChargeId: paid.takenBy.id,
        previousOn: paid.takenBy.on,
      },
      citations: [paid.owed.clause],
    };
  },
};
