import type { TableLayout } from "../layout";
import { wechatTrade } from "./wechat-trade";

/** WeChat Pay 交易账单 before November 2018: 子商户号 and 总金额, 24 columns */
export const wechatTradeOld: TableLayout = {
  ...wechatTrade,
  id: "wechatTradeOld",
  must: ["交易时间", "商户号", "子商户号", "微信订单号", "交易状态", "总金额", "手续费"],
  mustNot: ["应结订单金额"],
  columns: { ...wechatTrade.columns, amount: ["总金额"] },
  footer: {
    kind: "secondHeader",
    first: "总交易单数",
    checks: [
      ["总交易单数", "rows"],
      ["总交易额", "grossSum"],
      ["总退款金额", "refundSum"],
      ["手续费总金额", "feeSum"],
    ],
  },
};
