import {
  deduction,
  has,
  is,
  refund,
  sale,
  skip,
  type TableLayout,
  tradeFee,
  withdrawal,
} from "../layout";

/** WeChat Pay 资金账单: every movement of the account, fees on rows of their own */
export const wechatFundFlow: TableLayout = {
  form: "table",
  id: "wechatFundFlow",
  must: ["记账时间", "微信支付业务单号", "资金流水单号", "业务类型", "收支类型"],
  columns: {
    moment: ["记账时间"],
    amount: ["收支金额(元)", "收支金额"],
    direction: ["收支类型"],
    kind: ["业务类型"],
    reference: ["资金流水单号"],
    link: ["微信支付业务单号"],
    label: ["业务名称", "业务类型", "备注"],
  },
  unit: "yuan",
  feeSign: "byKind",
  card: "qr",
  grain: "trade",
  rules: [
    { when: [has("kind", "交易手续费", "退款手续费")], gives: tradeFee },
    { when: [has("kind", "手续费"), is("direction", "支出")], gives: deduction },
    { when: [is("kind", "交易"), is("direction", "收入")], gives: sale },
    { when: [is("kind", "退款"), is("direction", "支出")], gives: refund },
    { when: [has("kind", "提现", "结算"), is("direction", "支出")], gives: withdrawal },
    {
      when: [has("kind", "充值", "转账", "分账"), is("direction", "支出")],
      gives: skip("internalTransfer"),
    },
    { when: [is("direction", "支出")], gives: deduction },
    { when: [is("direction", "收入"), has("label", "退", "返")], gives: deduction },
  ],
  otherwise: skip("inflowNotSale"),
  guard: "`",
  rejoinAt: "备注",
  refundNote: ["退款总金额", "含手续费"],
  footer: {
    kind: "secondHeader",
    first: "资金流水总笔数",
    checks: [
      ["资金流水总笔数", "rows"],
      ["收入笔数", "incomeCount"],
      ["收入金额", "incomeSum"],
      ["支出笔数", "outgoCount"],
      ["支出金额", "outgoSum"],
    ],
  },
};
