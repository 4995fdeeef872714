import { assess } from "@/lib/engine/assess";
import type { AuditReport, ChargeResult, Citation, Entitlement } from "@/lib/engine/report";
import type { AuditRequest } from "@/lib/engine/request";
import { latestRuleset } from "@/lib/engine/rulesets/latest";
import { checkReport } from "./check-working";

/** The report without its advice, after every working in it has been added up again. */
export function reportOf(request: AuditRequest): Omit<AuditReport, "recommendation"> {
  const report = assess(request, latestRuleset);
  checkReport(report);
  return report;
}

/** due day, first and last day of the period, gross and net of each occurrence */
export function duesOf(
  request: AuditRequest,
): (readonly [string, string, string, number, number])[] {
  return reportOf(request).entitlements.map(({ dueOn, periodFrom, periodTo, grossFen, netFen }) => [
    dueOn,
    periodFrom,
    periodTo,
    grossFen,
    netFen,
  ]);
}

/** Why a charge, the first unless it is named, was not owed: the reason, what it rests on, and the clauses of it. */
export function why(
  request: AuditRequest,
  id?: string,
): readonly [string | null, unknown, readonly string[]] {
  const { charges } = reportOf(request);
  const charge = charges.find((one) => id === undefined || one.id === id);
  if (!charge) throw new Error(`no charge ${id}`);
  const step = charge.working.find(({ code }) => code.startsWith("because-"));
  return [charge.reason, step?.params ?? null, clausesIn(charge.citations)];
}

export function clausesIn(citations: readonly Citation[]): string[] {
  return citations.flatMap((one) => (one.kind === "clause" ? [one.path] : []));
}

export function lawIn(citations: readonly Citation[]): string[] {
  return citations.flatMap((one) => (one.kind === "rule" ? [one.id] : []));
}

/** code, operation and amount of each line */
export function linesOf({
  working,
}: ChargeResult | Entitlement): (readonly [string, string, number | null])[] {
  return working.map(({ code, op, fen }) => [code, op, fen]);
}
