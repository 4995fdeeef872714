import type { AuditRequest, Component, Fee, Terminal } from "@/lib/engine/request";
import type { Reason } from "@/lib/engine/report";
import { addMonths, addSpan, type Day, daysBetween } from "./days";
import { isForTheSimAlone, type Occurrence } from "./entitlements";
import { baseDay } from "./periods";
import { byDayAndId, candidatesOf, type Line } from "./takings";
import {
  bearerOf,
  contractOf,
  governing,
  governingIndex,
  hasNoSim,
  lastDayOf,
  reliedOnIndex,
} from "./terms";

export type Judged = {
  readonly line: Line;
  readonly candidates: readonly Terminal[];
  readonly allocations: { entitlementId: string; fen: number; early: boolean }[];
  justifiedFen: number;
  earlyFen: number;
  disputedFen: number;
  unresolvedFen: number;
  offsetFen: number;
  reason: Reason | null;
};

type Compared = Pick<Line, "category" | "components">;

function suits(line: Compared, fee: Fee): boolean {
  if (line.category !== fee.category) return false;
  if (line.category !== "data" || line.components.length === 0) return true;
  return line.components.some((component: Component) => fee.components.includes(component));
}

function isCompatible(charge: Judged, occurrence: Occurrence): boolean {
  const { terminals } = occurrence.bearer;
  return (
    suits(charge.line, occurrence.fee) && charge.candidates.some(({ id }) => terminals.includes(id))
  );
}

/** Section 5: charges against what was owed, in two passes. `made` is in the order of (due, id). */
export function judge(
  request: AuditRequest,
  lines: readonly Line[],
  made: readonly Occurrence[],
): Judged[] {
  const charges = [...lines].sort(byDayAndId).map((line): Judged => ({
    line,
    candidates: candidatesOf(request, line),
    allocations: [],
    justifiedFen: 0,
    earlyFen: 0,
    disputedFen: 0,
    unresolvedFen: 0,
    offsetFen: 0,
    reason: null,
  }));
  for (const charge of charges) {
    for (const occurrence of made) {
      if (occurrence.slot.dueOn <= charge.line.on) take(charge, occurrence, false);
    }
  }
  for (const charge of charges) {
    for (const occurrence of made) {
      if (isSoon(request, charge.line.on, occurrence)) take(charge, occurrence, true);
    }
  }
  for (const charge of charges) settle(request, charge, made);
  return charges;
}

function remainderOf(charge: Judged): number {
  return charge.line.amountFen - charge.justifiedFen - charge.earlyFen;
}

function take(charge: Judged, occurrence: Occurrence, early: boolean): void {
  if (!isCompatible(charge, occurrence)) return;
  const fen = Math.min(remainderOf(charge), occurrence.netFen - occurrence.allocatedFen);
  if (fen <= 0) return;
  occurrence.allocatedFen += fen;
  if (early) charge.earlyFen += fen;
  else charge.justifiedFen += fen;
  charge.allocations.push({ entitlementId: occurrence.id, fen, early });
}

function isSoon(request: AuditRequest, on: Day, { slot, isLookback }: Occurrence): boolean {
  if (isLookback || slot.dueOn <= on || request.window.to < slot.dueOn) return false;
  const ahead = daysBetween(on, slot.dueOn);
  return ahead <= 31 && 2 * ahead <= daysBetween(slot.from, slot.next);
}

function settle(request: AuditRequest, charge: Judged, made: readonly Occurrence[]): void {
  const rest = remainderOf(charge);
  if (rest === 0) return;
  charge.reason = reasonOf(request, charge, made);
  if (unresolvedReasons.has(charge.reason)) charge.unresolvedFen = rest;
  else charge.disputedFen = rest;
}

const unresolvedReasons: ReadonlySet<Reason> = new Set([
  "unknownTerminal",
  "contractMissing",
  "usageMissing",
  "rangeClause",
]);

