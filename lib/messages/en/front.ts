import type { Same } from "../same";
import type { front as zh } from "../zh-CN/front";

export const front = {
  title: "Was the data fee",
  titleEnd: "on your POS terminal owed?",
  lead: "A data fee is commonly 30 to 99 yuan a year. It is often no line on any bill: the money is simply missing from one settlement. Tell us which terminal, what was agreed and what was taken, and you have an answer in about a minute.",
  start: "Check whether the fee was owed",
  startNote: "No sign-up. It works without a contract, with just a few messages about deductions.",
  receipt: {
    heading: "One settlement, and what is missing",
    shop: "Example · fruit shop",
    sold: "Card sale",
    fee: "Handling fee",
    expected: "Due",
    received: "Received",
    short: "Missing",
    remark: "No line says where this went.",
    link: "See the whole report of this example",
  },
  examples: {
    heading: "Three examples first",
    note: "All computed by the same rules as your own check.",
    refund: "{amount} to be refunded",
    unclear: "{amount} cannot be told",
    clean: "Nothing taken too much",
    open: "See the report",
    "plan-adjusted": {
      title: "Many sales, a high fee, and August taken twice",
      text: "A restaurant takes over 50,000 yuan a month by card, so the contract's high tier of 15 yuan a month is owed. August was taken twice, and the second time is to be given back. The report also works out a cheaper plan.",
    },
    withheld: {
      title: "6,181.87 sold, 6,082.87 received",
      text: "A fruit shop was told there is nothing but the handling fee. One settlement in July came in 99 yuan short, and no bill says why.",
    },
    "no-contract": {
      title: "99 yuan taken twice, and no contract at hand",
      text: "A noodle shop cannot find its contract. The report says why this cannot be told yet, and which document would settle it.",
    },
  },
  steps: {
    heading: "Three things to tell us",
    terminal: {
      title: "Which terminal",
      text: "Brand, kind, SIM or WiFi, and since when you have used it.",
    },
    agreement: {
      title: "What was agreed",
      text: "A contract, a chat message or a spoken promise all count. If you do not remember, say so.",
    },
    charges: {
      title: "What was taken",
      text: "Paste messages, upload a statement, or type a few lines.",
    },
  },
  marks: {
    heading: "Every deduction gets a plain answer",
    disputed: {
      word: "Not owed",
      text: "Never agreed, already waived, too much, or taken twice. With the amount to ask for.",
    },
    unclear: {
      word: "Cannot tell",
      text: "One document is missing. We say which one, and whom to ask for it.",
    },
    owed: {
      word: "Owed",
      text: "Agreed, on time and in the right amount. We say that just as plainly.",
    },
  },
} as const satisfies Same<typeof zh>;
