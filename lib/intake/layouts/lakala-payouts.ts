import type { TableLayout } from "../layout";
import { lakalaWithdrawals } from "./lakala-withdrawals";

/** Lakala back office 提款: 实扣金额 is what left the account */
export const lakalaPayouts: TableLayout = {
  ...lakalaWithdrawals,
  id: "lakalaPayouts",
  must: ["流水号", "商户号", "提款日期", "提款金额", "提款手续费"],
  columns: {
    moment: ["提款日期"],
    amount: ["提款金额"],
    fee: ["提款手续费"],
    status: ["交易状态"],
    reference: ["流水号"],
  },
};
