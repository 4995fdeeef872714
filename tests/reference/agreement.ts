import type { AuditRequest } from "@/lib/engine/request";
import type { AuditReport } from "@/lib/engine/report";
import { byCodePoint } from "./days";
import { reference } from "./reference";

type Figures = ReturnType<typeof reference>;

/** -0 is 0, and the order of keys says nothing */
function plain(value: unknown): unknown {
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => byCodePoint(a, b))
      .map(([key, entry]) => [key, plain(entry)]),
  );
}

function sorted(list: readonly unknown[]): unknown[] {
  return list.map((entry) => JSON.stringify(plain(entry))).toSorted(byCodePoint);
}

function figuresOf(report: AuditReport): Figures {
  return {
    totals: report.totals,
    charges: report.charges.map(({ working: _w, citations: _c, ...charge }) => ({
      ...charge,
      allocations: charge.allocations.toSorted((a, b) =>
        byCodePoint(a.entitlementId, b.entitlementId),
      ),
    })),
    outsideWindow: [...report.outsideWindow],
    entitlements: report.entitlements.map(({ working: _w, citations: _c, ...entry }) => ({
      ...entry,
      reductions: [...entry.reductions],
    })),
    findings: report.findings.map((finding) => ({
      rule: finding.rule,
      terminalId: finding.terminalId,
      category: finding.category,
      card: finding.card ?? null,
      fen: finding.fen,
      claimFen: finding.claimFen,
      chargeIds: [...finding.chargeIds],
      count: finding.count,
    })),
    notes: [...report.notes],
    upcoming: [...report.upcoming],
  };
}

/** What a report tells otherwise than the reference does of the request: a line each, empty where they agree. */
export function disagreements(report: AuditReport, request: AuditRequest): string[] {
  const [found, expected] = [figuresOf(report), reference(request)];
  const lines: string[] = [];
  const compare = (where: string, left: unknown, right: unknown) => {
    const [a, b] = [JSON.stringify(plain(left)), JSON.stringify(plain(right))];
    if (a !== b) lines.push(`${where}: engine ${a}, reference ${b}`);
  };
  for (const key of new Set([...Object.keys(found.totals), ...Object.keys(expected.totals)])) {
    const name = key as keyof Figures["totals"];
    compare(`totals.${key}`, found.totals[name], expected.totals[name]);
  }
  for (const name of ["charges", "entitlements", "upcoming"] as const) {
    compare(`${name}.length`, found[name].length, expected[name].length);
    for (const [i, entry] of found[name].entries())
      compare(`${name}[${i}]`, entry, expected[name][i]);
  }
  compare("outsideWindow", found.outsideWindow, expected.outsideWindow);
  // the page gives notes no order, and findings one by ids that it leaves free
  for (const name of ["findings", "notes"] as const) {
    const [left, right] = [sorted(found[name]), sorted(expected[name])];
    for (const entry of left)
      if (!right.includes(entry)) lines.push(`${name}: engine alone ${String(entry)}`);
    for (const entry of right)
      if (!left.includes(entry)) lines.push(`${name}: reference alone ${String(entry)}`);
    compare(`${name}.length`, left.length, right.length);
  }
  return lines;
}
