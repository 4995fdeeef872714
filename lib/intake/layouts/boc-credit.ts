import { ledger } from "../ledger";

/** 中国银行 credit card */
export const bocCredit = ledger({
  id: "bocCredit",
  must: ["交易日", "银行记账日", "交易描述", "存入", "支出"],
  columns: {
    moment: ["交易日", "银行记账日"],
    income: ["存入"],
    outgo: ["支出"],
    status: ["币种"],
    label: ["交易描述"],
  },
});
