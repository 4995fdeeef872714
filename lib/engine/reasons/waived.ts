import { findReduced, type ReasonRule } from "./situation";

/** The condition for paying nothing was met. */
export const waived: ReasonRule = {
  reason: "waived",
  unresolved: false,
  step: "because-waived",
  holds: (situation) => {
    const reduced = findReduced(situation, "waived");
    if (!reduced) return null;
    return {
      params: { feeId: reduced.fee.id, dueOn: reduced.occurrence.dueOn, waivedFen: reduced.fen },
      citations: [reduced.occurrence.owed.clause],
    };
  },
};
