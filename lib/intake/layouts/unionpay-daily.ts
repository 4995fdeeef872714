import { refund, sale, skip, type TableLayout, is, has } from "../layout";

/** UnionPay POS day file: no header, 12 fields, whole fen; the fee is the difference of two amounts, so the two can show no residual */
export const unionpayDaily: TableLayout = {
  form: "table",
  id: "unionpayDaily",
  must: [],
  columns: {
    moment: ["交易日期"],
    clock: ["交易时间"],
    amount: ["交易金额"],
    settled: ["清分金额"],
    kind: ["交易类型"],
    card: ["卡类型"],
    terminal: ["终端号"],
    reference: ["流水号"],
  },
  unit: "fen",
  feeSign: "byKind",
  card: "byWords",
  grain: "trade",
  rules: [
    { when: [is("kind", "S30", "V52", "S35")], gives: refund },
    { when: [has("kind", "查询")], gives: skip("notSuccessful") },
  ],
  otherwise: sale,
  settled: "feeIsDifference",
  headerless: {
    delimiter: ",",
    names: [
      "清分日期",
      "交易日期",
      "交易时间",
      "商户号",
      "终端号",
      "交易金额",
      "清分金额",
      "流水号",
      "交易类型",
      "交易卡号",
      "发卡银行",
      "卡类型",
    ],
    looks: (cells) =>
      cells.length === 12 &&
      /^20\d{6}$/.test(cells[0] ?? "") &&
      /^20\d{6}$/.test(cells[1] ?? "") &&
      /^\w{15}$/.test(cells[3] ?? ""),
  },
};
