import { ledger } from "../ledger";

/** 浦发银行 .xls: everything is text, two blanks between day and time */
export const spdbDebit = ledger({
  id: "spdbDebit",
  must: ["顺序号", "交易日期", "交易类型", "存入金额", "取出金额"],
  columns: {
    moment: ["交易日期"],
    income: ["存入金额"],
    outgo: ["取出金额"],
    label: ["交易类型", "交易对手名称", "附言"],
  },
});
