import { type Fen, zero } from "../engine/money";
import { namesAcquirer } from "./acquirers";
import { cardKind } from "./cards";
import { classify } from "./classify";
import type { RowRefusalCode, SkipCode } from "./codes";
import { type Moment, readClock, readMoment } from "./days";
import type { Movement, Outcome, TableLayout } from "./layout";
import type { MoneyUnit, Params, ReadCharge, ReadTransaction } from "./reading";
import { feesOf, splitByNote } from "./row-fees";
import { keyOf, linksOf, referenceOf, type Stamp, terminalOf } from "./row-ids";
import {
  isUndirected,
  amountOf,
  brief,
  givenBack,
  grossOf,
  money,
  type Repair,
  type Setting,
  settledOf,
  sumOf,
  takenOf,
} from "./row-money";
import { cell, holds, type Row, words } from "./row";

/** What became of a row. `links`: by which trades and fees of trades find each other; `key`: equal for equal rows. */
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

/** a row on its way, with what has been found out so far */
type Open = {
  readonly row: Row;
  readonly setting: Setting;
  readonly stamp: Stamp;
  readonly repairs: Repair[];
};

/** Reads one data row. Nothing is guessed: a cell that cannot be read refuses the row and names the cell. */
export function readRow(row: Row, setting: Setting): RowResult {
  const outcome = outcomeOf(row, setting.layout);
  if (outcome.is === "skip") return skipped(outcome.code);
  if (outcome.is === "unknown") return refuse("unknownKind", words(row, "kind"));
  const when = momentOf(row, setting);
  if (when === null) return refuse("badDay", cell(row, "moment"));
  const clock = cell(row, "clock");
  const time = when.time ?? (clock === null ? null : readClock(clock));
  const repairs: Repair[] = [];
  if (when.badTime || (time === null && clock !== null)) {
    repairs.push({ code: "badTime", params: { text: brief(clock ?? cell(row, "moment") ?? "") } });
  }
  const open = { row, setting, stamp: { on: when.on, time }, repairs };
  if (outcome.is === "sale" && isPaidOut(row, setting.unit)) return readMovement(open, "deduction");
  if (outcome.is === "sale" || outcome.is === "refund") return readTrade(open, outcome.is);
  return readMovement(open, outcome.is);
}

/** a bill of January has days of December in it, and prints no year */
function momentOf(row: Row, { year, lastMonth = null }: Setting): Moment | null {
  const text = cell(row, "moment") ?? "";
  const when = readMoment(text, year);
  if (when === null || lastMonth === null || year === null) return when;
  return Number(when.on.slice(5, 7)) <= lastMonth ? when : readMoment(text, year - 1);
}

/** what the rules of the layout make of a row */
export function outcomeOf(row: Row, layout: TableLayout): Outcome {
  for (const rule of layout.rules)
    if (rule.when.every((condition) => holds(row, condition))) return rule.gives;
  return layout.otherwise;
}

/** in a file with columns for money in and money out, a "sale" that went out was a payment of the merchant's */
function isPaidOut(row: Row, unit: MoneyUnit): boolean {
  if (!row.columns.has("outgo")) return false;
  const amount = amountOf(row, unit, []);
  return amount !== null && amount !== "bad" && amount < 0;
}

