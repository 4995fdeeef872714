import { dayNumber } from "../../engine/date";
import { cards } from "../../engine/request";
import type { DuplicateCode, RepairCode, RowRefusalCode, SkipCode } from "../codes";
import { emptyGathering, type Gathering } from "../gather";
import type { RowResult } from "../read-row";
import { type OpenTable, readRecord, type Refusal } from "../read-table";
import type { ReadCharge, ReadTransaction } from "../reading";
import { type MoneySigns, note, noSigns } from "../unit";
import { type Lane, placeOf } from "./lane";
import { blank } from "./line";
import { addNote, type Notes, notes } from "./notes";
import { keyOfText, type PairTable, pairTable, pairValue, putPair } from "./pair-table";
import { isKeyed, isRefund, type SaleStore, takeSale } from "./sale-store";

/** Where the rows of a large table go, one after the other, by whichever way they were read. */
export type Sink = {
  readonly table: OpenTable;
  readonly lane: Lane;
  readonly store: SaleStore;
  /** the footer's totals and the sums they are held against; its lists stay empty */
  readonly into: Gathering;
  readonly signs: MoneySigns;
  readonly charges: ReadCharge[];
  readonly seenCharges: Map<string, number>;
  readonly skipped: Notes<SkipCode>;
  readonly refused: Notes<RowRefusalCode>;
  readonly repaired: Notes<RepairCode>;
  readonly duplicates: Notes<DuplicateCode>;
  /** the place of the first sale of each link, and of the first refund */
  readonly linked: PairTable;
  /** fees of trades on rows of their own: row, fen, and where the keys of its links end */
  readonly fees: { readonly row: number[]; readonly fen: number[]; readonly end: number[] };
  readonly feeLinks: number[];
  refusal: Refusal | null;
};

export function openSink(table: OpenTable, lane: Lane, store: SaleStore): Sink {
  return {
    table,
    lane,
    store,
    into: emptyGathering(),
    signs: noSigns(),
    charges: [],
    seenCharges: new Map(),
    skipped: notes(),
    refused: notes(),
    repaired: notes(),
    duplicates: notes(),
    linked: pairTable(),
    fees: { row: [], fen: [], end: [] },
    feeLinks: [],
    refusal: null,
  };
}

/** so many deductions are no bill of a merchant's */
const mostCharges = 200_000;

/** A record as cells: read as every other reader does. */
export function takeRecord(sink: Sink, cells: readonly string[], line: number): boolean {
  note(sink.signs, cells, sink.table.columns);
  const record = readRecord(sink.table, cells, line, sink.into);
  if (record.is === "refusal") sink.refusal = record.refusal;
  if (record.is === "row") {
    sink.into.rows += 1;
    take(sink, line, record.result);
    if (record.rejoined && record.result.is !== "refused")
      addNote(sink.repaired, line, "cellsRejoined", {});
    if (mostCharges < sink.charges.length)
      sink.refusal = { code: "tooManyRows", params: { limit: mostCharges } };
  }
  return sink.refusal === null;
}

function take(sink: Sink, line: number, result: RowResult): void {
  if (result.is === "skipped") addNote(sink.skipped, line, result.code, result.params);
  else if (result.is === "refused") addNote(sink.refused, line, result.code, result.params);
  else if (result.is === "tradeFee") {
    sink.fees.row.push(line);
    sink.fees.fen.push(result.amountFen);
    for (const link of result.links) sink.feeLinks.push(...keyOfText(link));
    sink.fees.end.push(sink.feeLinks.length);
  } else {
    const first =
      result.is === "charge"
        ? chargeBefore(sink, line, result.key)
        : saleBefore(sink, result.value, result.key, result.links);
    if (first !== null) {
      addNote(sink.duplicates, line, "duplicate", { first });
      return;
    }
    for (const { code, params } of result.repairs) addNote(sink.repaired, line, code, params);
    if (result.is === "charge") sink.charges.push(result.value);
  }
}

/** the row of the same charge that came before; null: there is none */
function chargeBefore({ seenCharges }: Sink, line: number, key: string | null): number | null {
  if (key === null) return null;
  const first = seenCharges.get(key);
  if (first === undefined) seenCharges.set(key, line);
  return first ?? null;
}

