import { placeCitation } from "../clause";
import { addMonths, type PlainDate } from "../date";
import { governingOn } from "../governing";
import type { AdviceInput, AdviceThresholds } from "../recommendation";
import type { Citation } from "../report";
import type { Terms } from "../request";
import { type Agreement, type Seat, type Seating, seat, termsOn } from "../seats";
import type { Ruleset } from "../ruleset";
import { type Due, type Dues, forecastDues } from "./dues";
import { type Ledger, type Present, readLedgers } from "./ledger";
import { readUse, type Use } from "./use";

/** One terminal, with all that its options stand on. */
export type Position = {
  readonly seat: Seat;
  /** null: no contract, or none of its terms governs */
  readonly terms: Terms | null;
  /** null without a contract */
  readonly exitClause: Citation | null;
  /** service is over by the day of the audit */
  readonly isOver: boolean;
  /** a fee owed once for several terminals hangs on this one too */
  readonly isShared: boolean;
  readonly dues: readonly Due[];
  readonly ledger: Ledger;
  readonly use: Use;
  readonly scope: Scope;
};

/** the time ahead, and what counts in it */
export type Scope = {
  readonly auditedOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly rules: AdviceThresholds;
};

/** Several terminals in service on one contract that owes something once for all of them. */
export type Joint = {
  readonly agreement: Agreement;
  readonly terminalIds: readonly string[];
  readonly dues: readonly Due[];
};

export type Positions = {
  readonly scope: Scope;
  readonly terminals: readonly Position[];
  readonly joints: readonly Joint[];
  /** what no terminal can be named for */
  readonly unnamed: Ledger;
};

export function positionsOf(input: AdviceInput, ruleset: Ruleset): Positions {
  const { auditedOn } = input.request;
  const rules = ruleset.advice;
  const scope = { auditedOn, endsOn: addMonths(auditedOn, rules.horizonMonths), rules };
  const seating = seat(input.request, ruleset);
  const dues = forecastDues(seating, auditedOn, rules.horizonMonths);
  const ledgers = readLedgers(input, rules.horizonMonths, presentOf(seating, auditedOn));
  const useOf = readUse(input.request, rules);
  const joints = jointsOf(seating, dues, auditedOn);
  const shared = new Set(joints.flatMap(({ terminalIds }) => terminalIds));
  const terminals = seating.seats.map((one): Position => {
    const { id } = one.terminal;
    return {
      seat: one,
      ...termsOf(one, auditedOn),
      isOver: isOver(one, auditedOn),
      isShared: shared.has(id),
      dues: duesOf(one, dues, auditedOn),
      ledger: ledgers(id),
      use: useOf(id),
      scope,
    };
  });
  return { scope, terminals, joints, unnamed: ledgers(null) };
}

function presentOf({ byId }: Seating, auditedOn: PlainDate): Present {
  return {
    endOf: (id) => {
      const one = byId.get(id);
      return one && isOver(one, auditedOn) ? one.endsOn : null;
    },
    followsUse: (id, feeId) => {
      const one = byId.get(id);
      const fee = one && termsOn(one, auditedOn)?.fees?.find((other) => other.id === feeId);
      return fee !== undefined && fee.model.kind !== "recurring" && fee.model.kind !== "oneOff";
    },
  };
}

function isOver({ endsOn }: Seat, auditedOn: PlainDate): boolean {
  return endsOn !== null && endsOn <= auditedOn;
}

function termsOf(one: Seat, auditedOn: PlainDate): Pick<Position, "terms" | "exitClause"> {
  if (!one.agreement) return { terms: null, exitClause: null };
  const { contract, timeline } = one.agreement;
  const version = governingOn(timeline, auditedOn);
  const exitClause = placeCitation({
    kind: "version",
    contractId: contract.id,
    version,
    part: "terms.cancellation",
  });
  return { terms: contract.versions[version]?.terms ?? null, exitClause };
}

function jointsOf({ agreements }: Seating, { ofAgreement }: Dues, auditedOn: PlainDate): Joint[] {
  return agreements.flatMap((agreement) => {
    const dues = ofAgreement.get(agreement) ?? [];
    const running = agreement.seats.filter((one) => !isOver(one, auditedOn));
    if (running.length < 2 || dues.every(({ netFen }) => netFen === 0)) return [];
    return [{ agreement, terminalIds: running.map(({ terminal }) => terminal.id), dues }];
  });
}

/** what is owed once for the contract is the only running terminal's, whichever terminal bears it in the report */
function duesOf(
  one: Seat,
  { ofTerminal, ofAgreement }: Dues,
  auditedOn: PlainDate,
): readonly Due[] {
  const own = ofTerminal.get(one.terminal.id) ?? [];
  if (!one.agreement || isOver(one, auditedOn)) return own;
  const isAlone = one.agreement.seats.every((other) => other === one || isOver(other, auditedOn));
  const contracts = isAlone ? (ofAgreement.get(one.agreement) ?? []) : [];
  return [...own, ...contracts];
}
