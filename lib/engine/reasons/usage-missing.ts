import { findLatest, type ReasonRule } from "./situation";

/** A fee by use, of a month whose use nobody has written down. */
export const usageMissing: ReasonRule = {
  reason: "usageMissing",
  unresolved: true,
  step: "because-usage-missing",
  holds: (situation) => {
    const latest = findLatest(
      situation,
      ({ draft, owed }) => !draft.isGrossKnown && owed.model.kind === "metered",
    );
    if (!latest) return null;
    return {
      params: { feeId: latest.fee.id, month: latest.occurrence.draft.periodFrom.slice(0, 7) },
      citations: [latest.clause],
    };
  },
};
