import { skip, type TableLayout } from "../layout";
import { lakalaSplits } from "./lakala-splits";

/** Lakala JY_FQ: the plan of instalments; the trades themselves stand in JY */
export const lakalaInstallments: TableLayout = {
  ...lakalaSplits,
  id: "lakalaInstallments",
  must: ["商户编号", "交易日期", "交易金额(分)", "分期数", "每期金额(分)"],
  columns: { moment: ["交易日期"], amount: ["交易金额(分)"], reference: ["拉卡拉流水号"] },
  otherwise: skip("installmentPlan"),
};
