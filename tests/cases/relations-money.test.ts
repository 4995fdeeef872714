import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/engine/assess";
import { addDays } from "@/lib/engine/date";
import { fen, type Fen, ppm } from "@/lib/engine/money";
import type { AuditReport, Finding } from "@/lib/engine/report";
import type { AuditRequest, Contract, Fee, Transaction } from "@/lib/engine/request";
import type { Ruleset } from "@/lib/engine/ruleset";
import { latestRuleset } from "@/lib/engine/rulesets/latest";
import { groups } from "../support/group";
import { manyWorlds, patience, worlds, worldsWith } from "../support/worlds";

type Report = Omit<AuditReport, "recommendation">;
const reportOf = (request: AuditRequest): Report => assess(request, latestRuleset);
const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

function holds(check: (report: Report, request: AuditRequest) => void): void {
  fc.assert(
    fc.property(worlds, (request) => check(reportOf(request), request)),
    manyWorlds,
  );
}

describe("M6: the claim, added up in every way", () => {
  it(
    "is the same by finding, by month and by category, and no charge stands in two findings",
    () =>
      holds(({ findings, charges, totals }) => {
        expect(sum(findings.map(({ claimFen }) => claimFen))).toBe(totals.claimFen);
        const live = charges.filter(({ timeBarred }) => !timeBarred);
        const deposits = sum(ofRule(findings, "depositNotReturned").map(({ fen }) => fen));
        const months = groups(live, ({ on }) => on.slice(0, 7));
        const byMonth = months.map((month) => sum(month.map(({ claimFen }) => claimFen)));
        expect(sum(byMonth) + deposits).toBe(totals.claimFen);
        const byCategory = Object.values(totals.byCategory).map(({ claimFen }) => claimFen);
        expect(sum(byCategory) + deposits).toBe(totals.claimFen);
        const named = findings.flatMap(({ chargeIds }) => chargeIds);
        expect(new Set(named).size).toBe(named.length);
        const open = charges.filter(({ reason }) => reason !== null).map(({ id }) => id);
        expect(named.toSorted()).toEqual(open.toSorted());
        const rates = sum(ofRule(findings, "rateOvercharge").map(({ fen }) => fen));
        expect(rates).toBe(totals.transactionOverchargeFen);
      }),
    patience,
  );
});

function ofRule(findings: readonly Finding[], rule: Finding["rule"]): Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}

describe("M7: conservation", () => {
  it(
    "what was charged is justified, early, disputed or unresolved, charge by charge and in sum",
    () =>
      holds(({ charges, totals }) => {
        for (const charge of charges) expect(accounted(charge)).toBe(charge.amountFen);
        expect(accounted(totals)).toBe(totals.chargedFen);
        expect(sum(charges.map(({ amountFen }) => amountFen))).toBe(totals.chargedFen);
        for (const [category, sums] of Object.entries(totals.byCategory)) {
          const own = charges.filter((charge) => charge.category === category);
          expect(sum(own.map(({ amountFen }) => amountFen))).toBe(sums.chargedFen);
          expect(accounted(sums)).toBe(sums.chargedFen);
        }
      }),
    patience,
  );

  it(
    "what charges took from an entitlement is what the entitlement gave",
    () =>
      holds(({ charges, entitlements, totals }) => {
        const given = new Map<string, number>();
        for (const { allocations } of charges)
          for (const { entitlementId, fen: taken } of allocations)
            given.set(entitlementId, (given.get(entitlementId) ?? 0) + taken);
        for (const { id, allocatedFen } of entitlements)
          expect(given.get(id) ?? 0).toBe(allocatedFen);
        const current = entitlements.filter(({ lookback }) => !lookback);
        expect(sum(current.map(({ netFen }) => netFen))).toBe(totals.entitledFen);
        const left = current.map(({ netFen, allocatedFen }) => netFen - allocatedFen);
        expect(sum(left)).toBe(totals.uncollectedFen);
      }),
    patience,
  );

  it(
    "what came back was set against charges or deposits, or is goodwill",
    () =>
      holds(({ charges, findings, totals, entitlements }, request) => {
        const { from, to } = request.window;
        const back = request.charges.filter(
          ({ on, amountFen }) => amountFen < 0 && from <= on && on <= to,
        );
        expect(-sum(back.map(({ amountFen }) => amountFen)) + 0).toBe(totals.refundedFen);
        const offset = sum(charges.map(({ offsetFen }) => offsetFen));
        const forDeposits = totals.refundedFen - offset - totals.goodwillFen;
        expect(forDeposits).toBeGreaterThanOrEqual(0);
        const conditions = request.contracts.flatMap(({ versions }) =>
          versions.flatMap(({ terms }) => (terms.fees ?? []).filter(isDeposit)),
        );
        if (conditions.length === 0) expect(forDeposits).toBe(0);
        const owed = new Set(ofRule(findings, "depositNotReturned").map(({ id }) => id));
        for (const { id, netFen } of entitlements)
          if (owed.has(`depositNotReturned/${id}`)) expect(netFen).toBeGreaterThan(0);
      }),
    patience,
  );
});

