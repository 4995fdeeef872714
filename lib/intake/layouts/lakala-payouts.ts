import { has, failedWords, is, sale, skip, type TableLayout, withdrawal } from "../layout";

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
    { when: [is("status", "0", "2")], then: skip("notSuccessful") },
    { when: [has("status", ...failedWords)], then: skip("notSuccessful") },
  ],
  otherwise: withdrawal,
};

/** Lakala back office 提款: 实扣金额 is what left the account */
export const lakalaPayouts: TableLayout = {
  ...lakalaWithdrawals,
  id: "lakalaPayouts",
  must: ["流水号", "商户号", "提款日期", "提款金额", "提款手续费"],
  columns: {
    moment: ["提款日期"],
    amount: ["提款金额"],
    fee: ["提款手续费"],
    status: ["交易状态"],
    reference: ["流水号"],
  },
};

/** Lakala D0: trades paid out the same day, with the surcharge for it */
export const lakalaInstant: TableLayout = {
  ...lakalaWithdrawals,
  id: "lakalaInstant",
  must: ["商户编号", "交易日期", "拉卡拉流水号", "交易金额(分)", "手续费(分)", "D0手续费(分)"],
  columns: {
    moment: ["交易日期"],
    amount: ["交易金额(分)"],
    fee: ["手续费(分)"],
    extraFee: ["D0手续费(分)"],
    reference: ["拉卡拉流水号"],
  },
  rules: [],
  otherwise: sale,
};
