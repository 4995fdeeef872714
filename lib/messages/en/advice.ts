import type { Same } from "../same";
import type { advice as zh } from "../zh-CN/advice";

export const advice = {
  kinds: {
    keep: "Keep things as they are",
    cancel: "Cancel the data plan",
    renegotiate: "Renegotiate",
    switch: "Take payments another way",
  },
  because: {
    "keep-and-claim":
      "Ask for {claimFen} back first. Nothing else would save you more: the plan can stay, the refund is still yours to ask for.",
    "keep-too-small":
      "At most {savesFen} in two years could be saved, less than {leastFen}: not worth your trouble. Leave it, and watch the next deduction.",
    "keep-nothing-cheaper":
      "From what we have seen there is no cheaper way. Leave it, and watch the next deduction.",
    "keep-nothing-to-pay":
      "From what we have seen no data fee falls due in the next two years. Leave it as it is.",
    "cancel-no-sim":
      "You may save {savesFen} in two years. There is no SIM in this terminal, so there is no reason to pay a data fee for it.",
    "cancel-on-wifi":
      "You may save {savesFen} in two years. This terminal can work over WiFi and may not need its SIM.",
    "cancel-idle":
      "You may save {savesFen} in two years. This terminal has taken no payment lately: closing it formally costs least.",
    "cancel-after-end":
      "You may save {savesFen} in two years. Service has ended and money is still taken: get the end in writing.",
    "cancel-some":
      "You may save {savesFen} in two years. The data plan of some terminals can be cancelled; see each of them below.",
    "renegotiate-lower-fee":
      "You may save {savesFen} in two years. Keep the terminal, ask for a lower data fee, and have the overcharging stopped.",
    "renegotiate-as-agreed":
      "You may save {savesFen} in two years. The price can stay: have them take only what was agreed.",
    "renegotiate-some":
      "You may save {savesFen} in two years. Some fees can be lowered, others held to what was agreed; see each terminal below.",
    "switch-by-code":
      "You may save {savesFen} in two years. Your customers mostly pay by code: a business payment code will do, without a SIM.",
    "switch-other-institution":
      "You may save {savesFen} in two years. Cancelling or renegotiating saves too little: another institution is cheaper.",
    "switch-some":
      "You may save {savesFen} in two years. For some terminals another way to take payments is cheaper; see each of them below.",
  },
  turns: {
    "if-taken-wrongly":
      "If you are overcharged again the answer changes: have the bill checked again.",
    "if-fee-above": "If the data fee rises above {yearlyFen} a year, it is worth renegotiating.",
    "if-leaving-costs-more":
      "If leaving costs more than {spareFen} on top, it is better to leave things as they are.",
    "worth-up-to": "Any price up to {yearlyFen} a year is worth negotiating for.",
  },
  obstacles: {
    "already-over": "Service for this terminal has ended.",
    "no-data-plan": "We see no data fee being paid for this terminal.",
    "needs-its-sim":
      "This terminal goes online only through its SIM and would stop working; the bill does not show that you no longer use it.",
    "contract-forbids-leaving":
      "The contract says that you cannot leave early. A contract without a term can be ended with reasonable notice; otherwise see how long it still runs.",
    "already-low":
      "At {nowFen} in two years it is already no more than the {goalFen} to compare with.",
    "no-comparable-offer":
      "The catalogue holds no replacement whose terms and prices are all known. We do not guess the rest.",
    "no-terminal-can": "No terminal is suited to this.",
  },
  steps: {
    "ask-refund": "First ask for what was overcharged, and note the day and the ticket number.",
    "ask-contract": "Ask the institution for the contract and its fees, in writing.",
    "say-no-sim":
      "Tell the institution that this terminal has no SIM and ask it to stop the data fee.",
    "try-wifi": "Run the terminal over WiFi for a few days and see that payments come through.",
    "hold-to-agreement": "Ask that from now on only the agreed items and amounts are taken.",
    "ask-lower-tier":
      "Ask the agent or the institution for a lower fee tier: their back office can choose it.",
    "ask-volume-waiver":
      "Bring your sales records: ask whether the fee is waived or given back for volume.",
    "ask-promotion":
      "Ask for a promotion, a member's price or a trial, and what it costs when that ends.",
    "check-points":
      "Look in the app whether points can pay for it: we found no evidence that they can.",
    "new-terms-in-writing":
      "Have the amount, the period and the dates confirmed by message or in writing.",
    "offer-in-writing":
      "Get the rates, the data fee, the deposit and its return of the new offer in writing first.",
    "never-second-hand":
      "Do not buy, sell or borrow used terminals, nor buy one online: Yinfa 2016 No. 261 and 2021 No. 259 forbid it.",
    "ask-end-of-plan":
      "Ask for the data plan to be ended, and what the terminal can still do then.",
    "check-unsettled": "See first that all unsettled money has arrived.",
    "end-add-ons": "End membership, messages, insurance and other add-ons.",
    unbind:
      "Ask for the terminal to be unbound. Do not take the card out: an opened terminal disables itself.",
    "close-account": "Close the merchant account formally if you no longer use it.",
    "return-terminal": "Return the terminal against a receipt, and ask for the deposit.",
    "get-no-further-fees": "Get it in writing that no further fees will be taken.",
    "watch-next-charge": "Watch the day and the amount of the next deduction.",
    "keep-records": "Keep bills, messages and chats for at least three years.",
  },
  uncertain: {
    "contract-missing":
      "The contract or its fees are not at hand. With it the figures become exact.",
    "unresolved-carried-on":
      "Some deductions cannot be judged; we assume that they go on. The clause they rest on would settle it.",
    "shared-fee-in-account":
      "A fee shared by several terminals is counted for the account, not here.",
    "waiver-within-reach":
      "The contract waives the fee for volume: {atLeastFen} is asked, recent sales come to about {reachedFen}. It is not counted here; check whether you reach it.",
    "exit-terms-unknown":
      "Whether leaving costs anything is not clear from the contract; we count nothing. Ask the institution in writing.",
    "wifi-may-still-be-billed":
      "WiFi does not end the data fee by itself: the institution has to confirm that the SIM is stopped.",
    "deposit-terms": "Whether the deposit comes back depends on what was agreed.",
    "refund-of-unused":
      "What was paid and not used may be refundable by the contract; it is not counted.",
    "goal-of-market":
      "The price to aim at is the market's: a point for bargaining, not an entitlement.",
    "goal-of-institution":
      "The price to aim at is one seen elsewhere for the same institution: a point for bargaining, not an entitlement.",
    "figure-undated": "The price we compare with has no date. Ask again before you use it.",
    "figures-of-sellers":
      "Prices come from sellers' pages, not from the institution. The written offer counts.",
    "habit-may-return": "You may be overcharged again afterwards: look at the next bill.",
    "rates-not-compared": "Without records of sales, handling fees are not compared.",
    "own-rates-unknown":
      "Your present rates are not known, so the difference in handling fees is not counted. The contract or a slip shows them.",
    "deposit-terms-of-offer":
      "The deposit of the new offer counts as spent; it may come back at a target, so get the condition in writing.",
    "device-price-unknown": "Whether the new device costs anything is not known, and not counted.",
    "left-out-device-unknown":
      "{count, plural, one {# offer was} other {# offers were}} not compared: which terminal it is for is not known.",
    "left-out-fee-unknown":
      "{count, plural, one {# offer was} other {# offers were}} not compared: the data fee is not known, or only a range.",
    "left-out-price-unknown":
      "{count, plural, one {# offer was} other {# offers were}} not compared: neither device price nor deposit is known.",
    "left-out-same-institution":
      "{count, plural, one {# offer was} other {# offers were}} not compared: it is your own institution, which is renegotiating.",
    "left-out-other-cards":
      "{count, plural, one {# offer was} other {# offers were}} not compared: it does not take the cards that your customers use.",
    "left-out-rates-unknown":
      "{count, plural, one {# offer was} other {# offers were}} not compared: the handling rate is not known.",
  },
  lines: {
    "fee-due":
      "{category, select, data {Data fee} rental {Rental} membership {Membership} sms {Messages} insurance {Insurance} deposit {Deposit} other {Service fee}}",
    "fees-due":
      "{category, select, data {Data fee} rental {Rental} membership {Membership} sms {Messages} insurance {Insurance} deposit {Deposit} other {Service fee}}, {count} times",
    "habit-overcharge":
      "{category, select, data {Data fee} rental {Rental} membership {Membership} sms {Messages} insurance {Insurance} deposit {Deposit} other {Service fee}} overcharged as before: {seenFen} in the time of the bill",
    "habit-unresolved":
      "{category, select, data {Data fee} rental {Rental} membership {Membership} sms {Messages} insurance {Insurance} deposit {Deposit} other {Service fee}} that cannot be judged, as before: {seenFen} in the time of the bill",
    "habit-usage":
      "{category, select, data {Data fee} rental {Rental} membership {Membership} sms {Messages} insurance {Insurance} deposit {Deposit} other {Service fee}} by use: {seenFen} was owed in the time of the bill",
    "habit-rate": "Handling fees overcharged as before: {seenFen} in the time of the bill",
    "exit-penalty": "Cost of leaving early",
    "goal-fee": "The data fee after negotiation",
    "offer-fee": "Data fee of the new offer, {count} times",
    "offer-deposit": "Deposit of the new offer",
    "offer-device": "New device",
    "handling-difference":
      "Difference in handling fees, {card, select, debit {debit cards} credit {credit cards} qr {codes} other {other cards}}: {count} payments, from {fromPpm} to {toPpm}",
  },
} as const satisfies Same<typeof zh>;
