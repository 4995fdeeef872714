import type { PlainDate } from "./date";
import type { Fen } from "./money";
import { firstNot } from "./order";
import type { AuditRequest, Window } from "./request";

/** What terminals took from customers, day by day, as running sums: any span of days is two look-ups. */
export type Takings = {
  /** ascending, only days with transactions */
  readonly days: readonly PlainDate[];
  /** volume[i]: the amounts before days[i], refunds to customers included; one longer than days */
  readonly volume: Float64Array;
  /** sales[i]: how many amounts above zero there were before days[i] */
  readonly sales: Float64Array;
};

type Day = { amount: number; sales: number };
/** the days of one terminal, not yet in order */
export type DayBook = Map<PlainDate, Day>;

/** what the takings are made of */
type Sold = Pick<AuditRequest, "transactions" | "dayTotals">;

/** One pass over all transactions: a day book for each terminal that has any. */
export function dayBooks({ transactions, dayTotals = [] }: Sold): Map<string, DayBook> {
  const books = new Map<string, DayBook>();
  for (const { terminalId, on, amountFen } of transactions)
    enter(books, terminalId, on, amountFen, 0 < amountFen ? 1 : 0);
  for (const { terminalId, on, salesFen, refundsFen } of dayTotals) {
    let amount: number = refundsFen;
    for (const sale of salesFen) amount += sale;
    enter(books, terminalId, on, amount, salesFen.length);
  }
  return books;
}

function enter(
  books: Map<string, DayBook>,
  terminalId: string,
  on: PlainDate,
  amount: number,
  sales: number,
): void {
  let book = books.get(terminalId);
  if (!book) books.set(terminalId, (book = new Map()));
  const day = book.get(on);
  if (!day) book.set(on, { amount, sales });
  else {
    day.amount += amount;
    day.sales += sales;
  }
}

/** The running sums of one book, or of several together. */
export function takingsOf(books: readonly DayBook[]): Takings {
  const merged = books.length === 1 && books[0] ? books[0] : merge(books);
  const days = [...merged.keys()].toSorted();
  const volume = new Float64Array(days.length + 1);
  const sales = new Float64Array(days.length + 1);
  for (const [i, key] of days.entries()) {
    const day = merged.get(key);
    volume[i + 1] = (volume[i] ?? 0) + (day?.amount ?? 0);
    sales[i + 1] = (sales[i] ?? 0) + (day?.sales ?? 0);
  }
  return { days, volume, sales };
}

function merge(books: readonly DayBook[]): DayBook {
  const merged: DayBook = new Map();
  for (const book of books)
    for (const [key, { amount, sales }] of book) {
      const day = merged.get(key);
      if (!day) merged.set(key, { amount, sales });
      else {
        day.amount += amount;
        day.sales += sales;
      }
    }
  return merged;
}

/** the volume, and the number of amounts above zero, from the first to the last day */
export function within(
  takings: Takings,
  span: Window,
): { readonly volumeFen: Fen; readonly sales: number } {
  const start = firstNot(takings.days, (day) => day < span.from);
  const end = firstNot(takings.days, (day) => day <= span.to);
  return {
    volumeFen: ((takings.volume[end] ?? 0) - (takings.volume[start] ?? 0)) as Fen,
    sales: (takings.sales[end] ?? 0) - (takings.sales[start] ?? 0),
  };
}

/** The first day, from `span.from` on and not after `span.to`, by whose end the volume since `span.from` has reached the amount. */
export function firstReached(takings: Takings, span: Window, amount: Fen): PlainDate | null {
  const start = firstNot(takings.days, (day) => day < span.from);
  // on a day without a transaction the volume is nothing, and nothing may be enough
  if (amount <= 0 && takings.days[start] !== span.from) return span.from;
  const before = takings.volume[start] ?? 0;
  for (let i = start; i < takings.days.length; i += 1) {
    const day = takings.days[i];
    if (day === undefined || span.to < day) return null;
    if (amount <= (takings.volume[i + 1] ?? 0) - before) return day;
  }
  return null;
}

/** The amounts above zero of one terminal on each day, largest first: in no order that the input chose. */
export function salesByDay(
  { transactions, dayTotals = [] }: Sold,
  terminalIds: ReadonlySet<string>,
): Map<string, Map<PlainDate, Fen[]>> {
  const sales = new Map<string, Map<PlainDate, Fen[]>>();
  if (terminalIds.size === 0) return sales;
  for (const { terminalId, on, amountFen } of transactions) {
    if (0 < amountFen && terminalIds.has(terminalId)) listOf(sales, terminalId, on).push(amountFen);
  }
  for (const { terminalId, on, salesFen } of dayTotals) {
    if (salesFen.length === 0 || !terminalIds.has(terminalId)) continue;
    const ofDay = listOf(sales, terminalId, on);
    for (const sale of salesFen) ofDay.push(sale);
  }
  for (const days of sales.values()) for (const ofDay of days.values()) ofDay.sort((a, b) => b - a);
  return sales;
}

function listOf(
  sales: Map<string, Map<PlainDate, Fen[]>>,
  terminalId: string,
  on: PlainDate,
): Fen[] {
  let ofTerminal = sales.get(terminalId);
  if (!ofTerminal) sales.set(terminalId, (ofTerminal = new Map()));
  let ofDay = ofTerminal.get(on);
  if (!ofDay) ofTerminal.set(on, (ofDay = []));
  return ofDay;
}
