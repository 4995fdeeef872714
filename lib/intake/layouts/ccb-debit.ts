import { ledger } from "../ledger";

/** 建设银行 .xls: names padded, 0 on the side that is not meant */
export const ccbDebit = ledger({
  id: "ccbDebit",
  must: ["记账日", "交易日期", "支出", "收入", "账户余额", "摘要"],
  columns: {
    moment: ["交易日期", "记账日"],
    clock: ["交易时间"],
    income: ["收入"],
    outgo: ["支出"],
    status: ["币种"],
    label: ["摘要", "对方户名", "交易地点"],
  },
});
