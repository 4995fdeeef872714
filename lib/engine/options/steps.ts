/** What the merchant may have to do, in the order that keeps leverage: claim before unbinding, close add-ons, unbind, close the account, return the device. */
export const steps = [
  "ask-refund",
  "ask-contract",
  "say-no-sim",
  "try-wifi",
  "hold-to-agreement",
  "ask-lower-tier",
  "ask-volume-waiver",
  "ask-promotion",
  "check-points",
  "new-terms-in-writing",
  "offer-in-writing",
  "never-second-hand",
  "ask-end-of-plan",
  "check-unsettled",
  "end-add-ons",
  "unbind",
  "close-account",
  "return-terminal",
  "get-no-further-fees",
  "watch-next-charge",
  "keep-records",
] as const;
export type Step = (typeof steps)[number];

/** each once, in the order above */
export function inStepOrder(taken: Iterable<Step>): Step[] {
  const wanted = new Set(taken);
  return steps.filter((step) => wanted.has(step));
}
