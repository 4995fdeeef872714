import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/engine/assess";
import { audit } from "@/lib/engine/audit";
import { plainDate } from "@/lib/engine/date";
import { fen } from "@/lib/engine/money";
import { latestRuleset } from "@/lib/engine/rulesets/latest";
import { examples } from "@/lib/examples/example";
import { planTalkedDown } from "@/tests/support/plan-talked-down";
import { worlds } from "@/tests/support/worlds";
import { dueAgainstTaken, feeShareByMonth, handlingFees, sharePpm, whereFeesWent } from "./series";

const { recommendation } = audit(examples.withheld);
const few = { numRuns: 100 };

describe("dueAgainstTaken", () => {
  it("ends where the totals do: taken is what was charged less what came back", () => {
    fc.assert(
      fc.property(worlds, (request) => {
        const report = { ...assess(request, latestRuleset), recommendation };
        const last = dueAgainstTaken(request, report).at(-1);
        const { chargedFen, refundedFen, unresolvedFen, entitledFen } = report.totals;
        const lookback = report.entitlements.filter((each) => each.lookback);
        const used = lookback.reduce((sum, each) => sum + each.allocatedFen, 0);
        expect(last?.takenFen).toBe(chargedFen - refundedFen);
        expect(last?.unknownFen).toBe(unresolvedFen);
        expect(last?.dueFen).toBe(entitledFen + used);
      }),
      few,
    );
  });

  it("runs over the whole window, each day once and in order", () => {
    fc.assert(
      fc.property(worlds, (request) => {
        const report = { ...assess(request, latestRuleset), recommendation };
        const days = dueAgainstTaken(request, report).map(({ on }) => on);
        expect(days[0]).toBe(request.window.from);
        expect(days.at(-1)).toBe(request.window.to);
        expect(days).toEqual([...new Set(days)].toSorted());
      }),
      few,
    );
  });

  it("parts where a plan was talked down and the old price went on, and never closes again", () => {
    const points = dueAgainstTaken(planTalkedDown, audit(planTalkedDown));
    const gaps = new Map(points.map(({ on, dueFen, takenFen }) => [on, takenFen - dueFen]));
    expect(gaps.get(plainDate("2025-08-03"))).toBe(0);
    expect(gaps.get(plainDate("2025-08-20"))).toBe(1500);
    expect(points.at(-1)).toMatchObject({ dueFen: 16_000, takenFen: 19_500, unknownFen: 0 });
  });

  it("parts where the busy restaurant was charged twice, until what is owed has caught up", () => {
    const points = dueAgainstTaken(examples["plan-adjusted"], audit(examples["plan-adjusted"]));
    const gaps = new Map(points.map(({ on, dueFen, takenFen }) => [on, takenFen - dueFen]));
    expect(gaps.get(plainDate("2025-08-03"))).toBe(0);
    expect(gaps.get(plainDate("2025-08-20"))).toBe(1500);
    expect(gaps.get(plainDate("2025-12-03"))).toBe(1500);
    expect(points.at(-1)).toMatchObject({ dueFen: 19_000, takenFen: 18_000, unknownFen: 0 });
  });
});

describe("whereFeesWent", () => {
  it("shares out everything that was charged, nothing twice", () => {
    fc.assert(
      fc.property(worlds, (request) => {
        const report = { ...assess(request, latestRuleset), recommendation };
        const slices = whereFeesWent(request, report).filter(({ kind }) => kind !== "handling");
        const sum = slices.reduce(
          (all, each) => all + each.owedFen + each.disputedFen + each.unresolvedFen,
          0,
        );
        expect(sum).toBe(report.totals.chargedFen);
      }),
      few,
    );
  });

  it("calls a handling fee unclear where no rate was agreed", () => {
    const request = examples.withheld;
    const paid = {
      ...request,
      transactions: request.transactions.map((each) => ({ ...each, feeFen: fen(100) })),
    };
    const report = audit(paid);
    expect(handlingFees(paid, report)).toEqual({ checkedFen: 0, uncheckedFen: 600 });
    expect(whereFeesWent(paid, report).at(-1)).toEqual({
      kind: "handling",
      owedFen: 0,
      disputedFen: 0,
      unresolvedFen: 600,
    });
  });

  it("takes a fee found inside a handling fee out of the handling fees", () => {
    const request = planTalkedDown;
    const [first, ...rest] = request.transactions;
    if (!first || first.feeFen === null) throw new Error("the example has transactions");
    const merged = {
      ...request,
      transactions: [{ ...first, feeFen: fen(first.feeFen + 9_900), settledFen: null }, ...rest],
    };
    const report = audit(merged);
    expect(report.charges.some(({ id }) => id === `fee:${first.id}`)).toBe(true);
    expect(handlingFees(merged, report)).toEqual(handlingFees(request, audit(request)));
  });
});

describe("feeShareByMonth", () => {
  it("has one point for each month of the window, with turnover and fees that add up", () => {
    const request = planTalkedDown;
    const months = feeShareByMonth(request, audit(request));
    expect(months.map(({ month }) => month)).toEqual([
      ...Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, "0")}`),
      "2026-01",
      "2026-02",
      "2026-03",
    ]);
    const turnover = request.transactions.reduce((sum, { amountFen }) => sum + amountFen, 0);
    expect(months.reduce((sum, { turnoverFen }) => sum + turnoverFen, 0)).toBe(turnover);
    expect(months.reduce((sum, { deductedFen }) => sum + deductedFen, 0)).toBe(19_500);
    expect(months.every(({ handlingPpm }) => handlingPpm === 6_000)).toBe(true);
  });

  it("is empty without transactions: a share of nothing is not zero", () => {
    const request = examples["no-contract"];
    expect(
      feeShareByMonth({ ...request, transactions: [] }, audit({ ...request, transactions: [] })),
    ).toEqual([]);
  });
});

describe("sharePpm", () => {
  it("rounds half up and knows no share of nothing", () => {
    expect(sharePpm(fen(1), fen(3))).toBe(333_333);
    expect(sharePpm(fen(1), fen(2_000_000))).toBe(1);
    expect(sharePpm(fen(1), fen(2_000_001))).toBe(0);
    expect(sharePpm(fen(5), fen(0))).toBeNull();
    expect(sharePpm(fen(9_000_000_000_000_000), fen(9_000_000_000_000_000))).toBe(1_000_000);
  });
});
