import type { TableLayout } from "../layout";
import { allinpayDay } from "./allinpay-day";

/** Allinpay 云商通, the newer header: 通联订单号, with 结算金额 and 终端号 */
export const allinpayDayNew: TableLayout = {
  ...allinpayDay,
  id: "allinpayDayNew",
  must: ["通联订单号", "订单类型", "交易金额(单位:分)", "交易时间", "渠道手续费"],
  columns: {
    moment: ["交易时间"],
    amount: ["交易金额(单位:分)"],
    fee: ["渠道手续费", "渠道手续费(单位:分)"],
    extraFee: ["平台抽佣金额", "平台抽佣金额(单位:分)"],
    settled: ["结算金额", "结算金额(单位:分)"],
    kind: ["订单类型"],
    card: ["支付模式", "渠道交易类型", "卡类别"],
    terminal: ["终端号"],
    reference: ["通联订单号"],
    label: ["订单类型"],
  },
};
