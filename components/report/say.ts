import { createTranslator } from "next-intl";
import { asPlainDate, type PlainDate } from "@/lib/engine/date";
import type { Fen, Ppm } from "@/lib/engine/money";
import { en } from "@/lib/messages/en";
import {
  formatCount,
  formatDay,
  formatMoney,
  formatRate,
  type Locale,
  locales,
} from "@/lib/messages/format";
import { zhCN } from "@/lib/messages/zh-CN";

export type Params = Readonly<Record<string, string | number>>;

/**
 * The words of one language, made once and kept: a report has hundreds of lines, and none of them makes a translator.
 * `say` takes a key of the dictionary; codes of the engine are part of such keys.
 */
export type Say = {
  readonly locale: Locale;
  (key: string, params?: Params): string;
  readonly has: (key: string) => boolean;
  readonly money: (amount: Fen) => string;
  readonly day: (on: PlainDate) => string;
  readonly rate: (rate: number) => string;
  readonly count: (count: number) => string;
};

/** keys are made of the engine's codes: a test, not the compiler, proves that each has its words */
type Translate = { (key: string, params?: Params): string; readonly has: (key: string) => boolean };

const made = new Map<Locale, Say>();

export function sayIn(locale: Locale): Say {
  const before = made.get(locale);
  if (before) return before;
  // a report of another edition may hold a code that this one has no words for: the code itself is better than no page
  const say = makeSay(locale, () => {});
  made.set(locale, say);
  return say;
}

/** the language that an address names, else Chinese */
export function localeOf(text: string): Locale {
  return locales.find((locale) => locale === text) ?? "zh-CN";
}

/** `onError` hears of words that are missing and of arguments that do not fit. */
export function makeSay(locale: Locale, onError: (error: Error) => void): Say {
  const translate = createTranslator({
    locale,
    messages: locale === "en" ? en : zhCN,
    onError,
    getMessageFallback: ({ key }) => key,
  }) as unknown as Translate;
  return Object.assign((key: string, params?: Params) => translate(key, params), {
    locale,
    has: (key: string) => translate.has(key),
    money: formatMoney,
    day: (on: PlainDate) => formatDay(on, locale),
    rate: (rate: number) => formatRate(rate as Ppm),
    count: formatCount,
  });
}

/** names of parameters that are money or a number, by the kind of condition they belong to */
const conditional: readonly string[] = ["atLeast", "reached"];

/**
 * The engine's parameters as a reader writes them: what ends in `Fen` is money, in `Ppm` a rate, a calendar day a date,
 * a code of a known list its word, and an empty text "none". Other numbers stay numbers: a language counts with them.
 */
export function readable(say: Say, params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      readableOne(
        say,
        params["kind"] !== "count" && conditional.includes(name) ? `${name}Fen` : name,
        value,
      ),
    ]),
  );
}

function readableOne(say: Say, name: string, value: string | number): string | number {
  if (typeof value === "number") {
    if (name === "fen" || name.endsWith("Fen")) return say.money(value as Fen);
    if (name.endsWith("Ppm")) return say.rate(value);
    return value;
  }
  if (value === "") return "none";
  // a selector of ICU has no hyphens
  if (name === "why") return value.replaceAll("-", "_");
  const day = asPlainDate(value);
  if (day !== null) return say.day(day);
  const list = coded[name];
  if (list !== undefined && say.has(`engine.${list}.${value}`))
    return say(`engine.${list}.${value}`);
  return value;
}

const coded: Readonly<Record<string, string>> = {
  category: "category",
  component: "component",
  card: "card",
  device: "device",
  connectivity: "connectivity",
  reduction: "reduction",
};
