import type { TextCode } from "./codes";
import type { DayToken } from "./text-days";
import {
  adWords,
  askWords,
  denyWords,
  failWords,
  futureWords,
  linkWords,
  nextWords,
  pastWords,
  scamWords,
  signedWords,
  signWords,
  softTermWords,
  speaks,
  successWords,
  termWords,
} from "./text-words";

/** What a message is: with a code it is no record of a deduction; `past`: the words that say the deduction was made. */
export type Kind = {
  readonly code: TextCode | null;
  readonly because: string;
  readonly past: string | null;
};

/** an announcement, an advertisement, a clause: unless the words say that the deduction was made */
export function kindOf(line: string, days: readonly DayToken[]): Kind {
  const failed = failure(line);
  if (failed !== null) return { code: "failedDeduction", because: failed, past: null };
  const denied = speaks(line, denyWords);
  if (denied !== null) return { code: "notAFee", because: denied, past: null };
  const past = pastOf(line);
  if (past !== null) return { code: null, because: "", past };
  const future = speaks(line, futureWords);
  if (future !== null) return { code: "futureNotice", because: future, past };
  const link = speaks(line, linkWords);
  const signing = speaks(line, signWords);
  if (link !== null && signing !== null) return { code: "linkToSign", because: signing, past };
  if (link !== null) return { code: "advertisement", because: link, past };
  const signed = speaks(line, signedWords);
  if (signed !== null) return { code: "linkToSign", because: signed, past };
  const isOpen = days.every((token) => token.period || token.aside);
  const terms = termsOf(line) ?? (isOpen ? speaks(line, softTermWords) : null);
  if (terms !== null) return { code: "terms", because: terms, past };
  const shape = futureShape(line);
  if (shape !== null) return { code: "futureNotice", because: shape, past };
  const asked = speaks(line, askWords);
  if (asked !== null) return { code: "notAFee", because: asked, past };
  const scam = speaks(line, scamWords);
  if (scam !== null) return { code: "advertisement", because: scam, past };
  const ad = isOpen ? speaks(line, adWords) : null;
  return { code: ad === null ? null : "advertisement", because: ad ?? "", past };
}

/** the words of a failure, unless it is only feared (如遇扣款失败) or was mended later (补扣成功) */
function failure(line: string): string | null {
  for (const word of failWords) {
    const at = line.indexOf(word);
    if (at < 0) continue;
    const before = line.slice(at < 8 ? 0 : at - 8, at);
    if (/(?:如|若|避免|防止|以免|一旦)[^,。;]{0,6}$/.test(before)) continue;
    if (speaks(line.slice(at + word.length), successWords) === null) return word;
  }
  return null;
}

function pastOf(line: string): string | null {
  const word = speaks(line, pastWords);
  if (word !== null) return word;
  if (/已于[^,。;]{0,16}(?:扣|收取|支付|缴|退)/.test(line)) return "已于";
  const held = /已[^,。;]{0,8}(?:冻结|止付|拦截|抵扣|作为押金|转为押金)/.exec(line);
  if (held !== null) return held[0];
  const taken =
    /(?:从|在|由)(?!该|每|其|首|任)[^,。;]{0,14}(?:款|款项|资金|交易|流水|单子|刷卡)[中里内]?(?:扣|内扣)/.exec(
      line,
    );
  return taken === null ||
    speaks(line, futureWords) !== null ||
    futureShape(line) !== null ||
    termsOf(line) !== null
    ? null
    : taken[0];
}

/** the words near an amount that say it is still to come; null: none */
export function futureOf(text: string): string | null {
  return speaks(text, futureWords) ?? speaks(text, nextWords) ?? futureShape(text);
}

function futureShape(text: string): string | null {
  const shape =
    /将[^,。;]{0,8}(?:扣|收取|缴|收费)|\d ?(?:天|日|个月)(?:之)?后[^,。;]{0,6}(?:扣|收)|会[^,。;于已]{0,10}扣|起[^,。;]{0,8}将/.exec(
      text,
    );
  return shape === null ? null : shape[0];
}

function termsOf(line: string): string | null {
  const word = speaks(line, termWords);
  if (word !== null) return word;
  return /免费期(?!已|届|结束|满)/.test(line) ? "免费期" : null;
}
