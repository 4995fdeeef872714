import { ledger } from "../ledger";

/** 招商银行 一网通: lines of # above and below, columns for money in and out */
export const cmbDebit = ledger({
  id: "cmbDebit",
  must: ["交易日期", "交易时间", "收入", "支出", "交易类型", "交易备注"],
  columns: {
    moment: ["交易日期"],
    clock: ["交易时间"],
    income: ["收入"],
    outgo: ["支出"],
    label: ["交易备注", "交易类型"],
  },
  footer: {
    kind: "comments",
    checks: [
      ["# 收入合计", "", "incomeCount"],
      ["# 收入合计", "共", "incomeSum"],
      ["# 支出合计", "", "outgoCount"],
      ["# 支出合计", "共", "outgoSum"],
    ],
  },
});
