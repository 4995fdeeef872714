import { closedAfterPaying, fromAcquirer, ledger } from "../ledger";

/** 支付宝 bill of a person from its website, until 2021 */
export const alipayPersonalWeb = ledger({
  id: "alipayPersonalWeb",
  must: ["交易号", "商家订单号", "交易创建时间", "商品名称", "收/支", "交易状态"],
  columns: {
    moment: ["付款时间", "交易创建时间"],
    amount: ["金额(元)", "金额"],
    direction: ["收/支"],
    status: ["交易状态"],
    reference: ["交易号"],
    label: ["商品名称", "交易对方", "备注"],
  },
  rules: [fromAcquirer, ...closedAfterPaying],
  aside: ["---", "共", "已收入", "待收入", "已支出", "待支出", "导出时间"],
});
