import {
  feeKindWords,
  feeRow,
  failedWords,
  has,
  refund,
  refundWords,
  sale,
  skip,
  type TableLayout,
} from "../layout";

/** a pipe file of a bank-card gateway: packed times, whole fen */
export const chinaTv: TableLayout = {
  form: "table",
  id: "chinaTv",
  must: ["商户号", "终端号", "交易时间", "交易流水", "交易类型", "交易金额", "手续费"],
  columns: {
    moment: ["交易时间"],
    amount: ["交易金额"],
    fee: ["手续费"],
    kind: ["交易类型"],
    card: ["交易类型"],
    terminal: ["终端号"],
    reference: ["参考号", "交易流水"],
  },
  unit: "decide",
  feeSign: "byKind",
  card: "byWords",
  grain: "trade",
  rules: [
    { when: [has("kind", ...feeKindWords)], then: feeRow },
    { when: [has("kind", ...refundWords)], then: refund },
  ],
  otherwise: sale,
};

/** 宝付: two header blocks in one file, the second holds the trades */
export const baofoo: TableLayout = {
  ...chinaTv,
  id: "baofoo",
  must: ["商户号", "终端号", "交易类型", "宝付订单号", "清算日期", "交易金额", "手续费"],
  columns: {
    moment: ["支付订单创建时间", "清算日期"],
    amount: ["交易金额"],
    fee: ["手续费"],
    terminal: ["终端号"],
    reference: ["宝付交易号", "宝付订单号"],
  },
  unit: "yuan",
  rules: [],
};

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
    { when: [has("status", ...failedWords)], then: skip("notSuccessful") },
    { when: [has("kind", ...feeKindWords)], then: feeRow },
    { when: [has("kind", ...refundWords)], then: refund },
  ],
};
