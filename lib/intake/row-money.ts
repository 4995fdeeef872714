import { type Fen, fen, minus, zero } from "../engine/money";
import { type Money, readMoney } from "./amounts";
import type { RepairCode } from "./codes";
import type { Field, Movement, TableLayout } from "./layout";
import { maskText } from "./mask";
import type { MoneyUnit, Params } from "./reading";
import { cell, holds, only, type Row, words } from "./row";

export type Repair = { readonly code: RepairCode; readonly params: Params };
/** "bad": the cell is not blank and no amount */
export type Cell = Fen | null | "bad";

/** How the rows of one file are read. positiveIsTaken: in a file without direction, a positive amount is money taken. */
export type Setting = {
  readonly layout: TableLayout;
  readonly unit: MoneyUnit;
  readonly year: number | null;
  readonly positiveIsTaken: boolean;
  /** days printed without a year and behind this month are of the year before; null: no such thing */
  readonly lastMonth?: number | null;
};

/** words of a column of direction that mean money out */
export const outWords = ["支出", "借", "出账", "转出", "扣", "Dr", "DR"] as const;
const inWords = ["收入", "贷", "入账", "转入", "Cr", "CR"] as const;
const outSigns = ["D", "支", "付", "debit", "out"] as const;
const inSigns = ["C", "收", "存", "credit", "in"] as const;

/** What a column of direction says; null: neither, as "不计收支". */
export function flowOf(direction: string): "out" | "in" | null {
  const isOneOf = (signs: readonly string[]) =>
    signs.some((sign) => sign.toLowerCase() === direction.toLowerCase());
  if (isOneOf(outSigns) || outWords.some((word) => direction.includes(word))) return "out";
  return isOneOf(inSigns) || inWords.some((word) => direction.includes(word)) ? "in" : null;
}

export function money(row: Row, field: Field, unit: MoneyUnit, repairs: Repair[]): Cell {
  const text = cell(row, field);
  if (text === null) return null;
  const read = readMoney(text, unit);
  if (read === null) return "bad";
  report(read, field, text, repairs);
  return read.fen;
}

/** the sum of all columns of the meaning; null where all are blank */
export function sumOf(row: Row, field: Field, unit: MoneyUnit, repairs: Repair[]): Cell {
  let sum: Fen | null = null;
  for (const at of row.columns.get(field) ?? []) {
    const one = money(only(row, field, at), field, unit, repairs);
    if (one === "bad") return "bad";
    if (one !== null) sum = fen((sum ?? zero) + one);
  }
  return sum;
}

/** Positive: money in. The amount column, or the one of the columns for money in and out that is not zero. */
export function amountOf(row: Row, unit: MoneyUnit, repairs: Repair[]): Cell {
  const amount = money(row, "amount", unit, repairs);
  if (amount !== null) return amount;
  const [income, outgo] = [money(row, "income", unit, repairs), money(row, "outgo", unit, repairs)];
  if (income === "bad" || outgo === "bad") return "bad";
  if (income !== null && income !== zero) return income;
  if (outgo !== null && outgo !== zero) return fen(-size(outgo));
  return income ?? outgo;
}

/** Signed: a refund is negative whatever its printed sign; a refund column is taken from the amount. */
export function grossOf(
  row: Row,
  unit: MoneyUnit,
  kind: "sale" | "refund",
  repairs: Repair[],
): Cell {
  const [amount, given] = [amountOf(row, unit, repairs), money(row, "refund", unit, repairs)];
  if (amount === "bad" || given === "bad") return "bad";
  if (kind === "refund") {
    const printed = given === null || given === zero ? amount : given;
    return printed === null ? null : fen(-size(printed));
  }
  return amount === null || given === null ? amount : minus(amount, size(given));
}

/** Money taken is positive here, money given back negative. */
export function takenOf(row: Row, setting: Setting, is: Movement, repairs: Repair[]): Cell {
  const printed = amountOf(row, setting.unit, repairs);
  const amount =
    is === "feeRow" && (printed === null || printed === zero)
      ? money(row, "fee", setting.unit, repairs)
      : printed;
  if (amount === null || amount === "bad") return amount;
  if (is === "feeRow")
    return givenBack(`${words(row, "kind")}${words(row, "label")}`)
      ? fen(-size(amount))
      : size(amount);
  const direction = cell(row, "direction");
  if (direction !== null) return flowOf(direction) === "out" ? size(amount) : fen(-size(amount));
  if (!setting.positiveIsTaken) return fen(-amount);
  return 0 < amount && is === "serviceFee" && givenBack(words(row, "label"))
    ? fen(-amount)
    : amount;
}

/** The file has a column of direction, and in this row it says neither in nor out, nor does the sign or a word of giving back. */
export function isUndirected(row: Row, label: string): boolean {
  if (!row.columns.has("direction") || givenBack(label)) return false;
  const direction = cell(row, "direction");
  if (direction !== null) return flowOf(direction) === null;
  return !(cell(row, "amount") ?? "").startsWith("-");
}

/** what was paid out, where the row says that it was */
export function settledOf(row: Row, { layout, unit }: Setting): Cell {
  if (layout.settledWhen !== undefined && !holds(row, layout.settledWhen)) return null;
  return money(row, "settled", unit, []);
}

/** the words say that a fee was given back */
export function givenBack(label: string): boolean {
  return label.includes("退") || label.includes("返还");
}

/** masked and short enough for a note */
export function brief(text: string): string {
  return maskText(text.slice(0, 80));
}

function size(amount: Fen): Fen {
  return amount < 0 ? fen(-amount) : amount;
}

function report(read: Money, field: Field, text: string, repairs: Repair[]): void {
  const isFee = field === "fee" || field === "extraFee";
  if (read.rounded)
    repairs.push({ code: isFee ? "feeRounded" : "amountRounded", params: { text: brief(text) } });
  if (read.note !== null) repairs.push({ code: "amountNote", params: { text: brief(read.note) } });
}
