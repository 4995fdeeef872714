import { type Fen, fen } from "../../engine/money";
import { feesOf } from "../row-fees";
import type { Lane, Told } from "./lane";
import { blank, type Line, openCell, plainMoney } from "./line";

/** The open column as fen, counted for the unit; `blank` without such a column. */
function moneyIn(lane: Lane, line: Line, at: number): number {
  if (at < 0 || openCell(line, at)) return blank;
  const value = plainMoney(line, lane.plan.isYuan);
  const { bytes, a, b } = line;
  if (2 < b - a && (bytes[b - 3] === 0x2e || bytes[b - 2] === 0x2e)) lane.last.points += 1;
  else if (b - a !== 1 || bytes[a] !== 0x30) lane.last.whole += 1;
  return value;
}

/** Writes the money of an ordinary row at the end of the columns. false: to be looked at more closely. */
export function readAmounts(lane: Lane, line: Line, told: Told): boolean {
  const { plan, last } = lane;
  last.points = 0;
  last.whole = 0;
  const printed = printedAmount(lane, line);
  const given =
    plan.refund < 0 || openCell(line, plan.refund) ? blank : plainMoney(line, plan.isYuan);
  const gross = grossOf(printed, given, told.is === "refund");
  if (gross === 0 || !(-blank < gross && gross < blank)) return false;
  if (told.is === "sale" && 0 <= plan.outgo && printed < 0) return false;
  const fee = moneyIn(lane, line, plan.fee);
  let extra = blank;
  for (const at of plan.extra) {
    const one = moneyIn(lane, line, at);
    if (one !== blank) extra = extra === blank ? one : extra + one;
  }
  const settled = moneyIn(lane, line, plan.settled);
  if (Number.isNaN(fee) || Number.isNaN(extra) || Number.isNaN(settled)) return false;
  last.printed = printed;
  last.fee = fee;
  last.settled = settled;
  last.way = told.way;
  writeFees(lane, gross, fee, extra, told.takesSettled ? settled : blank);
  return true;
}

/** the amount column, or the one of the columns for money in and out that is not zero */
function printedAmount(lane: Lane, line: Line): number {
  const { plan } = lane;
  const amount = moneyIn(lane, line, plan.amount);
  lane.last.amount = amount;
  const income = moneyIn(lane, line, plan.income);
  const outgo = moneyIn(lane, line, plan.outgo);
  if (Number.isNaN(income) || Number.isNaN(outgo)) return Number.NaN;
  if (amount !== blank) return amount;
  if (income !== blank && income !== 0) return income;
  if (outgo !== blank && outgo !== 0) return 0 - Math.abs(outgo);
  return income === blank ? outgo : income;
}

function grossOf(printed: number, given: number, refund: boolean): number {
  if (Number.isNaN(printed)) return printed;
  if (refund) return 0 - Math.abs(given === blank || given === 0 ? printed : given);
  return printed === blank || given === blank ? printed : printed - Math.abs(given);
}

function writeFees(lane: Lane, gross: number, fee: number, extra: number, settled: number): void {
  const { store, plan } = lane;
  const at = store.length;
  store.amount[at] = gross;
  if (isUsual(lane, gross, fee, extra, settled)) {
    store.fee[at] = fee === blank ? Number.NaN : fee;
    store.extra[at] = extra === blank ? Number.NaN : extra;
    store.settled[at] = settled === blank ? Number.NaN : settled;
    return;
  }
  const printed = { fee: amountOf(fee), extra: amountOf(extra), settled: amountOf(settled) };
  const fees = feesOf(plan.table.setting.layout, fen(gross), printed);
  store.fee[at] = fees.fee ?? Number.NaN;
  store.extra[at] = fees.extra ?? Number.NaN;
  store.settled[at] = fees.settled ?? Number.NaN;
}

/** a sale whose fee stands as printed, and whose settled amount adds up or is asked nothing: what `feesOf` leaves alone */
function isUsual(lane: Lane, gross: number, fee: number, extra: number, settled: number): boolean {
  if (gross < 0 || fee < 0 || fee === blank) return false;
  const { settled: way } = lane.plan.table.setting.layout;
  if (way === "feeIsDifference") return false;
  if (settled === blank) return true;
  const net = gross - (extra === blank ? 0 : extra);
  return way === "consistent" ? net - fee === settled : net + fee !== settled;
}

function amountOf(value: number): Fen | null {
  return value === blank ? null : fen(value);
}
