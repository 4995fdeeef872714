import { addDays, type PlainDate } from "@/lib/engine/date";
import { governingOn, timelineOf } from "@/lib/engine/governing";
import { limitationOf } from "@/lib/engine/limitation";
import { type Fen, fen } from "@/lib/engine/money";
import type { AuditReport, Upcoming } from "@/lib/engine/report";
import type { AuditRequest, Terms } from "@/lib/engine/request";
import { latestRuleset } from "@/lib/engine/rulesets/latest";

/** A fee that falls due, and until when notice keeps it away. */
export type NextFee = Upcoming & {
  readonly act:
    | { readonly kind: "by"; readonly on: PlainDate; readonly noticeDays: number }
    | { readonly kind: "late" | "notAllowed" | "unknown" };
};

export function nextFees(request: AuditRequest, report: AuditReport): NextFee[] {
  const terms = governingTerms(request);
  return report.upcoming.map((fee) => ({
    ...fee,
    act: lastDay(fee, terms.get(fee.terminalId) ?? null, request.auditedOn),
  }));
}

/**
 * A fee due at the start of a period is owed if service lasts until its due day; one due at the end, if service lasts
 * until the day before. So the last day of service, and with the notice agreed the day to give it, lies before that.
 */
function lastDay(fee: Upcoming, terms: Terms | null, auditedOn: PlainDate): NextFee["act"] {
  if (terms === null || terms.cancellation.kind === "unknown") return { kind: "unknown" };
  if (terms.cancellation.kind === "notAllowed") return { kind: "notAllowed" };
  const { noticeDays } = terms.cancellation;
  const model = terms.fees?.find(({ id }) => id === fee.feeId)?.model;
  const daysBefore = model?.kind === "recurring" && model.due === "end" ? 2 : 1;
  const on = addDays(fee.dueOn, -(daysBefore + noticeDays));
  return on < auditedOn ? { kind: "late" } : { kind: "by", on, noticeDays };
}

function governingTerms(request: AuditRequest): ReadonlyMap<string, Terms> {
  const byContract = new Map(
    request.contracts.flatMap((contract) => {
      const index = governingOn(timelineOf(contract, latestRuleset.noticeLaw), request.auditedOn);
      const version = contract.versions[index];
      return version ? [[contract.id, version.terms] as const] : [];
    }),
  );
  return new Map(
    request.terminals.flatMap(({ id, contractId }) => {
      const terms = byContract.get(contractId ?? "");
      return terms ? [[id, terms] as const] : [];
    }),
  );
}

/** The claim that the three years reach first, with the day on which they end; null where nothing is claimed. */
export function firstToExpire(
  request: AuditRequest,
  report: AuditReport,
): { on: PlainDate; fen: Fen } | null {
  const ends = new Map<PlainDate, number>();
  const demands = request.demandsOn.toSorted();
  for (const charge of report.charges) {
    if (charge.claimFen === 0 || charge.timeBarred) continue;
    const on = limitationOf(charge.on, demands, latestRuleset.limitation.months).until;
    ends.set(on, (ends.get(on) ?? 0) + charge.claimFen);
  }
  const [first] = [...ends].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return first ? { on: first[0], fen: fen(first[1]) } : null;
}