function readTrade({ row, setting, stamp, repairs }: Open, kind: "sale" | "refund"): RowResult {
  const { layout, unit } = setting;
  const gross = grossOf(row, unit, kind, repairs);
  if (gross === null || gross === "bad")
    return refuse("badAmount", cell(row, "amount") ?? cell(row, "refund"));
  if (gross === zero) return skipped("zeroAmount");
  const [fee, extra] = [money(row, "fee", unit, repairs), sumOf(row, "extraFee", unit, repairs)];
  if (fee === "bad") return refuse("badFee", cell(row, "fee"));
  if (extra === "bad") return refuse("badFee", words(row, "extraFee"));
  const settled = settledOf(row, setting);
  if (settled === "bad") return refuse("badSettled", cell(row, "settled"));
  const noted = kind === "refund" ? splitByNote(row, layout, gross) : null;
  const amountFen = noted?.gross ?? gross;
  const fees = noted ?? feesOf(layout, amountFen, { fee, extra, settled });
  const reference = referenceOf(row, repairs);
  const value: ReadTransaction = {
    row: row.line,
    terminal: terminalOf(row),
    ...stamp,
    amountFen,
    card: layout.card === "byWords" ? cardKind(words(row, "card")) : layout.card,
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

function readMovement(open: Open, is: Movement): RowResult {
  const { row, setting, repairs } = open;
  if (is === "withdrawal") return readWithdrawal(open);
  const taken = takenOf(row, setting, is, repairs);
  if (taken === null || taken === "bad")
    return refuse("badAmount", cell(row, "amount") ?? words(row, "outgo"));
  if (taken === zero) return skipped("zeroAmount");
  if (is !== "tradeFee") return readDeduction(open, is, taken);
  // a wallet files 通讯服务费 under the same kind as the fees of trades: its name tells them apart
  return classify(words(row, "label"), "wallet") === null
    ? { is: "tradeFee", amountFen: taken, links: linksOf(row) }
    : readDeduction(open, "deduction", taken);
}

const payoutLabel = "提现手续费";

/** the money is the merchant's own; only the fee for sending it is a charge */
function readWithdrawal(open: Open): RowResult {
  const { row, setting, repairs } = open;
  const fee = money(row, "fee", setting.unit, repairs);
  if (fee === "bad") return refuse("badFee", cell(row, "fee"));
  if (fee === null || fee === zero) return skipped("withdrawal");
  return charge(open, {
    amountFen: fee,
    label: payoutLabel,
    category: "service",
    components: [],
    because: payoutLabel,
  });
}

function readDeduction(
  open: Open,
  is: Exclude<Movement, "withdrawal" | "tradeFee">,
  amountFen: Fen,
): RowResult {
  const kind = words(open.row, "kind");
  const printed = words(open.row, "label");
  const label = printed === "" ? kind : printed;
  if (is !== "serviceFee" && is !== "feeRow" && isUndirected(open.row, `${label}${kind}`))
    return isOurs(is, label) ? refuse("noDirection", label) : skipped("notDeduction");
  if (is === "ledgerRow" && amountFen < 0 && !givenBack(label)) return skipped("inflowNotSale");
  const found = classify(label);
  // a person's account pays for memberships, insurances and rooms: of these only the terminal's are meant
  if (is === "ledgerRow" && found !== null && found.category !== "data" && !namesAcquirer(label))
    return skipped("notDeduction");
  if (found !== null) return charge(open, { amountFen, label: brief(label), ...found });
  if (is === "ledgerRow") return skipped("notDeduction");
  if (is === "serviceFee" && label !== "") {
    return charge(open, {
      amountFen,
      label: brief(label),
      category: "service",
      components: [],
      because: kind,
    });
  }
  return amountFen < 0 ? skipped("inflowNotSale") : refuse("outflowNotNamed", label);
}

/** its words make it a matter of the terminal's */
function isOurs(is: Movement, label: string): boolean {
  if (is === "deduction" || namesAcquirer(label)) return true;
  return classify(label)?.category === "data";
}

type Named = Pick<ReadCharge, "amountFen" | "label" | "category" | "components" | "because">;

function charge({ row, stamp, repairs }: Open, named: Named): RowResult {
  const { amountFen, category, components, label, because } = named;
  const value: ReadCharge = {
    row: row.line,
    terminal: terminalOf(row),
    on: stamp.on,
    amountFen,
    category,
    components,
    label,
    because,
  };
  const key = keyOf(referenceOf(row, []), stamp, amountFen, label);
  return { is: "charge", value, key, repairs };
}

function skipped(code: SkipCode): RowResult {
  return { is: "skipped", code, params: {} };
}

function refuse(code: RowRefusalCode, text: string | null): RowResult {
  return { is: "refused", code, params: { text: brief(text ?? "") } };
}
