import {
  feeKindWords,
  feeRow,
  failedWords,
  has,
  refund,
  refundWords,
  skip,
  type TableLayout,
} from "../layout";
import { chinaTv } from "./china-tv";

/** IPS: order numbers in brackets, states in words */
export const ips: TableLayout = {
  ...chinaTv,
  id: "ips",
  must: ["商户订单号", "IPS订单号", "订单金额", "手续费", "支付状态", "商户提交日期"],
  columns: {
    moment: ["银行返回时间", "商户提交日期"],
    amount: ["订单金额"],
    fee: ["手续费"],
    kind: ["交易类型"],
    status: ["支付状态"],
    reference: ["IPS订单号"],
  },
  unit: "yuan",
  rules: [
    { when: [has("status", ...failedWords)], gives: skip("notSuccessful") },
    { when: [has("kind", ...feeKindWords)], gives: feeRow },
    { when: [has("kind", ...refundWords)], gives: refund },
  ],
};