/** Section 6, top to bottom. */
function reasonOf(request: AuditRequest, charge: Judged, made: readonly Occurrence[]): Reason {
  const { line, candidates } = charge;
  const { on } = line;
  const contractFor = (terminal: Terminal) => contractOf(request, terminal);

  if (candidates.length === 0) return "unknownTerminal";
  if (line.hidden) return "hiddenDeduction";
  const isUnknown = (terminal: Terminal) => {
    const contract = contractFor(terminal);
    return contract === null || (governing(contract, on)?.terms.fees ?? null) === null;
  };
  if (candidates.some(isUnknown)) return "contractMissing";
  const isAfter = (terminal: Terminal) => {
    const end = lastDayOf(request, terminal);
    return end !== null && end < on;
  };
  if (candidates.every(isAfter)) return "afterTermination";
  if (candidates.every((terminal) => on < terminal.activatedOn)) return "beforeActivation";
  const isUnnoticed = (terminal: Terminal) => {
    const contract = contractFor(terminal);
    return contract !== null && reliedOnIndex(contract, on) !== governingIndex(contract, on);
  };
  if (candidates.every(isUnnoticed)) return "unnoticedChange";

  const fees = candidates.flatMap((terminal) => {
    const contract = contractFor(terminal);
    const known = contract === null ? [] : (governing(contract, on)?.terms.fees ?? []);
    return known.filter((fee) => suits(line, fee)).map((fee) => ({ terminal, fee }));
  });
  if (fees.length === 0) return "noBasis";
  if (candidates.every(hasNoSim) && fees.every(({ fee }) => isForTheSimAlone(fee))) return "noSim";

  const latest = fees.map(({ terminal, fee }) => latestOf(made, terminal.id, fee.id, on));
  const unknown = latest.filter((found) => found?.isUnknown === true);
  if (unknown.some((found) => found?.fee.model.kind === "metered")) return "usageMissing";
  if (unknown.length > 0) return "rangeClause";
  const lasting = fees.filter(({ fee }) => fee.model.kind !== "oneOff");
  const isStillFree = ({ terminal, fee }: (typeof fees)[number]) => {
    const bearer = bearerOf(request, terminal, fee);
    return bearer !== null && 0 < fee.free.count && on < addSpan(baseDay(bearer, fee), fee.free);
  };
  if (0 < lasting.length && lasting.every(isStillFree)) return "freePeriod";
  for (const [kind, reason] of reducedBy) {
    const has = latest.some((found) => found?.reductions.some((r) => r.kind === kind && 0 < r.fen));
    if (has) return reason;
  }
  const wasDue = made.some(
    (occurrence) =>
      isCompatible(charge, occurrence) && 0 < occurrence.netFen && occurrence.slot.dueOn <= on,
  );
  if (!wasDue) return "offSchedule";
  return charge.justifiedFen === 0 ? "duplicate" : "overAmount";
}

const reducedBy = [
  ["waived", "waived"],
  ["discount", "discountMissed"],
  ["cap", "capExceeded"],
] as const;

/** of one terminal and fee id, over all versions, the last that fell due by the day */
function latestOf(
  made: readonly Occurrence[],
  terminalId: string,
  feeId: string,
  on: Day,
): Occurrence | null {
  const due = made.filter(
    ({ bearer, fee, slot }) =>
      bearer.terminals.includes(terminalId) && fee.id === feeId && slot.dueOn <= on,
  );
  return due.at(-1) ?? null;
}

/** Section 7: never below 0; what is unresolved claims nothing. */
export function claimOf(charge: Judged): number {
  return Math.max(0, charge.disputedFen - charge.offsetFen);
}

/** Three years from the charge's day, begun anew by each demand within them, are over. */
export function isTimeBarred(request: AuditRequest, charge: Judged): boolean {
  if (claimOf(charge) === 0) return false;
  let start: Day = charge.line.on;
  for (const demand of [...request.demandsOn].sort()) {
    if (start < demand && demand <= addMonths(start, 36)) start = demand;
  }
  return addMonths(start, 36) < request.auditedOn;
}
