import { asPlainDate, type PlainDate } from "../../engine/date";
import { type Fen, type Ppm, ppm } from "../../engine/money";
import type { Span } from "../../engine/request";
import { readAmount } from "../amounts";
import { normal } from "../cells";
import { readCount } from "../numerals";
import { sentencesOf } from "./sentences";

/** what a clause settles, and its value */
export type ClauseValue =
  | { readonly term: "noFee" | "noOtherFee" | "unilateralChange" }
  | {
      readonly term: "amount";
      readonly amountFen: Fen;
      readonly cycle: Cycle | null;
      readonly per: "terminal" | "merchant" | null;
    }
  | {
      readonly term: "freeTime";
      readonly span: Span;
      readonly anchor: "activation" | "signing" | null;
    }
  | { readonly term: "waiver"; readonly atLeastFen: Fen; readonly window: "year" | "month" }
  | {
      readonly term: "rate";
      readonly card: "debit" | "credit" | "qr";
      readonly ratePpm: Ppm;
      readonly capFen: Fen | null;
    }
  | {
      readonly term: "deposit";
      readonly amountFen: Fen;
      readonly volumeFen: Fen | null;
      readonly months: number | null;
    }
  | { readonly term: "refund"; readonly kind: "none" | "proRata" }
  | { readonly term: "penalty"; readonly amountFen: Fen }
  | { readonly term: "changeNotice" | "cancelNotice"; readonly days: number }
  | { readonly term: "signedOn"; readonly on: PlainDate };
export type Cycle = "year" | "halfYear" | "quarter" | "month" | "once";
export type ClauseTerm = ClauseValue["term"];

/** A clause found in a text: what it settles, the sentence that says so, and where that stands. */
export type ClauseFinding = {
  readonly term: ClauseTerm;
  readonly value: ClauseValue;
  readonly quote: string;
  /** UTF-16 offsets in the text, the end not included */
  readonly from: number;
  readonly to: number;
  readonly flags: readonly ClauseFlag[];
};
/** ids of the catalogue of clauses: C11 no refund, C15 changed by one side, C16 short notice of a change */
export type ClauseFlag = "C11" | "C15" | "C16";

/** no sentence of a contract is longer */
const longest = 2_000;

/**
 * Clauses about fees in the text of a contract, in its order. Only plain wordings are read: what is said in another way
 * is not found, and what is found is a proposal.
 */
export function extractClauses(text: string): readonly ClauseFinding[] {
  const sentences = sentencesOf(text).filter(({ flat }) => flat.length <= longest);
  return sentences.flatMap(({ flat, from, to }) =>
    readSentence(normal(flat).replace(/\s/g, "")).map((value) => ({
      term: value.term,
      value,
      quote: flat.trim(),
      from,
      to,
      flags: flagsOf(value),
    })),
  );
}

function readSentence(sentence: string): readonly ClauseValue[] {
  return readers.flatMap((read) => read(sentence));
}

const number = "(\\d[\\d,]*(?:\\.\\d+)?万?|[零〇一二两三四五六七八九十百千万]+)";
const dataFee = /(?:流量|通讯|通信|数据服务|物联网卡|SIM卡)(?:服务|卡|技术服务)*费/i;

const readers: readonly ((sentence: string) => readonly ClauseValue[])[] = [
  amountIn,
  freeTimeIn,
  waiverIn,
  ratesIn,
  depositIn,
  refundIn,
  penaltyIn,
  noticeIn,
  promisesIn,
  signedIn,
];

const cycleWords = "(?<cycle>半年|年|季度|季|月|12个月)";
/** "每年收取99元", "60元/年", "流量费60元" */
const amountForms = [
  new RegExp(`[每一]${cycleWords}[^,。;]{0,16}?${number.replace("(", "(?<money>")}元`),
  new RegExp(`${number.replace("(", "(?<money>")}元(?:[/每](?:台|户))?[/每]${cycleWords}`),
  new RegExp(`费[^,。;]{0,10}?${number.replace("(", "(?<money>")}元`),
];

function amountIn(sentence: string): readonly ClauseValue[] {
  if (!dataFee.test(sentence) || /交易.*免|停用|退还|逾期/.test(sentence)) return [];
  for (const form of amountForms) {
    const found = form.exec(sentence)?.groups;
    const amountFen = found === undefined ? null : yuan(found["money"] ?? "");
    if (found === undefined || amountFen === null) continue;
    const named = found["cycle"] ?? /每(半年|年|季度|季|月|12个月)/.exec(sentence)?.[1];
    const cycle = /一次性/.test(sentence) ? "once" : cycleOf(named);
    const per = /[每按](?:台|终端)/.test(sentence) ? "terminal" : null;
    return [{ term: "amount", amountFen, cycle, per }];
  }
  return [];
}

function cycleOf(word: string | undefined): Cycle | null {
  if (word === undefined) return null;
  if (word === "年" || word === "12个月") return "year";
  if (word === "半年") return "halfYear";
  return word === "月" ? "month" : "quarter";
}

function freeTimeIn(sentence: string): readonly ClauseValue[] {
  const found = new RegExp(
    `(?:(?:激活|绑定|启用|签约|签订).{0,8}?)?(?:起|前|满|后)满?的?${number}(天|日|个月)(?:内)?.{0,6}?(?:免(?!税)|后.{0,4}(?:首次)?(?:扣收|收取|开始))`,
  ).exec(sentence);
  if (found !== null && !/调整|通知/.test(sentence)) {
    const count = countOf(found[1] ?? "");
    const unit = found[2] === "个月" ? "month" : "day";
    return count === null
      ? []
      : [{ term: "freeTime", span: { count, unit }, anchor: anchorIn(sentence) }];
  }
  return /首年(?:免|不收)|第一年免/.test(sentence)
    ? [{ term: "freeTime", span: { count: 12, unit: "month" }, anchor: anchorIn(sentence) }]
    : [];
}

