import { fromAcquirer, ledger } from "../ledger";

/** 京东 bill of a person */
export const jdPersonal = ledger({
  id: "jdPersonal",
  must: ["交易时间", "商户名称", "交易说明", "金额", "收/支"],
  columns: {
    moment: ["交易时间"],
    amount: ["金额"],
    direction: ["收/支"],
    status: ["交易状态"],
    reference: ["交易订单号"],
    label: ["交易说明", "商户名称", "备注"],
  },
  rules: [fromAcquirer],
});
