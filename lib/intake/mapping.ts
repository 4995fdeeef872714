import { readMoney } from "./amounts";
import { headerName, normal } from "./cells";
import { classify } from "./classify";
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

/** column names seen for each meaning, the best first */
const synonyms: { readonly [F in MappedField]: readonly string[] } = {
  day: [
    "交易时间",
    "交易日期",
    "完成时间",
    "创建时间",
    "支付时间",
    "发生时间",
    "记账时间",
    "交易创建时间",
    "记账日期",
    "交易日",
    "日期",
    "时间",
    "扣款日期",
    "扣费时间",
    "扣费日期",
    "结算日期",
    "清算日期",
    "清分日期",
    "账单日期",
    "入账日期",
    "记账日",
    "date",
    "time",
    "datetime",
    "createdat",
    "transactiondate",
  ],
  clock: ["交易时间", "记账时间", "时间", "time"],
  amount: [
    "交易金额",
    "订单金额",
    "应结订单金额",
    "总金额",
    "总计金额",
    "收支金额",
    "发生额",
    "实付金额",
    "刷卡金额",
    "消费金额",
    "扣款金额",
    "扣费金额",
    "记账金额",
    "人民币金额",
    "金额",
    "amount",
    "gross",
    "total",
  ],
  income: [
    "收入",
    "收入金额",
    "贷方金额",
    "贷方发生额",
    "贷方发生金额",
    "存入金额",
    "存入",
    "记账金额(收入)",
    "credit",
    "income",
  ],
  outgo: [
    "支出",
    "支出金额",
    "借方金额",
    "借方发生额",
    "借方发生金额",
    "取出金额",
    "记账金额(支出)",
    "debit",
    "outgo",
  ],
  direction: ["收/支", "收支类型", "收支", "借贷", "借贷标志", "交易方向", "借贷方向"],
  fee: [
    "手续费",
    "商户手续费",
    "商户费用",
    "服务费",
    "渠道手续费",
    "通道手续费",
    "交易手续费",
    "手续费金额",
    "fee",
    "fees",
  ],
  extraFee: [
    "交易附加手续费",
    "附加手续费",
    "附加费",
    "秒到费",
    "D0手续费",
    "d0手续费",
    "提现手续费",
    "提款手续费",
  ],
  settled: [
    "结算金额",
    "入账金额",
    "净计金额",
    "净金额",
    "清算金额",
    "清分金额",
    "商家实收",
    "到账金额",
    "实扣金额",
    "实际到账",
    "net",
    "nettotal",
    "netamount",
  ],
  kind: ["交易类型", "订单类型", "业务类型", "类型", "type"],
  status: ["交易状态", "支付状态", "订单状态", "当前状态", "状态", "status"],
  card: ["卡类型", "卡类别", "借贷记标记", "支付方式", "支付渠道", "cardtype", "cardbrand"],
  terminal: [
    "终端号",
    "pos终端",
    "pos终端号",
    "终端编号",
    "psam卡号",
    "终端sn",
    "机身号",
    "terminal",
    "terminalid",
  ],
  reference: [
    "流水号",
    "拉卡拉流水号",
    "参考号",
    "系统参考号",
    "检索参考号",
    "微信订单号",
    "支付宝交易号",
    "渠道流水号",
    "交易流水号",
    "交易单号",
    "交易订单号",
    "交易号",
    "订单号",
    "订单编号",
    "transactionid",
    "id",
  ],
  label: [
    "摘要",
    "交易摘要",
    "交易附言",
    "附言",
    "用途",
    "业务描述",
    "客户摘要",
    "交易备注",
    "费用名称",
    "扣款项目",
    "项目",
    "说明",
    "商品说明",
    "商品",
    "备注",
    "名目",
    "description",
    "details",
    "memo",
  ],
};
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
  if (columns.label === undefined && columns.kind !== undefined && columns.fee === undefined) {
    columns.label = columns.kind;
  }
  return { ...place, holds: holdingOf(columns, names, samples), unit: "decide", columns };
}

/** how many different meanings the names speak of: the measure of a header line */
export function meanings(headers: readonly string[]): number {
  const names = headers.map(plainName);
  return mappedFields.filter((field) => names.some((name) => synonyms[field].includes(name)))
    .length;
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
    masked: true,
    rules,
    otherwise,
  };
}

/** columns of a mapped file go by their number: their printed names may repeat */
export function columnName(at: number): string {
  return `column ${at}`;
}

const failed: Rule = { when: [has("status", ...failedWords)], then: skip("notSuccessful") };
const ways: { readonly [H in Holding]: readonly [readonly Rule[], Outcome] } = {
  trades: [
    [
      failed,
      { when: [has("kind", "提现", "提款")], then: withdrawal },
      { when: [has("kind", ...feeKindWords)], then: feeRow },
      { when: [has("kind", ...refundWords)], then: refund },
      { when: [has("kind", "转账", "充值", "调拨")], then: skip("internalTransfer") },
    ],
    sale,
  ],
  deductions: [[failed], serviceFee],
  ledger: [[failed], ledgerRow],
};

function plainName(header: string): string {
  const name = headerName(header);
  const open = name.lastIndexOf("(");
  const bare =
    0 < open &&
    name.endsWith(")") &&
    /^\((?:单位:?)?(?:元|分|人民币|rmb|cny|[+-]元)\)$/i.test(name.slice(open))
      ? name.slice(0, open)
      : name;
  return bare.toLowerCase();
}

function columnFor(
  field: MappedField,
  names: readonly string[],
  samples: readonly (readonly string[])[],
  used: ReadonlySet<number>,
): number | null {
  for (const name of synonyms[field]) {
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
  if (columns.fee !== undefined || columns.settled !== undefined) return "trades";
  if (
    columns.income !== undefined ||
    columns.outgo !== undefined ||
    columns.direction !== undefined
  )
    return "ledger";
  if (names.some((name) => name.includes("余额"))) return "ledger";
  const label = columns.label;
  if (label === undefined) return "trades";
  return samples.some((cells) => classify(normal(cells[label] ?? "")) !== null)
    ? "deductions"
    : "ledger";
}
