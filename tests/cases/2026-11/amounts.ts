import { plainDate } from "@/lib/engine/date";
import { fen, ppm } from "@/lib/engine/money";
import {
  charge,
  contract,
  dataFee,
  firstVersion,
  request,
  terms,
  terminal,
  yearly,
  yearlyFee,
} from "../../support/paper";
import type { Story } from "../../support/story";

const sixty = contract(terms([dataFee()]));
const raisedOn = (over: { readonly acceptedOn: string | null }) =>
  contract([
    firstVersion(terms([dataFee()])),
    {
      effectiveFrom: plainDate("2025-03-01"),
      change: "increase",
      noticeGivenOn: plainDate("2025-01-01"),
      acceptedOn: over.acceptedOn === null ? null : plainDate(over.acceptedOn),
      terms: terms([yearlyFee(9900)]),
    },
  ]);

/** how much was taken, against how much was agreed */
export const amounts: readonly Story[] = [
  {
    name: "sixty yuan a year, paid three times on time: everything was owed",
    request: request({
      contracts: [sixty],
      charges: [
        charge("first year", "2024-04-02", 6000),
        charge("second year", "2025-04-03", 6000),
        charge("third year", "2026-03-31", 6000),
      ],
    }),
    charges: [
      ["first year", 6000, 0, 0, 0, null],
      ["second year", 6000, 0, 0, 0, null],
      ["third year", 6000, 0, 0, 0, null],
    ],
    totals: { chargedFen: 18_000, justifiedFen: 18_000, claimFen: 0, uncollectedFen: 0 },
    findings: [],
    upcoming: [["2027-03-31", 6000]],
  },
  {
    name: "99 taken twice where 60 was agreed: 39 too much each time, and a year that was never collected",
    request: request({
      contracts: [sixty],
      charges: [charge("first", "2024-04-02", 9900), charge("second", "2025-04-03", 9900)],
    }),
    charges: [
      ["first", 6000, 0, 3900, 0, "overAmount"],
      ["second", 6000, 0, 3900, 0, "overAmount"],
    ],
    totals: { disputedFen: 7800, claimFen: 7800, uncollectedFen: 6000, claimLowFen: 1800 },
    findings: [["overAmount", 7800]],
    entitlements: [
      ["2024-03-31", 6000, 6000],
      ["2025-03-31", 6000, 6000],
      ["2026-03-31", 6000, 0],
    ],
  },
  {
    name: "99 agreed once a year and taken three times within four months: two were taken again",
    request: request({
      from: "2025-01-01",
      to: "2026-03-01",
      contracts: [contract(terms([yearlyFee(9900)]))],
      charges: [
        charge("spring", "2025-04-01", 9900),
        charge("early summer", "2025-06-01", 9900),
        charge("late summer", "2025-08-01", 9900),
      ],
    }),
    charges: [
      ["spring", 9900, 0, 0, 0, null],
      ["early summer", 0, 0, 9900, 0, "duplicate"],
      ["late summer", 0, 0, 9900, 0, "duplicate"],
    ],
    totals: { claimFen: 19_800, uncollectedFen: 0, claimLowFen: 19_800 },
    findings: [["duplicate", 19_800]],
  },
  {
    name: "raised to 99 with notice in time and agreement: the new price is owed",
    request: request({
      contracts: [raisedOn({ acceptedOn: "2025-02-01" })],
      charges: [charge("old", "2024-04-01", 6000), charge("new", "2025-04-01", 9900)],
    }),
    charges: [
      ["old", 6000, 0, 0, 0, null],
      ["new", 9900, 0, 0, 0, null],
    ],
    totals: { justifiedFen: 15_900, claimFen: 0, entitledFen: 25_800, uncollectedFen: 9900 },
    findings: [],
    upcoming: [["2027-03-31", 9900]],
  },
  {
    name: "raised to 99 after May 2024 without the merchant's agreement: the old price goes on",
    request: request({
      contracts: [raisedOn({ acceptedOn: null })],
      charges: [charge("old", "2024-04-01", 6000), charge("new", "2025-04-01", 9900)],
    }),
    charges: [
      ["old", 6000, 0, 0, 0, null],
      ["new", 6000, 0, 3900, 0, "unnoticedChange"],
    ],
    totals: { disputedFen: 3900, claimFen: 3900, uncollectedFen: 6000, claimLowFen: 0 },
    findings: [["unnoticedChange", 3900]],
    upcoming: [["2027-03-31", 6000]],
  },
  {
    name: "0 to 300 yuan as agreed, and nothing agreed: nobody can tell",
    request: request({
      contracts: [
        contract(
          terms([
            dataFee({
              model: { ...yearly, amountFen: null, range: { minFen: fen(0), maxFen: fen(30_000) } },
            }),
          ]),
        ),
      ],
      charges: [charge("ninety-nine", "2025-04-01", 9900)],
    }),
    charges: [["ninety-nine", 0, 0, 0, 9900, "rangeClause"]],
    totals: { unresolvedFen: 9900, claimFen: 0, entitledFen: 0 },
    findings: [["rangeClause", 9900]],
    upcoming: [["2027-03-31", 0]],
  },
  {
    name: "a refund of 50 goes to the newest charge first and leaves 28 to ask for",
    request: request({
      contracts: [sixty],
      charges: [
        charge("first", "2024-04-02", 9900),
        charge("second", "2025-04-03", 9900),
        charge("back", "2025-06-01", -5000),
      ],
    }),
    charges: [
      ["first", 6000, 0, 3900, 0, "overAmount"],
      ["second", 6000, 0, 3900, 0, "overAmount"],
    ],
    totals: { refundedFen: 5000, goodwillFen: 0, disputedFen: 7800, claimFen: 2800 },
    findings: [["overAmount", 7800]],
  },
  {
    name: "at most 80 a year was agreed: the second half year can take 20 only",
    request: request({
      to: "2025-03-30",
      contracts: [
        contract(
          terms([
            dataFee({
              model: { ...yearly, every: { count: 6, unit: "month" } },
              yearlyCapFen: fen(8000),
            }),
          ]),
        ),
      ],
      charges: [charge("spring", "2024-04-01", 6000), charge("autumn", "2024-10-01", 6000)],
    }),
    charges: [
      ["spring", 6000, 0, 0, 0, null],
      ["autumn", 2000, 0, 4000, 0, "capExceeded"],
    ],
    totals: { claimFen: 4000, entitledFen: 8000 },
    findings: [["capExceeded", 4000]],
  },
  {
    name: "a tenth off in the first year was promised and not given",
    request: request({
      to: "2025-03-30",
      contracts: [
        contract(
          terms([
            dataFee({
              discounts: [
                {
                  kind: "promotion",
                  from: null,
                  to: plainDate("2024-12-31"),
                  offPpm: ppm(100_000),
                  offFen: fen(0),
                },
              ],
            }),
          ]),
        ),
      ],
      charges: [charge("full price", "2024-04-01", 6000)],
    }),
    charges: [["full price", 5400, 0, 600, 0, "discountMissed"]],
    totals: { claimFen: 600 },
    findings: [["discountMissed", 600]],
  },
  {
    name: "no contract at hand: nobody can tell",
    request: request({
      terminals: [terminal({ contractId: null })],
      charges: [charge("ninety-nine", "2025-04-01", 9900)],
    }),
    charges: [["ninety-nine", 0, 0, 0, 9900, "contractMissing"]],
    totals: { unresolvedFen: 9900, claimFen: 0 },
    findings: [["contractMissing", 9900]],
    upcoming: [],
  },
];
