import { ledger } from "../ledger";

/** 工商银行, debit and credit card: the pair of 记账金额 holds the yuan, the other pair may be dashes */
export const icbc = ledger({
  id: "icbc",
  must: ["交易日期", "摘要", "交易场所", "记账金额(收入)", "记账金额(支出)"],
  columns: {
    moment: ["交易日期"],
    income: ["记账金额(收入)"],
    outgo: ["记账金额(支出)"],
    status: ["记账币种"],
    label: ["摘要", "交易详情", "交易场所", "对方户名"],
  },
  footer: {
    kind: "totalRow",
    first: ["人民币合计", "合计金额"],
    checks: [
      ["income", "incomeSum"],
      ["outgo", "outgoSum"],
    ],
  },
});
