import { feeKindWords, feeRow, has, refund, refundWords, sale, type TableLayout } from "../layout";

/** 银联商务: trades with the cleared amount, so that a residual shows */
export const chinaums: TableLayout = {
  form: "table",
  id: "chinaums",
  must: ["清算日期", "交易日期", "交易时间", "交易金额", "终端号", "清算金额", "手续费"],
  columns: {
    moment: ["交易日期"],
    clock: ["交易时间"],
    amount: ["交易金额"],
    fee: ["手续费"],
    settled: ["清算金额"],
    kind: ["交易类型"],
    card: ["支付类型", "交易类型", "支付产品", "卡类型"],
    terminal: ["终端号"],
    label: ["交易类型", "备注", "付款附言"],
    reference: ["参考号", "流水号"],
  },
  unit: "decide",
  feeSign: "byKind",
  card: "byWords",
  grain: "trade",
  rules: [
    { when: [has("kind", ...feeKindWords)], gives: feeRow },
    { when: [has("kind", ...refundWords)], gives: refund },
  ],
  otherwise: sale,
};
