import type { Handling, Hidden } from "./hidden";
import { fen, type Fen, minus, zero } from "./money";
import { byOnThenId, compareText } from "./order";
import { type Pool, poolsOf } from "./pool";
import type { Allocation, ChargeResult, Citation } from "./report";
import type { Charge } from "./request";
import type { Occurrence } from "./occurrence";
import type { ReasonRule } from "./reasons/situation";
import type { Seat } from "./seats";
import { open, type Sheet } from "./working";
import type { World } from "./world";

/** A charge that is being accounted for, from what was taken down to what is claimed. */
export type Entry = {
  readonly id: string;
  readonly on: Charge["on"];
  readonly charge: Charge;
  readonly hidden: Hidden | null;
  /** the terminals it may belong to: its own, all of them where it names none, nobody where it names an unknown one */
  readonly candidates: readonly Seat[];
  /** the occurrences it may be set against */
  readonly pool: Pool;
  readonly sheet: Sheet;
  readonly allocations: Allocation[];
  justifiedFen: Fen;
  earlyFen: Fen;
  /** what no entitlement accounts for */
  remainderFen: Fen;
  rule: ReasonRule | null;
  citations: readonly Citation[];
  /** what is left of the remainder once refunds are set against it */
  openFen: Fen;
  claimFen: Fen;
  timeBarred: boolean;
};

/** Money given back, and what of it could not be set against anything. */
export type Refund = {
  readonly id: string;
  readonly on: Charge["on"];
  readonly charge: Charge;
  readonly amountFen: Fen;
  readonly candidates: readonly Seat[];
  goodwillFen: Fen;
};

export type Bill = {
  /** by day, then id */
  readonly entries: readonly Entry[];
  readonly refunds: readonly Refund[];
  /** ids, in order */
  readonly outsideWindow: readonly string[];
};

/** The charges of the bill and the hidden ones, in order; refunds apart, and those outside the window laid aside. */
export function openBill(
  world: World,
  { hidden }: Handling,
  occurrences: readonly Occurrence[],
): Bill {
  const { from, to } = world.request.window;
  const pools = poolsOf(occurrences);
  const entries: Entry[] = [];
  const refunds: Refund[] = [];
  const outsideWindow: string[] = [];
  const enter = (charge: Charge, found: Hidden | null): void => {
    if (charge.on < from || to < charge.on) outsideWindow.push(charge.id);
    else if (charge.amountFen < 0) refunds.push(refundOf(charge, world));
    else entries.push(entryOf(charge, found, pools(charge, seatsOf(charge, world)), world));
  };
  for (const charge of world.request.charges) enter(charge, null);
  for (const found of hidden) enter(found.charge, found);
  return {
    entries: entries.toSorted(byOnThenId),
    refunds: refunds.toSorted(byOnThenId),
    outsideWindow: outsideWindow.toSorted(compareText),
  };
}

function entryOf(charge: Charge, hidden: Hidden | null, pool: Pool, world: World): Entry {
  return {
    id: charge.id,
    on: charge.on,
    charge,
    hidden,
    candidates: seatsOf(charge, world),
    pool,
    sheet: hidden?.sheet ?? open("charged", charge.amountFen, { params: { label: charge.label } }),
    allocations: [],
    justifiedFen: zero,
    earlyFen: zero,
    remainderFen: charge.amountFen,
    rule: null,
    citations: [],
    openFen: zero,
    claimFen: zero,
    timeBarred: false,
  };
}

function refundOf(charge: Charge, world: World): Refund {
  const amountFen = fen(-charge.amountFen);
  return {
    id: charge.id,
    on: charge.on,
    charge,
    amountFen,
    candidates: seatsOf(charge, world),
    goodwillFen: amountFen,
  };
}

const nobody: readonly Seat[] = [];

function seatsOf({ terminalId }: Charge, world: World): readonly Seat[] {
  if (terminalId === null) return world.seats;
  return world.aloneById.get(terminalId) ?? nobody;
}

export function resultOf(entry: Entry): ChargeResult {
  const { charge, rule, remainderFen, openFen } = entry;
  const unresolved = rule?.unresolved ?? false;
  return {
    id: entry.id,
    terminalId: charge.terminalId,
    on: entry.on,
    amountFen: charge.amountFen,
    category: charge.category,
    hidden: entry.hidden !== null,
    justifiedFen: entry.justifiedFen,
    earlyFen: entry.earlyFen,
    disputedFen: unresolved ? zero : remainderFen,
    unresolvedFen: unresolved ? remainderFen : zero,
    offsetFen: minus(remainderFen, openFen),
    claimFen: entry.claimFen,
    timeBarred: entry.timeBarred,
    reason: rule?.reason ?? null,
    allocations: entry.allocations.toSorted((a, b) =>
      compareText(a.entitlementId, b.entitlementId),
    ),
    working: entry.sheet.steps,
    citations: entry.citations,
  };
}
