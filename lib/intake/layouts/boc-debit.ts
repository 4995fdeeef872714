import { ledger } from "../ledger";

/** 中国银行 交易流水明细单: one signed amount, rows of dashes for nothing */
export const bocDebit = ledger({
  id: "bocDebit",
  must: ["记账日期", "币别", "金额", "余额", "交易名称", "附言"],
  columns: {
    moment: ["记账日期"],
    clock: ["记账时间"],
    amount: ["金额"],
    status: ["币别"],
    label: ["交易名称", "附言", "对方账户名"],
  },
});
