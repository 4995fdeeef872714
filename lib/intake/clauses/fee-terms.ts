import type { Category } from "../../engine/request";
import { countOf, figure } from "./figures";
import { names, type Sum, sumsIn } from "./fee-nouns";
import type { ClauseValue, Cycle } from "./values";

const cycleWord = `(?:半年|年|季度|季|月|12个月|${figure}(?:天|日|个月))`;
const behind = new RegExp(`^(?:[/每按]?(?:台|户|商户|终端|机))?(?:[/每·.]|一)(${cycleWord})`);
const ahead = new RegExp(`(?:每满?|按)[一个]?(${cycleWord})`, "g");
const once = new RegExp(`(半年|年|季度|月|${figure}个月)(?:一[交收付扣]|[交收付扣]一次)`);
const others = ["membership", "sms", "insurance", "rental", "service"] as const;

/** What a sentence says is to be paid, but for deposits and penalties. */
export function feesIn(sentence: string): readonly ClauseValue[] {
  const sums = priced(sentence);
  const values: ClauseValue[] = [];
  const data = sums.find(({ noun }) => noun === "data");
  if (data !== undefined && !/停用/.test(sentence) && !isPaidAhead(sentence))
    values.push(amountOf(data, sentence));
  for (const noun of others) {
    const sum = sums.find((each) => each.noun === noun);
    const value = sum === undefined ? null : otherOf(sum, noun, sentence);
    if (value !== null) values.push(value);
  }
  const perSale = sums.find(
    ({ noun, before, after }) =>
      (/^[/每]笔/.test(after) && (noun === "perSale" || before.endsWith("+"))) ||
      (noun === "perSale" && /每笔[^,]{0,3}$/.test(before)),
  );
  if (perSale !== undefined) values.push({ term: "perSale", amountFen: perSale.fen });
  return values;
}

/** Whether a sum is for several years at once, so that it is no price of a year. */
export function isPaidAhead(sentence: string): boolean {
  return /(?:一次性?(?:缴纳|支付|预缴|收取|交)[^,。\d]{0,2}(?:[2-9]|[二两三四五])年|(?:[2-9]|[二两三四五])年的?(?:流量|通讯|通信|网络)[^,。]{0,6}[共计])/.test(
    sentence,
  );
}

/** amounts that somebody pays: no turnover, no limit, nothing that is given back */
function priced(sentence: string): readonly Sum[] {
  return sumsIn(sentence).filter(
    ({ fen, turnover, before }) =>
      turnover === null &&
      0 < fen &&
      !/(?:封顶|最高|不超过|逾期[^,]{0,6}|[退返]还[^,]{0,8})$/.test(before),
  );
}

/** Whether a sentence names more than one price of the data plan, as a former and a present one. */
export function hasSeveralFees(sentence: string): boolean {
  const prices = priced(sentence).filter(({ noun }) => noun === "data");
  return 1 < new Set(prices.map(({ fen }) => fen)).size;
}

function amountOf(sum: Sum, sentence: string): ClauseValue {
  const { cycle, days } = cycleOf(wordOf(sum, sentence), sentence);
  return {
    term: "amount",
    amountFen: sum.fromFen ?? sum.fen,
    maxFen: sum.fromFen === null ? null : sum.fen,
    cycle,
    everyDays: days,
    per: perOf(sentence),
  };
}

function perOf(sentence: string): "terminal" | "merchant" | null {
  if (/(?:[每按逐/]台|每个?终端|按终端)/.test(sentence)) return "terminal";
  return /[每按/]商?户/.test(sentence) ? "merchant" : null;
}

function wordOf({ before, after }: Sum, sentence: string): string | undefined {
  return (
    behind.exec(after)?.[1] ??
    Array.from(before.matchAll(ahead)).at(-1)?.[1] ??
    Array.from(sentence.matchAll(ahead)).at(0)?.[1] ??
    once.exec(sentence)?.[1]
  );
}

function cycleOf(
  word: string | undefined,
  sentence: string,
): { cycle: Cycle | null; days: number | null } {
  if (/一次性|买断|[只仅]收一次/.test(sentence)) return { cycle: "once", days: null };
  if (word === undefined) return { cycle: null, days: null };
  const named: Readonly<Record<string, Cycle>> = {
    年: "year",
    半年: "halfYear",
    季: "quarter",
    季度: "quarter",
    月: "month",
  };
  const plain = named[word];
  if (plain !== undefined) return { cycle: plain, days: null };
  const count = countOf(word.replace(/天|日|个月/, ""));
  if (count === null) return { cycle: null, days: null };
  if (!word.endsWith("月")) return { cycle: "days", days: count };
  const months: Readonly<Record<number, Cycle>> = {
    1: "month",
    3: "quarter",
    6: "halfYear",
    12: "year",
  };
  return { cycle: months[count] ?? null, days: null };
}

/** null: a rhythm that is neither a year's, a month's nor once, for which there is no word among the other fees */
function otherOf(sum: Sum, category: Category, sentence: string): ClauseValue | null {
  const { cycle } = cycleOf(wordOf(sum, sentence), sentence);
  const monthly = /月(?:累计)?(?:交易|刷卡)[^,]{0,6}(?:低于|不足|少于|未满|未达)/.test(sentence);
  const known = cycle ?? (monthly ? "month" : "once");
  return known === "year" || known === "month" || known === "once"
    ? { term: "otherFee", category, amountFen: sum.fen, cycle: known }
    : null;
}

/** Whether a sentence leaves open how often an other fee comes; it is then taken as once. */
export function isRhythmOpen(value: ClauseValue, sentence: string): boolean {
  return (
    value.term === "otherFee" &&
    value.cycle === "once" &&
    !/一次|首笔|激活|开通|买断|[/每]台/.test(sentence)
  );
}

/** A fee that hangs on the turnover: one amount below a mark, another from it on. */
export function tiersIn(sentence: string): readonly ClauseValue[] {
  if (!names(sentence, "data")) return [];
  const sums = sumsIn(sentence);
  const below = sums.findIndex(({ turnover }) => turnover === "below");
  const above = sums.findIndex(({ turnover }) => turnover === "above");
  const [mark, lower, other, upper] = [sums[below], sums[below + 1], sums[above], sums[above + 1]];
  if (below < 0 || above < 0 || mark?.fen !== other?.fen || mark === undefined) return [];
  if (lower?.turnover !== null || upper?.turnover !== null) return [];
  return [
    {
      term: "tiers",
      window: windowOf(sentence),
      tiers: [
        { upToFen: mark.fen, amountFen: lower.fen },
        { upToFen: null, amountFen: upper.fen },
      ],
    },
  ];
}

/** over which time a turnover is counted */
export function windowOf(sentence: string): "year" | "month" {
  return /(?:每|单|自然|当)个?月|月均|月(?:累计)?(?:交易|刷卡)/.test(sentence) ? "month" : "year";
}
