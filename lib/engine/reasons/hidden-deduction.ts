import type { ReasonRule } from "./situation";

/** No line of the bill names it: it was found by adding up. */
export const hiddenDeduction: ReasonRule = {
  reason: "hiddenDeduction",
  unresolved: false,
  step: "because-hidden-deduction",
  holds: ({ entry: { hidden } }) =>
    hidden
      ? { params: { transactionId: hidden.transactionId, how: hidden.how }, citations: [] }
      : null,
};
