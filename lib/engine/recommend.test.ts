import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { manyWorlds, patience, worldCount, worlds, worldsWith } from "@/tests/support/worlds";
import { audit } from "./audit";
import { fen } from "./money";
import { compareText } from "./order";
import { forecastDues } from "./options/dues";
import { type Advice, type Option, optionKinds } from "./recommendation";
import type { AuditReport } from "./report";
import type { AuditRequest, Fee } from "./request";
import { latestRuleset } from "./rulesets/latest";
import { seat } from "./seats";

vi.setConfig({ testTimeout: patience });

function always(holds: (request: AuditRequest) => void): void {
  fc.assert(
    fc.property(worlds, (request) => holds(request)),
    manyWorlds,
  );
}

function adviceIn({ recommendation }: AuditReport): Advice[] {
  return [...recommendation.terminals, recommendation.account];
}

function optionOf(advice: Advice, kind: Option["kind"]): Option {
  const found = advice.options.find((option) => option.kind === kind);
  if (!found) throw new Error(`no option ${kind}`);
  return found;
}

/** of a terminal, or of the whole account */
function claimedOf(report: AuditReport, { terminalId }: Advice, request: AuditRequest): number {
  if (terminalId === null) return report.totals.claimFen;
  const isOnly = request.terminals.length === 1;
  const charges = report.charges.filter(
    (charge) => charge.terminalId === terminalId || (isOnly && charge.terminalId === null),
  );
  const deposits = report.findings.filter(
    (finding) => finding.rule === "depositNotReturned" && finding.terminalId === terminalId,
  );
  const open = charges.filter(({ timeBarred }) => !timeBarred);
  return [...open, ...deposits].reduce((sum, { claimFen }) => sum + claimFen, 0);
}

/** for each terminal once and for the account, the same four options, and nothing that JSON loses */
function expectWhole({ recommendation }: AuditReport, request: AuditRequest): void {
  const { terminals, account } = recommendation;
  const ids = request.terminals.map(({ id }) => id).toSorted(compareText);
  expect(terminals.map(({ terminalId }) => terminalId)).toEqual(ids);
  for (const { options } of [...terminals, account])
    expect(options.map(({ kind }) => kind)).toEqual(optionKinds);
  expect(isPlain(recommendation)).toBe(true);
}

/** nothing that JSON drops or bends */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isSafeInteger(value) && !Object.is(value, -0);
  return typeof value === "object" && Object.values(value).every(isPlain);
}

/** only what can be done is recommended, and what stands in the way of the rest is said */
function expectFeasible(advice: Advice): void {
  expect(optionOf(advice, advice.recommended).feasible).toBe(true);
  for (const { feasible, obstacles } of advice.options)
    expect(feasible).toBe(obstacles.length === 0);
}

/** the cost is the sum of the lines, the saving the difference */
function expectSums(advice: Advice): void {
  const keep = optionOf(advice, "keep");
  for (const { costFen, lines, savesFen, feasible, kind } of advice.options) {
    expect(costFen).toBe(lines.reduce((sum, line) => sum + line.fen, 0));
    expect(savesFen).toBe(feasible && kind !== "keep" ? keep.costFen - costFen : 0);
  }
}

/** no feasible option that is tried earlier saves as much */
function expectOrder(advice: Advice): void {
  const chosen = optionOf(advice, advice.recommended);
  const earlier = advice.options.slice(0, advice.options.indexOf(chosen));
  for (const option of earlier.filter(({ feasible }) => feasible))
    expect(option.savesFen).toBeLessThan(chosen.savesFen);
}

/** where nothing is claimed and nothing saves enough, everything stays */
function expectKept(advice: Advice, isClaimed: boolean): void {
  const savings = advice.options.filter(({ feasible }) => feasible).map(({ savesFen }) => savesFen);
  if (!isClaimed && Math.max(...savings) < latestRuleset.advice.leastSavingFen)
    expect(advice.recommended).toBe("keep");
}

