import type { Card } from "../engine/request";

const qrWords = [
  "微信",
  "WECHAT",
  "WXPAY",
  "支付宝",
  "ALIPAY",
  "云闪付",
  "二维码",
  "扫码",
  "UQRCODE",
  "银联码",
  "翼支付",
  "BESTPAY",
  "苏宁",
  "SUNING",
  "数字人民币",
  "DCPAY",
  "聚合码",
  "小程序",
];
const creditWords = ["贷记", "信用卡", "CREDIT", "准贷"];
const debitWords = ["借记", "储蓄", "DEBIT"];

/** The card kind that the rates of a contract speak of. A wallet decides before the card behind it: a credit card paid through WeChat is a scan. */
export function cardKind(words: string): Card {
  const text = words.toUpperCase();
  if (has(text, qrWords)) return "qr";
  if (has(text, creditWords)) return "credit";
  return has(text, debitWords) ? "debit" : "other";
}

function has(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}
