import { figure, percent, perMille, share, yuan } from "./figures";
import type { ClauseValue } from "./values";

const cards = [
  ["debit", "(?:借记卡|储蓄卡)"],
  ["credit", "(?:贷记卡|信用卡)"],
  ["qr", "(?:扫码|二维码|微信|支付宝)"],
] as const;
const part = `(?:(\\d{1,2})(?:\\.(\\d{1,4}))?%|([百千万])分之(${figure})|(\\d)(?:\\.(\\d{1,3}))?‰)`;

/** The handling rates of a sentence, one a kind of card. */
export function ratesIn(sentence: string): readonly ClauseValue[] {
  return cards.flatMap(([card, name]): readonly ClauseValue[] => {
    const found = new RegExp(
      `${name}[^;,。%]{0,12}?${part}(?:[^;。%]{0,6}?(?:(?:封顶|最高)(${figure})元|(${figure})元封顶))?`,
    ).exec(sentence);
    if (found === null) return [];
    const [, whole, rest = "", of = "", parts = "", mille, more = "", ...caps] = found;
    const ratePpm =
      mille !== undefined
        ? perMille(mille, more)
        : whole === undefined
          ? share(of, parts)
          : percent(whole, rest);
    const cap = caps[0] ?? caps[1];
    const capFen = cap === undefined ? null : yuan(cap);
    return ratePpm === null ? [] : [{ term: "rate", card, ratePpm, capFen }];
  });
}