describe("recommend", () => {
  it("keeps what engine.md promises of it, in every world", () => {
    const seen = new Set<string>();
    always((request) => {
      const report = audit(request);
      expectWhole(report, request);
      for (const advice of adviceIn(report)) {
        seen.add(advice.recommended);
        expectFeasible(advice);
        expectSums(advice);
        expectOrder(advice);
        expectKept(advice, 0 < claimedOf(report, advice, request));
      }
    });
    // a handful of worlds cannot show every answer
    if (500 <= worldCount) expect([...seen].toSorted()).toEqual(optionKinds.toSorted());
  });

  it("is never turned back to keeping by a larger disputed amount", () => {
    const raised = fc.tuple(worlds, fc.nat(), fc.integer({ min: 1, max: 50_000 }));
    let looked = 0;
    fc.assert(
      fc.property(raised, ([request, pick, more]) => {
        const before = audit(request);
        const disputed = before.charges.filter(
          ({ disputedFen, hidden }) => 0 < disputedFen && !hidden,
        );
        const raisedId = disputed[pick % disputed.length]?.id;
        if (raisedId === undefined) return;
        const charges = request.charges.map((charge) =>
          charge.id === raisedId ? { ...charge, amountFen: fen(charge.amountFen + more) } : charge,
        );
        const after = adviceIn(audit({ ...request, charges }));
        for (const [i, advice] of adviceIn(before).entries()) {
          if (advice.recommended === "keep") continue;
          looked += 1;
          expect(after[i]?.recommended).not.toBe("keep");
        }
      }),
      manyWorlds,
    );
    expect(looked).toBeGreaterThan(worldCount / 20);
  });

  it("gives renamed terminals the same answer under their new names", () => {
    const names = fc.subarray(["T", "T00", "a", "z", "中", "\uFF21", "\u{1F4B3}"], {
      minLength: 4,
    });
    fc.assert(
      fc.property(worlds, names, (request, given) => {
        const ids = request.terminals.map(({ id }) => id).toSorted(compareText);
        expectRenamed(request, new Map(ids.map((id, i) => [id, given[i] ?? id])));
      }),
      manyWorlds,
    );
  });

  it("does so whatever order the new names put them in, where no charge has to be shared out", () => {
    const names = fc.shuffledSubarray(["T", "T00", "a", "z", "中", "\u{1F4B3}"], { minLength: 4 });
    fc.assert(
      fc.property(worldsWith({}, withNothingShared), names, (request, given) => {
        expectRenamed(request, new Map(request.terminals.map(({ id }, i) => [id, given[i] ?? id])));
      }),
      manyWorlds,
    );
  });

  it("does not care in what order things are listed", () => {
    always((request) => {
      const turned = {
        ...request,
        terminals: request.terminals.toReversed(),
        contracts: request.contracts.toReversed(),
        charges: request.charges.toReversed(),
        transactions: request.transactions.toReversed(),
      };
      expectSame(audit(turned).recommendation, audit(request).recommendation);
    });
  });
});

describe("forecastDues", () => {
  it("says of the first year what the report says of it", () => {
    always((request) => {
      const seating = seat(request, latestRuleset);
      const { ofTerminal, ofAgreement } = forecastDues(seating, request.auditedOn, 12);
      const dues = [...ofTerminal.values(), ...ofAgreement.values()].flat();
      const mine = dues.map(
        ({ feeId, category, on, netFen }) => `${on} ${feeId} ${category} ${netFen}`,
      );
      const theirs = audit(request).upcoming.map(
        ({ feeId, category, dueOn, netFen }) => `${dueOn} ${feeId} ${category} ${netFen}`,
      );
      expect(mine.toSorted()).toEqual(theirs.toSorted());
    });
  });
});

/** compared as text first: thousands of worlds are the same */
function expectSame(one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}

function expectRenamed(request: AuditRequest, names: ReadonlyMap<string, string>): void {
  const rename = (id: string) => names.get(id) ?? id;
  const renamed = audit(renameAll(request, rename)).recommendation;
  expectSame(sorted(renamed), sorted(renameAll(audit(request).recommendation, rename)));
}

/** a charge without a terminal, or a fee for several, goes to the terminals in the order of their names (engine.md, section 5) */
function withNothingShared(request: AuditRequest): AuditRequest {
  const [first] = request.terminals;
  const alone = (fee: Fee): Fee => ({ ...fee, per: "terminal" });
  return {
    ...request,
    charges: request.charges.map((charge) => ({
      ...charge,
      terminalId: charge.terminalId ?? first?.id ?? null,
    })),
    contracts: request.contracts.map((contract) => ({
      ...contract,
      versions: contract.versions.map((version) => ({
        ...version,
        terms: { ...version.terms, fees: version.terms.fees?.map(alone) ?? null },
      })),
    })),
  };
}

/** every text that is a terminal's name, wherever it stands */
function renameAll<T>(value: T, rename: (id: string) => string): T {
  return JSON.parse(JSON.stringify(value), (key: string, inner: unknown) =>
    typeof inner === "string" && ["terminalId", "id"].includes(key) ? rename(inner) : inner,
  ) as T;
}

/** lists in which terminals stand side by side, in an order that does not come from their names */
function sorted({ terminals, account, ...rest }: AuditReport["recommendation"]) {
  const text = (value: unknown) => JSON.stringify(value);
  const inOrder = (advice: Advice) => ({
    ...advice,
    options: advice.options.map((option) => ({
      ...option,
      lines: option.lines.map(text).toSorted(),
    })),
  });
  return {
    ...rest,
    terminals: terminals.map(inOrder).map(text).toSorted(),
    account: inOrder(account),
  };
}
