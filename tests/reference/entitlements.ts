import type { AuditRequest, Fee, Scope, Waiver } from "@/lib/engine/request";
import type { ReductionKind } from "@/lib/engine/report";
import {
  addDays,
  addMonths,
  addSpan,
  byCodePoint,
  compareTexts,
  type Day,
  pct,
  total,
} from "./days";
import { anchorDay, slotsOf, type Slot, type Stretch } from "./periods";
import { type Bearer, bearerOf, contractOf, governingIndex } from "./terms";

export type Reduction = { kind: ReductionKind; fen: number };
export type Note = { kind: "insufficientData"; terminalId: string; feeId: string; dueOn: Day };

export type Occurrence = {
  readonly id: string;
  readonly bearer: Bearer;
  readonly fee: Fee;
  readonly slot: Slot;
  /** where it is unknown: what it entitles to nonetheless */
  readonly grossFen: number;
  readonly isUnknown: boolean;
  readonly reductions: Reduction[];
  readonly isLookback: boolean;
  netFen: number;
  allocatedFen: number;
};

/** Section 4. The occurrences in the order of (due, id), and what could not be measured. */
export function entitlements(request: AuditRequest): { made: Occurrence[]; notes: Note[] } {
  const made = new Map<string, Occurrence>();
  const notes = new Map<string, Note>();
  for (const terminal of request.terminals) {
    const contract = contractOf(request, terminal);
    if (contract === null) continue;
    for (const [index, version] of contract.versions.entries()) {
      for (const fee of version.terms.fees ?? []) {
        const bearer = bearerOf(request, terminal, fee);
        if (bearer === null) continue;
        for (const slot of madeSlots(request, bearer, fee, index)) {
          const id = `${bearer.id}/v${index}/${fee.id}/${slot.dueOn}`;
          made.set(id, occurrence(request, bearer, fee, slot, id));
          if (lacksData(request, fee, slot)) {
            notes.set(id, {
              kind: "insufficientData",
              terminalId: bearer.id,
              feeId: fee.id,
              dueOn: slot.dueOn,
            });
          }
        }
      }
    }
  }
  const inOrder = [...made.values()].sort(
    (a, b) => compareTexts(a.slot.dueOn, b.slot.dueOn) || byCodePoint(a.id, b.id),
  );
  cutToCaps(inOrder);
  return { made: inOrder, notes: [...notes.values()] };
}

/** due between L and the window's end, on a day on which their version governs */
function madeSlots(request: AuditRequest, bearer: Bearer, fee: Fee, version: number) {
  const first = addDays(request.window.from, -31);
  return slotsOf(request, bearer, fee, first, request.window.to).filter(
    (slot) => governingIndex(bearer.contract, slot.dueOn) === version,
  );
}

function occurrence(
  request: AuditRequest,
  bearer: Bearer,
  fee: Fee,
  slot: Slot,
  id: string,
): Occurrence {
  const { grossFen, isUnknown } = amountOf(request, bearer, fee, slot);
  const reductions = reductionsOf(request, bearer, fee, slot, grossFen);
  return {
    id,
    bearer,
    fee,
    slot,
    grossFen,
    isUnknown,
    reductions,
    isLookback: slot.dueOn < request.window.from,
    netFen: grossFen - total(reductions.map((reduction) => reduction.fen)),
    allocatedFen: 0,
  };
}

function amountOf(request: AuditRequest, bearer: Bearer, fee: Fee, slot: Slot) {
  const known = (fen: number) => ({ grossFen: fen, isUnknown: false });
  const unknown = (fen: number) => ({ grossFen: fen, isUnknown: true });
  const { model } = fee;
  switch (model.kind) {
    case "recurring":
      return model.amountFen === null ? unknown(model.range?.minFen ?? 0) : known(model.amountFen);
    case "oneOff":
      return known(model.amountFen);
    case "perTransaction":
    case "percentage": {
      const sales = request.transactions.filter(
        (t) => bearer.terminals.includes(t.terminalId) && t.on === slot.dueOn && 0 < t.amountFen,
      );
      if (model.kind === "perTransaction") return known(sales.length * model.amountFen);
      const parts = sales.map((t) => {
        const atLeast = Math.max(model.minFen, pct(t.amountFen, model.ratePpm));
        return model.maxFen === null ? atLeast : Math.min(model.maxFen, atLeast);
      });
      return known(total(parts));
    }
    case "tieredVolume": {
      if (isUnmeasurable(request, slot)) {
        return known(Math.max(...model.tiers.map((tier) => tier.amountFen)));
      }
      const volume = Math.max(0, volumeOf(request, bearer.terminals, slot));
      const tier = model.tiers.find(({ upToFen }) => upToFen === null || volume <= upToFen);
      return known(tier?.amountFen ?? 0);
    }
    case "metered": {
      const month = slot.from.slice(0, 7);
      const usage = request.usage.find(
        (row) => row.month === month && bearer.terminals.includes(row.terminalId),
      );
      if (usage === undefined) return unknown(model.baseFen);
      const megabytes = Math.ceil(usage.kilobytes / 1024);
      return known(model.baseFen + model.perMbFen * Math.max(0, megabytes - model.includedMb));
    }
  }
}

