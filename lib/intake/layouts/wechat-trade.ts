import { is, refund, sale, type TableLayout } from "../layout";

/** WeChat Pay 交易账单: ALL (27 columns), SUCCESS (20), REFUND (29). Net = 应结订单金额 - 退款金额 - 手续费. */
export const wechatTrade: TableLayout = {
  form: "table",
  id: "wechatTrade",
  must: ["交易时间", "商户号", "特约商户号", "微信订单号", "交易状态", "应结订单金额", "手续费"],
  columns: {
    moment: ["退款成功时间", "交易时间"],
    amount: ["应结订单金额"],
    refund: ["退款金额"],
    fee: ["手续费"],
    status: ["交易状态"],
    terminal: ["设备号"],
    reference: ["微信退款单号", "微信订单号"],
  },
  unit: "yuan",
  feeSign: "printed",
  card: "qr",
  grain: "trade",
  rules: [
    { when: [is("status", "REFUND", "REVOKED")], gives: refund },
    { when: [is("status", "SUCCESS")], gives: sale },
  ],
  otherwise: sale,
  guard: "`",
  rejoinAt: "商品名称",
  footer: {
    kind: "secondHeader",
    first: "总交易单数",
    checks: [
      ["总交易单数", "rows"],
      ["应结订单总金额", "grossSum"],
      ["退款总金额", "refundSum"],
      ["手续费总金额", "feeSum"],
    ],
  },
};
