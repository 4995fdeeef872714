import { ledger } from "../ledger";

/** 招商银行, made from its PDF: one signed amount, name and account glued together */
export const cmbDebitPaper = ledger({
  id: "cmbDebitPaper",
  must: ["记账日期", "货币", "交易金额", "联机余额", "交易摘要"],
  columns: {
    moment: ["记账日期"],
    amount: ["交易金额"],
    status: ["货币"],
    label: ["交易摘要", "对手信息", "客户摘要"],
  },
});