function isDeposit({ model }: Fee): boolean {
  return model.kind === "oneOff" && model.refundWhen !== null;
}

function accounted(of: {
  readonly justifiedFen: Fen;
  readonly earlyFen: Fen;
  readonly disputedFen: Fen;
  readonly unresolvedFen: Fen;
}): number {
  return of.justifiedFen + of.earlyFen + of.disputedFen + of.unresolvedFen;
}

describe("M8: bounds", () => {
  it(
    "nothing is negative, nobody claims more than was taken, and nothing where all was owed",
    () =>
      holds(({ charges, entitlements, totals, findings }) => {
        for (const charge of charges) {
          expect(
            Math.min(...Object.values<unknown>(charge).filter(isNumber)),
          ).toBeGreaterThanOrEqual(0);
          expect(charge.claimFen + charge.offsetFen).toBeLessThanOrEqual(charge.amountFen);
          if (charge.disputedFen === 0) expect(charge.claimFen).toBe(0);
          expect(charge.reason === null).toBe(charge.disputedFen + charge.unresolvedFen === 0);
          expect(Math.min(charge.disputedFen, charge.unresolvedFen)).toBe(0);
        }
        for (const { netFen, grossFen, allocatedFen, reductions } of entitlements) {
          expect(allocatedFen).toBeLessThanOrEqual(netFen);
          expect(netFen + sum(reductions.map((reduction) => reduction.fen))).toBe(grossFen);
          expect(Math.min(0, netFen, allocatedFen)).toBe(0);
          for (const reduction of reductions) expect(reduction.fen).toBeGreaterThan(0);
        }
        const { byCategory: _, ...sums } = totals;
        expect(Math.min(...Object.values(sums))).toBeGreaterThanOrEqual(0);
        expect(totals.claimLowFen).toBeLessThanOrEqual(totals.claimFen);
        for (const { fen: amount, claimFen } of findings) {
          expect(amount).toBeGreaterThan(0);
          expect(claimFen).toBeLessThanOrEqual(amount);
        }
      }),
    patience,
  );

  it(
    "what a year's cap allows is never passed",
    () => {
      // Narrowed to one version: where versions cap the same fee differently, each cap counts from its own anchor.
      fc.assert(
        fc.property(
          worldsWith({ versions: 1 }, (request) =>
            withFees(request, (fee) => ({ ...fee, yearlyCapFen: fen(9900) })),
          ),
          (request) => {
            const { entitlements } = reportOf(request);
            const recurring = entitlements.filter(
              ({ working }) => working[0]?.code !== "one-off-amount",
            );
            const fees = groups(recurring, ({ terminalId, feeId }) => `${feeId} ${terminalId}`);
            for (const occurrences of fees)
              for (const { dueOn } of occurrences) {
                const end = addDays(dueOn, 364);
                const year = occurrences.filter((one) => dueOn <= one.dueOn && one.dueOn <= end);
                // any 365 days touch two years of the contract at most
                expect(sum(year.map(({ netFen }) => netFen))).toBeLessThanOrEqual(2 * 9900);
              }
          },
        ),
        manyWorlds,
      );
    },
    patience,
  );
});

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

