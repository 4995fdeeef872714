import { sale, type TableLayout } from "../layout";

/** Lakala JZ: the sums of a day and a wallet. No rate can be checked on a sum, so the card kind stays open. */
export const lakalaWalletDays: TableLayout = {
  form: "table",
  id: "lakalaWalletDays",
  must: ["商户编号", "结算日期", "钱包类型", "交易金额(分)", "手续费(分)", "结算金额(分)"],
  columns: {
    moment: ["结算日期"],
    amount: ["交易金额(分)"],
    fee: ["手续费(分)"],
    settled: ["结算金额(分)"],
  },
  unit: "decide",
  feeSign: "byKind",
  card: "other",
  grain: "day",
  rules: [],
  otherwise: sale,
};
