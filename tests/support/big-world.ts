import { addDays, addMonths, type PlainDate, plainDate } from "@/lib/engine/date";
import { fen, ppm } from "@/lib/engine/money";
import type {
  AuditRequest,
  Card,
  Charge,
  Contract,
  Fee,
  Terminal,
  Transaction,
} from "@/lib/engine/request";

const from = plainDate("2023-11-01");
const to = plainDate("2026-10-31");
const days = 1096;

/**
 * Three years of a merchant with several terminals, as many transactions as asked for, each fee model once, and a bill
 * with every kind of mistake. Pure and without chance: the same size is the same request.
 */
export function bigWorld(transactionCount: number, terminalCount = 20): AuditRequest {
  const terminals = Array.from({ length: terminalCount }, (_, i) => terminal(i));
  return {
    specVersion: 1,
    auditedOn: addDays(to, 20),
    window: { from, to },
    terminals,
    contracts: [contract()],
    charges: terminals.flatMap((one, i) => bill(one, i)),
    transactions: transactionsOf(transactionCount, terminalCount),
    usage: [],
    demandsOn: [plainDate("2025-05-05")],
  };
}

function terminal(i: number): Terminal {
  return {
    id: `T${i}`,
    provider: "lakala",
    device: "countertop",
    connectivity: i % 5 === 4 ? "wifi" : "sim",
    activatedOn: addDays(from, (i * 13) % 200),
    deactivatedOn: i % 7 === 6 ? addDays(to, -100) : null,
    contractId: "C",
  };
}

function contract(): Contract {
  const terms = {
    changeNoticeDays: null,
    refund: { kind: "unknown", withinDays: null },
    cancellation: { kind: "anytime", noticeDays: 30, penaltyFen: fen(0) },
    transactionFees: {
      debit: { ratePpm: ppm(5000), capFen: fen(2000) },
      credit: { ratePpm: ppm(6000), capFen: null },
      qr: { ratePpm: ppm(3800), capFen: null },
      fixedFen: fen(0),
    },
  } as const;
  return {
    id: "C",
    signedOn: addDays(from, -10),
    terminatedOn: null,
    versions: [
      {
        effectiveFrom: addDays(from, -10),
        change: "original",
        noticeGivenOn: null,
        acceptedOn: null,
        terms: { ...terms, fees: feesOf(9900) },
      },
      {
        effectiveFrom: addDays(from, 500),
        change: "increase",
        noticeGivenOn: addDays(from, 450),
        acceptedOn: addDays(from, 460),
        terms: { ...terms, fees: feesOf(12_000) },
      },
    ],
  };
}

function feesOf(dataFen: number): Fee[] {
  const plain = {
    components: [],
    per: "terminal",
    free: { count: 0, unit: "day" },
    waivers: [],
    discounts: [],
    yearlyCapFen: null,
  } as const;
  const every = { count: 1, unit: "month" } as const;
  return [
    {
      ...plain,
      id: "data",
      category: "data",
      components: ["networkAccess"],
      waivers: [{ kind: "monthlyVolume", atLeastFen: fen(100_000_000), scope: "contract" }],
      model: {
        kind: "recurring",
        amountFen: fen(dataFen),
        range: null,
        every: { count: 6, unit: "month" },
        anchor: "activation",
        due: "start",
      },
    },
    {
      ...plain,
      id: "tiers",
      category: "service",
      model: {
        kind: "tieredVolume",
        every,
        anchor: "calendar",
        tiers: [
          { upToFen: fen(5_000_000), amountFen: fen(500) },
          { upToFen: null, amountFen: fen(1500) },
        ],
      },
    },
    {
      ...plain,
      id: "sms",
      category: "sms",
      yearlyCapFen: fen(20_000),
      model: { kind: "perTransaction", amountFen: fen(1) },
    },
    {
      ...plain,
      id: "insurance",
      category: "insurance",
      discounts: [
        { kind: "promotion", from: null, to: null, offPpm: ppm(100_000), offFen: fen(0) },
      ],
      model: { kind: "percentage", ratePpm: ppm(200), minFen: fen(1), maxFen: fen(300) },
    },
  ];
}

function bill({ id: terminalId }: Terminal, i: number): Charge[] {
  const charges: Charge[] = [];
  for (let month = 0; month < 36; month += 1) {
    const on = addDays(addMonths(from, month), (i + month) % 25);
    const line = { terminalId, on, components: [], label: "流量费" } as const;
    if (month % 5 === 0)
      charges.push({ ...line, id: `d${i}-${month}`, category: "data", amountFen: fen(9900) });
    charges.push({ ...line, id: `s${i}-${month}`, category: "service", amountFen: fen(1500) });
    charges.push({ ...line, id: `m${i}-${month}`, category: "sms", amountFen: fen(2000) });
    charges.push({ ...line, id: `i${i}-${month}`, category: "insurance", amountFen: fen(30_000) });
    if (month % 9 === 8)
      charges.push({ ...line, id: `r${i}-${month}`, category: "service", amountFen: fen(-700) });
  }
  return charges;
}

const kinds: readonly Card[] = ["debit", "credit", "qr", "other"];

/** a sequence that looks like chance: every number below 2^31 once (the modulus of Lehmer's generator is prime) */
function transactionsOf(count: number, terminalCount: number): Transaction[] {
  const dates: readonly PlainDate[] = Array.from({ length: days }, (_, i) => addDays(from, i));
  const transactions: Transaction[] = [];
  let seed = 42;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let i = 0; i < count; i += 1) {
    const amountFen = 100 + next(500_000);
    const feeFen = Math.floor((amountFen * 6) / 1000) + (next(2000) === 0 ? 9900 : 0);
    transactions.push({
      id: `x${i}`,
      terminalId: `T${next(terminalCount)}`,
      on: dates[next(days)] ?? from,
      amountFen: fen(next(50) === 0 ? -amountFen : amountFen),
      card: kinds[next(4)] ?? "other",
      feeFen: fen(feeFen),
      settledFen: next(3000) === 0 ? fen(amountFen - feeFen - 3900) : null,
    });
  }
  return transactions;
}
