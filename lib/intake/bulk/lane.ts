import { cards } from "../../engine/request";
import { cardKind } from "../cards";
import { outcomeOf } from "../read-row";
import { outWords } from "../row-money";
import { terminalOf } from "../row-ids";
import { cell, holds, type Row, words } from "../row";
import { dayOf } from "./lane-day";
import { readAmounts } from "./lane-money";
import { isLetterOrDigit, type Line, openCell } from "./line";
import {
  mixA,
  mixB,
  type PairTable,
  pairTable,
  pairValue,
  putPair,
  seedA,
  seedB,
} from "./pair-table";
import type { Plan } from "./plan";
import { isKeyed, isRefund, type SaleStore } from "./sale-store";
import { isSuspicious } from "./suspicion";

/** what the words of a row say: nothing that is read from bytes, a sale, or a refund */
export type Told = {
  readonly is: "other" | "sale" | "refund";
  readonly card: number;
  readonly takesSettled: boolean;
  /** -1: money out · 1: money in · 0: the sign of the amount says it */
  readonly way: number;
};

/** what the last row printed, for the sums of the file; `blank` where it printed nothing */
export type Last = {
  points: number;
  whole: number;
  /** the amount column alone */
  amount: number;
  /** of whichever column held it */
  printed: number;
  fee: number;
  settled: number;
  way: number;
};

/** The way of ordinary rows from bytes into columns: words that came before are known, numbers are read digit by digit. */
export type Lane = {
  readonly plan: Plan;
  readonly store: SaleStore;
  readonly told: Told[];
  readonly toldTable: PairTable;
  readonly terminals: (string | null)[];
  readonly terminalPlaces: Map<string | null, number>;
  readonly terminalTable: PairTable;
  /** packed year, month and day: a day number; 0: not yet looked up, -1: no day of the calendar */
  readonly days: Int32Array;
  readonly cellsOf: (line: Line) => readonly string[];
  /** what the last row had, for its sums */
  last: Last;
  readonly links: Int32Array;
  linkCount: number;
  /** the line may hold something personal */
  isDoubtful: boolean;
  time: number;
  refA: number;
  refB: number;
};

export function openLane(
  plan: Plan,
  store: SaleStore,
  cellsOf: (line: Line) => readonly string[],
): Lane {
  return {
    plan,
    store,
    told: [],
    toldTable: pairTable(),
    terminals: [null],
    terminalPlaces: new Map([[null, 0]]),
    terminalTable: pairTable(),
    days: new Int32Array(100 * 512),
    cellsOf,
    last: { points: 0, whole: 0, amount: 0, printed: 0, fee: 0, settled: 0, way: 0 },
    links: new Int32Array(16),
    linkCount: 0,
    isDoubtful: false,
    time: -1,
    refA: 0,
    refB: 0,
  };
}

/** Writes an ordinary sale or refund at the end of the columns, to be taken there. false: the row is none that bytes alone can tell. */
export function readFast(lane: Lane, line: Line): boolean {
  const { plan, store } = lane;
  if (plan.isSlow || !isOrdinary(plan, line)) return false;
  const told = toldBy(lane, line);
  if (told.is === "other") return false;
  const day = dayOf(lane, line);
  if (day < 0) return false;
  const terminal = plan.terminal < 0 ? 0 : terminalPlace(lane, line);
  if (terminal < 0 || !readReference(lane, line) || !readLinks(lane, line)) return false;
  if (!readAmounts(lane, line, told)) return false;
  const at = store.length;
  store.day[at] = day;
  store.time[at] = lane.time;
  store.terminal[at] = terminal;
  store.card[at] = told.card;
  store.row[at] = line.number;
  store.refA[at] = lane.refA;
  store.refB[at] = lane.refB;
  const keyed = lane.refA === 0 && lane.refB === 0 ? 0 : isKeyed;
  store.kind[at] = (told.is === "refund" ? isRefund : 0) | keyed;
  return true;
}

/** as many cells as the header has names, and no sign of a footer, a total or a header among the first */
function isOrdinary(plan: Plan, line: Line): boolean {
  if (line.cells < plan.width || 4000 < line.to - line.from) return false;
  for (let at = plan.width; at < line.cells; at += 1)
    if (plan.table.setting.layout.guard !== undefined || !openCell(line, at)) return false;
  let heads = 0;
  for (let at = 0; at < 3; at += 1) {
    if (openCell(line, at)) continue;
    const byte = line.bytes[line.a] as number;
    if (byte === plan.headBytes[at]) heads += 1;
    if (byte === 0x23 || (0x80 <= byte && isTelling(line, byte))) return false;
  }
  return heads < 2;
}