describe("M9: scaling", () => {
  // Narrowed: shares of an amount round (money.test.ts holds the rounding part), and what is known of fees merged into
  // handling fees is in fen. So: no fees by share, discounts of nothing or all, and transactions without handling fees.
  const exact = worldsWith({}, (request) => ({
    ...withFees(request, (fee) => ({
      ...fee,
      discounts: fee.discounts.map((one) => ({
        ...one,
        offPpm: ppm(one.offPpm < 500_000 ? 0 : 1_000_000),
      })),
    })),
    transactions: request.transactions.map((one) => ({ ...one, feeFen: null, settledFen: null })),
  }));

  it(
    "all amounts times k make every figure of the report times k",
    () => {
      fc.assert(
        fc.property(exact, fc.integer({ min: 2, max: 50 }), (request, k) => {
          const plain = withFees(request, (fee) => (fee.model.kind === "percentage" ? null : fee));
          const scaled = JSON.parse(JSON.stringify(plain), (key, value: unknown) =>
            isAmount(key) && typeof value === "number" ? value * k : value,
          ) as AuditRequest;
          const is = moneyOf(reportOf(scaled));
          const was = moneyOf(reportOf(plain)).map((amount) => amount * k);
          expect(is).toEqual(was);
        }),
        manyWorlds,
      );
    },
    patience,
  );
});

function isAmount(key: string): boolean {
  return key.endsWith("Fen");
}

function moneyOf(report: Report): number[] {
  const { byCategory, ...totals } = report.totals;
  return [
    ...Object.values(totals),
    ...Object.values(byCategory).flatMap((sums) => Object.values(sums)),
    ...report.charges.flatMap((charge) => [
      ...Object.values<unknown>(charge).filter(isNumber),
      ...charge.allocations.map((one) => one.fen),
    ]),
    ...report.entitlements.flatMap((one) => Object.values<unknown>(one).filter(isNumber)),
    ...report.findings.flatMap((one) => [one.fen, one.claimFen]),
    ...report.upcoming.flatMap(({ grossFen, netFen }) => [grossFen, netFen]),
  ];
}

/** null takes the fee out */
function withFees(request: AuditRequest, change: (fee: Fee) => Fee | null): AuditRequest {
  const contracts = request.contracts.map((contract): Contract => {
    const versions = contract.versions.map((version) => {
      const fees = version.terms.fees?.flatMap((fee) => change(fee) ?? []) ?? null;
      return { ...version, terms: { ...version.terms, fees } };
    });
    return { ...contract, versions };
  });
  return { ...request, contracts };
}

describe("M10: monotone", () => {
  // Measured by everything that no entitlement accounts for: which part of it is disputed depends on the reason.
  const openFen = ({ totals }: Report): number => totals.disputedFen + totals.unresolvedFen;

  it(
    "a higher charge never lowers what is not accounted for, nor raises it by more",
    () => {
      fc.assert(
        fc.property(
          worlds,
          fc.nat({ max: 17 }),
          fc.integer({ min: 1, max: 9000 }),
          (request, i, more) => {
            const charges = request.charges.map((charge, at) =>
              at === i && 0 < charge.amountFen
                ? { ...charge, amountFen: fen(charge.amountFen + more) }
                : charge,
            );
            const [before, after] = [
              openFen(reportOf(request)),
              openFen(reportOf({ ...request, charges })),
            ];
            expect(after).toBeGreaterThanOrEqual(before);
            expect(after).toBeLessThanOrEqual(before + more);
          },
        ),
        manyWorlds,
      );
    },
    patience,
  );

  it(
    "a higher agreed amount, or a higher cap, never raises it",
    () => {
      // Narrowed to one version, for the same reason as the cap above.
      fc.assert(
        fc.property(
          worldsWith({ versions: 1 }),
          fc.integer({ min: 1, max: 5000 }),
          (request, more) => {
            const dearer = withFees(request, (fee) => raised(fee, more));
            const looser = withFees(request, (fee) => ({
              ...fee,
              yearlyCapFen: fee.yearlyCapFen === null ? null : fen(fee.yearlyCapFen + more),
            }));
            const before = openFen(reportOf(request));
            expect(openFen(reportOf(dearer))).toBeLessThanOrEqual(before);
            expect(openFen(reportOf(looser))).toBeLessThanOrEqual(before);
          },
        ),
        manyWorlds,
      );
    },
    patience,
  );

  // A fee merged into a handling fee leaves the rate's finding for a charge of its own: measured together.
  const handlingFen = ({ charges, totals }: Report): number =>
    totals.transactionOverchargeFen +
    sum(charges.filter(({ id }) => id.startsWith("fee:")).map(({ amountFen }) => amountFen));

  it(
    "a higher agreed rate never raises what handling fees took too much, a higher fee never lowers it",
    () => {
      fc.assert(
        fc.property(worlds, fc.integer({ min: 1, max: 3000 }), (request, more) => {
          const before = handlingFen(reportOf(request));
          expect(handlingFen(reportOf(withHigherRates(request, more)))).toBeLessThanOrEqual(before);
          const transactions = request.transactions.map((one): Transaction => ({
            ...one,
            feeFen: one.feeFen === null ? null : fen(one.feeFen + more),
          }));
          expect(handlingFen(reportOf({ ...request, transactions }))).toBeGreaterThanOrEqual(
            before,
          );
        }),
        manyWorlds,
      );
    },
    patience,
  );
});

