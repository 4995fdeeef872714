import { addDays, type PlainDate } from "./date";
import type { Fen } from "./money";
import type { AuditRequest, Fee, Window } from "./request";
import type { Ruleset } from "./ruleset";
import {
  type Agreement,
  type Bearer,
  bearerOfAgreement,
  bearerOfSeat,
  type Seat,
  type Seating,
  seat,
} from "./seats";
import { type DayBook, dayBooks, salesByDay, type Takings, takingsOf } from "./takings";

/** The request, laid out so that every later question is a look-up. */
export type World = Seating & {
  readonly request: AuditRequest;
  readonly ruleset: Ruleset;
  /** each terminal on its own, as the only candidate of its charges */
  readonly aloneById: ReadonlyMap<string, readonly Seat[]>;
  /** who owes the fees per terminal, and per contract */
  readonly bearers: ReadonlyMap<Seat | Agreement, Bearer>;
  /** the days in which occurrences are made: the window, and what may be looked back on */
  readonly span: Window;
  readonly books: ReadonlyMap<string, DayBook>;
  /** kept as they are asked for, by the bearer's terminals */
  readonly takings: Map<string | Agreement, Takings>;
  /** month and terminal: kilobytes; several rows for one month add up */
  readonly usage: ReadonlyMap<string, number>;
  /** only of terminals that pay a share of each transaction */
  readonly sales: ReadonlyMap<string, ReadonlyMap<PlainDate, readonly Fen[]>>;
};

export type Bearing = {
  readonly key: Seat | Agreement;
  readonly per: Fee["per"];
  readonly bearer: Bearer;
};

export function openWorld(request: AuditRequest, ruleset: Ruleset): World {
  const seating = seat(request, ruleset);
  const { from, to } = request.window;
  return {
    ...seating,
    request,
    ruleset,
    aloneById: new Map(seating.seats.map((one) => [one.terminal.id, [one]])),
    bearers: new Map(bearersOf(seating).map(({ key, bearer }) => [key, bearer])),
    span: { from: addDays(from, -ruleset.lookbackDays), to },
    books: dayBooks(request),
    takings: new Map(),
    usage: usageOf(request),
    sales: salesByDay(request, payersOfShares(seating.seats)),
  };
}

/** Everybody who owes fees: each terminal with a contract, then each contract as a whole. */
export function bearersOf({ seats, agreements }: Seating): Bearing[] {
  const single = seats.flatMap((one): Bearing[] =>
    one.agreement ? [{ key: one, per: "terminal", bearer: bearerOfSeat(one, one.agreement) }] : [],
  );
  const joint = agreements.flatMap((agreement): Bearing[] => {
    const bearer = bearerOfAgreement(agreement);
    return bearer ? [{ key: agreement, per: "contract", bearer }] : [];
  });
  return [...single, ...joint];
}

/** Who owes a fee that a terminal's terms state; null without a contract. */
export function bearerOf(world: World, one: Seat, per: Fee["per"]): Bearer | null {
  const key = per === "terminal" ? one : one.agreement;
  return (key && world.bearers.get(key)) ?? null;
}

/** what one terminal took from customers */
export function takingsOfSeat(world: World, one: Seat): Takings {
  return kept(world, one.terminal.id, () => [one]);
}

/** what all terminals of the contract together took */
export function takingsOfAgreement(world: World, agreement: Agreement): Takings {
  return kept(world, agreement, () => agreement.seats);
}

function kept(world: World, key: string | Agreement, seats: () => readonly Seat[]): Takings {
  const known = world.takings.get(key);
  if (known) return known;
  const made = takingsOf(seats().flatMap((one) => world.books.get(one.terminal.id) ?? []));
  world.takings.set(key, made);
  return made;
}

export function usedKilobytes(world: World, terminalId: string, month: string): number | null {
  return world.usage.get(usageKey(terminalId, month)) ?? null;
}

function usageOf({ usage }: AuditRequest): Map<string, number> {
  const used = new Map<string, number>();
  for (const { terminalId, month, kilobytes } of usage) {
    const key = usageKey(terminalId, month);
    used.set(key, (used.get(key) ?? 0) + kilobytes);
  }
  return used;
}

/** the month is always seven characters, so no two pairs meet in one key */
function usageKey(terminalId: string, month: string): string {
  return month + terminalId;
}

function payersOfShares(seats: readonly Seat[]): Set<string> {
  const payers = seats.filter((one) =>
    one.agreement?.contract.versions.some(({ terms }) =>
      terms.fees?.some(({ model }) => model.kind === "percentage"),
    ),
  );
  return new Set(payers.map((one) => one.terminal.id));
}
