import { daysBetween, type PlainDate } from "../date";
import { type Fen, fen, pct, plus, ppm, type Ppm, zero } from "../money";
import type { AdviceInput } from "../recommendation";
import type { Calc, ChargeResult } from "../report";
import type { Category, Window } from "../request";

/** What ends with the data plan, what ends with an add-on to it, and what goes on while the terminal does. */
export type Sphere = "data" | "addOn" | "other";

/** Something seen in the window that goes on if nothing is done, carried on over the time ahead. */
export type Habit = {
  readonly kind: "overcharge" | "unresolved" | "rate" | "usage";
  readonly sphere: Sphere;
  readonly category: Category | null;
  readonly seenFen: Fen;
  readonly fen: Fen;
  readonly calc: Calc;
};

export type Ledger = { readonly habits: readonly Habit[]; readonly claimFen: Fen };

/** How things stand on the day of the audit. */
export type Present = {
  /** the last day of service, where it is over; else null */
  readonly endOf: (terminalId: string) => PlainDate | null;
  /** a fee of the terms that govern now, which is not recurring and not owed once */
  readonly followsUse: (terminalId: string, feeId: string) => boolean;
};

/** Of each terminal by id; of null what no terminal of the request can be named for. */
export type Ledgers = (terminalId: string | null) => Ledger;

export function sphereOf(category: Category | null): Sphere {
  if (category === "data") return "data";
  return category === "membership" || category === "sms" || category === "insurance"
    ? "addOn"
    : "other";
}

type Entry = { kind: Habit["kind"]; category: Category | null; seen: Fen };
type Page = { entries: Map<string, Entry>; claim: Fen };

/**
 * What the audit found, by terminal. A charge that names no terminal is the only terminal's, if there is but one.
 * Disputed amounts count less what was given back, whether or not they are time-barred: the habit is the same.
 * Of a terminal whose service is over (`endOf`) only what was taken after its end goes on.
 */
export function readLedgers(
  { request, report }: AdviceInput,
  months: number,
  present: Present,
): Ledgers {
  const { endOf } = present;
  const pages = new Map<string | null, Page>();
  const [first, second] = request.terminals;
  const only = first && !second ? first.id : null;
  const known = new Set(request.terminals.map(({ id }) => id));
  const pageOf = (terminalId: string | null): Page => {
    const id = terminalId === null ? only : known.has(terminalId) ? terminalId : null;
    const found = pages.get(id);
    if (found) return found;
    const made = { entries: new Map<string, Entry>(), claim: zero };
    pages.set(id, made);
    return made;
  };
  const goesOn = (terminalId: string | null, on: PlainDate | null): boolean => {
    const end = terminalId === null ? null : endOf(terminalId);
    return end === null || (on !== null && end < on);
  };
  for (const charge of report.charges) {
    const page = pageOf(charge.terminalId);
    if (!charge.timeBarred) page.claim = plus(page.claim, charge.claimFen);
    if (!goesOn(charge.terminalId, charge.on)) continue;
    note(page, "overcharge", charge.category, charge.claimFen);
    note(page, "unresolved", charge.category, stillUnresolved(charge));
  }
  for (const { rule, terminalId, fen: amount, claimFen } of report.findings) {
    const page = pageOf(terminalId);
    if (rule === "depositNotReturned") page.claim = plus(page.claim, claimFen);
    if (rule === "rateOvercharge" && goesOn(terminalId, null)) note(page, "rate", null, amount);
  }
  noteUsage(report.entitlements, present, pageOf);
  return (terminalId) => closed(pages.get(terminalId), factorOf(request.window, months));
}

/** fees that follow use: what fell due for them in the window */
function noteUsage(
  entitlements: AdviceInput["report"]["entitlements"],
  { followsUse, endOf }: Present,
  pageOf: (terminalId: string) => Page,
): void {
  for (const { terminalId, feeId, category, netFen, lookback } of entitlements) {
    if (lookback || endOf(terminalId) !== null) continue;
    if (followsUse(terminalId, feeId)) note(pageOf(terminalId), "usage", category, netFen);
  }
}

/** a refund offsets what is disputed first, then what is unresolved */
function stillUnresolved({ disputedFen, unresolvedFen, offsetFen, claimFen }: ChargeResult): Fen {
  return fen(disputedFen + unresolvedFen - offsetFen - claimFen);
}

function note(
  { entries }: Page,
  kind: Habit["kind"],
  category: Category | null,
  amount: Fen,
): void {
  if (amount <= 0) return;
  const key = `${kind}/${category ?? ""}`;
  const entry = entries.get(key);
  if (entry) entry.seen = plus(entry.seen, amount);
  else entries.set(key, { kind, category, seen: amount });
}

const none: Ledger = { habits: [], claimFen: zero };

function closed(page: Page | undefined, factor: Ppm): Ledger {
  if (!page) return none;
  const habits = [...page.entries.values()].map(({ kind, category, seen }) => ({
    kind,
    category,
    sphere: sphereOf(category),
    seenFen: seen,
    fen: pct(seen, factor),
    calc: { kind: "share", amountFen: seen, ratePpm: factor, minFen: null, maxFen: null } as const,
  }));
  return { habits, claimFen: page.claim };
}

/** of years of 365 days, so that what was seen in one is seen twice in two */
export function daysAhead(months: number): number {
  return Math.floor((365 * months) / 12);
}

/** From what the window held to the time ahead. Less than a year of records is taken for a whole year: never blown up. */
export function factorOf(window: Window, months: number): Ppm {
  const seenDays = daysBetween(window.from, window.to) + 1;
  return ppm(Math.floor((daysAhead(months) * 1_000_000) / Math.max(365, seenDays)));
}
