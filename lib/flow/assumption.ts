/**
 * What was taken for granted where the merchant did not know. What is unknown counts in the provider's favour, so
 * that nobody asks for money that may be owed. Words: check.assumptions. Params that end in On are days.
 */
export const assumptionCodes = [
  "from-memory",
  "activated-approximate",
  "activated-unknown",
  "device-unclear",
  "connectivity-unclear",
  "signed-unknown",
  "fee-incomplete",
  "anchor-assumed",
  "due-assumed",
  "per-assumed",
  "promise-set-aside",
  "raise-unclear",
  "others-unclear",
  "waiver-without-sales",
  "window-from-records",
  "overlap-left-out",
  "line-in-statement",
  "line-is-withholding",
  "daily-totals",
] as const;
export type AssumptionCode = (typeof assumptionCodes)[number];
export type Assumption = {
  readonly code: AssumptionCode;
  readonly params: Readonly<Record<string, string | number>>;
};

export function assume(
  code: AssumptionCode,
  params: Readonly<Record<string, string | number>> = {},
): Assumption {
  return { code, params };
}
