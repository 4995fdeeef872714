import { names, sumsIn } from "./fee-nouns";
import { countOf, figure } from "./figures";
import type { ClauseValue } from "./values";

const leave = "(?:解除|终止|解约|退出|退网|注销)";
const withinMonths = new RegExp(`(${figure})个月内`);

/** Deposits, penalties and what is paid back. */
export function moneyBackIn(sentence: string): readonly ClauseValue[] {
  const sums = sumsIn(sentence);
  const values: ClauseValue[] = [];
  const deposit = sums.find(({ noun, turnover }) => noun === "deposit" && turnover === null);
  if (deposit !== undefined) {
    const volumeFen = sums.find(({ turnover }) => turnover === "above")?.fen ?? null;
    const months = countOf(withinMonths.exec(sentence.replaceAll("半年", "6个月"))?.[1] ?? "");
    values.push({ term: "deposit", amountFen: deposit.fen, volumeFen, months });
  }
  const penalty = sums.find(
    ({ noun, turnover }) => noun === "penalty" && turnover === null && /违约金/.test(sentence),
  );
  if (penalty !== undefined) values.push({ term: "penalty", amountFen: penalty.fen });
  return deposit === undefined ? [...values, ...refundIn(sentence)] : values;
}

function refundIn(sentence: string): readonly ClauseValue[] {
  if (!/费/.test(sentence) || names(sentence, "deposit")) return [];
  if (/(?:不予|不再|概不|不支持|不)退(?!网|机)/.test(sentence))
    return [{ term: "refund", kind: "none" }];
  if (/全额退/.test(sentence)) return [{ term: "refund", kind: "full" }];
  return /按照?(?:剩余|未使用|实际|比例|天|日|月)[^,。]{0,10}退|(?:未到期|未使用|剩余)的?[^,。]{0,8}费[^,。]{0,4}退/.test(
    sentence,
  )
    ? [{ term: "refund", kind: "proRata" }]
    : [];
}

const notice = new RegExp(`(?:提前|[效行施]前)(${figure})(天|日|周|个?自然日|个?工作日|个月)`);

/** How long before a change or an end it must be said, and who may end it when. */
export function noticesIn(sentence: string): readonly ClauseValue[] {
  const found = notice.exec(sentence);
  const count = found === null ? null : countOf(found[1] ?? "");
  if (found === null || count === null) return endingIn(sentence);
  const days = count * (found[2] === "个月" ? 30 : found[2] === "周" ? 7 : 1);
  const before = sentence.slice(0, found.index);
  const change = lastOf(before, /调整|变更|修改|变化|变动|更改/g);
  const end = lastOf(before, new RegExp(leave, "g"));
  if (change < 0 && end < 0) {
    const after = sentence.slice(found.index);
    if (new RegExp(leave).test(after)) return [{ term: "cancelNotice", days }];
    return /调整|变更|修改|变化|变动|更改/.test(after) ? [{ term: "changeNotice", days }] : [];
  }
  return [{ term: end < change ? "changeNotice" : "cancelNotice", days }];
}

function lastOf(text: string, words: RegExp): number {
  return Array.from(text.matchAll(words)).at(-1)?.index ?? -1;
}

const whoever = "(?<!乙方[^,;。]{0,4})";

function endingIn(sentence: string): readonly ClauseValue[] {
  if (
    new RegExp(`${whoever}(?:可以?|有权)(?:随时|在?任[何意]时[候间刻])[^,;。]{0,6}${leave}`).test(
      sentence,
    )
  )
    return [{ term: "cancellation", kind: "anytime" }];
  if (
    new RegExp(`${whoever}(?:不得|无权|不能|不可)(?:单方|擅自|提前|中途|任意)*${leave}`).test(
      sentence,
    )
  )
    return [{ term: "cancellation", kind: "notAllowed" }];
  return new RegExp(`(?:期满|到期)[后时]?方?可${leave}`).test(sentence)
    ? [{ term: "cancellation", kind: "atPeriodEnd" }]
    : [];
}

/** What is promised not to be taken, and who may change fees. */
export function promisesIn(sentence: string): readonly ClauseValue[] {
  const values: ClauseValue[] = [];
  if (
    /(?:(?<!无|没)有权|(?<!不)可以?(?:单方|自行|随时|根据)|保留[^,;。]{0,6}权利|保留)[^。;]{0,20}(?:调整|变更|修改)[^。;]{0,12}(?:费|标准|价格)|(?<!无|没)有权[^。;]{0,8}对[^。;]{0,12}(?:费|标准|价格)[^。;]{0,6}(?:调整|变更|修改)/.test(
      sentence,
    )
  )
    values.push({ term: "unilateralChange" });
  if (
    /(?:无|没有|不(?:向[^,;。]{1,6})?收取?|不含)(?:任何)?(?:其他|其它|额外)(?:任何)?(?:费用|收费)/.test(
      sentence,
    )
  )
    values.push({ term: "noOtherFee" });
  else if (
    /(?:不(?:向[^,;。]{1,6})?收取?|(?<!减)免收?|(?:无|没有)(?=(?:任何)?(?:流量|通讯|通信|网络|SIM卡?|物联网)(?:卡|使用|服务|技术){0,3}费(?!率|减)))(?:任何)?(?:流量|通讯|通信|网络|SIM卡|物联网卡)/.test(
      sentence,
    ) &&
    !/不[就则]?不|(?:不|无|没有|未)(?:刷|使用|用|交易|消费)/.test(sentence) &&
    !/满|达|首|内|个月|\d|期|当月|[当次半第下一二两三]年|第|如|的,|可|申请|条件|活动|优惠/.test(
      sentence,
    )
  )
    values.push({ term: "noFee" });
  return values;
}
