import type { TableLayout } from "../layout";
import { chinaTv } from "./china-tv";

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
