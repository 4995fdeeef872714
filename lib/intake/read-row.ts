import type { PlainDate } from "../engine/date";
import { type Fen, fen, minus, zero } from "../engine/money";
import { type Money, readMoney } from "./amounts";
import { cardKind } from "./cards";
import { isDamaged } from "./cells";
import { classify } from "./classify";
import type { RepairCode, RowRefusalCode, SkipCode } from "./codes";
import { readClock, readMoment } from "./days";
import type { Field, Movement, Outcome, TableLayout } from "./layout";
import { maskText } from "./mask";
import type { MoneyUnit, Params, ReadCharge, ReadTransaction } from "./reading";
import { cell, holds, type Row, words } from "./row";

/** What became of a row. `links`: by which trades and fees of trades find each other. */
export type RowResult =
  | {
      readonly is: "transaction";
      readonly value: ReadTransaction;
      readonly links: readonly string[];
      readonly key: string | null;
      readonly repairs: readonly Repair[];
    }
  | {
      readonly is: "charge";
      readonly value: ReadCharge;
      readonly key: string | null;
      readonly repairs: readonly Repair[];
    }
  | { readonly is: "tradeFee"; readonly amountFen: Fen; readonly links: readonly string[] }
  | { readonly is: "skipped"; readonly code: SkipCode; readonly params: Params }
  | { readonly is: "refused"; readonly code: RowRefusalCode; readonly params: Params };
export type Repair = { readonly code: RepairCode; readonly params: Params };

/** positiveIsTaken: in a file without direction, a positive amount is money taken */
export type Setting = {
  readonly layout: TableLayout;
  readonly unit: MoneyUnit;
  readonly year: number | null;
  readonly positiveIsTaken: boolean;
};

/** Reads one data row. Nothing is guessed: a cell that cannot be read refuses the row and names the cell. */
export function readRow(row: Row, setting: Setting): RowResult {
  const outcome = outcomeOf(row, setting.layout);
  if (outcome.is === "skip") return { is: "skipped", code: outcome.code, params: {} };
  const when = readMoment(cell(row, "moment") ?? "", setting.year);
  if (when === null) return refuse("badDay", cell(row, "moment"));
  const repairs: Repair[] = [];
  const clock = cell(row, "clock");
  const time = when.time ?? (clock === null ? null : readClock(clock));
  if (when.badTime || (time === null && clock !== null))
    repairs.push({ code: "badTime", params: { text: brief(clock ?? cell(row, "moment") ?? "") } });
  const stamp = { on: when.on, time };
  if (outcome.is === "sale" && isPaidOut(row, setting.unit))
    return readMovement(row, setting, "deduction", stamp, repairs);
  if (outcome.is === "sale" || outcome.is === "refund")
    return readTrade(row, setting, outcome.is, stamp, repairs);
  return readMovement(row, setting, outcome.is, stamp, repairs);
}

type Stamp = { readonly on: PlainDate; readonly time: string | null };

function outcomeOf(row: Row, layout: TableLayout): Outcome {
  for (const rule of layout.rules)
    if (rule.when.every((condition) => holds(row, condition))) return rule.then;
  return layout.otherwise;
}

/** in a file with columns for money in and money out, a "sale" that went out was a payment of the merchant's */
function isPaidOut(row: Row, unit: MoneyUnit): boolean {
  if (!row.columns.has("outgo")) return false;
  const amount = amountOf(row, unit, []);
  return amount !== null && amount !== "bad" && amount < 0;
}

