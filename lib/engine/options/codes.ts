import { optionKinds } from "../recommendation";
import { lacks } from "./offers";
import { steps } from "./steps";

/**
 * Every code that advice may carry, with the parameters that it always gives: the words in lib/messages are held against
 * this list. Parameters in Fen are money, in Ppm rates; `category` and `card` are those of the request.
 */
export const adviceCodes = {
  kinds: Object.fromEntries(optionKinds.map((kind) => [kind, []])),
  because: {
    "keep-and-claim": ["claimFen"],
    "keep-too-small": ["savesFen", "leastFen"],
    "keep-nothing-cheaper": [],
    "keep-nothing-to-pay": [],
    "cancel-no-sim": ["savesFen"],
    "cancel-on-wifi": ["savesFen"],
    "cancel-idle": ["savesFen"],
    "cancel-after-end": ["savesFen"],
    "cancel-some": ["savesFen"],
    "renegotiate-lower-fee": ["savesFen"],
    "renegotiate-as-agreed": ["savesFen"],
    "renegotiate-some": ["savesFen"],
    "switch-by-code": ["savesFen"],
    "switch-other-institution": ["savesFen"],
    "switch-some": ["savesFen"],
  },
  turns: {
    "if-taken-wrongly": [],
    "if-fee-above": ["yearlyFen"],
    "if-leaving-costs-more": ["spareFen"],
    "worth-up-to": ["yearlyFen"],
  },
  obstacles: {
    "already-over": [],
    "no-data-plan": [],
    "needs-its-sim": [],
    "contract-forbids-leaving": [],
    "already-low": ["nowFen", "goalFen"],
    "no-comparable-offer": [],
    "no-terminal-can": [],
  },
  steps: Object.fromEntries(steps.map((step) => [step, []])),
  uncertain: {
    "contract-missing": [],
    "unresolved-carried-on": [],
    "shared-fee-in-account": [],
    "waiver-within-reach": ["atLeastFen", "reachedFen"],
    "exit-terms-unknown": [],
    "wifi-may-still-be-billed": [],
    "deposit-terms": [],
    "refund-of-unused": [],
    "goal-of-market": [],
    "goal-of-institution": [],
    "figure-undated": [],
    "figures-of-sellers": [],
    "habit-may-return": [],
    "rates-not-compared": [],
    "own-rates-unknown": [],
    "deposit-terms-of-offer": [],
    "device-price-unknown": [],
    ...Object.fromEntries(
      lacks.filter((lack) => lack !== "no-offer").map((lack) => [`left-out-${lack}`, ["count"]]),
    ),
  },
  lines: {
    "fee-due": ["category"],
    "fees-due": ["category", "count"],
    "habit-overcharge": ["seenFen", "category"],
    "habit-unresolved": ["seenFen", "category"],
    "habit-usage": ["seenFen", "category"],
    "habit-rate": ["seenFen"],
    "exit-penalty": [],
    "goal-fee": [],
    "offer-fee": ["count"],
    "offer-deposit": [],
    "offer-device": [],
    "handling-difference": ["card", "count", "fromPpm", "toPpm"],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
