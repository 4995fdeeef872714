import { ledger } from "../ledger";

/** 农业银行: signed amounts with their plus, ragged rows */
export const abcDebit = ledger({
  id: "abcDebit",
  must: ["交易日期", "交易摘要", "交易金额", "本次余额", "日志号"],
  columns: {
    moment: ["交易日期"],
    clock: ["交易时间"],
    amount: ["交易金额"],
    label: ["交易摘要", "对手信息", "交易附言"],
  },
});
