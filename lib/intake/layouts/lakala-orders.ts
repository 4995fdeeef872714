import { failedWords, has, refund, refundWords, sale, skip, type TableLayout } from "../layout";

/** orders of a shop system that sells through Lakala: the fee of the channel, where it is printed */
export const lakalaOrders: TableLayout = {
  form: "table",
  id: "lakalaOrders",
  must: ["订单编号", "订单类型", "支付方式", "渠道名称", "订单金额"],
  columns: {
    moment: ["交易日期", "交易时间", "支付时间"],
    amount: ["实收金额", "订单金额"],
    fee: ["通道手续费"],
    kind: ["订单类型"],
    status: ["订单状态"],
    card: ["支付方式"],
    reference: ["支付流水号"],
  },
  unit: "yuan",
  feeSign: "byKind",
  card: "byWords",
  grain: "trade",
  rules: [
    { when: [has("status", ...failedWords)], gives: skip("notSuccessful") },
    { when: [has("kind", ...refundWords)], gives: refund },
  ],
  otherwise: sale,
};