function anchorIn(sentence: string): "activation" | "signing" | null {
  if (/激活|绑定|启用/.test(sentence)) return "activation";
  return /签约|签订|签署/.test(sentence) ? "signing" : null;
}

function waiverIn(sentence: string): readonly ClauseValue[] {
  const found = new RegExp(
    `(?:交易|刷卡)(?:金)?(?:额|量)(?:累计)?(?:达到|达|满|超过|不低于)${number}元.{0,12}?(?:免|返还|不收)`,
  ).exec(sentence);
  const atLeastFen = found === null ? null : yuan(found[1] ?? "");
  if (atLeastFen === null) return [];
  return [
    {
      term: "waiver",
      atLeastFen,
      window: /(?:每|单|自然|当)个?月/.test(sentence) ? "month" : "year",
    },
  ];
}

function ratesIn(sentence: string): readonly ClauseValue[] {
  return (
    [
      ["debit", "(?:借记卡|储蓄卡)"],
      ["credit", "(?:贷记卡|信用卡)"],
      ["qr", "(?:扫码|二维码)"],
    ] as const
  ).flatMap(([card, name]): readonly ClauseValue[] => {
    const found = new RegExp(
      `${name}[^;,。]{0,10}?(\\d+)(?:\\.(\\d+))?%(?:[^;。]{0,6}?封顶${number}元)?`,
    ).exec(sentence);
    if (found === null) return [];
    const ratePpm = ppmOf(found[1] ?? "", found[2] ?? "");
    const capFen = found[3] === undefined ? null : yuan(found[3]);
    return ratePpm === null ? [] : [{ term: "rate", card, ratePpm, capFen }];
  });
}

function ppmOf(whole: string, rest: string): Ppm | null {
  if (4 < rest.length || 2 < whole.length) return null;
  return ppm(Number(whole) * 10_000 + Number(rest.padEnd(4, "0")));
}

function depositIn(sentence: string): readonly ClauseValue[] {
  const found = new RegExp(`押金(?:为|人民币|:)*${number}元`).exec(sentence);
  const amountFen = found === null ? null : yuan(found[1] ?? "");
  if (amountFen === null) return [];
  const volume = new RegExp(
    `(?:交易|刷卡)(?:金)?(?:额|量)?(?:累计)?(?:达到|达|满|超过)${number}元`,
  ).exec(sentence);
  const months = new RegExp(`${number}个月内`).exec(sentence);
  return [
    {
      term: "deposit",
      amountFen,
      volumeFen: volume === null ? null : yuan(volume[1] ?? ""),
      months: months === null ? null : countOf(months[1] ?? ""),
    },
  ];
}

function refundIn(sentence: string): readonly ClauseValue[] {
  if (!/费/.test(sentence)) return [];
  if (/(?:不予|不再|概不|不)退(?:还|费)?/.test(sentence)) return [{ term: "refund", kind: "none" }];
  return /按(?:照)?(?:剩余|未使用|实际)[^,。]{0,8}退/.test(sentence)
    ? [{ term: "refund", kind: "proRata" }]
    : [];
}

function penaltyIn(sentence: string): readonly ClauseValue[] {
  const found = new RegExp(`违约金(?:为|人民币|:)*${number}元`).exec(sentence);
  const amountFen = found === null ? null : yuan(found[1] ?? "");
  return amountFen === null ? [] : [{ term: "penalty", amountFen }];
}

function noticeIn(sentence: string): readonly ClauseValue[] {
  const found = new RegExp(`提前${number}(?:天|日|个工作日)`).exec(sentence);
  const days = found === null ? null : countOf(found[1] ?? "");
  if (days === null) return [];
  if (/调整|变更|修改/.test(sentence)) return [{ term: "changeNotice", days }];
  return /解除|终止|解约|注销|退网/.test(sentence) ? [{ term: "cancelNotice", days }] : [];
}

function promisesIn(sentence: string): readonly ClauseValue[] {
  const values: ClauseValue[] = [];
  if (/有权[^。;]{0,20}(?:调整|变更)[^。;]{0,12}(?:费|收费|标准)/.test(sentence))
    values.push({ term: "unilateralChange" });
  if (/(?:无|没有|不收取?|不含)(?:任何)?(?:其他|其它|额外)(?:任何)?费用/.test(sentence))
    values.push({ term: "noOtherFee" });
  else if (
    /(?:不收取?|终身免|永久免|免收)流量/.test(sentence) &&
    !/满|达|首年|内免|个月|\d/.test(sentence)
  )
    values.push({ term: "noFee" });
  return values;
}

function signedIn(sentence: string): readonly ClauseValue[] {
  const found =
    /(?:签订|签署|签约|签字)(?:日期|日|时间)?:?(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})/.exec(
      sentence,
    );
  if (found === null) return [];
  const [, year = "", month = "", day = ""] = found;
  const on = asPlainDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return on === null ? [] : [{ term: "signedOn", on }];
}

function flagsOf(value: ClauseValue): readonly ClauseFlag[] {
  if (value.term === "refund" && value.kind === "none") return ["C11"];
  if (value.term === "unilateralChange") return ["C15"];
  return value.term === "changeNotice" && value.days < 30 ? ["C16"] : [];
}

function yuan(text: string): Fen | null {
  const amount = readAmount(`${text}元`);
  return amount === null || amount < 0 ? null : amount;
}

function countOf(text: string): number | null {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : readCount(text);
  return count === null || count < 1 || 3_660 < count ? null : count;
}
