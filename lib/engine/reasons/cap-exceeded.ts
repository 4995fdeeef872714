import { findReduced, type ReasonRule } from "./situation";

/** The most that may be taken in a year had been taken. */
export const capExceeded: ReasonRule = {
  reason: "capExceeded",
  unresolved: false,
  step: "because-cap-exceeded",
  holds: (situation) => {
    const reduced = findReduced(situation, "cap");
    if (!reduced) return null;
    return {
      params: { feeId: reduced.fee.id, dueOn: reduced.occurrence.dueOn, cutFen: reduced.fen },
      citations: [reduced.occurrence.owed.clause],
    };
  },
};
