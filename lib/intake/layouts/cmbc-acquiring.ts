import { has, refund, refundWords, sale, type TableLayout } from "../layout";

/** 民生银行 online acquiring: a title, labelled totals, then rows with a comma at their end; refunds are printed positive */
export const cmbcAcquiring: TableLayout = {
  form: "table",
  id: "cmbcAcquiring",
  must: ["订单号", "交易金额", "交易日期", "交易时间", "交易类型"],
  mustNot: ["手续费", "终端号", "商户号"],
  columns: {
    moment: ["交易日期"],
    clock: ["交易时间"],
    amount: ["交易金额"],
    kind: ["交易类型"],
    reference: ["订单号"],
  },
  unit: "yuan",
  feeSign: "byKind",
  card: "other",
  grain: "trade",
  rules: [{ when: [has("kind", ...refundWords)], gives: refund }],
  otherwise: sale,
};
