import { ledger } from "../ledger";

/** 广发银行 credit card: the kind in brackets before the text, negative is paid in */
export const cgbCredit = ledger({
  id: "cgbCredit",
  must: ["交易日期", "入账日期", "交易摘要", "入账金额", "入账货币"],
  columns: {
    moment: ["交易日期"],
    amount: ["入账金额"],
    status: ["入账货币"],
    label: ["交易摘要"],
  },
  positiveIsTaken: true,
});
