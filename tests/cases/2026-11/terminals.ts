import { addMonths, plainDate } from "@/lib/engine/date";
import { fen } from "@/lib/engine/money";
import type { Transaction } from "@/lib/engine/request";
import {
  charge,
  contract,
  dataFee,
  request,
  sale,
  shop,
  terminal,
  terms,
  usualRates,
} from "../../support/paper";
import type { Story } from "../../support/story";

const sixty = contract(terms([dataFee()]));
const year2025 = { from: "2025-01-01", to: "2025-12-31" };

/** four sales in each of the twelve months of 2025: more than 50,000 yuan a month, a little more each time */
const busyYear: readonly Transaction[] = Array.from({ length: 48 }, (_, i) => {
  const [month, week] = [Math.floor(i / 4), i % 4];
  const first = addMonths(plainDate("2025-01-01"), month);
  const on = `${first.slice(0, 8)}${["10", "15", "20", "25"][week]}`;
  return sale(on, 1_400_000 + month * 1000 + week);
});

/** what the terminal is, what went through it, and what was taken on the way */
export const terminals: readonly Story[] = [
  {
    name: "15 yuan for a busy month, taken twice in August: one was not owed, and four months were never collected",
    request: request({
      from: "2025-01-01",
      to: "2026-03-31",
      terminals: [terminal({ device: "countertop", activatedOn: plainDate("2025-01-01") })],
      contracts: [
        contract(
          terms([
            dataFee({
              model: {
                kind: "tieredVolume",
                every: { count: 1, unit: "month" },
                anchor: "activation",
                tiers: [
                  { upToFen: fen(5_000_000), amountFen: fen(500) },
                  { upToFen: null, amountFen: fen(1500) },
                ],
              },
            }),
          ]),
          { signedOn: plainDate("2025-01-01") },
        ),
      ],
      charges: [
        ...Array.from({ length: 11 }, (_, i) => {
          const on = addMonths(plainDate("2025-02-03"), i);
          return charge(on.slice(0, 7), on, 1500);
        }),
        charge("again in August", "2025-08-20", 1500),
      ],
      transactions: busyYear,
    }),
    charges: [
      ["2025-02", 1500, 0, 0, 0, null],
      ["2025-03", 1500, 0, 0, 0, null],
      ["2025-04", 1500, 0, 0, 0, null],
      ["2025-05", 1500, 0, 0, 0, null],
      ["2025-06", 1500, 0, 0, 0, null],
      ["2025-07", 1500, 0, 0, 0, null],
      ["2025-08", 1500, 0, 0, 0, null],
      ["again in August", 0, 0, 1500, 0, "duplicate"],
      ["2025-09", 1500, 0, 0, 0, null],
      ["2025-10", 1500, 0, 0, 0, null],
      ["2025-11", 1500, 0, 0, 0, null],
      ["2025-12", 1500, 0, 0, 0, null],
    ],
    totals: {
      disputedFen: 1500,
      claimFen: 1500,
      entitledFen: 19_000,
      uncollectedFen: 2500,
      claimLowFen: 0,
    },
    findings: [["duplicate", 1500]],
    upcoming: [],
  },
  {
    name: "a code plate needs no SIM: a fee for network access alone is not owed",
    request: request({
      terminals: [terminal({ device: "qrPlate", connectivity: "none" })],
      contracts: [contract(terms([dataFee({ components: ["networkAccess"] })]))],
      charges: [charge("sixty", "2025-04-01", 6000)],
    }),
    charges: [["sixty", 0, 0, 6000, 0, "noSim"]],
    totals: { claimFen: 6000, entitledFen: 0 },
    findings: [["noSim", 6000]],
    entitlements: [
      ["2024-03-31", 0, 0],
      ["2025-03-31", 0, 0],
      ["2026-03-31", 0, 0],
    ],
    upcoming: [["2027-03-31", 0]],
  },
  {
    name: "one fee for the merchant, taken for each of his two terminals",
    request: request({
      terminals: [terminal(), terminal({ id: "stall", activatedOn: plainDate("2024-09-01") })],
      contracts: [contract(terms([dataFee({ per: "contract" })]))],
      charges: [
        charge("shop 2024", "2024-04-01", 6000),
        charge("stall 2024", "2024-09-05", 6000, { terminalId: "stall" }),
        charge("shop 2025", "2025-04-02", 6000),
      ],
    }),
    charges: [
      ["shop 2024", 6000, 0, 0, 0, null],
      ["stall 2024", 0, 0, 6000, 0, "duplicate"],
      ["shop 2025", 6000, 0, 0, 0, null],
    ],
    totals: { claimFen: 6000, entitledFen: 18_000, uncollectedFen: 6000, claimLowFen: 0 },
    findings: [["duplicate", 6000]],
    upcoming: [["2027-03-31", 6000]],
  },
  {
    name: "a terminal that nobody knows: nobody can tell",
    request: request({
      contracts: [sixty],
      charges: [charge("stranger", "2025-04-01", 6000, { terminalId: "not ours" })],
    }),
    charges: [["stranger", 0, 0, 0, 6000, "unknownTerminal"]],
    totals: { unresolvedFen: 6000, claimFen: 0 },
    findings: [["unknownTerminal", 6000]],
  },
  {
    name: "10,000 yuan in the first year make the second free; the first cannot be measured",
    request: request({
      contracts: [
        contract(
          terms([
            dataFee({
              waivers: [{ kind: "volume", atLeastFen: fen(1_000_000), scope: "terminal" }],
            }),
          ]),
        ),
      ],
      charges: [charge("first", "2024-04-01", 6000), charge("second", "2025-04-01", 6000)],
      transactions: ["04", "05", "06", "07", "08", "09"].map((month) =>
        sale(`2024-${month}-15`, 200_000),
      ),
    }),
    charges: [
      ["first", 6000, 0, 0, 0, null],
      ["second", 0, 0, 6000, 0, "waived"],
    ],
    totals: { claimFen: 6000, entitledFen: 12_000, uncollectedFen: 6000, claimLowFen: 0 },
    findings: [["waived", 6000]],
    entitlements: [
      ["2024-03-31", 6000, 6000],
      ["2025-03-31", 0, 0],
      ["2026-03-31", 6000, 0],
    ],
    notes: ["2024-03-31"],
  },
  {
    name: "billed by use: a month without a figure cannot be told",
    request: request({
      from: "2025-01-10",
      to: "2025-06-30",
      terminals: [terminal({ activatedOn: plainDate("2025-01-10") })],
      contracts: [
        contract(
          terms([
            dataFee({
              model: { kind: "metered", baseFen: fen(300), includedMb: 30, perMbFen: fen(29) },
            }),
          ]),
        ),
      ],
      charges: [
        charge("January", "2025-02-03", 300),
        charge("February", "2025-03-03", 329),
        charge("March", "2025-04-03", 900),
      ],
      usage: [
        { terminalId: shop, month: "2025-01", kilobytes: 30 * 1024 },
        { terminalId: shop, month: "2025-02", kilobytes: 30 * 1024 + 1 },
      ],
    }),
    charges: [
      ["January", 300, 0, 0, 0, null],
      ["February", 329, 0, 0, 0, null],
      ["March", 300, 0, 0, 600, "usageMissing"],
    ],
    totals: { unresolvedFen: 600, claimFen: 0, entitledFen: 1529, uncollectedFen: 600 },
    findings: [["usageMissing", 600]],
  },
  {
    name: "a deposit whose condition was met in July came back by half",
    request: request({
      contracts: [
        contract(
          terms([
            dataFee({
              id: "deposit",
              category: "deposit",
              components: [],
              model: {
                kind: "oneOff",
                amountFen: fen(19_900),
                due: "activation",
                refundWhen: { volumeFen: fen(1_000_000), withinMonths: 6 },
              },
            }),
          ]),
        ),
      ],
      charges: [
        charge("deposit", "2024-04-01", 19_900, { category: "deposit" }),
        charge("half of it", "2024-12-01", -9900, { category: "deposit" }),
      ],
      transactions: ["04", "05", "06", "07"].map((month) => sale(`2024-${month}-15`, 300_000)),
    }),
    charges: [["deposit", 19_900, 0, 0, 0, null]],
    totals: { refundedFen: 9900, goodwillFen: 0, claimFen: 10_000, claimLowFen: 10_000 },
    findings: [["depositNotReturned", 10_000]],
  },
  {
    name: "99 yuan missing from a settlement: no line of the bill names them",
    request: request({
      ...year2025,
      contracts: [contract(terms([]))],
      transactions: [
        sale("2025-07-03", 618_187, { id: "sale", feeFen: fen(0), settledFen: fen(608_287) }),
      ],
    }),
    charges: [["residual:sale", 0, 0, 9900, 0, "hiddenDeduction"]],
    totals: { chargedFen: 9900, claimFen: 9900 },
    findings: [["hiddenDeduction", 9900]],
  },
  {
    name: "199 yuan merged into the fee of one sale; a rate five times too high on another is no merged fee",
    request: request({
      ...year2025,
      contracts: [contract(terms([], { transactionFees: usualRates }))],
      transactions: [
        sale("2025-07-03", 50_000, { id: "small", feeFen: fen(20_240), settledFen: fen(29_760) }),
        sale("2025-07-04", 3_058_000, {
          id: "large",
          feeFen: fen(91_734),
          settledFen: fen(2_966_266),
        }),
      ],
    }),
    charges: [["fee:small", 0, 0, 19_900, 0, "hiddenDeduction"]],
    totals: { claimFen: 19_900, transactionOverchargeFen: 73_426 },
    findings: [
      ["rateOvercharge", 73_426],
      ["hiddenDeduction", 19_900],
    ],
  },
];