function readTrade(
  row: Row,
  setting: Setting,
  kind: "sale" | "refund",
  stamp: Stamp,
  repairs: Repair[],
): RowResult {
  const gross = grossOf(row, setting.unit, kind, repairs);
  if (gross === null)
    return refuse(
      "badAmount",
      cell(row, kind === "refund" && cell(row, "refund") !== null ? "refund" : "amount"),
    );
  const noted = kind === "refund" ? splitByNote(row, setting, gross) : null;
  if (gross === zero) return { is: "skipped", code: "zeroAmount", params: {} };
  const printedFee = money(row, "fee", setting.unit, repairs);
  const extra = sumOf(row, "extraFee", setting.unit, repairs);
  if (printedFee === "bad" || extra === "bad") return refuse("badFee", cell(row, "fee"));
  const net = settledOf(row, setting);
  if (net === "bad") return refuse("badSettled", cell(row, "settled"));
  const amountFen = noted === null ? gross : noted.gross;
  const settled = net !== null && amountFen < 0 && 0 < net ? fen(-net) : net;
  const fees = noted ?? feesOf(setting.layout, amountFen, printedFee, extra, settled);
  const reference = referenceOf(row, setting.layout, repairs);
  const value: ReadTransaction = {
    row: row.line,
    terminal: terminalOf(row, setting.layout),
    ...stamp,
    amountFen,
    card: setting.layout.card === "byWords" ? cardKind(words(row, "card")) : setting.layout.card,
    feeFen: fees.fee,
    extraFeeFen: fees.extra,
    settledFen: fees.settled,
    reference: reference.shown,
  };
  return {
    is: "transaction",
    value,
    links: linksOf(row),
    key: keyOf(reference, stamp, amountFen, kind),
    repairs,
  };
}

/** signed: a refund is negative whatever its printed sign; a refund column is taken from the amount */
function grossOf(
  row: Row,
  unit: MoneyUnit,
  kind: "sale" | "refund",
  repairs: Repair[],
): Fen | null {
  const amount = amountOf(row, unit, repairs);
  const given = money(row, "refund", unit, repairs);
  if (amount === "bad" || given === "bad") return null;
  if (kind === "refund") {
    const size = given ?? amount;
    return size === null ? null : fen(size < 0 ? size : -size);
  }
  if (amount === null) return null;
  return given === null ? amount : minus(amount, fen(given < 0 ? -given : given));
}

/** positive: money in. The amount column, or the one of the columns for money in and money out that is not zero (out is negative) */
export function amountOf(row: Row, unit: MoneyUnit, repairs: Repair[]): Fen | null | "bad" {
  const amount = money(row, "amount", unit, repairs);
  if (amount !== null) return amount;
  const [income, outgo] = [money(row, "income", unit, repairs), money(row, "outgo", unit, repairs)];
  if (income === "bad" || outgo === "bad") return "bad";
  if (income !== null && income !== zero) return income;
  if (outgo !== null && outgo !== zero) return fen(outgo < 0 ? outgo : -outgo);
  return income ?? outgo;
}

type Fees = { readonly fee: Fen | null; readonly extra: Fen | null; readonly settled: Fen | null };

/** fee = gross - net: by kind the printed size takes the trade's sign, unless the settled amount proves the other one */
function feesOf(
  layout: TableLayout,
  gross: Fen,
  printed: Fen | null,
  extra: Fen | null,
  settled: Fen | null,
): Fees {
  if (layout.settled === "feeIsDifference")
    return { fee: settled === null ? null : minus(gross, settled), extra, settled };
  const fee =
    printed === null || layout.feeSign === "printed"
      ? printed
      : signedFee(gross, printed, extra ?? zero, settled);
  if (layout.settled !== "consistent" || settled === null) return { fee, extra, settled };
  const net = gross - (fee ?? zero) - (extra ?? zero);
  return { fee, extra, settled: net === settled ? settled : null };
}

function signedFee(gross: Fen, printed: Fen, extra: Fen, settled: Fen | null): Fen {
  const size = fen(printed < 0 ? -printed : printed);
  const usual = fen(gross < 0 ? -size : size);
  const other = fen(-usual);
  return settled !== null && gross - extra - other === settled && gross - extra - usual !== settled
    ? other
    : usual;
}

