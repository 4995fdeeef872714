import { ledger } from "../ledger";

/** 交通银行: the side of the account in a column of its own */
export const bocomDebit = ledger({
  id: "bocomDebit",
  must: ["交易日期", "交易类型", "借贷", "交易金额", "余额"],
  columns: {
    moment: ["交易日期"],
    clock: ["交易时间"],
    amount: ["交易金额"],
    direction: ["借贷"],
    label: ["摘要", "交易类型", "对方户名", "交易地点"],
  },
});
