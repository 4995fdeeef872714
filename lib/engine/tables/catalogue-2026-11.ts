import { plainDate } from "../date";
import { fen, ppm } from "../money";
import type { Catalogue, Figure, RateRange } from "./catalogue";
import { alternatives } from "./offers-without-sim";
import { offersOfAgents } from "./offers-of-agents";
import { offersOfInstitutions } from "./offers-of-institutions";

function typical(
  rate: number,
  cap: number | null,
  source: "KAOLAFU2539" | "YST1189",
): Figure<RateRange> {
  const capFen = cap === null ? null : fen(cap);
  return {
    value: { minPpm: ppm(rate), maxPpm: ppm(rate), capFen },
    source,
    grade: "C",
    seenOn: null,
  };
}

/** The plan catalogue of November 2026, with which new audits are made. Never edited after release: a later reading is a later edition. */
export const latestCatalogue: Catalogue = {
  version: "2026.11",
  asOf: plainDate("2026-11-24"),
  offers: [...offersOfInstitutions, ...offersOfAgents, ...alternatives],
  market: {
    band: {
      value: { minFen: fen(3600), maxFen: fen(6000) },
      source: "SHENYANG15948",
      grade: "C",
      seenOn: "2026",
    },
    typicalRates: {
      debit: typical(5000, 2000, "KAOLAFU2539"),
      credit: typical(6000, null, "YST1189"),
      qr: typical(3800, null, "KAOLAFU2539"),
    },
  },
};
