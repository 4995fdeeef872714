import { asPlainDate } from "../../engine/date";
import { windowOf } from "./fee-terms";
import { names, sumsIn } from "./fee-nouns";
import { countOf, figure } from "./figures";
import type { ClauseValue } from "./values";

const none = "(?:免(?!责|税|押|除)|不收|不扣|由(?:我司|乙方|平台|公司)承担)";
const span = `(${figure})(天|日|个月|年)`;
const frees = [
  new RegExp(`[前首]${span}内?[^,;。]{0,6}${none}`),
  new RegExp(`(?:赠送?|送)${span}[^,;。\\d]{0,3}(?:流量|通讯|通信|网络)`),
  new RegExp(`${span}的?[^,;。\\d]{0,8}免(?:费|收)?(?:使用)?期`),
  new RegExp(`${span}(?:之内|以内|内)[^,;。]{0,8}${none}`),
  new RegExp(
    `(?:(?:激活|绑定|启用|入网|开通|签约|签订)[^,;。\\d]{0,6}|满)${span}(?:以|之)?后,?[^,;。]{0,10}(?:首次|收|扣)`,
  ),
] as const;
const dayOfFirst = new RegExp(`第(${figure})[天日]`);

/** From when on the fee is taken, and with what. */
export function timesIn(sentence: string): readonly ClauseValue[] {
  const values: ClauseValue[] = [];
  const named = sumsIn(sentence).map(({ noun }) => noun);
  const data = names(sentence, "data") || named.length === 0;
  if (!data || /调整|通知|异议/.test(sentence)) return onUseIn(sentence);
  const first = /[首第]一?笔/.test(sentence) && /扣|收(?!单)/.test(sentence);
  const day = countOf(dayOfFirst.exec(sentence)?.[1] ?? "");
  const free = freeSpan(sentence) ?? (day === null || day < 2 || !first ? null : days(day - 1));
  if (free !== null) values.push({ term: "freeTime", span: free, anchor: anchorIn(sentence) });
  if (first) values.push({ term: "firstSale", day });
  return [...values, ...onUseIn(sentence)];
}

const days = (count: number) => ({ count, unit: "day" as const });

function onUseIn(sentence: string): readonly ClauseValue[] {
  return /(?:不|无|没有?|未)(?:刷卡?|使用|用|交易|消费)[,就则]{0,2}不[扣收]|闲置不[扣收]/.test(
    sentence,
  )
    ? [{ term: "onUse" }]
    : [];
}

function freeSpan(said: string): { count: number; unit: "day" | "month" } | null {
  const sentence = said.replaceAll("半年", "6个月");
  if (new RegExp(`(?:首|第一)年内?[^,;。]{0,4}(?:${none}|(?<!\\d)0元)`).test(sentence))
    return { count: 12, unit: "month" };
  if (new RegExp(`(?:首|第一个)月内?[^,;。]{0,4}${none}`).test(sentence))
    return { count: 1, unit: "month" };
  if (new RegExp(`当[日天][^,;。]{0,4}${none}`).test(sentence)) return days(1);
  for (const form of frees) {
    const found = form.exec(sentence);
    const count = found === null ? null : countOf(found[1] ?? "");
    if (found === null || count === null) continue;
    if (found[2] === "年") return { count: count * 12, unit: "month" };
    return { count, unit: found[2] === "个月" ? "month" : "day" };
  }
  return null;
}

function anchorIn(sentence: string): "activation" | "signing" | null {
  if (/激活|绑[定机]|启用|入网|开通|开机/.test(sentence)) return "activation";
  return /签约|签订|签署/.test(sentence) ? "signing" : null;
}

const freed = "[^;。]{0,14}(?:免|返还|退还|不收)";
const byCount = new RegExp(`(?:满|达到?|超过|不低于|不少于)(${figure})笔${freed}`);

/** From which turnover or number of sales on the fee is not owed. */
export function waiversIn(sentence: string): readonly ClauseValue[] {
  if (names(sentence, "deposit")) return [];
  const window = windowOf(sentence);
  const count = countOf(byCount.exec(sentence)?.[1] ?? "");
  if (count !== null) return [{ term: "countWaiver", atLeast: count, window }];
  const sum = sumsIn(sentence).find(
    ({ turnover, before, after }) =>
      turnover === "above" &&
      /(?:交易|刷|流水)[^,;。]{0,10}$/.test(before) &&
      new RegExp(`^${freed}`).test(after),
  );
  return sum === undefined ? [] : [{ term: "waiver", atLeastFen: sum.fen, window }];
}

export function signedIn(sentence: string): readonly ClauseValue[] {
  const found =
    /(?:签订|签署|签约|签字)(?:日期|日|时间)?:?(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})/.exec(
      sentence,
    );
  if (found === null) return [];
  const [, year = "", month = "", day = ""] = found;
  const on = asPlainDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return on === null ? [] : [{ term: "signedOn", on }];
}
