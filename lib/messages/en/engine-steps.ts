import type { Same } from "../same";
import type { stepWords as zh } from "../zh-CN/engine-steps";

export const stepWords = {
  "agreed-amount": "the amount agreed",
  "range-minimum": "only {minFen} to {maxFen} was agreed; the least of it counts for now",
  "one-off-amount": "the single amount agreed",
  "each-transaction":
    "{count, plural, one {# transaction} other {# transactions}} on {on} at {eachFen} each",
  "share-of-transactions":
    "{count, plural, one {# transaction} other {# transactions}} on {on} at {ratePpm}",
  "tier-amount":
    "volume of {volumeFen} from {from} to {to}: {upToFen, select, none {the last tier} other {the tier up to {upToFen}}}",
  "dearest-tier": "the records from {from} to {to} are not complete, so the dearest tier counts",
  "metered-base": "base fee for {month}",
  "metered-base-only": "no record of use in {month}, so only the base fee counts",
  "metered-over":
    "{usedMb} MB used, {includedMb} MB included, {overMb} MB beyond at {eachFen} each",
  gross: "before reductions",
  "waiver-met":
    "from {from} to {to}: {kind, select, count {{reached} transactions reach the {atLeast}} monthlyVolume {the weakest month’s {reached} reaches the {atLeast} a month} other {a volume of {reached} reaches the {atLeast}}}, so it is waived",
  "waiver-not-met":
    "from {from} to {to}: {kind, select, count {{reached} transactions do not reach the {atLeast}} monthlyVolume {the weakest month’s {reached} does not reach the {atLeast} a month} other {a volume of {reached} does not reach the {atLeast}}}, so it is not waived",
  "waiver-not-measured":
    "the waiver depends on transactions from {from} to {to}, and the records begin on {recordsFrom}; it counts as not earned",
  "reduction-no-sim": "no SIM in the terminal ({connectivity}), so no network access fee",
  "reduction-free-period": "free until {freeUntil}",
  "reduction-waived": "waiver earned",
  "discount-share":
    "{kind, select, promotion {promotion} membership {member discount} points {points} trial {trial discount} other {discount}}, {ratePpm} off",
  "discount-amount":
    "{kind, select, promotion {promotion} membership {member discount} points {points} trial {trial discount} other {discount}}, {offFen} off",
  "reduction-cap":
    "at most {capFen} from {yearFrom} to {yearTo}, {beforeFen} of it due before this period",
  net: "owed for this period",
  charged: "on the bill: {label}",
  "transaction-amount": "amount of the transaction ({card})",
  "fee-taken": "handling fee taken",
  settled: "settled to you",
  withheld: "missing from the settlement",
  "fee-by-rate":
    "by the agreed rate of {ratePpm}{capFen, select, none {} other {, at most {capFen}}}",
  "fee-fixed": "agreed amount for each transaction",
  "fee-excess": "above the agreed handling fee",
  "rate-remainder": "the rest counts as too high a rate",
  merged: "fixed fee merged into the handling fee",
  matched: "the period due on {dueOn}",
  "matched-early": "the period due only on {dueOn}: early, but owed",
  remainder: "left without a ground",
  "because-unknown-terminal": "terminal {terminalId} on the bill is not among yours",
  "because-hidden-deduction":
    "{how, select, merged {it was merged into the handling fee} other {it was kept back from a settlement}}, and no line names it",
  "because-contract-missing":
    "{missing, select, contract {there is no contract for {terminalId}} other {the fees agreed for {terminalId} are not known}}",
  "because-after-termination":
    "{by, select, contract {the contract ended on {endsOn}} other {{terminalId} went out of service on {endsOn}}}, and it was taken later",
  "because-before-activation":
    "{terminalId} was activated on {activatedOn}, and it was taken before",
  "because-unnoticed-change":
    "the new terms of {effectiveFrom} do not count yet: {why, select, no_notice {you were not told} no_acceptance {you did not agree} other {the notice has not run out, it takes effect on {takesEffectOn}}}",
  "because-no-basis": "the agreement holds no {category}",
  "because-no-sim": "{terminalId} has no SIM ({connectivity})",
  "because-usage-missing": "no record of use in {month}",
  "because-range-clause": "only {minFen} to {maxFen} was agreed, and no exact amount",
  "because-free-period": "free until {freeUntil}",
  "because-waived": "the period due on {dueOn} had earned its waiver of {waivedFen}",
  "because-discount-missed":
    "the period due on {dueOn} carries a discount of {discountFen} that was not given",
  "because-cap-exceeded": "the period due on {dueOn} is {cutFen} above the yearly cap",
  "because-off-schedule":
    "nothing was due by that day{nextDueOn, select, none {} other {; the next period falls due on {nextDueOn}}}",
  "because-duplicate":
    "the period due on {dueOn} {previousOn, select, none {had been paid} other {had been paid on {previousOn}}}",
  "because-over-amount": "only {justifiedFen} was due; nothing was agreed for the rest",
  refunded: "given back on {on}",
  unresolved: "cannot tell",
  claim: "to be given back",
  "within-limitation":
    "the three years run from {startedOn} to {until}{demandedOn, select, none {} other { (anew since your demand of {demandedOn})}}",
  "time-barred":
    "the three years ran from {startedOn} and ended on {until}{demandedOn, select, none {} other { (anew since your demand of {demandedOn})}}",
  "charges-total": "{count, plural, one {# charge} other {# charges}} in all",
  "refunds-offset": "given back already",
  "time-barred-part": "past the three years",
  "not-decidable-part": "cannot be told, so it cannot be asked for on this ground",
  "deposit-paid": "deposit paid",
  "deposit-volume-reached":
    "the volume of {volumeFen} was reached on {reachedOn}, within {withinMonths, plural, one {# month} other {# months}} of activation",
  "deposit-returned": "deposit given back already",
  "overcharges-total": "{count, plural, one {# transaction} other {# transactions}} in all",
  overcharge: "handling fee in excess",
} as const satisfies Same<typeof zh>;