function saleBefore(
  sink: Sink,
  value: ReadTransaction,
  key: string | null,
  links: readonly string[],
): number | null {
  const { store, lane } = sink;
  const at = store.length;
  const [a, b] = value.reference === null ? [0, 0] : keyOfText(value.reference);
  store.day[at] = dayNumber(value.on);
  store.time[at] = value.time === null ? -1 : secondsOf(value.time);
  store.amount[at] = value.amountFen;
  store.fee[at] = value.feeFen ?? Number.NaN;
  store.extra[at] = value.extraFeeFen ?? Number.NaN;
  store.settled[at] = value.settledFen ?? Number.NaN;
  store.terminal[at] = placeOf(lane, value.terminal);
  store.row[at] = value.row;
  store.refA[at] = a;
  store.refB[at] = b;
  store.card[at] = cards.indexOf(value.card);
  store.kind[at] =
    (key === null ? 0 : isKeyed) | (key?.endsWith("\u0001refund") === true ? isRefund : 0);
  const first = takeSale(store);
  if (0 <= first) return store.row[first] as number;
  for (const link of links) {
    const [x, y] = keyOfText(link);
    putPair(sink.linked, x, sided(y, value.amountFen), at);
  }
  return null;
}

/** A row that was read elsewhere, repeated ones left out there. */
export function takeRead(sink: Sink, value: ReadTransaction): void {
  saleBefore(sink, value, null, []);
}

function secondsOf(time: string): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60 + Number(time.slice(6, 8));
}

/** refunds have links of their own */
function sided(b: number, amount: number): number {
  return amount < 0 ? ~b : b;
}

/** The row that the lane has just written. */
export function takeFast(sink: Sink): void {
  const { store, lane, into } = sink;
  const at = store.length;
  into.rows += 1;
  if (sink.table.setting.layout.footer !== undefined) count(sink, at);
  noteSigns(sink);
  const first = takeSale(store);
  if (0 <= first) {
    addNote(sink.duplicates, store.row[at] as number, "duplicate", {
      first: store.row[first] as number,
    });
    return;
  }
  for (let i = 0; i < lane.linkCount * 2; i += 2) {
    const b = sided(lane.links[i + 1] as number, store.amount[at] as number);
    putPair(sink.linked, lane.links[i] as number, b, at);
  }
}

/** as `note` in unit.ts does */
function noteSigns({ signs, lane: { last } }: Sink): void {
  const { amount, fee } = last;
  signs.points += last.points;
  signs.whole += last.whole;
  if (amount === blank) return;
  if (0 < amount) signs.positive += 1;
  if (amount < 0) signs.negative += 1;
  if (fee === blank || amount <= 0 || fee === 0) return;
  const size = Math.abs(fee);
  if (amount <= size * 1000 && size * 1000 <= amount * 30) signs.plausible += 1;
  else signs.implausible += 1;
}

/** as `count` in read-table.ts does */
function count({ into: { tally }, store, lane: { last } }: Sink, at: number): void {
  const amount = store.amount[at] as number;
  const fee = store.fee[at] as number;
  tally.rows += 1;
  tally.amountSum += amount;
  if (amount < 0) {
    tally.refundCount += 1;
    tally.refundSum -= amount;
  } else {
    tally.saleCount += 1;
    tally.grossSum += amount;
    tally.netSum += last.settled === blank ? 0 : last.settled;
  }
  tally.feeSum += Number.isNaN(fee) ? 0 : fee;
  if (last.printed === blank || last.printed === 0) return;
  const size = Math.abs(last.printed);
  if (last.way === 0 ? last.printed < 0 : last.way < 0) {
    tally.outgoCount += 1;
    tally.outgoSum += size;
  } else {
    tally.incomeCount += 1;
    tally.incomeSum += size;
  }
}

/** Fees of trades on rows of their own go to their trade, as `mergeFees` in gather.ts does. */
export function mergeTradeFees(sink: Sink): void {
  const { fees, store } = sink;
  let from = 0;
  for (const [i, row] of fees.row.entries()) {
    const end = fees.end[i] ?? from;
    const amount = fees.fen[i] ?? 0;
    const at = tradeOf(sink, amount, from, end);
    from = end;
    if (at < 0) {
      addNote(sink.skipped, row, "tradeFeeAlone", {});
      continue;
    }
    const fee = store.fee[at] as number;
    store.fee[at] = (Number.isNaN(fee) ? 0 : fee) + amount;
    addNote(sink.skipped, row, "mergedFee", { trade: store.row[at] as number });
  }
  sink.skipped.list.sort((a, b) => a.row - b.row);
}

function tradeOf({ feeLinks, linked }: Sink, amount: number, from: number, end: number): number {
  for (let i = from; i < end; i += 2) {
    const at = pairValue(linked, feeLinks[i] ?? 0, sided(feeLinks[i + 1] ?? 0, amount));
    if (0 <= at) return at;
  }
  return -1;
}
