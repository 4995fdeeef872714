import { daysBetween } from "@/lib/engine/date";
import type { AuditRequest, Fee, Span, TermsVersion } from "@/lib/engine/request";
import { linesOf, pairsOf } from "./audit-request-lines";
import { type Ground, refuse } from "./parts";

/**
 * What the engine takes up one by one: occurrences of fees and what their waivers measure, lines of the bill, versions
 * held against each other. So many take some seconds, and make a report of a hundred megabytes.
 */
const mostSteps = 200_000;
/** the advice for one terminal and the working of one charge, against making one occurrence */
const stepsOfAdvice = 100;
const stepsOfLine = 4;
const stepsLookedThrough = 20;
/** lines of the bill, each held against every fee of every terminal that it may concern */
const mostPairs = 1_000_000;
const lookbackDays = 31;
/** the report also looks two years ahead, from what the window holds */
const daysAhead = 731;
/** room for sums of sums: totals, claims, and the options of the recommendation */
const spare = 8;

type Facts = {
  readonly days: number;
  /** those in day totals included */
  readonly transactions: number;
  /** all that was charged, sold, withheld and settled, without its signs */
  readonly movedFen: number;
  readonly mostMb: number;
};
type Place = { readonly fee: Fee; readonly terminals: number };

/**
 * Refuses what would keep the engine busy beyond reason, and amounts whose sums could pass the safe integers. Both are
 * estimates from above, in floating point; the engine itself adds exactly.
 */
export function checkSize(ground: Ground<AuditRequest>): void {
  const request = ground.value;
  const pairs = pairsOf(request);
  if (mostPairs < pairs) refuse(ground, ["charges"], "too-much-work", { most: mostPairs });
  const advice = request.terminals.length * stepsOfAdvice;
  const lines = linesOf(request) * stepsOfLine;
  if (mostSteps < advice) refuse(ground, ["terminals"], "too-much-work", { most: mostSteps });
  else if (mostSteps < lines) refuse(ground, ["charges"], "too-much-work", { most: mostSteps });
  else checkContracts(ground, advice + lines);
}

function checkContracts(ground: Ground<AuditRequest>, begun: number): void {
  const request = ground.value;
  const facts = factsOf(request);
  const mostFen = Number.MAX_SAFE_INTEGER / (spare * projection(facts.days));
  const terminals = terminalsOf(request);
  let [steps, sumFen] = [begun, facts.movedFen];
  for (const [c, { id, versions }] of request.contracts.entries()) {
    const bearers = terminals.get(id) ?? 0;
    // on each day one version governs: of what they owe in the same time one counts, the others are only looked through
    let most = 0;
    steps += versions.length * versions.length;
    for (const [v, version] of versions.entries()) {
      const path = ["contracts", c, "versions", v, "terms"];
      const owed = weigh(version, bearers, facts);
      steps += owed.steps / stepsLookedThrough;
      most = Math.max(most, owed.steps);
      sumFen += owed.sumFen;
      if (mostSteps < steps + most) {
        refuse(ground, path, "too-much-work", { most: mostSteps });
        return;
      }
      if (mostFen < sumFen) {
        refuse(ground, path, "sums-too-big");
        return;
      }
    }
    steps += most;
  }
  if (mostFen < sumFen) refuse(ground, [], "sums-too-big");
}

/** the occurrences of a version, as steps and as fen */
function weigh(version: TermsVersion, terminals: number, facts: Facts) {
  let [steps, sumFen] = [1, besideFees(version, facts)];
  for (const fee of version.terms.fees ?? []) {
    const place = { fee, terminals };
    const times = occurrences(place, facts);
    steps += 1 + times * (1 + measuring(place));
    sumFen += worth(fee, times, facts);
  }
  return { steps, sumFen };
}

function factsOf(request: AuditRequest): Facts {
  let movedFen = 0;
  for (const { amountFen } of request.charges) movedFen += Math.abs(amountFen);
  for (const { amountFen, feeFen, settledFen } of request.transactions) {
    movedFen += Math.abs(amountFen) + Math.abs(feeFen ?? 0) + Math.abs(settledFen ?? 0);
  }
  let transactions = request.transactions.length;
  for (const { salesFen, refundsFen, feeFen } of request.dayTotals ?? []) {
    transactions += salesFen.length + (refundsFen < 0 ? 1 : 0);
    movedFen += Math.abs(refundsFen) + Math.abs(feeFen);
    for (const sale of salesFen) movedFen += sale;
  }
  let kilobytes = 0;
  for (const usage of request.usage) kilobytes = Math.max(kilobytes, usage.kilobytes);
  return {
    days: daysBetween(request.window.from, request.window.to) + 1,
    transactions,
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

/** at most so many, for all terminals of the contract, lookback and the time ahead included */
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

/** how many sums the waivers, discounts and tiers of one occurrence take */
function measuring({ fee, terminals }: Place): number {
  const tiers = fee.model.kind === "tieredVolume" ? fee.model.tiers.length : 0;
  let sums = fee.discounts.length + tiers;
  for (const { kind, scope } of fee.waivers) {
    const months = kind === "monthlyVolume" && "every" in fee.model ? fee.model.every.count : 1;
    sums += months * (scope === "contract" ? terminals : 1);
  }
  return sums;
}

/** the fen of a fee over all its occurrences, discounts beside it */
function worth(fee: Fee, times: number, facts: Facts): number {
  let offFen = 0;
  for (const discount of fee.discounts) offFen += discount.offFen;
  return grossOf(fee, times, facts) * (1 + fee.discounts.length) + times * offFen;
}

function grossOf({ model }: Fee, times: number, facts: Facts): number {
  switch (model.kind) {
    case "recurring":
      return times * Math.max(model.amountFen ?? 0, model.range?.maxFen ?? 0);
    case "oneOff":
      return times * model.amountFen;
    case "perTransaction":
      return facts.transactions * model.amountFen;
    case "percentage":
      return facts.transactions * model.minFen + facts.movedFen;
    case "tieredVolume":
      return times * model.tiers.reduce((most, { amountFen }) => Math.max(most, amountFen), 0);
    case "metered":
      return times * (model.baseFen + model.perMbFen * facts.mostMb);
  }
}

/** what the terms cost beside their fees */
function besideFees({ terms }: TermsVersion, facts: Facts): number {
  const fixed = terms.transactionFees?.fixedFen ?? 0;
  return terms.cancellation.penaltyFen + fixed * Math.max(1, facts.transactions);
}
