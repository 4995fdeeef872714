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
    if (isTold(book, i)) transactions.push(transactionOf(book, i, terminalId));
    else addTo(totalOf(book, i, terminalId), amountFen[i] ?? 0, feeFen[i] ?? 0);
  }
  return { transactions, dayTotals: book.totals.map(closed) };
}

type Book = {
  readonly columns: SaleColumns;
  readonly place: ColumnsPlace;
  readonly ruleset: Ruleset;
  /** by place */
  readonly seats: readonly (Seat | undefined)[];
  readonly days: Map<number, PlainDate>;
  /** place and day: the rates that govern */
  readonly rates: Map<number, TransactionFees | null>;
  /** place, day and card: a place in totals */
  readonly found: Map<number, number>;
  readonly totals: OpenTotal[];
};

function openBook(frame: Frame, columns: SaleColumns, place: ColumnsPlace, ruleset: Ruleset): Book {
  const { byId } = seat(frame, ruleset);
  return {
    columns,
    place,
    ruleset,
    seats: place.terminalIds.map((id) => (id === null ? undefined : byId.get(id))),
    days: new Map(),
    rates: new Map(),
    found: new Map(),
    totals: [],
  };
}

/** something of what the report says rests on this row */
function isTold(book: Book, i: number): boolean {
  const { columns } = book;
  const fee = columns.feeFen[i] ?? Number.NaN;
  if (Number.isNaN(fee)) return false;
  const amount = columns.amountFen[i] ?? 0;
  // NaN is beyond nothing
  if (0 < amount - fee - (columns.settledFen[i] ?? Number.NaN)) return true;
  const card = cards[columns.card[i] ?? 0] ?? "other";
  if (amount <= 0 || card === "other") return false;
  const fees = ratesOn(book, i);
  const rate = fees?.[card];
  if (!fees || !rate) return false;
  return book.ruleset.rates.toleranceFen < beyondRate(fen(amount), fen(fee), rate, fees.fixedFen);
}

/** more days than any calendar here has */
const dayRoom = 4_000_000;

function ratesOn(book: Book, i: number): TransactionFees | null {
  const at = book.columns.terminal[i] ?? 0;
  const one = book.seats[at];
  if (!one) return null;
  const key = at * dayRoom + (book.columns.day[i] ?? 0);
  const known = book.rates.get(key);
  if (known !== undefined) return known;
  const fees = feesOn(one, dayOf(book, i));
  book.rates.set(key, fees);
  return fees;
}

function dayOf({ days, columns }: Book, i: number): PlainDate {
  const n = columns.day[i] ?? 0;
  const known = days.get(n);
  if (known !== undefined) return known;
  const day = fromDayNumber(n);
  days.set(n, day);
  return day;
}

function totalOf(book: Book, i: number, terminalId: string): OpenTotal {
  const { columns, found, totals } = book;
  const place = columns.terminal[i] ?? 0;
  const card = columns.card[i] ?? 0;
  const key = (place * dayRoom + (columns.day[i] ?? 0)) * cards.length + card;
  const at = found.get(key);
  const known = at === undefined ? undefined : totals[at];
  if (known) return known;
  const made = openTotal(terminalId, dayOf(book, i), cards[card] ?? "other");
  found.set(key, totals.length);
  totals.push(made);
  return made;
}

function transactionOf(book: Book, i: number, terminalId: string): Transaction {
  const { columns } = book;
  return {
    id: book.place.idOf(i),
    terminalId,
    on: dayOf(book, i),
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
