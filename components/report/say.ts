import { createTranslator } from "next-intl";
import type { PlainDate } from "@/lib/engine/date";
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
  const messages = locale === "en" ? en : zhCN;
  const options = {
    locale,
    messages,
    onError,
    getMessageFallback: ({ key }: { readonly key: string }) => key,
  };
  const translate = createTranslator(options) as unknown as Translate;
  const sentences = new Map<string, Sentence>();
  const speak = (key: string, params?: Params) => {
    let sentence = sentences.get(key);
    if (sentence === undefined) sentences.set(key, (sentence = sentenceOf(messages, key)));
    return (sentence === null ? null : fill(sentence, params)) ?? translate(key, params);
  };
  return Object.assign(speak, {
    locale,
    has: (key: string) => translate.has(key),
    money: formatMoney,
    day: (on: PlainDate) => formatDay(on, locale),
    rate: (rate: number) => formatRate(rate as Ppm),
    count: formatCount,
  });
}

/** the text of a sentence and the names between: "共 ", "count", " 笔". Null: it counts or selects, or is not there */
type Sentence = readonly string[] | null;

/**
 * A report has hundreds of plain sentences, and reading each by the whole grammar of ICU would take longer than the
 * audit itself. Those that only have names in braces are cut once; all others go to the translator.
 */
function sentenceOf(messages: object, key: string): Sentence {
  let at: unknown = messages;
  for (const part of key.split("."))
    at = typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined;
  if (typeof at !== "string" || /['<#]|\{[^{}]*[^\w{}]/.test(at)) return null;
  return at.split(/[{}]/);
}

/** null where a name has no value: the translator says so */
function fill(sentence: readonly string[], params: Params | undefined): string | null {
  let text = "";
  for (const [index, part] of sentence.entries()) {
    if (index % 2 === 0) {
      text += part;
      continue;
    }
    const value = params?.[part];
    if (value === undefined) return null;
    text += String(value);
  }
  return text;
}
