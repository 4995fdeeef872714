import { sale, type TableLayout } from "../layout";
import { lakalaWithdrawals } from "./lakala-withdrawals";

/** Lakala D0: trades paid out the same day, with the surcharge for it */
export const lakalaInstant: TableLayout = {
  ...lakalaWithdrawals,
  id: "lakalaInstant",
  must: ["商户编号", "交易日期", "拉卡拉流水号", "交易金额(分)", "手续费(分)", "D0手续费(分)"],
  columns: {
    moment: ["交易日期"],
    amount: ["交易金额(分)"],
    fee: ["手续费(分)"],
    extraFee: ["D0手续费(分)"],
    reference: ["拉卡拉流水号"],
  },
  rules: [],
  otherwise: sale,
};