/** "退款总金额1.00元;含手续费0.01元": a refund whose fee share the provider gave back */
function splitByNote(
  row: Row,
  setting: Setting,
  printed: Fen,
): (Fees & { readonly gross: Fen }) | null {
  const marks = setting.layout.refundNote;
  if (marks === undefined) return null;
  const text = words(row, "label");
  const [total, fee] = [behind(text, marks[0]), behind(text, marks[1])];
  if (total === null || fee === null || total - fee !== -printed) return null;
  return { gross: fen(-total), fee: fen(-fee), extra: null, settled: printed };
}

/** the amount that stands right behind a word */
export function behind(text: string, word: string): Fen | null {
  const at = text.indexOf(word);
  if (at < 0) return null;
  const number = /^[:¥ ]{0,3}(-?[\d,]{1,18}(?:\.\d{1,5})?)/.exec(text.slice(at + word.length));
  return readMoney(number?.[1] ?? "", "yuan")?.fen ?? null;
}

function readMovement(
  row: Row,
  setting: Setting,
  is: Movement,
  stamp: Stamp,
  repairs: Repair[],
): RowResult {
  const field: Field = is === "withdrawal" ? "fee" : "amount";
  const taken =
    is === "withdrawal"
      ? money(row, "fee", setting.unit, repairs)
      : takenOf(row, setting, is, repairs);
  if (taken === "bad" || (taken === null && is !== "withdrawal"))
    return refuse(is === "withdrawal" ? "badFee" : "badAmount", cell(row, field));
  if (is === "withdrawal" && (taken === null || taken === zero))
    return { is: "skipped", code: "withdrawal", params: {} };
  if (taken === null || taken === zero) return { is: "skipped", code: "zeroAmount", params: {} };
  if (is === "withdrawal")
    return charge(row, setting, stamp, repairs, {
      amountFen: taken,
      label: payoutLabel,
      category: "service",
      components: [],
      because: payoutLabel,
    });
  if (is === "tradeFee") return { is: "tradeFee", amountFen: taken, links: linksOf(row) };
  return readDeduction(row, setting, is, stamp, repairs, taken);
}

const payoutLabel = "提现手续费";

function readDeduction(
  row: Row,
  setting: Setting,
  is: Movement,
  stamp: Stamp,
  repairs: readonly Repair[],
  taken: Fen,
): RowResult {
  const label = words(row, "label");
  const kind = words(row, "kind");
  const found = classify(label === "" ? kind : label);
  const shown = brief(label === "" ? kind : label);
  if (is === "ledgerRow" && taken < 0 && !given(label))
    return { is: "skipped", code: "inflowNotSale", params: {} };
  if (found !== null)
    return charge(row, setting, stamp, repairs, { amountFen: taken, label: shown, ...found });
  if (is === "ledgerRow") return { is: "skipped", code: "notDeduction", params: {} };
  if (is === "serviceFee" && shown !== "") {
    return charge(row, setting, stamp, repairs, {
      amountFen: taken,
      label: shown,
      category: "service",
      components: [],
      because: kind,
    });
  }
  return taken < 0
    ? { is: "skipped", code: "inflowNotSale", params: {} }
    : refuse("outflowNotNamed", label);
}

/** the words say that a fee was given back */
function given(label: string): boolean {
  return label.includes("退") || label.includes("返还");
}

type Named = Pick<ReadCharge, "amountFen" | "label" | "category" | "components" | "because">;

function charge(
  row: Row,
  setting: Setting,
  stamp: Stamp,
  repairs: readonly Repair[],
  named: Named,
): RowResult {
  const value: ReadCharge = {
    row: row.line,
    terminal: terminalOf(row, setting.layout),
    on: stamp.on,
    ...named,
  };
  const reference = referenceOf(row, setting.layout, []);
  return {
    is: "charge",
    value,
    key: keyOf(reference, stamp, named.amountFen, named.label),
    repairs,
  };
}

