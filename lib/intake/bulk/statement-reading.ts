import { fromDayNumber, type PlainDate } from "../../engine/date";
import { type Fen, fen, plus } from "../../engine/money";
import type { Params } from "../reading";
import type { BulkRead, BulkSales } from "./bulk-reading";

/** a sale as it is shown; NaN of the columns is null here */
export type ShownSale = {
  readonly row: number;
  readonly on: PlainDate;
  readonly amountFen: Fen;
  /** with surcharges; null: the file does not say */
  readonly feeFen: Fen | null;
  readonly settledFen: Fen | null;
  /** what was received less than sale and fee say; 0 where nothing is missing or it cannot be told */
  readonly shortFen: Fen;
};

/** What is kept of a reading beside the file itself: all but the sales, of which the sums and those that are short stay. */
export type StatementReading = Omit<BulkRead, "sales"> & {
  readonly sales: {
    readonly count: number;
    readonly sumFen: Fen;
    /** of those that came in short; `short` lists the first */
    readonly shortCount: number;
  };
  /** what else was in the file, and why it was not taken */
  readonly leftOut?: readonly {
    readonly name: string | null;
    readonly code: string;
    readonly params: Params;
  }[];
  /** the first rows, to look at */
  readonly first: readonly ShownSale[];
  readonly short: readonly ShownSale[];
  /** sums of each day and terminal, in the order in which they were met */
  readonly days: readonly {
    readonly on: PlainDate;
    readonly terminal: string | null;
    readonly count: number;
    readonly sumFen: Fen;
  }[];
};

const mostFirst = 5;
/** sales that came in short are listed up to here */
export const mostShort = 1_000;
/** of days and terminals; beyond them only the whole sum is told */
export const mostDays = 5_000;
/** more days than any calendar here has */
const dayRoom = 4_000_000;

/** The reading as it is kept in a row of the database; the sales are read again from the file. */
export function statementReading({ sales, ...rest }: BulkRead): StatementReading {
  const first: ShownSale[] = [];
  const short: ShownSale[] = [];
  let shortCount = 0;
  let sum = 0;
  for (let i = 0; i < sales.length; i += 1) {
    sum += sales.amountFen[i] ?? 0;
    if (i < mostFirst) first.push(saleAt(sales, i));
    if (shortAt(sales, i) <= 0) continue;
    shortCount += 1;
    if (short.length < mostShort) short.push(saleAt(sales, i));
  }
  return {
    ...rest,
    sales: { count: sales.length, sumFen: fen(sum), shortCount },
    first,
    short,
    days: daysOf(sales),
  };
}

function daysOf(sales: BulkSales): StatementReading["days"] {
  const sums = new Map<number, { count: number; sum: number }>();
  for (let i = 0; i < sales.length; i += 1) {
    const key = (sales.terminal[i] ?? 0) * dayRoom + (sales.day[i] ?? 0);
    const known = sums.get(key);
    const amount = sales.amountFen[i] ?? 0;
    if (known === undefined) sums.set(key, { count: 1, sum: amount });
    else {
      known.count += 1;
      known.sum += amount;
    }
  }
  return [...sums].slice(0, mostDays).map(([key, { count, sum }]) => ({
    on: fromDayNumber(key % dayRoom),
    terminal: sales.terminals[(key - (key % dayRoom)) / dayRoom] ?? null,
    count,
    sumFen: fen(sum),
  }));
}

function saleAt(sales: BulkSales, i: number): ShownSale {
  const short = shortAt(sales, i);
  return {
    row: sales.row[i] ?? 0,
    on: fromDayNumber(sales.day[i] ?? 0),
    amountFen: fen(sales.amountFen[i] ?? 0),
    feeFen: known(feeAt(sales, i)),
    settledFen: known(sales.settledFen[i] ?? Number.NaN),
    shortFen: 0 < short ? fen(short) : plus(),
  };
}

/** NaN: the file prints neither fee nor surcharge */
function feeAt({ feeFen, extraFeeFen }: BulkSales, i: number): number {
  const fee = feeFen[i] ?? Number.NaN;
  const extra = extraFeeFen[i] ?? Number.NaN;
  if (Number.isNaN(extra)) return fee;
  return Number.isNaN(fee) ? extra : fee + extra;
}

/** NaN where it cannot be told */
function shortAt(sales: BulkSales, i: number): number {
  return (sales.amountFen[i] ?? 0) - feeAt(sales, i) - (sales.settledFen[i] ?? Number.NaN);
}

function known(value: number): Fen | null {
  return Number.isNaN(value) ? null : fen(value);
}

export type NoteList = "skipped" | "refused" | "repaired" | "duplicates";

/** How many notes a list has, with those that it does not name one by one. */
export function noteCount(counts: StatementReading["noteCounts"], list: NoteList): number {
  let sum = 0;
  for (const [name, count] of Object.entries(counts)) if (name.startsWith(`${list} `)) sum += count;
  return sum;
}
