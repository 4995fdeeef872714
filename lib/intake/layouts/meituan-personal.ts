import { fromAcquirer, ledger } from "../ledger";

/** 美团 bill of a person */
export const meituanPersonal = ledger({
  id: "meituanPersonal",
  must: ["交易成功时间", "订单标题", "收/支", "实付金额"],
  columns: {
    moment: ["交易成功时间", "交易创建时间"],
    amount: ["实付金额"],
    direction: ["收/支"],
    reference: ["交易单号"],
    label: ["订单标题", "备注"],
  },
  rules: [fromAcquirer],
});
