import { type Fen, fen } from "../engine/money";
import type { Category, Component } from "../engine/request";
import { classify } from "./classify";
import type { TextCode } from "./codes";
import type { AmountToken } from "./text-tokens";
import { futureWords, type Role, roleWords, speaks } from "./text-words";

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
export function choose(line: string, tokens: readonly AmountToken[], past: boolean): Chosen {
  if (tokens.length === 0) {
    const unread = /\d ?(?:元|块)|¥ ?\d/.test(line);
    return { is: "none", code: unread ? "badAmount" : "noAmount", because: "" };
  }
  const all = tokens.map((token, i) => candidate(line, token, tokens[i - 1], tokens[i + 1]));
  const usable = all.filter((one) => isUsable(one) && futureOf(one) === null);
  const priced =
    usable.length === 0 && past
      ? all.filter((one) => one.role === "deduct" && one.token.rate && futureOf(one) === null)
      : [];
  const left = usable.length === 0 ? priced : usable;
  if (left.length === 0) return { is: "none", ...whyNone(all) };
  const charges = withoutTotal(left)
    .map((one) => charge(line, one))
    .filter((one) => one !== null);
  return charges.length === 0
    ? { is: "none", code: "notAFee", because: left[0]?.word ?? "" }
    : { is: "charges", charges };
}

function isUsable({ role, token }: Candidate): boolean {
  return (
    !token.rate && token.fen !== 0 && (role === null || role === "deduct" || role === "refund")
  );
}

/** "已扣60元，下一年将于…扣99元": the second is still to come */
function futureOf({ gap, after }: Candidate): string | null {
  return speaks(gap, futureWords) ?? speaks(after, futureWords);
}

function whyNone(all: readonly Candidate[]): { code: TextCode; because: string } {
  const future = all.map(futureOf).find((word) => word !== null) ?? null;
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
  const tail = line.slice(token.end, stop < token.end + 20 ? stop : token.end + 20);
  const after = tail.split(/[,。;!]/)[0] ?? "";
  const { role, word } = roleBefore(gap);
  if (/已退|退还|退回|已返还/.test(after)) return { token, role: "refund", word: "退", gap, after };
  if (role === null && /已扣|扣除|扣收|已从/.test(after))
    return { token, role: "deduct", word: "扣", gap, after };
  return { token, role, word, gap, after };
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
  const total = left.find(({ word, gap }) => totalWords.includes(word) || /共计? ?$/.test(gap));
  if (total === undefined || left.length === 1) return left;
  const parts = left.filter((one) => one !== total);
  let sum = 0;
  for (const part of parts) sum += part.token.fen;
  return sum === total.token.fen ? parts : [total];
}

/** the class by the words before the amount, else behind it, else of the whole line; a bare entry of a list is a data fee, decided by no word */
function charge(line: string, { token, role, gap, after }: Candidate): Found | null {
  const named = classify(gap) ?? classify(after) ?? classify(line);
  const amountFen = role === "refund" && 0 < token.fen ? fen(-token.fen) : token.fen;
  const printedMinus = token.fen < 0 && role !== "refund";
  const { at } = token;
  if (named !== null)
    return {
      amountFen,
      category: named.category,
      components: named.components,
      label: named.because,
      because: named.because,
      printedMinus,
      at,
    };
  const bare = line.replace(/[\d\s.,:¥元块圆年月日号/+-]/g, "");
  return bare === ""
    ? {
        amountFen,
        category: "data",
        components: [],
        label: "流量费",
        because: "",
        printedMinus,
        at,
      }
    : null;
}
