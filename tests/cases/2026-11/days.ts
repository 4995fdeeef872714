import { plainDate } from "@/lib/engine/date";
import { fen } from "@/lib/engine/money";
import { charge, contract, dataFee, request, terminal, terms, yearly } from "../../support/paper";
import type { Story } from "../../support/story";

const sixty = contract(terms([dataFee()]));
const born = (day: string) => terminal({ activatedOn: plainDate(day) });
const signed = (day: string) => ({ signedOn: plainDate(day) });

/** when it was taken, against when it fell due */
export const days: readonly Story[] = [
  {
    name: "the first year was free, and was charged all the same",
    request: request({
      contracts: [contract(terms([dataFee({ free: { count: 12, unit: "month" } })]))],
      charges: [
        charge("in the free year", "2024-04-10", 6000),
        charge("second year", "2025-04-02", 6000),
        charge("third year", "2026-04-02", 6000),
      ],
    }),
    charges: [
      ["in the free year", 0, 0, 6000, 0, "freePeriod"],
      ["second year", 6000, 0, 0, 0, null],
      ["third year", 6000, 0, 0, 0, null],
    ],
    totals: { claimFen: 6000, entitledFen: 12_000 },
    findings: [["freePeriod", 6000]],
  },
  {
    name: "thirty days free, then 36 yuan for 365 days: owed on day 31 and day 396, not on day 5; by now too late",
    request: request({
      from: "2021-01-01",
      to: "2022-12-31",
      terminals: [born("2021-01-01")],
      contracts: [
        contract(
          terms([
            dataFee({
              free: { count: 30, unit: "day" },
              model: { ...yearly, amountFen: fen(3600), every: { count: 365, unit: "day" } },
            }),
          ]),
          signed("2021-01-01"),
        ),
      ],
      charges: [
        charge("day 5", "2021-01-05", 3600),
        charge("day 32", "2021-02-01", 3600),
        charge("day 396", "2022-01-31", 3600),
      ],
    }),
    charges: [
      ["day 5", 0, 0, 3600, 0, "freePeriod"],
      ["day 32", 3600, 0, 0, 0, null],
      ["day 396", 3600, 0, 0, 0, null],
    ],
    totals: { justifiedFen: 7200, disputedFen: 3600, claimFen: 0, timeBarredFen: 3600 },
    entitlements: [
      ["2021-01-31", 3600, 3600],
      ["2022-01-31", 3600, 3600],
    ],
    upcoming: [["2027-01-30", 3600]],
    findings: [["freePeriod", 3600]],
  },
  {
    name: "born on 29 February: due on 28 February in the years between, and a day early is early, not wrong",
    request: request({
      from: "2024-02-29",
      terminals: [born("2024-02-29")],
      contracts: [contract(terms([dataFee()]), signed("2024-02-29"))],
      charges: [
        charge("leap day", "2024-02-29", 6000),
        charge("last of February", "2025-02-28", 6000),
        charge("day before", "2026-02-27", 6000),
      ],
    }),
    charges: [
      ["leap day", 6000, 0, 0, 0, null],
      ["last of February", 6000, 0, 0, 0, null],
      ["day before", 0, 6000, 0, 0, null],
    ],
    totals: { justifiedFen: 12_000, earlyFen: 6000, claimFen: 0 },
    findings: [],
    entitlements: [
      ["2024-02-29", 6000, 6000],
      ["2025-02-28", 6000, 6000],
      ["2026-02-28", 6000, 6000],
    ],
    upcoming: [["2027-02-28", 6000]],
  },
  {
    name: "taken again two months after the terminal went back",
    request: request({
      terminals: [terminal({ deactivatedOn: plainDate("2025-01-31") })],
      contracts: [sixty],
      charges: [charge("in service", "2024-04-01", 6000), charge("after", "2025-04-01", 6000)],
    }),
    charges: [
      ["in service", 6000, 0, 0, 0, null],
      ["after", 0, 0, 6000, 0, "afterTermination"],
    ],
    totals: { claimFen: 6000, entitledFen: 6000, uncollectedFen: 0 },
    findings: [["afterTermination", 6000]],
    upcoming: [],
  },
  {
    name: "taken two weeks before the terminal was switched on, from a year that was already collected",
    request: request({
      from: "2024-03-01",
      to: "2024-12-31",
      contracts: [sixty],
      charges: [charge("long before", "2024-03-10", 6000), charge("before", "2024-03-15", 6000)],
    }),
    charges: [
      ["long before", 0, 6000, 0, 0, null],
      ["before", 0, 0, 6000, 0, "beforeActivation"],
    ],
    totals: { earlyFen: 6000, claimFen: 6000 },
    findings: [["beforeActivation", 6000]],
  },
  {
    name: "due at the end of each year, and taken in the middle of the first: nothing had fallen due",
    request: request({
      to: "2025-01-31",
      contracts: [contract(terms([dataFee({ model: { ...yearly, due: "end" } })]))],
      charges: [charge("midsummer", "2024-07-01", 6000)],
    }),
    charges: [["midsummer", 0, 0, 6000, 0, "offSchedule"]],
    totals: { claimFen: 6000, entitledFen: 0 },
    findings: [["offSchedule", 6000]],
    upcoming: [["2027-03-31", 6000]],
  },
  {
    name: "three years have run out for one claim; a demand in time kept the next alive",
    request: request({
      from: "2020-06-01",
      terminals: [born("2020-06-01")],
      contracts: [contract(terms([]), signed("2020-06-01"))],
      demandsOn: ["2024-01-10"],
      charges: [
        charge("too old", "2020-06-05", 6000),
        charge("kept alive", "2021-06-05", 6000),
        charge("also demanded", "2023-06-05", 6000),
        charge("recent", "2024-06-05", 6000),
      ],
    }),
    charges: [
      ["too old", 0, 0, 6000, 0, "noBasis"],
      ["kept alive", 0, 0, 6000, 0, "noBasis"],
      ["also demanded", 0, 0, 6000, 0, "noBasis"],
      ["recent", 0, 0, 6000, 0, "noBasis"],
    ],
    totals: { disputedFen: 24_000, claimFen: 18_000, timeBarredFen: 6000 },
    findings: [["noBasis", 24_000]],
    upcoming: [],
  },
];