/** money taken is positive here, money given back negative */
function takenOf(row: Row, setting: Setting, is: Movement, repairs: Repair[]): Fen | null | "bad" {
  const amount = amountOf(row, setting.unit, repairs);
  if (amount === null || amount === "bad") return amount;
  const size = fen(amount < 0 ? -amount : amount);
  if (is === "feeRow")
    return given(`${words(row, "kind")}${words(row, "label")}`) ? fen(-size) : size;
  const direction = cell(row, "direction");
  if (direction !== null)
    return outWords.some((word) => direction.includes(word)) ? size : fen(-size);
  if (!setting.positiveIsTaken) return fen(-amount);
  return 0 < amount && is === "serviceFee" && given(words(row, "label")) ? fen(-amount) : amount;
}

export const outWords = ["支出", "借", "出账", "转出", "扣", "Dr", "DR"] as const;

function money(row: Row, field: Field, unit: MoneyUnit, repairs: Repair[]): Fen | null | "bad" {
  const text = cell(row, field);
  if (text === null) return null;
  const read = readMoney(text, unit);
  if (read === null) return "bad";
  reportMoney(read, field, text, repairs);
  return read.fen;
}

function reportMoney(read: Money, field: Field, text: string, repairs: Repair[]): void {
  if (read.rounded)
    repairs.push({
      code: field === "fee" || field === "extraFee" ? "feeRounded" : "amountRounded",
      params: { text: brief(text) },
    });
  if (read.note !== null) repairs.push({ code: "amountNote", params: { text: brief(read.note) } });
}

function sumOf(row: Row, field: Field, unit: MoneyUnit, repairs: Repair[]): Fen | null | "bad" {
  let sum: Fen | null = null;
  for (const at of row.columns.get(field) ?? []) {
    const one = money({ ...row, columns: new Map([[field, [at]]]) }, field, unit, repairs);
    if (one === "bad") return "bad";
    if (one !== null) sum = fen((sum ?? zero) + one);
  }
  return sum;
}

function settledOf(row: Row, { layout, unit }: Setting): Fen | null | "bad" {
  if (layout.settledWhen !== undefined && !holds(row, layout.settledWhen)) return null;
  return money(row, "settled", unit, []);
}

function terminalOf(row: Row, layout: TableLayout): string | null {
  const text = cell(row, "terminal");
  return text === null ? null : layout.masked === true ? maskText(text) : text;
}

type Reference = { readonly shown: string | null; readonly damaged: boolean };

function referenceOf(row: Row, layout: TableLayout, repairs: Repair[]): Reference {
  const text = cell(row, "reference");
  if (text === null || /^0+$/.test(text)) return { shown: secondReference(row), damaged: false };
  if (!isDamaged(text))
    return { shown: layout.masked === true ? maskText(text) : text, damaged: false };
  repairs.push({ code: "damagedReference", params: { text: brief(text) } });
  return { shown: null, damaged: true };
}

/** WeChat prints 0 as the refund's number of a sale: then the next column counts */
function secondReference(row: Row): string | null {
  for (const at of row.columns.get("reference") ?? []) {
    const text = cell({ ...row, columns: new Map([["reference", [at]]]) }, "reference");
    if (text !== null && !/^0+$/.test(text)) return text;
  }
  return null;
}

function linksOf(row: Row): readonly string[] {
  const links: string[] = [];
  for (const at of row.columns.get("link") ?? []) {
    const text = cell({ ...row, columns: new Map([["link", [at]]]) }, "link");
    if (text !== null) links.push(text);
  }
  return links;
}

/** id + time + amount + kind. Without an id two equal rows may be two trades: no key. A damaged id is left out of the key, but only where the time is known. */
function keyOf(reference: Reference, stamp: Stamp, amountFen: Fen, kind: string): string | null {
  if (reference.shown === null && !(reference.damaged && stamp.time !== null)) return null;
  return [reference.shown ?? "", stamp.on, stamp.time ?? "", amountFen, kind].join("\u0001");
}

function refuse(code: RowRefusalCode, text: string | null): RowResult {
  return { is: "refused", code, params: { text: brief(text ?? "") } };
}

/** masked and short enough for a note */
function brief(text: string): string {
  return maskText(text.slice(0, 80));
}
