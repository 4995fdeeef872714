import { plainDate } from "../date";
import { fen, ppm } from "../money";
import type { Ruleset } from "../ruleset";

/** The first edition. Figures of law carry the article they stand in; the amounts are those of publicly reported cases. */
export const ruleset202611: Ruleset = {
  version: "2026.11",
  noticeLaw: {
    from: plainDate("2024-05-01"),
    days: 30,
    cites: ["regulation-768-art-20", "civil-code-543"],
  },
  limitation: { months: 36, cites: ["civil-code-188", "civil-code-195"] },
  lookbackDays: 31,
  soonDays: 31,
  upcomingMonths: 12,
  knownFeeAmounts: [
    900, 1900, 2900, 3000, 3600, 3900, 4500, 4800, 4900, 5000, 6000, 6800, 6900, 9000, 9900, 12000,
    19600, 19800, 19900, 29700, 29800, 29900, 39900,
  ].map(fen),
  mergedFeeTest: { abovePpm: ppm(2500), slackPpm: ppm(1000) },
  rates: { toleranceFen: fen(1), largestShown: 10 },
  trivialFen: fen(100),
  findings: {
    unknownTerminal: { severity: "medium", confidence: "low", cites: ["civil-code-509"] },
    hiddenDeduction: {
      severity: "high",
      confidence: "medium",
      cites: ["regulation-768-art-34", "price-law-13"],
    },
    contractMissing: {
      severity: "medium",
      confidence: "low",
      cites: ["civil-code-510", "regulation-768-art-20"],
    },
    afterTermination: {
      severity: "high",
      confidence: "high",
      cites: ["civil-code-566", "civil-code-985"],
    },
    beforeActivation: {
      severity: "high",
      confidence: "high",
      cites: ["civil-code-509", "civil-code-985"],
    },
    unnoticedChange: {
      severity: "high",
      confidence: "high",
      cites: ["regulation-768-art-20", "rules-2024-4-art-62", "civil-code-543", "civil-code-544"],
    },
    noBasis: {
      severity: "high",
      confidence: "high",
      cites: ["regulation-768-art-34", "price-law-13", "civil-code-985"],
    },
    noSim: { severity: "high", confidence: "high", cites: ["civil-code-509", "civil-code-985"] },
    usageMissing: { severity: "low", confidence: "low", cites: ["civil-code-509"] },
    rangeClause: {
      severity: "medium",
      confidence: "low",
      cites: ["civil-code-496", "civil-code-498", "civil-code-510"],
    },
    freePeriod: {
      severity: "high",
      confidence: "high",
      cites: ["civil-code-509", "price-rules-2022-19"],
    },
    waived: {
      severity: "high",
      confidence: "high",
      cites: ["civil-code-509", "price-rules-2022-19"],
    },
    discountMissed: {
      severity: "medium",
      confidence: "high",
      cites: ["civil-code-509", "price-rules-2022-19"],
    },
    capExceeded: {
      severity: "high",
      confidence: "high",
      cites: ["civil-code-509", "price-law-41"],
    },
    offSchedule: { severity: "medium", confidence: "medium", cites: ["civil-code-509"] },
    duplicate: {
      severity: "high",
      confidence: "high",
      cites: ["civil-code-509", "civil-code-985"],
    },
    overAmount: {
      severity: "high",
      confidence: "high",
      cites: ["civil-code-509", "price-law-13", "price-law-41"],
    },
    depositNotReturned: { severity: "high", confidence: "medium", cites: ["civil-code-509"] },
    rateOvercharge: {
      severity: "high",
      confidence: "medium",
      cites: ["civil-code-509", "regulation-768-art-34"],
    },
  },
  advice: {
    horizonMonths: 24,
    leastSavingFen: fen(7200),
    enoughPpm: ppm(800_000),
    idleDays: 90,
    freshDays: 120,
    nearPpm: ppm(700_000),
  },
};
