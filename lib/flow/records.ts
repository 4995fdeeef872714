import type { PlainDate } from "../engine/date";
import { type Fen, minus, plus, zero } from "../engine/money";
import type { Card, Charge, Transaction } from "../engine/request";
import type { ReadCharge, ReadReading, ReadTransaction } from "../intake/reading";
import type { CheckDraft } from "../schemas/check-draft";
import { type Assumption, type AssumptionCode, assume } from "./assumption";

/** a statement that the merchant has looked at and kept */
export type KeptStatement = {
  readonly id: string;
  readonly fileName: string;
  readonly layout: string;
  readonly reading: ReadReading;
};

/** Where a row of a file belongs: a terminal of the request, or null where the row is left out. */
export type Place = (printed: string | null) => string | null;

export type Records = {
  readonly charges: readonly Charge[];
  readonly transactions: readonly Transaction[];
  /** how many sales the records hold, listed above or not */
  readonly sales: number;
  readonly assumptions: readonly Assumption[];
};

/**
 * Deductions and sales of the files and of the typed lines, each once. Rows that two files share are counted by
 * occurrence: twice in one file is twice, once in each of two files is once.
 */
export function gatherRecords(
  draft: CheckDraft,
  statements: readonly KeptStatement[],
  place: Place,
  typedTerminal: string | null,
): Records {
  const files = fileRecords(statements, place);
  const typed = typedCharges(draft, files.charges, typedTerminal);
  const charges = [...files.charges, ...typed.charges];
  const settled = withoutNamedShortfalls(files.sales, charges);
  return {
    charges,
    transactions: settled.sales,
    sales: settled.sales.length,
    assumptions: assumptionsOf(statements, {
      overlap: files.left,
      typed: typed.left,
      named: settled.named,
    }),
  };
}

/** what was left out of the records, and why */
export function assumptionsOf(
  statements: readonly { readonly reading: Pick<ReadReading, "grain"> }[],
  left: { readonly overlap: number; readonly typed: number; readonly named: number },
): readonly Assumption[] {
  return [
    ...counted("overlap-left-out", left.overlap),
    ...counted("line-in-statement", left.typed),
    ...counted("line-is-withholding", left.named),
    ...(statements.some(({ reading }) => reading.grain === "day") ? [assume("daily-totals")] : []),
  ];
}

function counted(code: AssumptionCode, count: number): Assumption[] {
  return 0 < count ? [assume(code, { count })] : [];
}

function fileRecords(statements: readonly KeptStatement[], place: Place) {
  const seen = new Map<string, number>();
  let left = 0;
  const charges: Charge[] = [];
  const sales: Transaction[] = [];
  for (const { id, reading } of statements) {
    const own = new Map<string, number>();
    const isNew = (key: string) => {
      const nth = (own.get(key) ?? 0) + 1;
      own.set(key, nth);
      const fresh = (seen.get(key) ?? 0) < nth;
      if (fresh) seen.set(key, nth);
      else left += 1;
      return fresh;
    };
    for (const row of reading.charges) {
      const terminalId = place(row.terminal);
      if (terminalId !== null && isNew(chargeKey(row))) charges.push(charge(id, row, terminalId));
    }
    for (const row of reading.transactions) {
      const terminalId = place(row.terminal);
      if (terminalId !== null && isNew(saleKey(row)))
        sales.push(sale(id, row, terminalId, reading.grain === "day"));
    }
  }
  return { charges, sales, left };
}

/** a deduction of a file, as the engine takes it */
export function charge(statementId: string, row: ReadCharge, terminalId: string): Charge {
  const { on, amountFen, category, components, label } = row;
  return {
    id: `${statementId}:${row.row}`,
    terminalId,
    on,
    amountFen,
    category,
    components,
    label,
  };
}

/** Surcharges belong to the fee, so that nothing but a real shortfall is left over. */
function sale(
  statementId: string,
  row: ReadTransaction,
  terminalId: string,
  isDay: boolean,
): Transaction {
  // a day's total hides the caps and surcharges of its single sales: no rate can be held against it
  const card: Card = isDay ? "other" : row.card;
  return {
    id: `${statementId}:${row.row}`,
    terminalId,
    on: row.on,
    amountFen: row.amountFen,
    card,
    feeFen: wholeFee(row),
    settledFen: row.settledFen,
  };
}

