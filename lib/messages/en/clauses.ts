import type { Same } from "../same";
import type { clauses as zh } from "../zh-CN/clauses";

export const clauses = {
  terms: {
    noFee: "No data-plan fee",
    noOtherFee: "No other fees",
    unilateralChange: "The other side may change fees by itself",
    amount: "How much the data-plan fee is",
    freeTime: "Free time at the beginning",
    waiver: "Waived from a turnover on",
    rate: "Handling rate",
    deposit: "Deposit",
    refund: "Whether the unused part is paid back",
    penalty: "Penalty for leaving early",
    changeNotice: "Notice before a change of fees",
    cancelNotice: "Notice before cancelling",
    signedOn: "Day of signing",
  },
  values: {
    amount:
      "{amount}{cycle, select, year { a year} halfYear { each half-year} quarter { a quarter} month { a month} once { once} other {}}{per, select, terminal {, each terminal} other {}}",
    freeTime:
      "{count} {unit, select, month {{count, plural, one {month} other {months}}} other {{count, plural, one {day} other {days}}}}",
    waiver: "from {amount} {window, select, month {a month} other {a year}}",
    rate: "{card, select, debit {debit cards} credit {credit cards} other {QR payments}}: {rate}{capped, select, yes {, at most {cap}} other {}}",
    deposit:
      "{amount}{volume, select, none {} other {, given back from {volume} taken}}{months, plural, =0 {} one {, within # month} other {, within # months}}",
    refund: "{kind, select, none {nothing is paid back} other {for the time that is left}}",
    penalty: "{amount}",
    days: "{days, plural, one {# day} other {# days}}",
    day: "{day}",
  },
  flags: {
    C11: "It says that nothing is paid back. Where the terminal is no longer used, such a standard clause may not hold.",
    C15: "It says that the other side may change fees by itself. A change needs consultation and public notice; a sentence is not enough.",
    C16: "Less than 30 days of notice. A change of fees must as a rule be shown for at least 30 days before.",
  },
} as const satisfies Same<typeof zh>;