function within(stretch: Stretch, day: Day): boolean {
  return stretch.from <= day && day < stretch.next;
}

export function volumeOf(
  request: AuditRequest,
  terminals: readonly string[],
  stretch: Stretch,
): number {
  const sales = request.transactions.filter(
    (t) => terminals.includes(t.terminalId) && within(stretch, t.on),
  );
  return total(sales.map((t) => t.amountFen));
}

function countOf(request: AuditRequest, terminals: readonly string[], stretch: Stretch): number {
  return request.transactions.filter(
    (t) => terminals.includes(t.terminalId) && within(stretch, t.on) && 0 < t.amountFen,
  ).length;
}

/** "A measured period that begins before window.from cannot be measured" */
function isUnmeasurable(request: AuditRequest, slot: Slot): boolean {
  return slot.measured !== null && slot.measured.from < request.window.from;
}

function lacksData(request: AuditRequest, fee: Fee, slot: Slot): boolean {
  const isMeasured = fee.model.kind === "tieredVolume" || 0 < fee.waivers.length;
  return isMeasured && isUnmeasurable(request, slot);
}

/** noSim, freePeriod, waived, discount: each at most what is left, the empty ones left out */
function reductionsOf(
  request: AuditRequest,
  bearer: Bearer,
  fee: Fee,
  slot: Slot,
  grossFen: number,
): Reduction[] {
  const wanted: Reduction[] = [
    { kind: "noSim", fen: isForTheSimAlone(fee) && bearer.hasNoSim ? grossFen : 0 },
    { kind: "freePeriod", fen: isFree(bearer, fee, slot) ? grossFen : 0 },
    {
      kind: "waived",
      fen: fee.waivers.some((waiver) => isMet(request, bearer, slot, waiver)) ? grossFen : 0,
    },
    { kind: "discount", fen: discountOf(fee, slot.dueOn, grossFen) },
  ];
  let left = grossFen;
  const reductions: Reduction[] = [];
  for (const { kind, fen } of wanted) {
    const taken = Math.min(left, fen);
    left -= taken;
    if (0 < taken) reductions.push({ kind, fen: taken });
  }
  return reductions;
}

export function isForTheSimAlone(fee: Fee): boolean {
  return fee.components.length === 1 && fee.components[0] === "networkAccess";
}

/** calendar anchors, transaction and metered models only */
export function isFree(bearer: Bearer, fee: Fee, slot: Slot): boolean {
  const { model } = fee;
  if (model.kind === "oneOff" || fee.free.count === 0) return false;
  if ("anchor" in model && model.anchor !== "calendar") return false;
  return slot.from < addSpan(bearer.activatedOn, fee.free);
}

export function discountOf(fee: Fee, on: Day, fen: number): number {
  const open = fee.discounts.filter(
    ({ from, to }) => (from === null || from <= on) && (to === null || on <= to),
  );
  return total(open.map((discount) => pct(fen, discount.offPpm) + discount.offFen));
}

function isMet(request: AuditRequest, bearer: Bearer, slot: Slot, waiver: Waiver): boolean {
  const { measured } = slot;
  if (measured === null || isUnmeasurable(request, slot)) return false;
  const terminals = scopeOf(request, bearer, waiver.scope);
  switch (waiver.kind) {
    case "volume":
      return waiver.atLeastFen <= volumeOf(request, terminals, measured);
    case "count":
      return waiver.atLeast <= countOf(request, terminals, measured);
    case "monthlyVolume":
      return slot.months.every((month) => waiver.atLeastFen <= volumeOf(request, terminals, month));
  }
}

function scopeOf(request: AuditRequest, bearer: Bearer, scope: Scope): readonly string[] {
  if (scope === "terminal") return [bearer.id];
  return request.terminals
    .filter((terminal) => terminal.contractId === bearer.contract.id)
    .map((terminal) => terminal.id);
}

/** Over each year from the anchor the nets of one terminal and fee id do not pass the cap. */
function cutToCaps(inOrder: readonly Occurrence[]): void {
  for (const [index, occurrence] of inOrder.entries()) {
    const { bearer, fee, slot } = occurrence;
    const cap = fee.yearlyCapFen;
    if (cap === null || fee.model.kind === "oneOff") continue;
    const year = yearOf(anchorDay(bearer, fee), slot.dueOn);
    const before = inOrder
      .slice(0, index)
      .filter(
        (other) =>
          other.bearer.id === bearer.id &&
          other.fee.id === fee.id &&
          within(year, other.slot.dueOn),
      );
    const left = Math.max(0, cap - total(before.map((other) => other.netFen)));
    const cut = Math.max(0, occurrence.netFen - left);
    occurrence.netFen -= cut;
    if (0 < cut) occurrence.reductions.push({ kind: "cap", fen: cut });
  }
}

function yearOf(a: Day, on: Day): Stretch {
  for (let y = 0; ; y += 1) {
    const year = { from: addMonths(a, 12 * y), next: addMonths(a, 12 * (y + 1)) };
    if (on < year.next) return year;
  }
}
