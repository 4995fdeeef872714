import { fromAcquirer, ledger } from "../ledger";

/** a bank's list of an account with a column 收/支 and the state of each row */
export const accountList = ledger({
  id: "accountList",
  must: ["交易时间", "交易对方", "摘要", "收/支", "交易金额", "交易状态"],
  columns: {
    moment: ["交易时间"],
    amount: ["交易金额"],
    direction: ["收/支"],
    status: ["交易状态"],
    reference: ["交易流水号"],
    label: ["摘要", "交易对方", "备注"],
  },
  rules: [fromAcquirer],
});
