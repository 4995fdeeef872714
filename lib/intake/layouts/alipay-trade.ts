import { has, refund, sale, type TableLayout } from "../layout";

/** Alipay 业务明细. Refunds are negative in most files and positive in some: the kind decides, not the sign. */
export const alipayTrade: TableLayout = {
  form: "table",
  id: "alipayTrade",
  must: ["支付宝交易号", "商户订单号", "业务类型", "创建时间", "订单金额(元)", "商家实收(元)"],
  columns: {
    moment: ["完成时间", "创建时间"],
    amount: ["订单金额(元)"],
    fee: ["服务费(元)"],
    settled: ["商家实收(元)"],
    kind: ["业务类型"],
    terminal: ["终端号"],
    reference: ["退款批次号/请求号", "支付宝交易号"],
  },
  unit: "yuan",
  feeSign: "byKind",
  card: "qr",
  grain: "trade",
  rules: [{ when: [has("kind", "退款")], gives: refund }],
  otherwise: sale,
  settled: "consistent",
  footer: {
    kind: "comments",
    checks: [
      ["#交易合计", "", "saleCount"],
      ["#交易合计", "商家实收共", "netSum"],
      ["#退款合计", "", "refundCount"],
    ],
  },
};
