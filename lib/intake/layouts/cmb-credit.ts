import { ledger } from "../ledger";

/** 招商银行 credit card: days without a year, which stands in the title; positive is spent */
export const cmbCredit = ledger({
  id: "cmbCredit",
  must: ["交易日", "记账日", "交易摘要", "人民币金额", "卡号末四位"],
  columns: {
    moment: ["交易日", "记账日"],
    amount: ["人民币金额"],
    label: ["交易摘要"],
  },
  positiveIsTaken: true,
  yearInTitle: "对账单",
});
