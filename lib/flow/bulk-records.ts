import { condenseColumns, type Condensed, type SaleColumns } from "../engine/condense";
import { fromDayNumber, type PlainDate } from "../engine/date";
import { type Card, cards, type Charge } from "../engine/request";
import type { BulkRead, BulkSales } from "../intake/bulk/bulk-reading";
import type { CheckDraft } from "../schemas/check-draft";
import { bulkOccurrences } from "./bulk-overlap";
import { type CheckRequest, requestFrom } from "./check-request";
import {
  assumptionsOf,
  charge,
  chargeKey,
  type Place,
  type Records,
  typedCharges,
} from "./records";

/** a statement that the merchant kept, its sales as columns */
export type KeptBulk = {
  readonly id: string;
  readonly fileName: string;
  readonly reading: BulkRead;
};

/** the sales of one file that count, on their terminals */
type Counted = {
  readonly statement: KeptBulk;
  readonly columns: SaleColumns;
  readonly terminalIds: readonly (string | null)[];
  /** 0: the row is left out */
  readonly kept: Uint8Array;
};

/**
 * `checkRequest` from readings whose sales are columns: the same records by the same rules, the transactions on which no
 * finding rests gathered by day.
 */
export function bulkCheckRequest(
  draft: CheckDraft,
  statements: readonly KeptBulk[],
  today: PlainDate,
): CheckRequest {
  let counted: readonly Counted[] = [];
  const asked = requestFrom(draft, statements, today, (place, typedTerminal) => {
    const gathered = gatherBulk(draft, statements, place, typedTerminal);
    counted = gathered.counted;
    return gathered.records;
  });
  if (asked.kind === "missing") return asked;
  const parts = counted.map((one) => condensed(asked.request, one));
  return {
    ...asked,
    request: {
      ...asked.request,
      transactions: parts.flatMap(({ transactions }) => transactions),
      dayTotals: parts.flatMap(({ dayTotals }) => dayTotals),
    },
  };
}

function condensed(
  frame: Parameters<typeof condenseColumns>[0],
  { statement, columns, terminalIds, kept }: Counted,
): Condensed {
  const { row } = statement.reading.sales;
  return condenseColumns(frame, columns, {
    terminalIds,
    idOf: (i) => `${statement.id}:${row[i] ?? 0}`,
    isKept: (i) => kept[i] === 1,
  });
}

function gatherBulk(
  draft: CheckDraft,
  statements: readonly KeptBulk[],
  place: Place,
  typedTerminal: string | null,
): { readonly records: Records; readonly counted: readonly Counted[] } {
  const found = fileCharges(statements, place);
  const placed = statements.map((statement): Counted => {
    const { sales } = statement.reading;
    const terminalIds = sales.terminals.map(place);
    return {
      statement,
      columns: columnsOf(statement),
      terminalIds,
      kept: keptOf(sales, terminalIds),
    };
  });
  const left =
    found.left +
    bulkOccurrences(
      placed.map(({ statement, kept }) => ({ sales: statement.reading.sales, kept })),
    );
  const typed = typedCharges(draft, found.charges, typedTerminal);
  const charges = [...found.charges, ...typed.charges];
  const settled = withoutNamedShortfalls(placed, charges);
  const sales = placed.reduce((sum, { kept }) => sum + count(kept), 0);
  const assumptions = assumptionsOf(statements, {
    overlap: left,
    typed: typed.left,
    named: settled.named,
  });
  return { records: { charges, transactions: [], sales, assumptions }, counted: settled.counted };
}

function fileCharges(statements: readonly KeptBulk[], place: Place) {
  const seen = new Map<string, number>();
  const charges: Charge[] = [];
  let left = 0;
  for (const { id, reading } of statements) {
    const own = new Map<string, number>();
    for (const row of reading.charges) {
      const terminalId = place(row.terminal);
      if (terminalId === null) continue;
      const key = chargeKey(row);
      const nth = (own.get(key) ?? 0) + 1;
      own.set(key, nth);
      if ((seen.get(key) ?? 0) < nth) {
        seen.set(key, nth);
        charges.push(charge(id, row, terminalId));
      } else left += 1;
    }
  }
  return { charges, left };
}

/** Surcharges belong to the fee. A day's total hides the caps and surcharges of its single sales: no rate can be held against it. */
function columnsOf({ reading }: KeptBulk): SaleColumns {
  const { sales, grain } = reading;
  const { length, day, amountFen, settledFen, terminal } = sales;
  const other: Card = "other";
  const card = grain === "day" ? new Uint8Array(length).fill(cards.indexOf(other)) : sales.card;
  return { length, day, amountFen, feeFen: wholeFees(sales), settledFen, card, terminal };
}

/** the fees with their surcharges; not known where the file prints neither */
function wholeFees({ feeFen, extraFeeFen, length }: BulkSales): Float64Array {
  let whole = feeFen;
  for (let i = 0; i < length; i += 1) {
    const extra = extraFeeFen[i] ?? Number.NaN;
    if (Number.isNaN(extra)) continue;
    if (whole === feeFen) whole = feeFen.slice();
    const fee = feeFen[i] ?? Number.NaN;
    whole[i] = Number.isNaN(fee) ? extra : fee + extra;
  }
  return whole;
}

function keptOf(
  { terminal, length }: BulkSales,
  terminalIds: readonly (string | null)[],
): Uint8Array {
  const kept = new Uint8Array(length).fill(1);
  if (!terminalIds.includes(null)) return kept;
  for (let i = 0; i < length; i += 1)
    if ((terminalIds[terminal[i] ?? 0] ?? null) === null) kept[i] = 0;
  return kept;
}

function count(kept: Uint8Array): number {
  let sum = 0;
  for (const one of kept) sum += one;
  return sum;
}

/** As in records.ts: a settlement that is short by just what a deduction of the same day names is that deduction. */
function withoutNamedShortfalls(
  counted: readonly Counted[],
  charges: readonly Charge[],
): { readonly counted: readonly Counted[]; readonly named: number } {
  const open = new Map<string, number>();
  for (const { on, amountFen } of charges) {
    const key = `${on} ${amountFen}`;
    open.set(key, (open.get(key) ?? 0) + 1);
  }
  const amounts = new Set<number>(charges.map(({ amountFen }) => amountFen));
  let named = 0;
  const settled = counted.map((one): Counted => {
    const { columns, kept } = one;
    let { settledFen } = columns;
    for (let i = 0; i < columns.length; i += 1) {
      // where something is not known, nothing is short
      const short = (columns.amountFen[i] ?? 0) - (columns.feeFen[i] ?? 0) - (settledFen[i] ?? 0);
      if (!(0 < short) || kept[i] !== 1 || !amounts.has(short)) continue;
      const key = `${fromDayNumber(columns.day[i] ?? 0)} ${short}`;
      const waiting = open.get(key) ?? 0;
      if (waiting === 0) continue;
      open.set(key, waiting - 1);
      named += 1;
      if (settledFen === columns.settledFen) settledFen = settledFen.slice();
      settledFen[i] = Number.NaN;
    }
    return { ...one, columns: { ...columns, settledFen } };
  });
  return { counted: settled, named };
}
