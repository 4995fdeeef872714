import { feeKindWords, feeRow, has, refund, refundWords, sale, type TableLayout } from "../layout";

/** Allinpay 收银宝: day and time in distant columns; payers' names and identity numbers in the file are never read */
export const allinpayCashier: TableLayout = {
  form: "table",
  id: "allinpayCashier",
  must: ["商户号", "终端号", "交易时间", "交易类型", "交易批次号", "交易金额", "手续费"],
  columns: {
    moment: ["交易日期"],
    clock: ["交易时间"],
    amount: ["交易金额"],
    fee: ["手续费"],
    settled: ["结算金额"],
    kind: ["交易类型"],
    card: ["交易类型", "卡类别", "产品类型", "渠道交易类型"],
    terminal: ["终端号"],
    label: ["交易类型", "商户备注"],
    reference: ["交易单号", "参考号"],
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
