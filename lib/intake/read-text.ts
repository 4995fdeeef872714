import type { PlainDate } from "../engine/date";
import { type Fen, fen } from "../engine/money";
import type { Category, Component } from "../engine/request";
import { limits } from "../limits";
import { normal } from "./cells";
import { classify } from "./classify";
import type { TextCode } from "./codes";
import { maskText } from "./mask";
import type { ReadCharge, TextNote, TextReading } from "./reading";
import { type AmountToken, amountsIn, type DayToken, daysIn } from "./text-tokens";
import {
  adWords,
  futureWords,
  linkWords,
  pastWords,
  type Role,
  roleWords,
  signWords,
  speaks,
  termWords,
} from "./text-words";

export type TextOptions = {
  readonly today: PlainDate;
  /** the day of lines that name none, for instance when the message came */
  readonly day?: PlainDate | undefined;
};

/**
 * Reads pasted messages and lists, one a line: what was charged, on which day, for what. Of several amounts the charged one
 * is taken, never the balance, the price or the trade; announcements, advertisements and clauses of a contract give no charge.
 * A line that holds only a day is the day of the lines below it.
 */
export function readText(text: string, options: TextOptions): TextReading {
  if (limits.pastedCharacters < text.length) {
    return {
      charges: [],
      refused: [note(1, "textTooLong", "", "", { limit: limits.pastedCharacters })],
    };
  }
  const charges: Signed[] = [];
  const refused: TextNote[] = [];
  let day = options.day ?? null;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = normal(raw)
      .replace(/[\t\u00a0]/g, " ")
      .trim();
    if (line === "") continue;
    const read = readLine(line, index + 1, options.today, day);
    if (read.is === "day") day = read.on;
    else if (read.is === "refused") refused.push(read.note);
    else charges.push(...read.charges);
  }
  return { charges: sameSign(charges), refused };
}

type LineResult =
  | { readonly is: "day"; readonly on: PlainDate }
  | { readonly is: "charges"; readonly charges: readonly Signed[] }
  | { readonly is: "refused"; readonly note: TextNote };
/** printedMinus: negative because it is printed so, not because words say that money came back */
type Signed = { readonly charge: ReadCharge; readonly printedMinus: boolean };

function readLine(
  line: string,
  row: number,
  today: PlainDate,
  fallback: PlainDate | null,
): LineResult {
  const days = daysIn(line, today);
  const list = isListLine(line);
  const found = amountsIn(line, days, list);
  const lone = days.find((token) => !token.period && token.on !== null);
  const only = lone?.on ?? null;
  if (found.length === 0 && only !== null && isOnlyDay(line, days)) return { is: "day", on: only };
  const no = (code: TextCode, because: string, about: Found | null = null): LineResult => ({
    is: "refused",
    note: note(
      row,
      code,
      line,
      because,
      about === null ? {} : { fen: about.amountFen, category: about.category },
    ),
  });
  const kind = kindOf(line, days, today);
  const chosen = choose(line, found, kind.past !== null);
  if (kind.code !== null) return no(kind.code, kind.because);
  if (chosen.is === "none") return no(chosen.code, chosen.because);
  const on = dayOf(days, today) ?? fallback;
  const first = chosen.charges[0];
  if (on === null) return no("noDay", first?.because ?? "", first ?? null);
  return { is: "charges", charges: chosen.charges.map((found) => signed(found, row, on)) };
}

function signed({ printedMinus, ...found }: Found, row: number, on: PlainDate): Signed {
  return { charge: { row, terminal: null, on, ...found }, printedMinus };
}

type Kind = {
  readonly code: TextCode | null;
  readonly because: string;
  readonly past: string | null;
};

/** an announcement, an advertisement, a clause: unless the words say that the deduction was made */
function kindOf(line: string, days: readonly DayToken[], today: PlainDate): Kind {
  const upper = line.toUpperCase();
  const past = speaks(line, pastWords);
  const future = speaks(line, futureWords);
  const late = days.find((token) => !token.period && token.on !== null && today < token.on);
  if (future !== null && (past === null || late !== undefined))
    return { code: "futureNotice", because: future, past };
  if (late !== undefined && past === null)
    return { code: "futureNotice", because: line.slice(late.at, late.end), past };
  const link = speaks(upper, linkWords);
  const signing = speaks(line, signWords);
  if (link !== null && past === null)
    return {
      code: signing === null ? "advertisement" : "linkToSign",
      because: signing ?? link,
      past,
    };
  const terms = speaks(line, termWords);
  if (terms !== null && past === null) return { code: "terms", because: terms, past };
  const ad = speaks(line, adWords);
  if (ad !== null && past === null && days.every((token) => token.period))
    return { code: "advertisement", because: ad, past };
  return { code: null, because: "", past };
}

type Found = {
  readonly amountFen: Fen;
  readonly category: Category;
  readonly components: readonly Component[];
  readonly label: string;
  readonly because: string;
  readonly printedMinus: boolean;
};
type Chosen =
  | { readonly is: "charges"; readonly charges: readonly Found[] }
  | { readonly is: "none"; readonly code: TextCode; readonly because: string };
type Candidate = {
  readonly token: AmountToken;
  readonly role: Role | null;
  readonly word: string;
  readonly gap: string;
  readonly after: string;
};

function choose(line: string, tokens: readonly AmountToken[], past: boolean): Chosen {
  if (tokens.length === 0) {
    const unread = /\d ?(?:元|块)|¥ ?\d/.test(line);
    return { is: "none", code: unread ? "badAmount" : "noAmount", because: "" };
  }
  const all = tokens.map((token, i) => candidate(line, token, tokens[i - 1], tokens[i + 1]));
  const usable = all.filter(isUsable);
  const priced =
    usable.length === 0 && past
      ? all.filter(({ role, token }) => role === "deduct" && token.rate)
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

function whyNone(all: readonly Candidate[]): { code: TextCode; because: string } {
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
  if (named !== null)
    return {
      amountFen,
      category: named.category,
      components: named.components,
      label: named.because,
      because: named.because,
      printedMinus,
    };
  const bare = line.replace(/[\d\s.,:¥元块圆年月日号/+-]/g, "");
  return bare === ""
    ? { amountFen, category: "data", components: [], label: "流量费", because: "", printedMinus }
    : null;
}

/** the first day that is not after today and no period */
function dayOf(days: readonly DayToken[], today: PlainDate): PlainDate | null {
  return days.find(({ on, period }) => on !== null && !period && on <= today)?.on ?? null;
}

function isListLine(line: string): boolean {
  return line.length <= 60 && !/[。!?;]/.test(line);
}

function isOnlyDay(line: string, days: readonly DayToken[]): boolean {
  let rest = line;
  for (const { at, end } of [...days].reverse()) rest = rest.slice(0, at) + rest.slice(end);
  return rest.replace(/[\d\s:,.()星期周一二三四五六日上下午]/g, "") === "";
}

/** a list copied from an account prints every deduction with a minus: then nothing was given back */
function sameSign(found: readonly Signed[]): readonly ReadCharge[] {
  const account = 1 < found.length && found.every(({ printedMinus }) => printedMinus);
  return found.map(({ charge }) =>
    account ? { ...charge, amountFen: fen(-charge.amountFen) } : charge,
  );
}

function note(
  row: number,
  code: TextCode,
  line: string,
  because: string,
  params: TextNote["params"],
): TextNote {
  return { row, code, params, text: maskText(line.slice(0, 200)), because };
}
