import type { Same } from "../same";
import type { assumptions as zh } from "../zh-CN/check-assumptions";

export const assumptions = {
  heading: "What this rests on",
  "from-memory":
    "What was agreed is from your memory ({basis, select, written {written in the contract} message {said in a message} spoken {spoken} other {source unknown}}); the original was not seen.",
  "activated-approximate": "The day of first use is known roughly; {activatedOn} was taken.",
  "activated-unknown":
    "The day of first use is not known; the first record, {activatedOn}, was taken.",
  "device-unclear":
    "The kind of terminal is not known. Costs of switching are those of an e-signature terminal; whether a fee was owed does not depend on it.",
  "connectivity-unclear": "It is not known whether there is a SIM; one was assumed.",
  "signed-unknown": "The day of signing is not known; the day of first use was taken.",
  "fee-incomplete":
    "Amount or frequency of the data fee is not known, so what was owed cannot be told.",
  "anchor-assumed": "It is not known from which day the fee counts; activation was taken.",
  "due-assumed": "It is not known whether the fee is paid in advance; in advance was taken.",
  "per-assumed":
    "It is not known whether the fee is for each terminal or for the merchant; each terminal was taken.",
  "promise-set-aside":
    "The agreed amount contradicts the promise of “no other fee”; the agreed amount was taken. Keep any proof of the promise.",
  "raise-unclear":
    "It is not known whether you were told of the higher price and agreed, so deductions after it cannot be told.",
  "others-unclear":
    "It is not known which other fees were agreed, so these deductions cannot be told.",
  "waiver-without-sales":
    "The fee is waived from a certain turnover, but there are no sales records; it was taken as not waived.",
  "window-from-records":
    "The time covered is from the first record to the last: {fromOn} to {toOn}.",
  "overlap-left-out":
    "{count, plural, one {# row occurs} other {# rows occur}} in several statements and counted once.",
  "line-in-statement":
    "{count, plural, one {# deduction} other {# deductions}} you noted are in a statement too and counted once.",
  "line-is-withholding":
    "{count, plural, one {# deduction is} other {# deductions are}} the money missing from a settlement of the same day, counted once.",
  "daily-totals":
    "The statement holds daily totals, so handling rates cannot be checked sale by sale.",
} as const satisfies Same<typeof zh>;
