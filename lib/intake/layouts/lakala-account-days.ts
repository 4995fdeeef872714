import type { TableLayout } from "../layout";
import { lakalaWalletDays } from "./lakala-wallet-days";

/** Lakala ACC: the sums of a day and an account */
export const lakalaAccountDays: TableLayout = {
  ...lakalaWalletDays,
  id: "lakalaAccountDays",
  must: ["商户编号", "账户编号", "结算日期", "交易金额(分)", "手续费(分)", "结算金额(分)"],
};
