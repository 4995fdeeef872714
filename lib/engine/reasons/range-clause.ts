import { findLatest, type ReasonRule } from "./situation";

/** The terms name a range, and nobody has agreed on the amount within it. */
export const rangeClause: ReasonRule = {
  reason: "rangeClause",
  unresolved: true,
  step: "because-range-clause",
  holds: (situation) => {
    const latest = findLatest(situation, ({ draft }) => !draft.isGrossKnown);
    const model = latest?.occurrence.owed.model;
    const range = model?.kind === "recurring" ? model.range : null;
    if (!latest || !range) return null;
    const { minFen, maxFen } = range;
    return {
      params: { feeId: latest.fee.id, minFen, maxFen },
      citations: [latest.occurrence.owed.clause],
    };
  },
};
