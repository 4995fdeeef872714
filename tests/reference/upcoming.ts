import type { AuditRequest } from "@/lib/engine/request";
import { addDays, addMonths, byCodePoint, compareTexts } from "./days";
import { discountOf, isForTheSimAlone, isFree } from "./entitlements";
import { slotsOf } from "./periods";
import { bearerOf, contractOf, governing } from "./terms";

/** Section 9: recurring fees of the twelve months after today, under the terms that govern today. */
export function upcoming(request: AuditRequest) {
  const found = new Map<string, ReturnType<typeof line>>();
  const first = addDays(request.auditedOn, 1);
  const last = addMonths(request.auditedOn, 12);
  for (const terminal of request.terminals) {
    const contract = contractOf(request, terminal);
    const terms = contract === null ? null : governing(contract, request.auditedOn)?.terms;
    for (const fee of terms?.fees ?? []) {
      if (fee.model.kind !== "recurring") continue;
      const bearer = bearerOf(request, terminal, fee);
      if (bearer === null) continue;
      const grossFen = fee.model.amountFen ?? fee.model.range?.minFen ?? 0;
      for (const slot of slotsOf(request, bearer, fee, first, last)) {
        const isNothing = (isForTheSimAlone(fee) && bearer.hasNoSim) || isFree(bearer, fee, slot);
        const off = isNothing ? grossFen : discountOf(fee, slot.dueOn, grossFen);
        const next = line(bearer.id, fee.id, fee.category, slot.dueOn, grossFen, off);
        found.set(JSON.stringify([bearer.id, fee.id, slot.dueOn]), next);
      }
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      compareTexts(a.dueOn, b.dueOn) ||
      byCodePoint(a.terminalId, b.terminalId) ||
      byCodePoint(a.feeId, b.feeId),
  );
}

function line(
  terminalId: string,
  feeId: string,
  category: string,
  dueOn: string,
  grossFen: number,
  offFen: number,
) {
  return { terminalId, feeId, category, dueOn, grossFen, netFen: Math.max(0, grossFen - offFen) };
}
