import { findReduced, type ReasonRule } from "./situation";

/** A discount that was granted was not taken off. */
export const discountMissed: ReasonRule = {
  reason: "discountMissed",
  unresolved: false,
  step: "because-discount-missed",
  holds: (situation) => {
    const reduced = findReduced(situation, "discount");
    if (!reduced) return null;
    return {
      params: { feeId: reduced.fee.id, dueOn: reduced.occurrence.dueOn, discountFen: reduced.fen },
      citations: [reduced.occurrence.owed.clause],
    };
  },
};
