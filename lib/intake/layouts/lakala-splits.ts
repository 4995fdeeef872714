import { skip, type TableLayout } from "../layout";

/** Lakala SEP: how trades were split among receivers; the trades themselves stand in JY */
export const lakalaSplits: TableLayout = {
  form: "table",
  id: "lakalaSplits",
  must: ["商户编号", "交易日期", "交易金额(分)", "分账金额(分)"],
  columns: { moment: ["交易日期"], amount: ["分账金额(分)"], reference: ["拉卡拉流水号"] },
  unit: "decide",
  feeSign: "byKind",
  card: "other",
  grain: "trade",
  rules: [],
  otherwise: skip("split"),
};
