import { compatibleFees, type ReasonRule } from "./situation";

/** By that day nothing had fallen due at all. */
export const offSchedule: ReasonRule = {
  reason: "offSchedule",
  unresolved: false,
  step: "because-off-schedule",
  holds: (situation) => {
    const { firstOwed } = situation.entry.pool;
    if (firstOwed !== null && firstOwed <= situation.on) return null;
    return {
      params: { nextDueOn: firstOwed ?? "" },
      citations: compatibleFees(situation)
        .slice(0, 1)
        .map(({ clause }) => clause),
    };
  },
};
