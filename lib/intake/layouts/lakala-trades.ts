import { feeKindWords, feeRow, has, refund, refundWords, sale, type TableLayout } from "../layout";

/** Lakala JY: trades. The header says fen; the values may be yuan, so the unit is decided by their decimal points. */
export const lakalaTrades: TableLayout = {
  form: "table",
  id: "lakalaTrades",
  must: [
    "商户编号",
    "交易日期",
    "交易时间",
    "终端号",
    "交易类型",
    "拉卡拉流水号",
    "交易金额(分)",
    "手续费(分)",
  ],
  columns: {
    moment: ["交易日期"],
    clock: ["交易时间"],
    amount: ["交易金额(分)"],
    fee: ["手续费(分)"],
    settled: ["结算金额(分)"],
    kind: ["交易类型"],
    card: ["支付渠道", "支付方式", "卡类型"],
    terminal: ["终端号"],
    label: ["交易类型", "备注"],
    reference: ["拉卡拉流水号"],
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
