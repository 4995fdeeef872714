import {
  deduction,
  has,
  refund,
  sale,
  serviceFee,
  skip,
  type TableLayout,
  tradeFee,
  withdrawal,
} from "../layout";

/** Alipay 账务明细: the account's movements in an order of columns that varies; deductions are 业务类型 收费 */
export const alipayAccount: TableLayout = {
  form: "table",
  id: "alipayAccount",
  must: ["账务流水号", "业务流水号", "发生时间"],
  columns: {
    moment: ["发生时间"],
    income: ["收入金额(+元)", "收入(+元)", "(+元)", "收入金额"],
    outgo: ["支出金额(-元)", "支出(-元)", "(-元)", "支出金额"],
    kind: ["业务类型"],
    reference: ["账务流水号"],
    link: ["业务基础订单号", "商户订单号"],
    label: ["业务描述", "商品名称", "备注"],
  },
  unit: "yuan",
  feeSign: "byKind",
  card: "qr",
  grain: "trade",
  rules: [
    { when: [has("kind", "收费"), has("label", "服务费", "手续费")], gives: tradeFee },
    { when: [has("kind", "收费")], gives: serviceFee },
    { when: [has("kind", "提现")], gives: withdrawal },
    { when: [has("kind", "退款")], gives: refund },
    { when: [has("kind", "在线支付", "交易付款", "当面付")], gives: sale },
    { when: [has("label", "收款")], gives: sale },
    { when: [has("kind", "转账")], gives: skip("internalTransfer") },
  ],
  otherwise: deduction,
  footer: {
    kind: "comments",
    checks: [
      ["#支出合计", "", "outgoCount"],
      ["#支出合计", "共", "outgoSum"],
      ["#收入合计", "", "incomeCount"],
      ["#收入合计", "共", "incomeSum"],
    ],
  },
};
