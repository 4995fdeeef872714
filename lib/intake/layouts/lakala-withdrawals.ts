import { has, failedWords, is, skip, type TableLayout, withdrawal } from "../layout";

/** Lakala DW: withdrawals; the fee of each is a charge, the money itself is the merchant's own */
export const lakalaWithdrawals: TableLayout = {
  form: "table",
  id: "lakalaWithdrawals",
  must: ["商户编号", "提现日期", "提现流水号", "提现金额(分)", "手续费(分)"],
  columns: {
    moment: ["提现日期"],
    amount: ["提现金额(分)"],
    fee: ["手续费(分)"],
    status: ["状态"],
    reference: ["提现流水号"],
  },
  unit: "decide",
  feeSign: "byKind",
  card: "other",
  grain: "trade",
  rules: [
    { when: [is("status", "0", "2")], gives: skip("notSuccessful") },
    { when: [has("status", ...failedWords)], gives: skip("notSuccessful") },
  ],
  otherwise: withdrawal,
};
