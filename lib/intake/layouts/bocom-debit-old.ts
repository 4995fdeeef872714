import { ledger } from "../ledger";

/** 交通银行, older: columns for money in and out, -- for nothing */
export const bocomDebitOld = ledger({
  id: "bocomDebitOld",
  must: ["记账日期", "交易方式", "支出金额", "收入金额", "余额"],
  columns: {
    moment: ["记账日期"],
    clock: ["交易时间"],
    income: ["收入金额"],
    outgo: ["支出金额"],
    label: ["交易方式", "摘要", "对方户名", "交易地点"],
  },
});
