import { feeClause } from "./clause";
import { reignOf } from "./governing";
import { isMeasurable } from "./measure";
import { draftsOf } from "./models/by-kind";
import type { Fen } from "./money";
import type { Draft, Occurrence, Owed } from "./occurrence";
import { byDueThenId, compareDates, compareText } from "./order";
import { capYears } from "./reductions/cap";
import { discount } from "./reductions/discount";
import { freePeriod } from "./reductions/free-period";
import { noSim } from "./reductions/no-sim";
import { waived } from "./reductions/waived";
import type { Entitlement, Note, ReductionKind } from "./report";
import type { Fee, Window } from "./request";
import type { Bearer } from "./seats";
import { balance, stateLine } from "./working";
import type { World } from "./world";

/** What the provider was entitled to take, occurrence by occurrence, in order of due day, then id (engine.md section 4). */
export function occurrencesOf(world: World): Occurrence[] {
  const made = owedIn(world, world.span).flatMap((owed) =>
    draftsOf(owed, world).map((draft) => occurrenceOf(owed, draft, world)),
  );
  const ordered = made.toSorted(byDueThenId);
  for (const ofFee of byBearer(ordered).values()) capYears(ofFee);
  for (const occurrence of ordered) {
    occurrence.netFen = stateLine(occurrence.draft.sheet, "net");
    occurrence.leftFen = occurrence.netFen;
  }
  return ordered;
}

/** Every fee of every version that is known, with the days within the span on which that version governs. */
export function owedIn(world: World, span: Window): Owed[] {
  return [...world.bearers].flatMap(([key, bearer]) =>
    bearer.agreement.contract.versions.flatMap(({ terms }, version) => {
      const per = key === bearer.agreement ? "contract" : "terminal";
      const reign = terms.fees === null ? null : reignOf(bearer.agreement.timeline, version, span);
      if (terms.fees === null || reign === null) return [];
      return terms.fees
        .filter((fee) => fee.per === per)
        .map((fee) => owe(bearer, version, fee, reign));
    }),
  );
}

export function owe(bearer: Bearer, version: number, fee: Fee, reign: Window): Owed {
  const clause = feeClause(bearer.agreement.contract.id, version, fee.id);
  return { bearer, version, fee, model: fee.model, reign, clause };
}

function occurrenceOf(owed: Owed, draft: Draft, world: World): Occurrence {
  const { bearer, version, fee } = owed;
  return {
    id: `${bearer.terminalId}/v${version}/${fee.id}/${draft.dueOn}`,
    owed,
    draft,
    dueOn: draft.dueOn,
    lookback: draft.dueOn < world.request.window.from,
    reductions: reduce(owed, draft, world),
    netFen: balance(draft.sheet),
    leftFen: balance(draft.sheet),
    takenBy: null,
  };
}

/** in the order of the specification; the yearly cap comes later, over all occurrences of a fee */
function reduce(owed: Owed, draft: Draft, world: World): Occurrence["reductions"] {
  const before = balance(draft.sheet);
  return listed([
    ["noSim", noSim(owed, draft)],
    ["freePeriod", freePeriod(owed, draft)],
    ["waived", waived(owed, draft, world)],
    ["discount", discount(owed, draft, before)],
  ]);
}

/** what is known beforehand of a fee that is yet to come: waivers are not assumed */
export function reduceAhead(owed: Owed, draft: Draft): void {
  const before = balance(draft.sheet);
  noSim(owed, draft);
  freePeriod(owed, draft);
  discount(owed, draft, before);
}

function listed(taken: readonly (readonly [ReductionKind, Fen])[]): Occurrence["reductions"] {
  return taken.flatMap(([kind, fen]) => (0 < fen ? [{ kind, fen }] : []));
}

/** By the terminal whose name it bears and the fee's id, over all versions: what a yearly cap counts together. */
function byBearer(occurrences: readonly Occurrence[]): Map<string, Occurrence[]> {
  const fees = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const { bearer, fee } = occurrence.owed;
    put(fees, feeKey(bearer.terminalId, fee.id), occurrence);
  }
  return fees;
}

/** By terminal and fee id, over all versions; a fee of the whole contract stands with each of its terminals. */
export function byTerminal(occurrences: readonly Occurrence[]): Map<string, Occurrence[]> {
  const fees = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const { bearer, fee } = occurrence.owed;
    for (const { terminal } of bearer.seats) put(fees, feeKey(terminal.id, fee.id), occurrence);
  }
  return fees;
}

function put(fees: Map<string, Occurrence[]>, key: string, occurrence: Occurrence): void {
  const known = fees.get(key);
  if (known) known.push(occurrence);
  else fees.set(key, [occurrence]);
}

/** the length keeps "a" + "bc" apart from "ab" + "c" */
export function feeKey(terminalId: string, feeId: string): string {
  return `${terminalId.length}/${terminalId}${feeId}`;
}

export function entitlementOf(occurrence: Occurrence): Entitlement {
  const { owed, draft, netFen, leftFen } = occurrence;
  return {
    id: occurrence.id,
    terminalId: owed.bearer.terminalId,
    feeId: owed.fee.id,
    category: owed.fee.category,
    dueOn: draft.dueOn,
    periodFrom: draft.periodFrom,
    periodTo: draft.periodTo,
    grossFen: draft.grossFen,
    netFen,
    lookback: occurrence.lookback,
    reductions: occurrence.reductions,
    allocatedFen: (netFen - leftFen) as Fen,
    working: draft.sheet.steps,
    citations: [owed.clause],
  };
}

/** one note for each occurrence whose measured period begins before the records do; by terminal, fee and due day */
export function notesOf(occurrences: readonly Occurrence[], world: World): Note[] {
  return occurrences
    .filter(({ draft: { measured } }) => measured !== null && !isMeasurable(measured.window, world))
    .map(({ owed: { bearer, fee }, dueOn }): Note => ({
      kind: "insufficientData",
      terminalId: bearer.terminalId,
      feeId: fee.id,
      dueOn,
    }))
    .toSorted(
      (a, b) =>
        compareText(a.terminalId, b.terminalId) ||
        compareText(a.feeId, b.feeId) ||
        compareDates(a.dueOn, b.dueOn),
    );
}
