import { type Fen, fen } from "./money";
import type { Calc, Citation, Step } from "./report";

/**
 * Every code a step can carry. What a code tells is said in lib/messages; its params are listed beside it.
 * Empty text stands for "none" in a param, so that every param is always there.
 */
export const stepCodes = [
  // how an entitlement comes about
  "agreed-amount", // feeId
  "range-minimum", // feeId minFen maxFen
  "one-off-amount", // feeId
  "each-transaction", // feeId on count eachFen
  "share-of-transactions", // feeId on count ratePpm
  "tier-amount", // feeId from to volumeFen upToFen (empty: the last tier)
  "dearest-tier", // feeId from to
  "metered-base", // feeId month
  "metered-base-only", // feeId month
  "metered-over", // usedMb includedMb overMb eachFen
  "gross",
  "waiver-met", // kind scope atLeast reached from to
  "waiver-not-met", // kind scope atLeast reached from to
  "waiver-not-measured", // from to recordsFrom
  "reduction-no-sim", // connectivity
  "reduction-free-period", // freeUntil (the first day that is no longer free)
  "reduction-waived",
  "discount-share", // kind ratePpm
  "discount-amount", // kind offFen
  "reduction-cap", // capFen beforeFen yearFrom yearTo (the last day)
  "net",
  // what was taken
  "charged", // label
  "transaction-amount", // transactionId card
  "fee-taken", // transactionId card
  "settled", // transactionId
  "withheld",
  "fee-by-rate", // ratePpm capFen (empty: none)
  "fee-fixed",
  "fee-excess",
  "rate-remainder", // counted as a rate that is too high
  "merged",
  "matched", // entitlementId feeId dueOn
  "matched-early", // entitlementId feeId dueOn
  "remainder",
  "because-unknown-terminal", // terminalId
  "because-hidden-deduction", // transactionId how (withheld merged)
  "because-contract-missing", // terminalId missing (contract fees)
  "because-after-termination", // terminalId endsOn by (terminal contract)
  "because-before-activation", // terminalId activatedOn
  "because-unnoticed-change", // version effectiveFrom noticeGivenOn acceptedOn takesEffectOn why (no-notice no-acceptance not-yet)
  "because-no-basis", // category
  "because-no-sim", // terminalId connectivity
  "because-usage-missing", // feeId month
  "because-range-clause", // feeId minFen maxFen
  "because-free-period", // feeId freeUntil
  "because-waived", // feeId dueOn waivedFen
  "because-discount-missed", // feeId dueOn discountFen
  "because-cap-exceeded", // feeId dueOn cutFen
  "because-off-schedule", // nextDueOn (empty: none in the window)
  "because-duplicate", // entitlementId dueOn previousChargeId previousOn
  "because-over-amount", // justifiedFen
  "refunded", // refundId on
  "unresolved",
  "claim",
  "within-limitation", // startedOn until demandedOn (empty: no demand)
  "time-barred", // startedOn until demandedOn
  // findings
  "charges-total", // count
  "refunds-offset",
  "time-barred-part",
  "not-decidable-part",
  "deposit-paid", // entitlementId feeId
  "deposit-volume-reached", // reachedOn volumeFen withinMonths
  "deposit-returned",
  "overcharges-total", // count shown (the others are summed up in the last part)
  "overcharge",
] as const;
export type StepCode = (typeof stepCodes)[number];

export type Params = Readonly<Record<string, string | number>>;
type Detail = {
  readonly params?: Params;
  readonly calc?: Calc;
  readonly citations?: readonly Citation[];
};

/** A working that is being written: its lines, and the running sum that they come to. */
export type Sheet = { readonly steps: Step[]; sum: number };

const none: Detail = {};
const noParams: Params = {};
const noCitations: readonly Citation[] = [];

export function open(code: StepCode, amount: Fen, detail: Detail = none): Sheet {
  return { steps: [step(code, "start", amount, detail)], sum: amount };
}

export function addLine(sheet: Sheet, code: StepCode, amount: Fen, detail: Detail = none): void {
  sheet.steps.push(step(code, "plus", amount, detail));
  sheet.sum += amount;
}

export function takeLine(sheet: Sheet, code: StepCode, amount: Fen, detail: Detail = none): void {
  sheet.steps.push(step(code, "minus", amount, detail));
  sheet.sum -= amount;
}

/** Writes down what the lines come to, and gives it: reported amounts are taken from here. */
export function stateLine(sheet: Sheet, code: StepCode, detail: Detail = none): Fen {
  const amount = fen(sheet.sum);
  sheet.steps.push(step(code, "equals", amount, detail));
  return amount;
}

export function noteLine(sheet: Sheet, code: StepCode, detail: Detail = none): void {
  sheet.steps.push(step(code, "note", null, detail));
}

/** what the lines come to, without writing it down */
export function balance(sheet: Sheet): Fen {
  return fen(sheet.sum);
}

function step(code: StepCode, op: Step["op"], amount: Fen | null, detail: Detail): Step {
  return {
    code,
    op,
    fen: amount,
    calc: detail.calc ?? null,
    params: detail.params ?? noParams,
    citations: detail.citations ?? noCitations,
  };
}
