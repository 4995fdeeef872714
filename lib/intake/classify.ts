import type { Category, Component } from "../engine/request";
import { normal } from "./cells";

/** because: the words of the label that decided, joined by 、 */
export type Class = {
  readonly category: Category;
  readonly components: readonly Component[];
  readonly because: string;
};

/**
 * What a deduction was taken for, by the words of its label (names seen in price lists and on statements).
 * A handling fee of a trade is no deduction of its own: null, as where nothing is known.
 */
export function classify(label: string): Class | null {
  const text = normal(label).replace(/\s/g, "").toUpperCase().slice(0, 400);
  const early = find(text, depositWords);
  if (early !== null) return { category: "deposit", components: [], because: early };
  const payout = payoutFee(text);
  if (payout !== null) return { category: "service", components: [], because: payout };
  const sms = find(text, smsWords);
  if (sms !== null) return { category: "sms", components: [], because: sms };
  return dataFee(text) ?? byWords(text);
}

const depositWords = ["押金", "保证金", "激活冻结", "冻结款", "DEPOSIT"];
const smsWords = ["短信", "SMSFEE", "SMSSERVICE"];
const payoutWords = [
  "提现",
  "提款",
  "秒到",
  "D0",
  "T0",
  "D+0",
  "T+0",
  "即时到账",
  "实时到账",
  "快速到账",
  "WITHDRAWAL",
];
const tradeFeeWords = ["手续费", "交易服务费", "刷卡费", "费率", "收单费"];

const otherWords: readonly (readonly [Category, readonly string[]])[] = [
  ["insurance", ["保险", "保障", "安全险", "延迟险", "资金险", "INSURANCE"]],
  ["membership", ["会员", "VIP", "权益", "礼包", "MEMBERSHIP"]],
  [
    "rental",
    [
      "设备服务费",
      "机具服务费",
      "终端服务费",
      "终端管理费",
      "终端使用费",
      "设备使用费",
      "机具费",
      "设备费",
      "设备租赁",
      "机具租赁",
      "租赁",
      "租金",
      "RENTAL",
    ],
  ],
  [
    "service",
    [
      "增值服务费",
      "技术服务费",
      "系统服务费",
      "运营服务费",
      "账户服务费",
      "激活服务费",
      "特约商户费",
      "畅享升级费",
      "通道使用费",
      "账户管理费",
      "系统维护费",
      "业务开通费",
      "开通费",
      "激活费",
      "管理费",
      "维护费",
      "技术费",
      "服务费",
      "年费",
      "SERVICEFEE",
    ],
  ],
];

/** 提现手续费, 秒到费, D0费 */
function payoutFee(text: string): string | null {
  for (const word of payoutWords) {
    const at = text.indexOf(word);
    if (at < 0) continue;
    const behind = text.slice(at, at + word.length + 8);
    const fee = behind.indexOf("费");
    if (0 <= fee) return behind.slice(0, fee + 1);
    if (word === "WITHDRAWAL" && text.includes("FEE")) return word;
  }
  return null;
}

type DataWord = {
  readonly word: string;
  readonly part: Component | null;
  /** counts without 费 behind it */ readonly alone: boolean;
};
const dataWords: readonly DataWord[] = [
  { word: "流量", part: null, alone: true },
  { word: "通讯", part: null, alone: false },
  { word: "通信", part: null, alone: false },
  { word: "网络服务", part: null, alone: false },
  { word: "网络使用", part: null, alone: false },
  { word: "信号优化", part: null, alone: false },
  { word: "DATAFEE", part: null, alone: true },
  { word: "DATAPLAN", part: null, alone: true },
  { word: "网络接入", part: "networkAccess", alone: false },
  { word: "联网", part: "networkAccess", alone: false },
  { word: "物联网卡", part: "networkAccess", alone: true },
  { word: "SIM卡", part: "networkAccess", alone: true },
  { word: "SIM", part: "networkAccess", alone: false },
  { word: "网络", part: "networkAccess", alone: false },
  { word: "数据服务", part: "dataService", alone: false },
  { word: "数据", part: "dataService", alone: false },
  { word: "软件升级", part: "softwareUpdate", alone: false },
  { word: "软件更新", part: "softwareUpdate", alone: false },
  { word: "系统升级", part: "softwareUpdate", alone: false },
  { word: "固件升级", part: "softwareUpdate", alone: false },
];
/** a telephone bill is no terminal's data fee */
const telephone = ["话费", "充值", "宽带", "手机费"];
const annual = ["POS年费", "终端年费", "机具年费", "刷卡机年费"];

function dataFee(text: string): Class | null {
  if (find(text, telephone) !== null) return null;
  const found: string[] = [];
  const parts: Component[] = [];
  let plain = false;
  for (const { word, part, alone } of dataWords) {
    const words = dataPhrase(text, word, alone);
    if (words === null || found.some((other) => other.includes(words))) continue;
    const shorter = found.findIndex((other) => words.endsWith(other));
    if (0 <= shorter) {
      found[shorter] = words;
      continue;
    }
    found.push(words);
    if (part === null) plain = true;
    else if (!parts.includes(part)) parts.push(part);
  }
  const yearly = text === "年费" ? text : find(text, annual);
  if (found.length === 0 && yearly !== null)
    return { category: "data", components: [], because: yearly };
  if (found.length === 0) return null;
  return { category: "data", components: plain ? [] : parts, because: found.join("、") };
}

/** the word up to its 费, or alone where it says enough by itself */
function dataPhrase(text: string, word: string, alone: boolean): string | null {
  const at = text.indexOf(word);
  if (at < 0) return null;
  return upToFee(text, at, word) ?? (alone ? word : null);
}

function byWords(text: string): Class | null {
  if (find(text, tradeFeeWords) !== null) return null;
  for (const [category, words] of otherWords) {
    const because = find(text, words);
    if (because !== null) return { category, components: [], because };
  }
  return null;
}

/** the first of the words, up to the 费 that follows it closely */
function find(text: string, words: readonly string[]): string | null {
  for (const word of words) {
    const at = text.indexOf(word);
    if (0 <= at) return upToFee(text, at, word) ?? word;
  }
  return null;
}

/** the text from a word to its 费, at most eight signs on and in one breath; null: none, or a handling fee's */
function upToFee(text: string, at: number, word: string): string | null {
  const near = text.slice(at, at + word.length + 8);
  const fee = near.indexOf("费", word.length - 1);
  const phrase = fee < 0 ? null : near.slice(0, fee + 1);
  return phrase === null ||
    phrase.includes("手续费") ||
    /[续缴扣收计退免]费$/.test(phrase) ||
    /[,。;、]/.test(phrase)
    ? null
    : phrase;
}
