import { is, sale, type TableLayout } from "../layout";

/** Lakala JS: each trade with what was settled for it; the settled amount counts once its state says so */
export const lakalaSettlements: TableLayout = {
  form: "table",
  id: "lakalaSettlements",
  must: [
    "商户编号",
    "交易日期",
    "终端号",
    "拉卡拉流水号",
    "交易金额(分)",
    "手续费(分)",
    "结算金额(分)",
    "结算日期",
    "结算状态",
  ],
  columns: {
    moment: ["交易日期"],
    clock: ["交易时间"],
    amount: ["交易金额(分)"],
    fee: ["手续费(分)"],
    settled: ["结算金额(分)"],
    status: ["结算状态"],
    terminal: ["终端号"],
    reference: ["拉卡拉流水号"],
  },
  unit: "decide",
  feeSign: "byKind",
  card: "byWords",
  grain: "trade",
  rules: [],
  otherwise: sale,
  settledWhen: is("status", "1", "成功", "已结算", "结算成功"),
};
