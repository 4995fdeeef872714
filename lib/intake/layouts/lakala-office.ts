import {
  feeKindWords,
  feeRow,
  failedWords,
  has,
  refund,
  refundWords,
  sale,
  skip,
  type TableLayout,
} from "../layout";

/** Lakala back office 交易明细: two fee columns, 清分金额 is the net */
export const lakalaOffice: TableLayout = {
  form: "table",
  id: "lakalaOffice",
  must: [
    "商户编号",
    "终端号",
    "交易日期",
    "交易金额(元)",
    "交易手续费(元)",
    "交易附加手续费(元)",
    "清分金额",
  ],
  columns: {
    moment: ["交易日期"],
    clock: ["交易时间"],
    amount: ["交易金额(元)"],
    fee: ["交易手续费(元)"],
    extraFee: ["交易附加手续费(元)"],
    settled: ["清分金额"],
    kind: ["交易类型"],
    status: ["交易状态"],
    card: ["交易类型", "卡类型"],
    terminal: ["终端号"],
    reference: ["流水号"],
  },
  unit: "yuan",
  feeSign: "byKind",
  card: "byWords",
  grain: "trade",
  rules: [
    { when: [has("status", ...failedWords)], gives: skip("notSuccessful") },
    { when: [has("kind", ...feeKindWords)], gives: feeRow },
    { when: [has("kind", ...refundWords)], gives: refund },
  ],
  otherwise: sale,
};
