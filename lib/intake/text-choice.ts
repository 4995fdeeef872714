import { type Fen, fen } from "../engine/money";
import type { Category, Component } from "../engine/request";
import { type Class, classify } from "./classify";
import type { TextCode } from "./codes";
import type { AmountToken } from "./text-amounts";
import { futureOf } from "./text-kinds";
import { type Role, roleWords } from "./text-words";

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
  const all = tokens.map((token, i) => candidate(line, token, tokens[i - 1], tokens[i + 1]));
  const usable = all.filter((one) => isUsable(one) && toCome(one) === null);
  const left = 0 < usable.length ? usable : secondChoice(all, past);
  if (left.length === 0) return { is: "none", ...whyNone(all) };
  const charges = withoutTotal(left)
    .map((one) => charge(line, one, heading))
    .filter((one) => one !== null);
  return charges.length === 0
    ? { is: "none", code: "notAFee", because: left[0]?.word ?? "" }
    : { is: "charges", charges };
}

/** a price that was taken (已扣收60元/年); a payment whose own words name the fee (消费60元（商户：某付流量费）) */
function secondChoice(all: readonly Candidate[], past: boolean): readonly Candidate[] {
  const priced = past
    ? all.filter((one) => one.role === "deduct" && one.token.rate && toCome(one) === null)
    : [];
  if (0 < priced.length) return priced;
  const paid = all.filter(
    ({ role, word, token }) => role === "trade" && word === "消费" && !token.rate,
  );
  return paid.length === 1
    ? paid.filter(
        ({ after, gap }) =>
          /^[,(].{0,24}(?:流量|通讯|通信|SIM)/.test(after) ||
          /\([^)]{0,24}(?:流量|通讯|通信|SIM)[^)]{0,8}\)/.test(gap),
      )
    : [];
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
  return { token, gap, after, ...roleOf(line, gap, after, previous, token) };
}

function roleOf(
  line: string,
  gap: string,
  after: string,
  previous: AmountToken | undefined,
  token: AmountToken,
): { role: Role | null; word: string } {
  const clause = after.split(/[,。;!]/)[0] ?? "";
  const before = roleBefore(gap);
  if (
    /(?:已|被)[^后将可会待再]{0,16}退|^[^后将可会待再]{0,4}(?:退还|退回|解冻)|REFUNDED|RETURNED/.test(
      clause,
    )
  )
    return { role: "refund", word: "退" };
  if (/^ ?已?全额?(?:抵扣|扣)/.test(clause)) return { role: "deduct", word: "扣" };
  if (
    /^ ?(?:已|全部)?(?:减免|免收|免除|免缴|豁免)|已?为您(?:减免|免)|抵扣券|优惠券|WAIVED/.test(
      clause,
    )
  )
    return { role: "price", word: "免" };
  if (before.role === "incoming" && before.word === "入账" && line.includes("信用卡"))
    return { role: "deduct", word: "入账" };
  // "流量费 60.00 1187.73": what follows a bare amount in a row is the balance
  if (
    previous !== undefined &&
    !previous.rate &&
    /^[ |]{1,3}$/.test(gap) &&
    !/[元圆块]$/.test(line.slice(token.at, token.end))
  )
    return { role: "balance", word: "" };
  if (before.role !== null) return before;
  if (/已扣|扣除|扣收|已从|支出|CHARGED|DEDUCTED|DEBITED|WITHHELD|HELD/.test(clause))
    return { role: "deduct", word: "扣" };
  return /到账|到帐/.test(clause) ? { role: "incoming", word: "到账" } : before;
}

/** the role word nearest before the amount; of those ending together the longest */
function roleBefore(gap: string): { role: Role | null; word: string } {
  const sentence = gap.slice(lastOf(gap, "。;!") + 1);
  let [end, size] = [-1, 0];
  let found: { role: Role | null; word: string } = { role: null, word: "" };
  for (const [role, words] of roleWords) {
    for (const word of words) {
      const at = sentence.lastIndexOf(word);
      if (at < 0 || at + word.length < end || (at + word.length === end && word.length <= size))
        continue;
      [end, size] = [at + word.length, word.length];
      found = { role, word };
    }
  }
  return found;
}

function lastOf(text: string, signs: string): number {
  let last = -1;
  for (const sign of signs) {
    const at = text.lastIndexOf(sign);
    if (last < at) last = at;
  }
  return last;
}

const totalWords = ["共计", "合计", "总计", "共"];

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
  const amountFen = role === "refund" && 0 < token.fen ? fen(-token.fen) : token.fen;
  const printedMinus = token.fen < 0 && role !== "refund";
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

/** the name nearest to the amount: "流量费60元", else "60元流量费", else the one of its clause, of the message */
function nameOf(line: string, gap: string, after: string): Class | null {
  const near = gap.slice(lastOf(gap, ",。;、") + 1);
  const behind = /^ ?[^,。;、和及与(:]{2,16}/.exec(after)?.[0] ?? "";
  const directly = /费用?[为共是:¥ ]{0,3}$/.test(near) ? null : classify(behind);
  return directly ?? classify(near) ?? classify(gap) ?? classify(after) ?? classify(line);
}
