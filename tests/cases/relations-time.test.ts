import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/engine/assess";
import { addDays, addMonths, daysBetween, type PlainDate, plainDate } from "@/lib/engine/date";
import { effectOf } from "@/lib/engine/governing";
import { limitationOf } from "@/lib/engine/limitation";
import { compareText } from "@/lib/engine/order";
import type { AuditReport } from "@/lib/engine/report";
import type { AuditRequest, Contract, TermsVersion } from "@/lib/engine/request";
import type { Ruleset } from "@/lib/engine/ruleset";
import { latestRuleset } from "@/lib/engine/rulesets/latest";
import { groups } from "../support/group";
import { same } from "../support/same";
import { manyWorlds, patience, worlds, worldsWith } from "../support/worlds";

type Report = Omit<AuditReport, "recommendation">;

describe("M14: a shift in time", () => {
  // The Gregorian calendar repeats after 400 years; between 1901 and 2099, where no leap year is left out, after 28.
  // The law that asks for notice and agreement moves along: it is a date of the ruleset.
  it.each([400, 28, -28])(
    "of everything by %i years gives the same report, moved",
    (years) => {
      const moved: Ruleset = {
        ...latestRuleset,
        noticeLaw: {
          ...latestRuleset.noticeLaw,
          from: plainDate(shift(latestRuleset.noticeLaw.from, years)),
        },
      };
      fc.assert(
        fc.property(worlds, (request) => {
          const there = JSON.parse(shift(JSON.stringify(request), years)) as AuditRequest;
          const back = shift(JSON.stringify(assess(there, moved)), -years);
          same(back, JSON.stringify(assess(request, latestRuleset)));
        }),
        manyWorlds,
      );
    },
    patience,
  );
});

/** every day and month in a text, by so many years */
function shift(text: string, years: number): string {
  return text.replace(
    /(?<![-\w])(\d{4})(-\d\d(?:-\d\d)?)(?!\w)/g,
    (_, year: string, rest: string) => Number(year) + years + rest,
  );
}

/** one version that governs throughout: what a cut adds can be told from what was there */
const single = worldsWith({ versions: 1 });
const someDay = fc.integer({ min: -300, max: 900 });

describe("M16: a contract cut in two with the same terms", () => {
  it(
    "is the whole",
    () => {
      fc.assert(
        fc.property(single, someDay, (request, days) => {
          const cut = withVersion(
            request,
            addDays(request.window.from, days),
            ({ terms }) => terms,
          );
          same(
            asOneVersion(assess(cut, latestRuleset)),
            asOneVersion(assess(request, latestRuleset)),
          );
        }),
        manyWorlds,
      );
    },
    patience,
  );
});

/** "decrease" takes effect on its day, whatever was noticed */
function withVersion(
  request: AuditRequest,
  effectiveFrom: PlainDate,
  termsOf: (first: TermsVersion) => TermsVersion["terms"],
): AuditRequest {
  const contracts = request.contracts.map((contract): Contract => {
    const [first] = contract.versions;
    if (!first) return contract;
    const terms = termsOf(first);
    const version = { ...first, effectiveFrom, change: "decrease", terms } as const;
    return { ...contract, versions: [first, version] };
  });
  return { ...request, contracts };
}

// Ids tell the version, so they and whatever is put in order by them are read as if there were one.
function asOneVersion(report: Report): string {
  const text = JSON.stringify(report)
    .replaceAll("/v1/", "/v0/")
    .replaceAll("versions[1]", "versions[0]");
  const read = JSON.parse(text) as Report;
  return JSON.stringify({
    ...read,
    charges: read.charges.map((charge) => ({
      ...charge,
      allocations: charge.allocations.toSorted((a, b) =>
        compareText(a.entitlementId, b.entitlementId),
      ),
    })),
    findings: read.findings.map((finding) => ({
      ...finding,
      // a set: with two versions the same clauses are cited in another order
      citations: [...new Set(finding.citations.map((one) => JSON.stringify(one)))].toSorted(
        compareText,
      ),
    })),
  });
}

describe("M17: a change of terms on a day", () => {
  // Narrowed: a yearly cap counts over both versions, so nets are compared before it.
  it(
    "gives the old terms' entitlements before it and the new terms' from it on",
    () => {
      fc.assert(
        fc.property(single, single, someDay, (request, other, days) => {
          const day = addDays(request.window.from, days);
          const terms = other.contracts[0]?.versions[0]?.terms;
          if (!terms) return;
          const changed = assess(
            withVersion(request, day, () => terms),
            latestRuleset,
          );
          const old = assess(request, latestRuleset);
          const fresh = assess(
            withOnly(request, () => terms),
            latestRuleset,
          );
          const pieces = [
            ...entitled(old).filter(([dueOn]) => dueOn < day),
            ...entitled(fresh).filter(([dueOn]) => day <= dueOn),
          ];
          expect(entitled(changed)).toEqual(pieces);
        }),
        manyWorlds,
      );
    },
    patience,
  );
});

function withOnly(request: AuditRequest, termsOf: () => TermsVersion["terms"]): AuditRequest {
  const contracts = request.contracts.map((contract) => ({
    ...contract,
    versions: contract.versions.map((version) => ({ ...version, terms: termsOf() })),
  }));
  return { ...request, contracts };
}

