import type { Fen } from "../../engine/money";
import { figure, yuan } from "./figures";

export type FeeNoun = keyof typeof nouns;
const nouns = {
  data: "(?:流量|通讯|通信|网络|数据|SIM|物联网?)(?:卡|流量|技术){0,2}(?:服务|使用|技术){0,2}[年月]?费",
  membership: "(?:会员|VIP|权益){1,2}(?:服务)?(?:[年月]?费|(?=[每\\d]))",
  sms: "短信(?:通知|服务|提醒){0,2}(?:费|(?=[每\\d]))",
  insurance: "(?:安全险|保险费?|保障(?:服务)?费)",
  rental: "(?:租金|租赁费)",
  deposit: "(?:押金|保证金)",
  penalty: "(?:违约金|赔偿金?)",
  perSale: "(?:秒到|提现|即时到账|快速结算|[TD][+]?0)(?:服务|手续){0,2}费?",
  service: "(?:(?:激活|设备|开通|机具|运营|账户|终端|技术)(?:服务|管理|维护)?费|服务费)",
  handling: "(?:手续费|费率|年费)",
  limit: "(?:限额|上限|封顶)",
} as const;

const anyNoun = new RegExp(
  Object.entries(nouns)
    .map(([name, words]) => `(?<${name}>${words})`)
    .join("|"),
  "gi",
);

export function names(sentence: string, noun: FeeNoun): boolean {
  return new RegExp(nouns[noun], "i").test(sentence);
}

/** An amount in a sentence: what it is for, and what stands before and behind it. */
export type Sum = {
  readonly fen: Fen;
  /** of a range: its lower end */
  readonly fromFen: Fen | null;
  /** the nearest name of a fee before it, else the first behind it */
  readonly noun: FeeNoun | null;
  /** a turnover that it is measured by, not something to pay */
  readonly turnover: "below" | "above" | null;
  readonly before: string;
  readonly after: string;
};

const sums = new RegExp(
  `(?:(${figure})元?[至到~-])?(?:人民币|¥)?(${figure})(?:元|块钱?)整?|¥(${figure})|(\\d[\\d.]{0,8}万)(?=[,;。的返退免后即就时可]|以[上下]|$)`,
  "g",
);

export function sumsIn(sentence: string): readonly Sum[] {
  const found = Array.from(sentence.matchAll(anyNoun), (match) => ({
    at: match.index,
    noun: nounOf(match.groups),
  }));
  return Array.from(sentence.matchAll(sums)).flatMap((match): readonly Sum[] => {
    const fen = yuan(match[2] ?? match[3] ?? match[4] ?? "");
    if (fen === null) return [];
    const end = match.index + match[0].length;
    // "36元的流量卡费" names what comes right behind
    const nearest =
      found.find(({ at }) => at === end || (at === end + 1 && sentence[end] === "的")) ??
      found.findLast(({ at }) => at < match.index) ??
      found[0];
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(end);
    const fromFen = match[1] === undefined ? null : yuan(match[1]);
    const noun = nearest?.noun ?? null;
    return [{ fen, fromFen, noun, turnover: turnoverOf(before, after), before, after }];
  });
}

function nounOf(groups: Readonly<Record<string, string | undefined>> | undefined): FeeNoun | null {
  const name = Object.keys(nouns).find((each) => groups?.[each] !== undefined);
  return (name as FeeNoun | undefined) ?? null;
}

function turnoverOf(before: string, after: string): Sum["turnover"] {
  if (/(?:低于|不足|少于|小于|未满|未达到?)$/.test(before) && !/不低于$|不少于$/.test(before))
    return "below";
  if (after.startsWith("以下")) return "below";
  return /(?:满|够|达|达到|超过|大于|不低于|不少于|累计)$/.test(before) || after.startsWith("以上")
    ? "above"
    : null;
}
