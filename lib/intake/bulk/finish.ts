import { fromDayNumber, type PlainDate } from "../../engine/date";
import type { Window } from "../../engine/request";
import type { Encoding } from "../codes";
import { heldAgainst } from "../gather";
import { openTable } from "../read-table";
import type { Reading, RowNote, UnitReason } from "../reading";
import { sale } from "../layout";
import type { BulkRead, BulkReading, BulkSales } from "./bulk-reading";
import { refused } from "./head";
import { openLane } from "./lane";
import { addNote, countsOf } from "./notes";
import { planOf } from "./plan";
import { type SaleStore, saleStore } from "./sale-store";
import { mergeTradeFees, openSink, type Sink, takeRead } from "./sink";

type More = {
  readonly encoding: Encoding;
  readonly lost: number;
  /** lines with a quote that is never closed */
  readonly open: readonly number[];
  readonly reason: UnitReason;
};

/** The reading of a table whose rows are all in. */
export function finish(sink: Sink, more: More): BulkReading {
  const { table, into } = sink;
  const { layout, unit } = table.setting;
  if (into.rows === 0) return refused("noRows", { layout: layout.id });
  mergeTradeFees(sink);
  for (const line of more.open) addNote(sink.repaired, line, "openQuote", {});
  if (0 < more.lost) addNote(sink.repaired, 1, "lostCharacters", { count: more.lost });
  return {
    kind: "read",
    layout: layout.id,
    encoding: more.encoding,
    unit,
    unitReason: more.reason,
    grain: layout.grain,
    checks: heldAgainst(into),
    rows: into.rows,
    ...rowsOf(sink),
  };
}

function rowsOf(sink: Sink) {
  const { charges, skipped, refused: bad, repaired, duplicates } = sink;
  const sales = salesOf(sink.store, sink.lane.terminals);
  return {
    sales,
    charges,
    skipped: skipped.list,
    refused: bad.list,
    repaired: repaired.list.sort((a: RowNote, b: RowNote) => a.row - b.row),
    duplicates: duplicates.list,
    noteCounts: countsOf({ skipped, refused: bad, repaired, duplicates }),
    period: periodOf(sink),
    terminals: terminalsOf(sink, sales),
  };
}

function salesOf(store: SaleStore, terminals: readonly (string | null)[]): BulkSales {
  const { length } = store;
  return {
    length,
    day: store.day.subarray(0, length),
    time: store.time.subarray(0, length),
    amountFen: store.amount.subarray(0, length),
    feeFen: store.fee.subarray(0, length),
    extraFeeFen: store.extra.subarray(0, length),
    settledFen: store.settled.subarray(0, length),
    card: store.card.subarray(0, length),
    terminal: store.terminal.subarray(0, length),
    row: store.row.subarray(0, length),
    referenceA: store.refA.subarray(0, length),
    referenceB: store.refB.subarray(0, length),
    terminals,
  };
}

/** only those whose rows were taken */
function terminalsOf({ charges }: Sink, sales: BulkSales): readonly string[] {
  const used = new Uint8Array(sales.terminals.length);
  for (const place of sales.terminal) used[place] = 1;
  const names = new Set<string>();
  for (const [place, name] of sales.terminals.entries())
    if (name !== null && used[place] === 1) names.add(name);
  for (const { terminal } of charges) if (terminal !== null) names.add(terminal);
  return [...names].sort();
}

function periodOf({ charges, store }: Sink): Window | null {
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < store.length; i += 1) {
    const day = store.day[i] as number;
    if (day < first) first = day;
    if (last < day) last = day;
  }
  let period: Window | null =
    first === Infinity ? null : { from: fromDayNumber(first), to: fromDayNumber(last) };
  for (const { on } of charges) period = widened(period, on);
  return period;
}

function widened(period: Window | null, on: PlainDate): Window {
  if (period === null) return { from: on, to: on };
  return { from: on < period.from ? on : period.from, to: period.to < on ? on : period.to };
}

/** A file that was read whole, in the shape of one that streamed in. */
export function bulkOf(reading: Reading): BulkReading {
  if (reading.kind !== "read") return reading;
  const { transactions, skipped, refused: bad, repaired, duplicates, ...rest } = reading;
  const sink = wholeSink();
  for (const one of transactions) takeRead(sink, one);
  for (const { row, code, params } of skipped) addNote(sink.skipped, row, code, params);
  for (const { row, code, params } of bad) addNote(sink.refused, row, code, params);
  for (const { row, code, params } of repaired) addNote(sink.repaired, row, code, params);
  for (const { row, code, params } of duplicates) addNote(sink.duplicates, row, code, params);
  const { sales, noteCounts, ...lists } = rowsOf(sink);
  const read: BulkRead = {
    ...rest,
    sales,
    noteCounts,
    skipped: lists.skipped,
    refused: lists.refused,
    repaired: lists.repaired,
    duplicates: lists.duplicates,
  };
  return read;
}

/** a sink that nothing but whole rows goes into */
function wholeSink(): Sink {
  const layout = {
    form: "table",
    id: "mapped",
    must: [],
    columns: {},
    unit: "yuan",
    feeSign: "printed",
    card: "other",
    grain: "trade",
    rules: [],
    otherwise: sale,
  } as const;
  const found = { layout, delimiter: ",", headerLine: 0, names: [] } as const;
  const setting = { layout, unit: "yuan", year: null, positiveIsTaken: false } as const;
  const table = openTable(found, setting, 0);
  const store = saleStore();
  return openSink(
    table,
    openLane(planOf(table), store, () => []),
    store,
  );
}
