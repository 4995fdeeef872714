import type { Same } from "../same";
import type { common as zh } from "../zh-CN/common";

export const common = {
  brand: "Qingliu",
  brandLine: "POS data fees, made plain",
  description:
    "Find out whether the data fee of your POS terminal was owed, how much was taken too much, and what to do next. No commission, no terminals for sale.",
  skip: "Skip to content",
  nav: {
    label: "Main",
    check: "Check a fee",
    method: "How we judge",
    sources: "Sources",
  },
  language: { label: "Language", other: "中文" },
  footer: {
    label: "What is kept",
    kept: "A check that is not saved is deleted after 24 hours. You can delete it yourself at any time. We take no commission from payment institutions, show no advertising and do not track you.",
    notAdvice:
      "What you see here is computed from what you entered and from public rules. It is not legal advice.",
  },
  form: {
    year: "year",
    month: "month",
    day: "day",
    unclear: "I do not know",
    back: "Back",
    optional: "optional",
    errorTitle: "A few things need another look",
    working: "Working…",
    yuan: "yuan",
    percent: "%",
  },
} as const satisfies Same<typeof zh>;
