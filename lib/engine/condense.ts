import { type PlainDate, fromDayNumber } from "./date";
import { residualOf } from "./hidden";
import { type Fen, fen } from "./money";
import { beyondRate, excessOf, feesOn } from "./rates";
import {
  type AuditRequest,
  type Card,
  cards,
  type DayTotal,
  type Transaction,
  type TransactionFees,
} from "./request";
import type { Ruleset } from "./ruleset";
import { latestRuleset } from "./rulesets/latest";
import { type Seat, seat } from "./seats";

/** Transactions of one terminal after the other, as columns: row i of each belongs together. */
export type SaleColumns = {
  readonly length: number;
  /** `dayNumber` of the day */
  readonly day: Int32Array;
  readonly amountFen: Float64Array;
  /** with surcharges; NaN: not known */
  readonly feeFen: Float64Array;
  /** NaN: not known */
  readonly settledFen: Float64Array;
  /** a place in `cards` */
  readonly card: Uint8Array;
  /** a place in the list of terminals that comes with the columns */
  readonly terminal: Int32Array;
};

export type ColumnsPlace = {
  /** the terminal of the request for each place; null: its rows are left out */
  readonly terminalIds: readonly (string | null)[];
  /** the id that a transaction of a row bears */
  readonly idOf: (row: number) => string;
  /** false: the row is left out */
  readonly isKept: (row: number) => boolean;
};

export type Condensed = {
  readonly transactions: readonly Transaction[];
  readonly dayTotals: readonly DayTotal[];
};

type Frame = Pick<AuditRequest, "terminals" | "contracts">;
type OpenTotal = {
  readonly terminalId: string;
  readonly on: PlainDate;
  readonly card: Card;
  readonly salesFen: Fen[];
  refundsFen: number;
  feeFen: number;
};

/**
 * The same request with the transactions on which no finding rests gathered by terminal, day and card: `audit` tells of
 * both the same. Left as they are: what came in short of amount and fee, and what cost more than the agreed rate.
 */
export function condense(request: AuditRequest, ruleset: Ruleset = latestRuleset): AuditRequest {
  const { byId } = seat(request, ruleset);
  const transactions: Transaction[] = [];
  const totals = new Map<string, OpenTotal>();
  for (const each of request.transactions) {
    const { terminalId, on, card, amountFen, feeFen } = each;
    const one = byId.get(terminalId);
    const isPlain = residualOf(each) <= 0 && (!one || excessOf(each, one, ruleset) === null);
    if (!isPlain) {
      transactions.push(each);
      continue;
    }
    const key = on + card + terminalId;
    let total = totals.get(key);
    if (!total) totals.set(key, (total = openTotal(terminalId, on, card)));
    addTo(total, amountFen, feeFen ?? 0);
  }
  return {
    ...request,
    transactions,
    dayTotals: [...(request.dayTotals ?? []), ...[...totals.values()].map(closed)],
  };
}

/** `condense` for columns: no object is made for a row on which nothing rests. */
export function condenseColumns(
  frame: Frame,
  columns: SaleColumns,
  place: ColumnsPlace,
  ruleset: Ruleset = latestRuleset,
): Condensed {
  const transactions: Transaction[] = [];
  const book = openBook(frame, columns, place, ruleset);
  const { terminal, amountFen, feeFen } = columns;
  for (let i = 0; i < columns.length; i += 1) {
    const terminalId = place.terminalIds[terminal[i] ?? 0] ?? null;
    if (terminalId === null || !place.isKept(i)) continue;
    const day = dayOf(book, i);
    if (isTold(book, day, i)) transactions.push(transactionOf(book, day, i, terminalId));
    else addTo(totalOf(book, day, i, terminalId), amountFen[i] ?? 0, feeFen[i] ?? 0);
  }
  return { transactions, dayTotals: book.totals.map(closed) };
}

/** a terminal's day: the rates that govern, and its totals by card */
type Day = {
  readonly on: PlainDate;
  readonly fees: TransactionFees | null;
  readonly totals: (OpenTotal | undefined)[];
};
type Book = {
  readonly columns: SaleColumns;
  readonly place: ColumnsPlace;
  readonly ruleset: Ruleset;
  /** by place */
  readonly seats: readonly (Seat | undefined)[];
  /** by place, then by day number */
  readonly days: readonly Map<number, Day>[];
  readonly totals: OpenTotal[];
};

function openBook(frame: Frame, columns: SaleColumns, place: ColumnsPlace, ruleset: Ruleset): Book {
  const { byId } = seat(frame, ruleset);
  return {
    columns,
    place,
    ruleset,
    seats: place.terminalIds.map((id) => (id === null ? undefined : byId.get(id))),
    days: place.terminalIds.map(() => new Map()),
    totals: [],
  };
}

function dayOf({ columns, days, seats }: Book, i: number): Day {
  const place = columns.terminal[i] ?? 0;
  const n = columns.day[i] ?? 0;
  const known = days[place]?.get(n);
  if (known) return known;
  const on = fromDayNumber(n);
  const one = seats[place];
  const made: Day = { on, fees: one ? feesOn(one, on) : null, totals: [] };
  days[place]?.set(n, made);
  return made;
}

/** something of what the report says rests on this row */
function isTold({ columns, ruleset }: Book, { fees }: Day, i: number): boolean {
  const fee = columns.feeFen[i] ?? Number.NaN;
  if (Number.isNaN(fee)) return false;
  const amount = columns.amountFen[i] ?? 0;
  // NaN is beyond nothing
  if (0 < amount - fee - (columns.settledFen[i] ?? Number.NaN)) return true;
  const card = cards[columns.card[i] ?? 0] ?? "other";
  if (amount <= 0 || card === "other") return false;
  const rate = fees?.[card];
  if (!fees || !rate) return false;
  return ruleset.rates.toleranceFen < beyondRate(fen(amount), fen(fee), rate, fees.fixedFen);
}

function totalOf({ columns, totals }: Book, day: Day, i: number, terminalId: string): OpenTotal {
  const card = columns.card[i] ?? 0;
  const known = day.totals[card];
  if (known) return known;
  const made = openTotal(terminalId, day.on, cards[card] ?? "other");
  day.totals[card] = made;
  totals.push(made);
  return made;
}

function transactionOf(book: Book, { on }: Day, i: number, terminalId: string): Transaction {
  const { columns } = book;
  return {
    id: book.place.idOf(i),
    terminalId,
    on,
    amountFen: fen(columns.amountFen[i] ?? 0),
    card: cards[columns.card[i] ?? 0] ?? "other",
    feeFen: known(columns.feeFen[i]),
    settledFen: known(columns.settledFen[i]),
  };
}

function known(value: number | undefined): Fen | null {
  return value === undefined || Number.isNaN(value) ? null : fen(value);
}

function openTotal(terminalId: string, on: PlainDate, card: Card): OpenTotal {
  return { terminalId, on, card, salesFen: [], refundsFen: 0, feeFen: 0 };
}

function addTo(total: OpenTotal, amount: number, fee: number): void {
  if (0 < amount) total.salesFen.push(fen(amount));
  else total.refundsFen += amount;
  if (!Number.isNaN(fee)) total.feeFen += fee;
}

function closed({ refundsFen, feeFen, ...rest }: OpenTotal): DayTotal {
  return { ...rest, refundsFen: fen(refundsFen), feeFen: fen(feeFen) };
}
