import { feeKindWords, feeRow, has, refund, refundWords, sale, type TableLayout } from "../layout";

/** a pipe file of a bank-card gateway: packed times, whole fen */
export const chinaTv: TableLayout = {
  form: "table",
  id: "chinaTv",
  must: ["商户号", "终端号", "交易时间", "交易流水", "交易类型", "交易金额", "手续费"],
  columns: {
    moment: ["交易时间"],
    amount: ["交易金额"],
    fee: ["手续费"],
    kind: ["交易类型"],
    card: ["交易类型"],
    terminal: ["终端号"],
    reference: ["参考号", "交易流水"],
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