/** the first signs of 合计 总计 小计 累计 本页 以上数据, or one that may be padding */
function isTelling({ bytes, a }: Line, first: number): boolean {
  if (first < 0xe4) return true;
  const rest = ((bytes[a + 1] as number) << 8) | (bytes[a + 2] as number);
  if (first === 0xe5) return rest === 0x9088 || rest === 0xb08f;
  if (first === 0xe6) return rest === 0x80bb || rest === 0x9cac;
  if (first === 0xe7) return rest === 0xb4af;
  return first === 0xe4 ? rest === 0xbba5 : 0xe9 < first;
}

/** more ways to say what a row is than any acquirer has: a file with more goes the long way */
const mostTold = 8192;
const other: Told = { is: "other", card: 0, takesSettled: false, way: 0 };

function toldBy(lane: Lane, line: Line): Told {
  let [a, b] = [seedA, seedB];
  for (const at of lane.plan.told) {
    openCell(line, at);
    for (let i = line.a; i < line.b; i += 1) {
      a = mixA(a, line.bytes[i] as number);
      b = mixB(b, line.bytes[i] as number);
    }
    a = mixA(a, 0x1f);
    b = mixB(b, 0x1f);
  }
  const known = pairValue(lane.toldTable, a, b);
  if (0 <= known) return lane.told[known] ?? other;
  if (mostTold <= lane.told.length) return other;
  const told = tell(lane, line);
  putPair(lane.toldTable, a, b, lane.told.length);
  lane.told.push(told);
  return told;
}

function tell({ plan, cellsOf }: Lane, line: Line): Told {
  const { columns, setting } = plan.table;
  const { layout } = setting;
  const row: Row = { cells: cellsOf(line), columns, line: line.number };
  const { is } = outcomeOf(row, layout);
  if (is !== "sale" && is !== "refund") return other;
  if (is === "refund" && layout.refundNote !== undefined) return other;
  const card = layout.card === "byWords" ? cardKind(words(row, "card")) : layout.card;
  const direction = cell(row, "direction");
  const out = direction !== null && outWords.some((word) => direction.includes(word));
  return {
    is,
    card: cards.indexOf(card),
    takesSettled: layout.settledWhen === undefined || holds(row, layout.settledWhen),
    way: direction === null ? 0 : out ? -1 : 1,
  };
}

const mostTerminals = 65_536;

/** -1: to be looked at more closely */
function terminalPlace(lane: Lane, line: Line): number {
  if (openCell(line, lane.plan.terminal)) return 0;
  let [a, b] = [seedA, seedB];
  for (let i = line.a; i < line.b; i += 1) {
    a = mixA(a, line.bytes[i] as number);
    b = mixB(b, line.bytes[i] as number);
  }
  const known = pairValue(lane.terminalTable, a, b);
  if (0 <= known || mostTerminals < lane.terminals.length) return known;
  const { columns } = lane.plan.table;
  const name = terminalOf({ cells: lane.cellsOf(line), columns, line: line.number });
  const place = placeOf(lane, name);
  putPair(lane.terminalTable, a, b, place);
  return place;
}

export function placeOf(lane: Lane, name: string | null): number {
  const known = lane.terminalPlaces.get(name);
  if (known !== undefined) return known;
  lane.terminalPlaces.set(name, lane.terminals.length);
  lane.terminals.push(name);
  return lane.terminals.length - 1;
}

/** Letters and digits; 0 and 0 where the row has no number of its own. false: to be looked at more closely. */
function readReference(lane: Lane, line: Line): boolean {
  lane.refA = 0;
  lane.refB = 0;
  for (const at of lane.plan.reference) {
    if (openCell(line, at)) continue;
    let [a, b] = [seedA, seedB];
    let zeros = true;
    for (let i = line.a; i < line.b; i += 1) {
      const byte = line.bytes[i] as number;
      if (!isLetterOrDigit(byte)) return false;
      if (byte !== 0x30) zeros = false;
      a = mixA(a, byte);
      b = mixB(b, byte);
    }
    if (zeros) continue;
    if (
      40 < line.b - line.a ||
      (lane.isDoubtful && isSuspicious(line.bytes, line.a, line.b, "reference"))
    )
      return false;
    lane.refA = a;
    lane.refB = b;
    return true;
  }
  return true;
}

/** the numbers by which fees on rows of their own find this trade */
function readLinks(lane: Lane, line: Line): boolean {
  lane.linkCount = 0;
  for (const at of lane.plan.link) {
    if (openCell(line, at)) continue;
    let [a, b] = [seedA, seedB];
    for (let i = line.a; i < line.b; i += 1) {
      const byte = line.bytes[i] as number;
      if (!isLetterOrDigit(byte)) return false;
      a = mixA(a, byte);
      b = mixB(b, byte);
    }
    lane.links[lane.linkCount * 2] = a;
    lane.links[lane.linkCount * 2 + 1] = b;
    lane.linkCount += 1;
  }
  return lane.linkCount <= 8;
}