function raised(fee: Fee, more: number): Fee {
  const { model } = fee;
  if (model.kind !== "recurring" || model.amountFen === null) return fee;
  return { ...fee, model: { ...model, amountFen: fen(model.amountFen + more) } };
}

function withHigherRates(request: AuditRequest, more: number): AuditRequest {
  const text = JSON.stringify(request.contracts, (key, value: unknown) =>
    key === "transactionFees" ? raiseRates(value, more) : value,
  );
  return { ...request, contracts: JSON.parse(text) as Contract[] };
}

function raiseRates(fees: unknown, more: number): unknown {
  return JSON.parse(JSON.stringify(fees), (key, value: unknown) =>
    key === "ratePpm" && typeof value === "number" ? value + more : value,
  );
}

describe("M13: a sale and its refund on one day, the fee given back", () => {
  // Narrowed: what the contract keeps of each sale stays (fees by transaction), and a sale still counts as one (waivers
  // by number).
  const kept = worldsWith({}, (request) =>
    withFees(request, (fee) =>
      fee.model.kind === "perTransaction" || fee.model.kind === "percentage"
        ? null
        : { ...fee, waivers: fee.waivers.filter(({ kind }) => kind !== "count") },
    ),
  );

  it(
    "are as if neither had been",
    () => {
      fc.assert(
        fc.property(
          kept,
          fc.integer({ min: 1, max: 900_000 }),
          fc.nat({ max: 600 }),
          (request, amount, days) => {
            const sale = {
              id: "sale",
              terminalId: request.terminals[0]?.id ?? "",
              on: addDays(request.window.from, days),
              amountFen: fen(amount),
              card: "credit",
              feeFen: fen(1),
              settledFen: fen(amount - 1),
            } as const;
            const refund = {
              ...sale,
              id: "refund",
              amountFen: fen(-amount),
              feeFen: fen(-1),
              settledFen: fen(1 - amount),
            };
            const transactions = [...request.transactions, sale, refund];
            expect(reportOf({ ...request, transactions })).toEqual(reportOf(request));
          },
        ),
        manyWorlds,
      );
    },
    patience,
  );
});

describe("M21: the level of a finding", () => {
  const rank = { low: 0, medium: 1, high: 2 } as const;

  it(
    "is a function of its rule and amount alone, and more never lowers it",
    () => {
      const seen = new Map<string, Finding["severity"]>();
      holds(({ findings }) => {
        for (const { rule, fen: amount, severity } of findings) {
          const key = `${rule} ${amount}`;
          expect(seen.get(key) ?? severity).toBe(severity);
          seen.set(key, severity);
        }
        for (const one of findings)
          for (const other of findings)
            if (one.rule === other.rule && one.fen <= other.fen)
              expect(rank[one.severity]).toBeLessThanOrEqual(rank[other.severity]);
      });
    },
    patience,
  );
});

describe("the ruleset", () => {
  it(
    "carries every threshold: without tolerance, a single fen too much is found",
    () => {
      const rates = { ...latestRuleset.rates, toleranceFen: fen(0) };
      const strict: Ruleset = { ...latestRuleset, rates };
      fc.assert(
        fc.property(worlds, (request) => {
          const loose = assess(request, latestRuleset).totals.transactionOverchargeFen;
          const tight = assess(request, strict).totals.transactionOverchargeFen;
          expect(tight).toBeGreaterThanOrEqual(loose);
        }),
        manyWorlds,
      );
    },
    patience,
  );
});
