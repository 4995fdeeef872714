import { readMoney } from "./amounts";
import { normal } from "./cells";
import { classify } from "./classify";
import { columnNames, plainName } from "./column-names";
import { readMoment } from "./days";
import {
  failedWords,
  feeKindWords,
  feeRow,
  has,
  ledgerRow,
  type Outcome,
  refund,
  refundWords,
  type Rule,
  sale,
  serviceFee,
  skip,
  type TableLayout,
  withdrawal,
} from "./layout";
import {
  type ColumnMapping,
  type Delimiter,
  type Holding,
  type MappedField,
  mappedFields,
} from "./mapping-type";

const dayFirst: readonly MappedField[] = [
  "day",
  "clock",
  "outgo",
  "income",
  "direction",
  "fee",
  "extraFee",
  "settled",
  "amount",
  "kind",
  "status",
  "card",
  "terminal",
  "reference",
  "label",
];

/** what the header names and first rows of an unknown file say about its columns; the merchant confirms or changes it */
export function proposeMapping(
  headers: readonly string[],
  samples: readonly (readonly string[])[],
  place: { readonly headerRow: number; readonly delimiter: Delimiter } = {
    headerRow: 1,
    delimiter: ",",
  },
): ColumnMapping {
  const names = headers.map(plainName);
  const columns: { [F in MappedField]?: number } = {};
  const used = new Set<number>();
  for (const field of dayFirst) {
    const at = columnFor(field, names, samples, used);
    if (at === null) continue;
    columns[field] = at;
    used.add(at);
  }
  return { ...place, holds: holdingOf(columns, names, samples), unit: "decide", columns };
}

/** The mapping as a layout. null: a column is named that the file does not have. */
export function mappedLayout(mapping: ColumnMapping, width: number): TableLayout | null {
  const columns: { [F in Exclude<MappedField, "day"> | "moment"]?: readonly string[] } = {};
  for (const field of mappedFields) {
    const at = mapping.columns[field];
    if (at === undefined) continue;
    if (at < 0 || width <= at) return null;
    columns[field === "day" ? "moment" : field] = [columnName(at)];
  }
  if (columns.kind !== undefined)
    columns.label = [...new Set([...(columns.label ?? []), ...columns.kind])];
  const [rules, otherwise] = ways[mapping.holds];
  return {
    form: "table",
    id: "mapped",
    must: [],
    columns,
    unit: mapping.unit,
    feeSign: "byKind",
    card: "byWords",
    grain: "trade",
    rules,
    otherwise,
  };
}

/** columns of a mapped file go by their number: their printed names may repeat */
export function columnName(at: number): string {
  return `column ${at}`;
}

const failed: Rule = { when: [has("status", ...failedWords)], gives: skip("notSuccessful") };
const ways: { readonly [H in Holding]: readonly [readonly Rule[], Outcome] } = {
  trades: [
    [
      failed,
      { when: [has("kind", "提现", "提款")], gives: withdrawal },
      { when: [has("kind", ...feeKindWords)], gives: feeRow },
      { when: [has("kind", ...refundWords)], gives: refund },
      { when: [has("kind", "转账", "充值", "调拨")], gives: skip("internalTransfer") },
    ],
    sale,
  ],
  deductions: [[failed], serviceFee],
  ledger: [[failed], ledgerRow],
};

function columnFor(
  field: MappedField,
  names: readonly string[],
  samples: readonly (readonly string[])[],
  used: ReadonlySet<number>,
): number | null {
  for (const name of columnNames[field]) {
    for (const [at, printed] of names.entries()) {
      if (
        printed === name &&
        !used.has(at) &&
        fits(
          field,
          samples.map((cells) => cells[at] ?? ""),
        )
      )
        return at;
    }
  }
  return null;
}

/** a day must read as a day, an amount as an amount, wherever the samples say anything */
function fits(field: MappedField, cells: readonly string[]): boolean {
  const given = cells.filter(
    (cell) => cell.trim() !== "" && cell.trim() !== "-" && cell.trim() !== "/",
  );
  if (given.length === 0) return true;
  if (field === "day") return given.some((cell) => readMoment(cell, 2000) !== null);
  if (!["amount", "income", "outgo", "fee", "extraFee", "settled"].includes(field)) return true;
  return given.some((cell) => readMoney(cell, "yuan") !== null);
}

function holdingOf(
  columns: { readonly [F in MappedField]?: number },
  names: readonly string[],
  samples: readonly (readonly string[])[],
): Holding {
  const { income, outgo, direction, fee, settled, terminal, kind, label } = columns;
  if (income !== undefined || outgo !== undefined || direction !== undefined) return "ledger";
  if (fee !== undefined || (settled !== undefined && terminal !== undefined)) return "trades";
  if (names.some((name) => name.includes("余额"))) return "ledger";
  const cells = (at: number | undefined) =>
    at === undefined ? [] : samples.map((one) => normal(one[at] ?? ""));
  if ([...cells(label), ...cells(kind)].some((text) => classify(text) !== null))
    return "deductions";
  if (cells(kind).some((text) => tradeWords.some((word) => text.includes(word)))) return "trades";
  return label === undefined ? "trades" : "ledger";
}

const tradeWords = ["消费", "退货", "收款", "刷卡", "扫码", "POS"];
