import { type Fen, fen } from "../engine/money";
import { readMoney } from "./amounts";
import { readCount, readNumeral } from "./numerals";
import { type DayToken, without } from "./text-days";

/**
 * An amount found in a text. `sure`: it has a unit, a currency mark or two decimals. `rate`: what stands round it makes it a
 * price (/年, 每月, /台). `plus`: printed with a plus.
 */
export type AmountToken = {
  readonly at: number;
  readonly end: number;
  readonly fen: Fen;
  readonly sure: boolean;
  readonly rate: boolean;
  readonly plus: boolean;
};

const numbers = /\d(?:[\d,]{0,18}\d)?(?:\.\d{1,6})?/g;
const numeral = "〇零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟";
const words = new RegExp(
  `[${numeral}]{1,12}(?:元|圆|块钱|块)(?:零?[零一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,2}(?:角|毛)?)?(?:[一二三四五六七八九]分)?整?`,
  "g",
);
/** without a unit only behind a word of money, or as the cell of a list */
const bareWords = new RegExp(
  `(?<=扣了?|扣走|扣掉|扣款|扣费|扣收|扣除|收取|金额|人民币|费 ?)[${numeral}]{2,12}(?![${numeral}]|[年月日号天笔次台个期元圆块])`,
  "g",
);
const units = /^ ?(万元|元|圆|块钱|块|RMB|CNY|YUAN)(?:([1-9一二三四五六七八九])(?:角|毛))?/;
const notMoney =
  /^ ?(?:%|‰|笔|天|日|个月|年|月|次|台|号|位|期|户|岁|时|分钟|小时|周|季|:|人|款|楼|条|万|千|折|积分|M|G|兆|\*)/;
const numberedThings = [
  "尾号",
  "账户",
  "帐户",
  "卡号",
  "账号",
  "帐号",
  "电话",
  "致电",
  "热线",
  "单号",
  "编号",
  "序号",
  "流水",
  "终端",
  "工号",
  "验证码",
  "协议号",
  "客服",
  "拨打",
  "SN",
  "TD",
  "NO.",
  "第",
];
const moneyWords = [
  "¥",
  "RMB",
  "CNY",
  "人民币",
  "$",
  "金额",
  "金额为",
  "金额:",
  "金额(元):",
  "余额",
  "余额:",
  "余额为",
  "共计",
  "合计",
  "共",
  "扣款",
  "扣费",
  "扣除",
  "扣收",
];

/** Every amount outside the days; `list`: the line is an entry of a list, where a bare number is an amount too. */
export function amountsIn(
  text: string,
  days: readonly DayToken[],
  list: boolean,
): readonly AmountToken[] {
  const rest = without(text, days);
  const spoken: AmountToken[] = [];
  for (const shape of [words, bareWords])
    for (const hit of without(rest, spoken).matchAll(shape)) {
      const amount = readNumeral(hit[0]);
      const [at, end] = [hit.index, hit.index + hit[0].length];
      if (amount !== null)
        spoken.push({ at, end, fen: amount, sure: true, rate: isRate(rest, at, end), plus: false });
    }
  spoken.sort((a, b) => a.at - b.at);
  const left = without(rest, spoken);
  const found = [...spoken];
  let last = 0;
  for (const hit of left.matchAll(numbers)) {
    const token = hit.index < last ? null : numberToken(left, hit[0], hit.index, list);
    if (token === null) continue;
    found.push(token);
    last = token.end;
  }
  return once(
    text,
    found.sort((a, b) => a.at - b.at),
  );
}

/** "陆拾元整(¥60.00)": one amount, written twice */
function once(text: string, found: readonly AmountToken[]): readonly AmountToken[] {
  return found.filter((token, i) => {
    const before = found[i - 1];
    return (
      before?.fen !== token.fen ||
      !/^ ?整?[(,即:小写¥ ]{1,8}$/.test(text.slice(before.end, token.at))
    );
  });
}

function numberToken(text: string, digits: string, at: number, list: boolean): AmountToken | null {
  const before = text.slice(at < 16 ? 0 : at - 16, at);
  const tail = text.slice(at + digits.length, at + digits.length + 16);
  const unit = units.exec(tail);
  const bareBefore = before.replace(/[ :+-]{1,4}$/, "");
  const marked = moneyWords.some((word) => bareBefore.endsWith(word) || before.endsWith(word));
  if (unit === null && isOtherNumber(tail, before, bareBefore)) return null;
  const sure = unit !== null || marked || /\.\d{2}$/.test(digits);
  if (!sure && (!list || 6 < digits.length || isEnumeration(text, at, digits.length))) return null;
  const value = valueOf(digits, unit);
  if (value === null) return null;
  const negative =
    /(?:^|[^\d\u25a0])[-\u2212] ?(?:¥|RMB|CNY|人民币)? ?$/.test(before) ||
    /(?:¥|RMB|CNY|人民币) ?-$/.test(before);
  const end = at + digits.length + (unit?.[0].length ?? 0);
  const plus = /\+ ?(?:¥|RMB|CNY|人民币)? ?$/.test(before);
  return { at, end, fen: negative ? fen(-value) : value, sure, rate: isRate(text, at, end), plus };
}

function isOtherNumber(tail: string, before: string, bareBefore: string): boolean {
  return (
    notMoney.test(tail) ||
    /\d:$/.test(before) ||
    isNumbered(bareBefore) ||
    (/[A-Z0-9*_.]$/.test(before) && !/(?:RMB|CNY)$/.test(before))
  );
}

function valueOf(digits: string, unit: RegExpExecArray | null): Fen | null {
  if (unit?.[1] === "万元") return readNumeral(`${digits.replaceAll(",", "")}万元`);
  const money = readMoney(digits, "yuan");
  if (money === null || money.rounded) return null;
  const jiao = unit?.[2];
  return jiao === undefined
    ? money.fen
    : fen(money.fen + (/\d/.test(jiao) ? Number(jiao) : (readCount(jiao) ?? 0)) * 10);
}

function isNumbered(before: string): boolean {
  const near = before.replace(/[为是:号 ]{1,3}$/, "");
  return numberedThings.some((word) => before.endsWith(word) || near.endsWith(word));
}

/** "1. 流量费 60", "(2) 流量费 60": the number of the entry */
function isEnumeration(text: string, at: number, length: number): boolean {
  const tail = text.slice(at + length, at + length + 2);
  if (text.slice(0, at).trim() === "" && /^ ?[.、)]/.test(tail)) return true;
  return length <= 2 && text.slice(0, at).endsWith("(") && tail.startsWith(")");
}

function isRate(text: string, at: number, end: number): boolean {
  return (
    /^ ?(?:\/|每|一|按|PER|A)? ?(?:台|户|商户|笔)? ?(?:\/|每|一|PER|A) ?(?:年|月|季|半年|天|日|\d{1,3} ?(?:天|日|个月)|台|户|次|笔|YEAR|MONTH)/.test(
      text.slice(end, end + 14),
    ) ||
    /^ ?(?:包年|包月|起)/.test(text.slice(end, end + 4)) ||
    /(?:每|一|\/)(?:年|月|季|季度|半年|台)(?:只需|仅需|收费|收取|固定)?[为:是 ]{0,2}(?:¥|人民币)?$/.test(
      text.slice(at < 12 ? 0 : at - 12, at),
    )
  );
}