/** The fee with its surcharges; null where the file prints neither. */
export function wholeFee({ feeFen, extraFeeFen }: ReadTransaction): Fen | null {
  return feeFen === null && extraFeeFen === null ? null : plus(feeFen ?? zero, extraFeeFen ?? zero);
}

/** What was received less than sale and fee say; 0 where nothing is missing or it cannot be told. */
export function shortfall(row: ReadTransaction): Fen {
  const fee = wholeFee(row);
  if (fee === null || row.settledFen === null) return zero;
  const short = minus(minus(row.amountFen, fee), row.settledFen);
  return short < 0 ? zero : short;
}

/** Rows of a statement that others hold too, counted by occurrence. */
export function countOverlap(reading: ReadReading, others: readonly ReadReading[]): number {
  const most = new Map<string, number>();
  for (const other of others)
    for (const [key, count] of occurrences(other))
      most.set(key, count < (most.get(key) ?? 0) ? (most.get(key) ?? 0) : count);
  let overlap = 0;
  for (const [key, count] of occurrences(reading)) {
    const known = most.get(key) ?? 0;
    overlap += count < known ? count : known;
  }
  return overlap;
}

function occurrences(reading: ReadReading): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of [...reading.charges.map(chargeKey), ...reading.transactions.map(saleKey)])
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Typed lines that no file has; by occurrence again. */
export function typedCharges(
  draft: CheckDraft,
  fromFiles: readonly Charge[],
  terminalId: string | null,
): { readonly charges: readonly Charge[]; readonly left: number } {
  const inFiles = new Map<string, number>();
  for (const each of fromFiles) {
    const key = sameMoney(each.on, each.amountFen, each.category);
    inFiles.set(key, (inFiles.get(key) ?? 0) + 1);
  }
  const charges: Charge[] = [];
  draft.lines.forEach((line, index) => {
    const { on, amountFen, category, components, label, from } = line;
    const key = sameMoney(on, amountFen, category);
    const known = inFiles.get(key) ?? 0;
    if (0 < known) inFiles.set(key, known - 1);
    else
      charges.push({
        id: `${from}:${index + 1}`,
        terminalId,
        on,
        amountFen,
        category,
        components,
        label,
      });
  });
  return { charges, left: draft.lines.length - charges.length };
}

/**
 * A settlement that came in short by just the amount that a deduction of the same day names is that deduction: it
 * must not count twice, so the shortfall is not looked for there.
 */
function withoutNamedShortfalls(
  sales: readonly Transaction[],
  charges: readonly Charge[],
): { readonly sales: readonly Transaction[]; readonly named: number } {
  const open = new Map<string, number>();
  for (const { on, amountFen } of charges) {
    const key = `${on} ${amountFen}`;
    open.set(key, (open.get(key) ?? 0) + 1);
  }
  let named = 0;
  const kept = sales.map((each) => {
    if (each.feeFen === null || each.settledFen === null) return each;
    const short = minus(minus(each.amountFen, each.feeFen), each.settledFen);
    const key = `${each.on} ${short}`;
    const waiting = open.get(key) ?? 0;
    if (short <= 0 || waiting === 0) return each;
    open.set(key, waiting - 1);
    named += 1;
    return { ...each, settledFen: null };
  });
  return { sales: kept, named };
}

/** equal for deductions that are the same one in two files */
export function chargeKey(row: ReadCharge): string {
  return `charge ${row.terminal ?? ""} ${row.on} ${row.amountFen} ${row.label}`;
}

function saleKey(row: ReadTransaction): string {
  return `sale ${row.terminal ?? ""} ${row.on} ${row.time ?? ""} ${row.amountFen} ${row.reference ?? ""}`;
}

function sameMoney(on: PlainDate, amountFen: Fen, category: string): string {
  return `${on} ${amountFen} ${category}`;
}
