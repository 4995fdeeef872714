import { type Fen, fen } from "../engine/money";
import type { Category, Component } from "../engine/request";
import { type Class, classify, speaksOfTelephone } from "./classify";
import type { TextCode } from "./codes";
import type { AmountToken } from "./text-amounts";
import { futureOf } from "./text-kinds";
import { lastOf, roleOf, totalWords } from "./text-roles";
import type { Role } from "./text-words";

/** a charge that a line speaks of, before its day is known */
export type Found = {
  readonly amountFen: Fen;
  readonly category: Category;
  readonly components: readonly Component[];
  readonly label: string;
  readonly because: string;
  readonly printedMinus: boolean;
  /** where the amount stands in the line */
  readonly at: number;
  readonly end: number;
};
export type Chosen =
  | { readonly is: "charges"; readonly charges: readonly Found[] }
  | { readonly is: "none"; readonly code: TextCode; readonly because: string };
type Candidate = {
  readonly token: AmountToken;
  readonly role: Role | null;
  readonly word: string;
  readonly gap: string;
  readonly after: string;
};

/** Of the amounts in a line the ones that were taken: never the balance, the price, the trade or what is still to come. */
export function choose(
  line: string,
  tokens: readonly AmountToken[],
  past: boolean,
  heading: string,
): Chosen {
  if (tokens.length === 0) {
    const unread = /\d ?(?:元|块)|¥ ?\d/.test(line);
    return { is: "none", code: unread ? "badAmount" : "noAmount", because: "" };
  }
  const all: Candidate[] = [];
  tokens.forEach((token, i) =>
    all.push(inherited(candidate(line, token, tokens[i - 1], tokens[i + 1]), all.at(-1))),
  );
  const told = past || !isProse(line) || evidence.test(line);
  const usable = all.filter(
    (one) => isUsable(one) && toCome(one) === null && (told || one.role !== null),
  );
  const left = 0 < usable.length ? usable : secondChoice(all, past);
  if (left.length === 0) return { is: "none", ...whyNone(all) };
  const charges = withoutTotal(namedOnes(left))
    .map((one) => charge(line, one, heading))
    .filter((one) => one !== null);
  return charges.length === 0
    ? { is: "none", code: "notAFee", because: left[0]?.word ?? "" }
    : { is: "charges", charges };
}

/** what a person or a provider writes, not an entry of a list */
function isProse(line: string): boolean {
  return /[您你【]|我司|客户|商户|YOUR|\bWE\b/.test(line) || 60 < line.length;
}

/** words that money moved; a message without any only names an amount */
const evidence =
  /扣|收取|已收|收了|收费|支出|支付|付款|缴|划|支取|代付|止付|冻结|消费|手续费|结算|退|返还|转出|CHARGE|DEDUCT|DEBIT|PAID|PAY/;

/** a price that was taken (已扣收60元/年); a payment whose own words name the fee (消费60元（商户：某付流量费）) */
function secondChoice(all: readonly Candidate[], past: boolean): readonly Candidate[] {
  const priced = past
    ? all.filter((one) => one.role === "deduct" && one.token.rate && toCome(one) === null)
    : [];
  if (0 < priced.length) return priced;
  const paid = all.filter(
    ({ role, word, token }) => role === "trade" && word === "消费" && !token.rate,
  );
  return paid.length === 1 ? paid.filter(({ gap, after }) => namesFee(gap, after)) : [];
}

/** 商户：某付流量费 behind the amount, or in parentheses beside it */
function namesFee(gap: string, after: string): boolean {
  const beside = /\(([^()]{2,30})\)/.exec(gap)?.[1] ?? /^[ ,]?\(([^()]{2,30})\)?/.exec(after)?.[1];
  const field =
    /^[,;。 ]?(?:交易)?(?:商户|摘要|附言|备注|用途|商品|对方|收款)[^:,。]{0,4}:?([^,。;]{2,20})/;
  return classify(beside ?? field.exec(after)?.[1] ?? "") !== null;
}

/** "退还流量费60元、会员费39元": given back, both */
function inherited(one: Candidate, before: Candidate | undefined): Candidate {
  return before?.role === "refund" &&
    one.role === null &&
    /^[、和及与,][^,。;]{2,10}$/.test(one.gap)
    ? { ...one, role: "refund", word: before.word }
    : one;
}

/** where one amount stands with the name of its fee, those that stand with no word at all are something else */
function namedOnes(left: readonly Candidate[]): readonly Candidate[] {
  const clear = left.filter(
    ({ role, gap, after }) =>
      role !== null ||
      nameBeside(gap, after) !== null ||
      /\d ?[-/.年月] ?\d|^[、和及与]$/.test(gap),
  );
  return clear.length === 0 ? left : clear;
}