function entitled({ entitlements }: Report): (readonly [PlainDate, string])[] {
  return entitlements
    .map(({ terminalId, feeId, dueOn, periodFrom, periodTo, grossFen, reductions }) => {
      const before = reductions.filter(({ kind }) => kind !== "cap");
      const text = JSON.stringify([terminalId, feeId, periodFrom, periodTo, grossFen, before]);
      return [dueOn, text] as const;
    })
    .toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
}

describe("M22: the last day of a claim", () => {
  const anyDay = fc
    .integer({ min: 0, max: 40_000 })
    .map((n) => addDays(plainDate("1950-01-01"), n));

  it("moves with the day of the charge, and stands still only at the end of February", () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const until = limitationOf(on, [], 36).until;
        const next = limitationOf(addDays(on, 1), [], 36).until;
        const step = daysBetween(until, next);
        if (step !== 1) expect([on.slice(5), next.slice(5)].join()).toMatch(/02-2[89]|03-01/);
        expect(until).toBe(addMonths(on, 36));
      }),
      manyWorlds,
    );
  });

  it("starts anew with each demand that was made in time, and with no other", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.array(fc.integer({ min: -900, max: 4000 }), { maxLength: 6 }),
        (on, days) => {
          const demands = days.map((n) => addDays(on, n)).toSorted();
          let start = on;
          for (const demand of demands)
            if (start < demand && demand <= addMonths(start, 36)) start = demand;
          expect(limitationOf(on, demands, 36)).toEqual({
            startedOn: start,
            demandedOn: start === on ? null : start,
            until: addMonths(start, 36),
          });
        },
      ),
      manyWorlds,
    );
  });
});

describe("M24: a later day of audit", () => {
  // What is ahead moves on and claims run out; what was found stays found.
  it(
    "never removes a finding of the past",
    () => {
      fc.assert(
        fc.property(worlds, fc.integer({ min: 1, max: 2000 }), (request, days) => {
          const auditedOn = addDays(request.auditedOn, days);
          const [now, later] = [request, { ...request, auditedOn }].map((one) =>
            assess(one, latestRuleset),
          );
          if (!now || !later) throw new Error("two reports were asked for");
          expect(later.findings.map(found)).toEqual(now.findings.map(found));
          expect(later.charges.map(taken)).toEqual(now.charges.map(taken));
          expect(later.entitlements).toEqual(now.entitlements);
          expect(later.totals.claimFen).toBeLessThanOrEqual(now.totals.claimFen);
          const both = ({ totals }: Report): number => totals.claimFen + totals.timeBarredFen;
          expect(both(later)).toBe(both(now));
        }),
        manyWorlds,
      );
    },
    patience,
  );
});

function found({
  id,
  rule,
  fen,
  chargeIds,
  count,
  severity,
  confidence,
}: Report["findings"][number]): unknown {
  return { id, rule, fen, chargeIds, count, severity, confidence };
}

function taken({
  id,
  reason,
  disputedFen,
  unresolvedFen,
  offsetFen,
  claimFen,
}: Report["charges"][number]): unknown {
  return { id, reason, disputedFen, unresolvedFen, offsetFen, claimFen };
}

describe("a change of terms after May 2024", () => {
  const dayNear = fc
    .integer({ min: -400, max: 400 })
    .map((n) => addDays(plainDate("2024-05-01"), n));
  const version = fc.record({
    effectiveFrom: dayNear,
    change: fc.constantFrom("increase", "other"),
    noticeGivenOn: fc.option(dayNear),
    acceptedOn: fc.option(dayNear),
  });

  it("never takes effect without notice, without agreement, or before its thirty days are over", () => {
    fc.assert(
      fc.property(version, single, (change, request) => {
        const first = request.contracts[0]?.versions[0];
        if (!first) return;
        const effect = effectOf({ ...first, ...change }, first, latestRuleset.noticeLaw);
        if (change.noticeGivenOn === null) expect(effect).toBe(null);
        if (effect === null || change.effectiveFrom < "2024-05-01") return;
        expect(change.acceptedOn !== null && change.acceptedOn <= effect).toBe(true);
        expect(daysBetween(change.noticeGivenOn ?? effect, effect)).toBeGreaterThanOrEqual(30);
      }),
      manyWorlds,
    );
  });
});

describe("entitlements", () => {
  it(
    "of one fee never overlap, and never lie outside the terminal's service",
    () => {
      fc.assert(
        fc.property(single, (request) => {
          const { entitlements } = assess(request, latestRuleset);
          for (const list of groups(
            entitlements,
            ({ terminalId, feeId }) => `${feeId} ${terminalId}`,
          )) {
            const periods = list.toSorted((a, b) => (a.periodFrom < b.periodFrom ? -1 : 1));
            for (const [i, { periodTo }] of periods.entries()) {
              const next = periods[i + 1];
              if (next) expect(periodTo < next.periodFrom).toBe(true);
            }
          }
        }),
        manyWorlds,
      );
    },
    patience,
  );
});
