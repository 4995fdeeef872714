import {
  feeKindWords,
  feeRow,
  has,
  is,
  refund,
  sale,
  skip,
  type TableLayout,
  unknownKind,
  withdrawal,
} from "../layout";

/** Allinpay 云商通 day file: whole fen, refunds with a positive amount and a negative fee, the fee in 渠道手续费 */
export const allinpayDay: TableLayout = {
  form: "table",
  id: "allinpayDay",
  must: ["云商通订单号", "订单类型", "交易金额(单位:分)", "交易时间", "渠道手续费(单位:分)"],
  columns: {
    moment: ["交易时间"],
    amount: ["交易金额(单位:分)"],
    fee: ["渠道手续费(单位:分)"],
    extraFee: ["手续费金额(单位:分)", "云商通手续费(单位:分)"],
    kind: ["订单类型"],
    card: ["支付方式", "渠道交易类型", "卡类别"],
    reference: ["云商通订单号"],
    label: ["订单类型"],
  },
  unit: "fen",
  feeSign: "printed",
  card: "byWords",
  grain: "trade",
  rules: [
    { when: [has("kind", ...feeKindWords)], gives: feeRow },
    { when: [has("kind", "消费", "代收", "收款")], gives: sale },
    { when: [is("kind", "退款")], gives: refund },
    { when: [is("kind", "提现")], gives: withdrawal },
    {
      when: [has("kind", "转账", "调拨", "充值", "分账", "代付")],
      gives: skip("internalTransfer"),
    },
  ],
  otherwise: unknownKind,
};
