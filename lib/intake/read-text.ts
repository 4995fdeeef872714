import type { PlainDate } from "../engine/date";
import { fen } from "../engine/money";
import { limits } from "../limits";
import { normal } from "./cells";
import type { TextCode } from "./codes";
import { maskText } from "./mask";
import type { ReadCharge, TextNote, TextReading } from "./reading";
import { choose, type Found } from "./text-choice";
import { amountsIn, type DayToken, daysIn } from "./text-tokens";
import {
  adWords,
  failWords,
  futureWords,
  linkWords,
  pastWords,
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
  const first = chosen.charges[0];
  const signedOnes: Signed[] = [];
  for (const one of chosen.charges) {
    const on = dayOf(days, one.at, today) ?? fallback;
    if (on === null) return no("noDay", first?.because ?? "", first ?? null);
    signedOnes.push(signed(one, row, on));
  }
  return { is: "charges", charges: signedOnes };
}

function signed(found: Found, row: number, on: PlainDate): Signed {
  const { amountFen, category, components, label, because, printedMinus } = found;
  return {
    charge: { row, terminal: null, on, amountFen, category, components, label, because },
    printedMinus,
  };
}

type Kind = {
  readonly code: TextCode | null;
  readonly because: string;
  readonly past: string | null;
};

/** an announcement, an advertisement, a clause: unless the words say that the deduction was made */
function kindOf(line: string, days: readonly DayToken[], today: PlainDate): Kind {
  const failed = speaks(line, failWords);
  if (failed !== null) return { code: "failedDeduction", because: failed, past: null };
  const past =
    speaks(line, pastWords) ?? (/已于.{0,16}(?:扣|收取|支付|缴)/.test(line) ? "已于" : null);
  if (past !== null) return { code: null, because: "", past };
  const future = speaks(line, futureWords);
  if (future !== null) return { code: "futureNotice", because: future, past };
  const late = days.find((token) => !token.period && token.on !== null && today < token.on);
  if (late !== undefined)
    return { code: "futureNotice", because: line.slice(late.at, late.end), past };
  const link = speaks(line.toUpperCase(), linkWords);
  const signing = speaks(line, signWords);
  if (link !== null && signing !== null) return { code: "linkToSign", because: signing, past };
  if (link !== null) return { code: "advertisement", because: link, past };
  const terms = speaks(line, termWords);
  if (terms !== null) return { code: "terms", because: terms, past };
  const ad = days.every((token) => token.period) ? speaks(line, adWords) : null;
  return { code: ad === null ? null : "advertisement", because: ad ?? "", past };
}

/** the last day before the amount, else the first behind it; none after today and none of a period */
function dayOf(days: readonly DayToken[], at: number, today: PlainDate): PlainDate | null {
  const given = days.filter(({ on, period }) => on !== null && !period && on <= today);
  return (given.findLast((token) => token.at < at) ?? given[0])?.on ?? null;
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
