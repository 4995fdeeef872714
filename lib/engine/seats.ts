import { earlierOf, type PlainDate } from "./date";
import { type Timeline, governingOn, timelineOf } from "./governing";
import { compareText } from "./order";
import type { AuditRequest, Connectivity, Contract, Terminal, Terms } from "./request";
import type { Ruleset } from "./ruleset";

/** A terminal with the contract it hangs on. */
export type Seat = {
  readonly terminal: Terminal;
  readonly agreement: Agreement | null;
  /** the last day of service; null: it goes on */
  readonly endsOn: PlainDate | null;
  readonly hasSim: boolean;
};

/** A contract that some terminal of the request names, with all of those terminals, in the order of their ids. */
export type Agreement = {
  readonly contract: Contract;
  readonly timeline: Timeline;
  readonly seats: Seat[];
};

/** Who owes a fee: one terminal, or a contract under the name of the terminal that was activated first. */
export type Bearer = {
  readonly terminalId: string;
  /** the terminal whose name it bears */
  readonly seat: Seat;
  readonly agreement: Agreement;
  readonly seats: readonly Seat[];
  readonly activatedOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly hasSim: boolean;
};

export type Seating = {
  /** in the order of their ids */
  readonly seats: readonly Seat[];
  readonly byId: ReadonlyMap<string, Seat>;
  /** in the order of their ids */
  readonly agreements: readonly Agreement[];
};

export function seat(
  request: Pick<AuditRequest, "terminals" | "contracts">,
  ruleset: Ruleset,
): Seating {
  const contracts = new Map(request.contracts.map((contract) => [contract.id, contract]));
  const agreements = new Map<string, Agreement>();
  const seats = request.terminals
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((terminal): Seat => {
      const contract =
        terminal.contractId === null ? undefined : contracts.get(terminal.contractId);
      const agreement = contract ? agreementOf(contract, agreements, ruleset) : null;
      const made = {
        terminal,
        agreement,
        endsOn: earliest(terminal.deactivatedOn, contract?.terminatedOn ?? null),
        hasSim: hasSim(terminal.connectivity),
      };
      agreement?.seats.push(made);
      return made;
    });
  return {
    seats,
    byId: new Map(seats.map((one) => [one.terminal.id, one])),
    agreements: [...agreements.values()].toSorted((a, b) =>
      compareText(a.contract.id, b.contract.id),
    ),
  };
}

function agreementOf(
  contract: Contract,
  known: Map<string, Agreement>,
  ruleset: Ruleset,
): Agreement {
  const found = known.get(contract.id);
  if (found) return found;
  const made = { contract, timeline: timelineOf(contract, ruleset.noticeLaw), seats: [] };
  known.set(contract.id, made);
  return made;
}

/** the terminal itself, for a fee per terminal */
export function bearerOfSeat(one: Seat, agreement: Agreement): Bearer {
  return {
    terminalId: one.terminal.id,
    seat: one,
    agreement,
    seats: [one],
    activatedOn: one.terminal.activatedOn,
    endsOn: one.endsOn,
    hasSim: one.hasSim,
  };
}

/** all terminals of a contract together, for a fee per contract; null only where the contract has none */
export function bearerOfAgreement(agreement: Agreement): Bearer | null {
  const { seats, contract } = agreement;
  const first = seats.reduce<Seat | null>(
    (best, one) =>
      best === null || one.terminal.activatedOn < best.terminal.activatedOn ? one : best,
    null,
  );
  if (!first) return null;
  return {
    terminalId: first.terminal.id,
    seat: first,
    agreement,
    seats,
    activatedOn: first.terminal.activatedOn,
    endsOn: earliest(lastDeactivation(seats), contract.terminatedOn),
    hasSim: seats.some((one) => one.hasSim),
  };
}

/** the terms that govern a terminal on a day; null without a contract */
export function termsOn(one: Seat, day: PlainDate): Terms | null {
  if (!one.agreement) return null;
  const { contract, timeline } = one.agreement;
  return contract.versions[governingOn(timeline, day)]?.terms ?? null;
}

export function hasSim(connectivity: Connectivity): boolean {
  return connectivity === "sim" || connectivity === "simAndWifi";
}

function lastDeactivation(seats: readonly Seat[]): PlainDate | null {
  let last: PlainDate | null = null;
  for (const { terminal } of seats) {
    if (terminal.deactivatedOn === null) return null;
    if (last === null || last < terminal.deactivatedOn) last = terminal.deactivatedOn;
  }
  return last;
}

function earliest(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  if (a === null) return b;
  return b === null ? a : earlierOf(a, b);
}
