import { closedAfterPaying, fromAcquirer, ledger } from "../ledger";

/** 支付宝 bill of a person, since 2021 */
export const alipayPersonal = ledger({
  id: "alipayPersonal",
  must: ["交易对方", "商品说明", "收/支", "金额", "交易状态"],
  columns: {
    moment: ["交易时间", "交易创建时间", "付款时间"],
    amount: ["金额"],
    direction: ["收/支"],
    status: ["交易状态"],
    reference: ["交易订单号", "交易号"],
    label: ["商品说明", "交易对方", "备注"],
  },
  rules: [fromAcquirer, ...closedAfterPaying],
  aside: ["---"],
});
