import type { Category, Component } from "../engine/request";
import { normal } from "./cells";
import {
  annual,
  dataWords,
  depositWords,
  englishWords,
  newSigns,
  otherData,
  otherTrades,
  otherWords,
  payoutWords,
  smsWords,
  strongerWords,
  tradeFeeWords,
} from "./classify-words";

/** because: the words of the label that decided, joined by 、 */
export type Class = {
  readonly category: Category;
  readonly components: readonly Component[];
  readonly because: string;
};

/** Where a label stands. In the ledger of a wallet a 服务费 that says no more is the fee of a trade. */
export type LabelPlace = "anywhere" | "wallet";

/**
 * What a deduction was taken for, by the words of its label (names seen in price lists and on statements).
 * A handling fee of a trade is no deduction of its own: null, as where nothing is known, or where the label says that
 * nothing is taken (免流量费, 流量费抵扣券).
 */
export function classify(label: string, place: LabelPlace = "anywhere"): Class | null {
  const text = asWritten(label);
  if (text === "" || saysNothingTaken(text)) return null;
  const found = byChinese(text) ?? byEnglish(text);
  return found !== null && place === "wallet" && isTradeService(found) ? null : found;
}

/** a telephone's bill, or the traffic of a shop: its 流量 is no terminal's */
export function speaksOfTelephone(text: string): boolean {
  return find(text, otherData) !== null && !/POS|终端|机具|刷卡机/.test(text);
}

/** without blanks, in capitals and the new script */
function asWritten(label: string): string {
  const text = normal(label).replace(/\s/g, "").toUpperCase().slice(0, 400);
  return [...newSigns.keys()].some((sign) => text.includes(sign))
    ? Array.from(text, (sign) => newSigns.get(sign) ?? sign).join("")
    : text;
}

function saysNothingTaken(text: string): boolean {
  return (
    /(?:免|无|不含|不收|未收|零)(?:收|除|缴|交|扣)?(?:POS|终端|机具|年|首年)?(?:流量|通讯|通信|网络服务|SIM|年费|押金)/.test(
      text,
    ) ||
    /(?:流量|通讯|通信|SIM卡?|年费)费?(?:已|全部|全额)?(?:减免|免收|免除|免缴|豁免|抵扣券|优惠券|代金券|补贴|券)/.test(
      text,
    )
  );
}

function isTradeService({ category, because }: Class): boolean {
  return category === "service" && because.endsWith("服务费") && because !== "增值服务费";
}

function byChinese(text: string): Class | null {
  const of = (category: Category, because: string): Class => ({
    category,
    components: [],
    because,
  });
  const deposit = find(text, depositWords);
  if (deposit !== null) return of("deposit", deposit);
  const payout = payoutFee(text);
  if (payout !== null) return of("service", payout);
  if (/[\u4e00-\u9fff]/.test(text) || !text.includes("SMS")) {
    const sms = find(text, smsWords);
    if (sms !== null) return of("sms", sms);
  }
  return dataFee(text) ?? byWords(text);
}

/** 提现手续费, 秒到费, D0费 */
function payoutFee(text: string): string | null {
  for (const word of payoutWords) {
    const at = text.indexOf(word);
    if (at < 0) continue;
    const behind = text.slice(at, at + word.length + 8);
    const fee = behind.indexOf("费");
    if (0 <= fee && !/[,。;、]/.test(behind.slice(0, fee))) return behind.slice(0, fee + 1);
  }
  return null;
}

function dataFee(text: string): Class | null {
  if (find(text, otherData) !== null) return null;
  const found: string[] = [];
  const parts: Component[] = [];
  let plain = false;
  for (const { word, part, alone } of dataWords) {
    const words = dataPhrase(text, word, alone);
    if (words === null || found.some((other) => other.includes(words))) continue;
    const stronger = strongerThan(words, word);
    if (stronger !== null) return { category: stronger, components: [], because: words };
    const shorter = found.findIndex((other) => words.endsWith(other));
    if (0 <= shorter) {
      found[shorter] = words;
      continue;
    }
    found.push(words);
    if (part === null) plain = true;
    else if (!parts.includes(part)) parts.push(part);
  }
  const yearly = found.length === 0 ? yearlyFee(text) : null;
  if (yearly !== null) return { category: "data", components: [], because: yearly };
  const bare =
    found.length === 0 ? /(?:POS机?|终端|机具)(?:通讯|通信|网络)(?!.{0,8}费)/.exec(text) : null;
  if (bare !== null) return { category: "data", components: [], because: bare[0] };
  if (found.length === 0) return null;
  return { category: "data", components: plain ? [] : parts, because: found.join("、") };
}

/** 流量保险费 is an insurance, 通讯设备费 a rental */
function strongerThan(phrase: string, word: string): Category | null {
  const rest = phrase.slice(word.length);
  for (const [category, words] of strongerWords)
    if (words.some((other) => rest.includes(other))) return category;
  return null;
}

/** a terminal's 年费, or one that says no more; a card's or a member's is another */
function yearlyFee(text: string): string | null {
  const named = find(text, annual);
  if (named !== null) return named;
  const hit = /(?:^|[\d日号:,¥元]|首年|年度|收|扣|缴|第.年|的)(年费)/.exec(text);
  return hit?.[1] ?? null;
}

/** the word up to its 费, or alone where it says enough by itself */
function dataPhrase(text: string, word: string, alone: boolean): string | null {
  const at = text.indexOf(word);
  if (at < 0) return null;
  return upToFee(text, at, word) ?? (alone ? word : null);
}

function byWords(text: string): Class | null {
  if (find(text, tradeFeeWords) !== null || find(text, otherTrades) !== null) return null;
  if (/(?<!流量|SIM|物联|网|通)卡年费/.test(text)) return null;
  for (const [category, words] of otherWords) {
    const because = find(text, words);
    if (because !== null) return { category, components: [], because };
  }
  return null;
}

/** English names stand in the list with blanks, and are compared without */
function byEnglish(text: string): Class | null {
  if (!/[A-Z]{3}/.test(text)) return null;
  for (const [category, component, words] of englishWords) {
    if (!text.includes(words.replaceAll(" ", ""))) continue;
    if (category === null) return null;
    return { category, components: component === null ? [] : [component], because: words };
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