function isUsable({ role, token }: Candidate): boolean {
  return (
    !token.rate && token.fen !== 0 && (role === null || role === "deduct" || role === "refund")
  );
}

/** "已扣60元，下一年将于…扣99元": the second is still to come */
function toCome({ gap, after }: Candidate): string | null {
  return futureOf(gap) ?? futureOf(after.split(/[,。;!]/)[0] ?? "");
}

function whyNone(all: readonly Candidate[]): { code: TextCode; because: string } {
  const future = all.map(toCome).find((word) => word !== null) ?? null;
  if (future !== null) return { code: "futureNotice", because: future };
  const by = (role: Role) => all.find((one) => one.role === role);
  const price = all.find((one) => one.token.rate) ?? by("price");
  if (price !== undefined) return { code: "priceOnly", because: price.word };
  const incoming = by("incoming");
  if (incoming !== undefined) return { code: "incoming", because: incoming.word };
  const balance = by("balance");
  if (balance !== undefined && all.length === 1)
    return { code: "balanceOnly", because: balance.word };
  return { code: "notAFee", because: (by("tradeFee") ?? by("trade") ?? balance)?.word ?? "" };
}

/** what stands before and behind an amount in its own clause, and since the amount before it */
function candidate(
  line: string,
  token: AmountToken,
  previous: AmountToken | undefined,
  next: AmountToken | undefined,
): Candidate {
  const from = previous === undefined ? 0 : previous.end;
  const gap = line.slice(from < token.at - 80 ? token.at - 80 : from, token.at);
  const stop = next === undefined ? line.length : next.at;
  const after = line.slice(token.end, stop < token.end + 32 ? stop : token.end + 32);
  return { token, gap, after, ...roleOf(line, gap, after, token, previous) };
}

/** "流量费60元、服务费39元，共计99元": the parts, not their sum; where the parts are something else, the total */
function withoutTotal(left: readonly Candidate[]): readonly Candidate[] {
  if (left.length === 1) return left;
  let all = 0;
  for (const { token } of left) all += token.fen;
  const whole =
    2 < left.length ? left.find(({ token }) => token.fen + token.fen === all) : undefined;
  if (whole !== undefined) return left.filter((one) => one !== whole);
  const total = left.find(({ word, gap }) => totalWords.includes(word) || /共计? ?$/.test(gap));
  if (total === undefined) return left;
  const parts = left.filter((one) => one !== total);
  return all - total.token.fen === total.token.fen ? parts : [total];
}

/** the class by the words before the amount, else behind it, else of the whole line; a bare entry of a list is a data fee, decided by no word */
function charge(
  line: string,
  { token, role, gap, after }: Candidate,
  heading: string,
): Found | null {
  const named = nameOf(line, gap, after) ?? classify(heading);
  const isOut = token.fen < 0 && (role === "deduct" || /(?:支付|消费|支出|交易)-?$/.test(gap));
  const amountFen = isOut || (role === "refund" && 0 < token.fen) ? fen(-token.fen) : token.fen;
  const printedMinus = token.fen < 0 && role !== "refund" && !isOut;
  const { at, end } = token;
  if (named !== null)
    return {
      amountFen,
      category: named.category,
      components: named.components,
      label: named.because,
      because: named.because,
      printedMinus,
      at,
      end,
    };
  const bare = line.replace(/[\d\s.,:¥元块圆年月日号/+-]/g, "");
  if (bare !== "") return null;
  return {
    amountFen,
    category: "data",
    components: [],
    label: "流量费",
    because: "",
    printedMinus,
    at,
    end,
  };
}

/** the name that stands with the amount: "流量费60元", "60元流量费" */
function nameBeside(gap: string, after: string): Class | null {
  const near = gap.slice(lastOf(gap, ",。;、") + 1);
  const behind = /^ ?[^,。;、和及与(:]{2,16}/.exec(after)?.[0] ?? "";
  const directly = /费用?[为共是:¥ ]{0,3}$/.test(near) ? null : classify(behind);
  return directly ?? classify(near);
}

/** the name beside the amount, else the one of its clause, of the message; a telephone's data are no terminal's */
function nameOf(line: string, gap: string, after: string): Class | null {
  const found = nameBeside(gap, after) ?? classify(gap) ?? classify(after) ?? classify(line);
  return found?.category === "data" && speaksOfTelephone(line) ? null : found;
}
