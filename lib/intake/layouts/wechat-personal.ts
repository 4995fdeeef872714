import { fromAcquirer, ledger } from "../ledger";

/** 微信支付 bill of a person: a preamble of changing length, found by its header */
export const wechatPersonal = ledger({
  id: "wechatPersonal",
  must: ["交易时间", "交易类型", "交易对方", "商品", "收/支", "当前状态"],
  columns: {
    moment: ["交易时间"],
    amount: ["金额(元)", "金额"],
    direction: ["收/支"],
    kind: ["交易类型"],
    status: ["当前状态"],
    reference: ["交易单号"],
    label: ["商品", "交易对方", "交易类型"],
  },
  rules: [fromAcquirer],
});
