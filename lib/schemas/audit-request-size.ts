import { daysBetween } from "@/lib/engine/date";
import type { AuditRequest, Fee, Span, TermsVersion } from "@/lib/engine/request";
import { type Ground, refuse } from "./parts";

/** what the engine takes up one by one: occurrences of fees, what their waivers measure, versions held against each other */
const mostSteps = 500_000;
const lookbackDays = 31;
/** the report also looks two years ahead, from what the window holds */
const daysAhead = 731;
/** room for sums of sums: totals, claims, and the options of the recommendation */
const spare = 8;

type Facts = {
  readonly days: number;
  readonly transactions: number;
  /** all that was charged, sold, withheld and settled, without its signs */
  readonly movedFen: number;
  readonly mostMb: number;
};
type Place = {
  readonly path: PropertyKey[];
  readonly fee: Fee;
  readonly terminals: number;
};

/**
 * Refuses what would keep the engine busy beyond reason, and amounts whose sums could pass the safe integers. Both are
 * estimates from above, in floating point; the engine itself adds exactly.
 */
export function checkSize(ground: Ground<AuditRequest>): void {
  const request = ground.value;
  const facts = factsOf(request);
  const mostFen = Number.MAX_SAFE_INTEGER / (spare * projection(facts.days));
  const terminals = terminalsOf(request);
  let sumFen = facts.movedFen;
  let steps = openCharges(request) * request.terminals.length;
  if (mostSteps * 20 < steps) {
    refuse(ground, ["charges"], "too-much-work", { most: mostSteps * 20 });
    return;
  }
  steps = 0;
  for (const [c, contract] of request.contracts.entries()) {
    steps += contract.versions.length * contract.versions.length;
    for (const [v, version] of contract.versions.entries()) {
      sumFen += outside(version, facts);
      const count = terminals.get(contract.id) ?? 0;
      for (const place of placesOf(version, ["contracts", c, "versions", v], count)) {
        const times = occurrences(place, facts);
        steps += times * (1 + measuring(place));
        sumFen += worth(place.fee, times, facts);
        if (mostSteps < steps) {
          refuse(ground, place.path, "too-much-work", { most: mostSteps });
          return;
        }
      }
      if (mostFen < sumFen) {
        refuse(ground, ["contracts", c, "versions", v, "terms"], "sums-too-big");
        return;
      }
    }
  }
  if (mostFen < sumFen) refuse(ground, [], "sums-too-big");
}

function factsOf(request: AuditRequest): Facts {
  let movedFen = 0;
  for (const { amountFen } of request.charges) movedFen += Math.abs(amountFen);
  for (const { amountFen, feeFen, settledFen } of request.transactions) {
    movedFen += Math.abs(amountFen) + Math.abs(feeFen ?? 0) + Math.abs(settledFen ?? 0);
  }
  let kilobytes = 0;
  for (const usage of request.usage) kilobytes = Math.max(kilobytes, usage.kilobytes);
  return {
    days: daysBetween(request.window.from, request.window.to) + 1,
    transactions: request.transactions.length,
    movedFen,
    mostMb: kilobytes / 1024 + 1,
  };
}

/** a short window is projected onto two years */
function projection(days: number): number {
  return Math.max(1, daysAhead / days);
}

function terminalsOf(request: AuditRequest): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { contractId } of request.terminals) {
    if (contractId !== null) counts.set(contractId, (counts.get(contractId) ?? 0) + 1);
  }
  return counts;
}

/** charges of no terminal: each is held against all of them */
function openCharges(request: AuditRequest): number {
  let count = 0;
  for (const { terminalId } of request.charges) if (terminalId === null) count += 1;
  return count;
}

function placesOf(version: TermsVersion, path: PropertyKey[], terminals: number): Place[] {
  return (version.terms.fees ?? []).map((fee, index) => ({
    path: [...path, "terms", "fees", index],
    fee,
    terminals,
  }));
}

/** at most so many, for all terminals of the contract, lookback and the year ahead included */
function occurrences({ fee, terminals }: Place, facts: Facts): number {
  const days = facts.days + lookbackDays + daysAhead;
  const bearers = fee.per === "contract" ? Math.min(1, terminals) : terminals;
  switch (fee.model.kind) {
    case "recurring":
    case "tieredVolume":
      return bearers * (2 + days / length(fee.model.every));
    case "metered":
      return bearers * (2 + days / 28);
    case "oneOff":
      return bearers;
    case "perTransaction":
    case "percentage":
      return Math.min(bearers * facts.days, facts.transactions);
  }
}

function length(every: Span): number {
  return every.unit === "month" ? every.count * 28 : every.count;
}

/** how many sums the waivers and tiers of one occurrence take */
function measuring({ fee, terminals }: Place): number {
  let sums =
    fee.discounts.length + (fee.model.kind === "tieredVolume" ? fee.model.tiers.length : 0);
  for (const { kind, scope } of fee.waivers) {
    const months = kind === "monthlyVolume" && "every" in fee.model ? fee.model.every.count : 1;
    sums += months * (scope === "contract" ? terminals : 1);
  }
  return sums;
}

/** the fen of a fee over all its occurrences, discounts beside it */
function worth(fee: Fee, times: number, facts: Facts): number {
  const gross = fee.model.kind === "perTransaction" || fee.model.kind === "percentage";
  const sum = gross ? ofTransactions(fee, facts) : times * dearest(fee, facts);
  let offFen = 0;
  for (const discount of fee.discounts) offFen += discount.offFen;
  return sum * (1 + fee.discounts.length) + times * offFen;
}

function ofTransactions({ model }: Fee, facts: Facts): number {
  if (model.kind === "perTransaction") return model.amountFen * facts.transactions;
  return model.kind === "percentage" ? model.minFen * facts.transactions + facts.movedFen : 0;
}

function dearest({ model }: Fee, facts: Facts): number {
  switch (model.kind) {
    case "recurring":
      return Math.max(model.amountFen ?? 0, model.range?.maxFen ?? 0);
    case "tieredVolume":
      return model.tiers.reduce((most, { amountFen }) => Math.max(most, amountFen), 0);
    case "metered":
      return model.baseFen + model.perMbFen * facts.mostMb;
    default:
      return model.kind === "oneOff" ? model.amountFen : 0;
  }
}

/** what the terms cost beside their fees */
function outside({ terms }: TermsVersion, facts: Facts): number {
  const fixed = terms.transactionFees?.fixedFen ?? 0;
  return terms.cancellation.penaltyFen + fixed * Math.max(1, facts.transactions);
}
