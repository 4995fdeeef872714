import type { PlainDate } from "../engine/date";
import { fen } from "../engine/money";
import { limits } from "../limits";
import type { TextCode } from "./codes";
import { maskText } from "./mask";
import type { ReadCharge, TextNote, TextReading } from "./reading";
import { amountsIn } from "./text-amounts";
import { choose, type Found } from "./text-choice";
import { type DayToken, daysIn, type Reference } from "./text-days";
import { kindOf } from "./text-kinds";
import { isListLine, isOnlyDay, type Message, messagesIn, monthOf } from "./text-messages";

export type TextOptions = {
  readonly today: PlainDate;
  /** the day of lines that name none, for instance when the message came */
  readonly day?: PlainDate | undefined;
};

/**
 * Reads pasted messages and lists: what was charged, on which day, for what. Of several amounts the charged one is taken,
 * never the balance, the price or the trade; announcements, advertisements and clauses of a contract give no charge.
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
  const shown = text.split(/\r\n|\r|\n/);
  let [day, month, heading] = [options.day ?? null, null as string | null, ""];
  for (const message of messagesIn(text, { today: options.today, month: null })) {
    const on = monthOf(message.text);
    if (on !== null) {
      month = on;
      continue;
    }
    for (const piece of sentences(message, options.today)) {
      const whole = piece !== message && /扣|退/.test(piece.text) ? message.text : heading;
      const read = readPiece(piece, { today: options.today, month }, day, whole);
      if (read.is === "day") [day, month] = [read.on, null];
      else if (read.is === "heading") heading = read.words;
      else if (read.is === "refused")
        refused.push(note(piece.row, read.code, wordsOf(piece, shown), read.because, read.params));
      else charges.push(...read.charges);
    }
  }
  return { charges: sameSign(charges, text), refused };
}

type PieceResult =
  | { readonly is: "day"; readonly on: PlainDate }
  | { readonly is: "heading"; readonly words: string }
  | { readonly is: "charges"; readonly charges: readonly Signed[] }
  | {
      readonly is: "refused";
      readonly code: TextCode;
      readonly because: string;
      readonly params: TextNote["params"];
    };
/** minus: negative because it is printed so, not because words say that money came back; account: printed as accounts print */
type Signed = { readonly charge: ReadCharge; readonly minus: boolean; readonly account: boolean };

function readPiece(
  piece: Message,
  reference: Reference,
  fallback: PlainDate | null,
  heading: string,
): PieceResult {
  const line = piece.text.replaceAll("\t", " ");
  const days = datesIn(line, reference, fallback);
  const found = amountsIn(line, days, isListLine(line) || piece.record);
  const lone = days.find(({ on, period }) => !period && on !== null)?.on ?? null;
  if (found.length === 0 && lone !== null && isOnlyDay(line, days)) return { is: "day", on: lone };
  if (found.length === 0 && line.length <= 12 && line.endsWith(":"))
    return { is: "heading", words: line };
  const no = (code: TextCode, because: string, about: Found | undefined): PieceResult => ({
    is: "refused",
    code,
    because,
    params: about === undefined ? {} : { fen: about.amountFen, category: about.category },
  });
  const kind = kindOf(line, days);
  const chosen = choose(line, found, kind.past !== null, heading);
  if (kind.code !== null) return no(kind.code, kind.because, undefined);
  if (chosen.is === "none") return no(chosen.code, chosen.because, undefined);
  const first = chosen.charges[0];
  const charges: Signed[] = [];
  for (const { one, token } of onDays(line, chosen.charges, days)) {
    const on = token?.on ?? fallback;
    if (on === null) return no("noDay", first?.because ?? "", first);
    if (reference.today < on)
      return no("futureNotice", token === null ? "" : line.slice(token.at, token.end), undefined);
    charges.push(signed(one, piece, on));
  }
  return { is: "charges", charges };
}

/** days without a year count from the day a message came, where that is close before it */
function datesIn(line: string, reference: Reference, came: PlainDate | null): readonly DayToken[] {
  const days = daysIn(line, reference);
  if (came === null || reference.month !== null) return days;
  const then = daysIn(line, { ...reference, today: came });
  return days.map((token, i) => {
    const other = then[i];
    const near = other?.on?.slice(0, 4) === came.slice(0, 4) && (other.on ?? "") <= came;
    return other !== undefined && near && other.at === token.at ? other : token;
  });
}

function signed(found: Found, piece: Message, on: PlainDate): Signed {
  const { amountFen, category, components, label, because, printedMinus } = found;
  return {
    charge: { row: piece.row, terminal: null, on, amountFen, category, components, label, because },
    minus: printedMinus,
    account: piece.record,
  };
}

type Dated = { readonly one: Found; readonly token: DayToken | null };

/** "3月5日、9月5日各扣60元", "3月5日和9月5日分别扣60元、69元": a day for each; else the day of each amount */
function onDays(
  line: string,
  charges: readonly Found[],
  days: readonly DayToken[],
): readonly Dated[] {
  const own = days.filter(({ on, period, aside }) => on !== null && !period && !aside);
  const [first] = charges;
  const shared = /(?:各|均|分别)[^,。;]{0,4}(?:扣|收|支|缴)/.test(line) && 1 < own.length;
  if (shared && charges.length === 1 && first !== undefined)
    return own.map((token) => ({ one: first, token }));
  if (shared && charges.length === own.length)
    return charges.map((one, i) => ({ one, token: own[i] ?? null }));
  return charges.map((one) => ({ one, token: dayOf(line, own, one) }));
}

/** the day that is named with the deed (已于3月5日退还), else the last before the amount, else the first behind it */
function dayOf(line: string, own: readonly DayToken[], { at, end }: Found): DayToken | null {
  const deed = own.find(
    (token) =>
      end <= token.at &&
      token.at <= end + 24 &&
      /^,?[^,。;]{0,14}(?:(?<!将|拟)于|(?<!将)在| ON) ?$/.test(line.slice(end, token.at)),
  );
  return deed ?? own.findLast((token) => token.at < at) ?? own[0] ?? null;
}

/** a message that speaks of several days, each in a sentence of its own */
function sentences(message: Message, today: PlainDate): readonly Message[] {
  const { text } = message;
  const cuts: number[] = [];
  for (const hit of text.matchAll(
    /[。;!] ?(?:\(?\d{1,2}[).、] ?)?(?:您|您于|于)?(?=\d{1,4}[年月./-])/g,
  ))
    cuts.push(hit.index + 1);
  if (cuts.length === 0) return [message];
  const pieces: string[] = [];
  let from = 0;
  for (const cut of [...cuts, text.length]) {
    const piece = text.slice(from, cut);
    const days = daysIn(piece, { today, month: null });
    if (cut < text.length && (days.length === 0 || amountsIn(piece, days, true).length === 0))
      continue;
    pieces.push(piece.trim());
    from = cut;
  }
  return pieces.map((piece) => ({ ...message, text: piece }));
}

/** accounts print every deduction with a minus: then nothing was given back */
function sameSign(found: readonly Signed[], text: string): readonly ReadCharge[] {
  const all = 1 < found.length && found.every(({ minus }) => minus);
  const account =
    all || /\+ ?¥? ?\d/.test(text) || (text.includes("支出") && text.includes("收入"));
  return found.map(({ charge, minus, account: own }) =>
    minus && (account || own) ? { ...charge, amountFen: fen(-charge.amountFen) } : charge,
  );
}

/** a line as it was pasted, or the part of it that was read by itself */
function wordsOf(piece: Message, shown: readonly string[]): string {
  const line = shown[piece.row - 1] ?? "";
  return line.trim().length <= piece.text.length ? line.trim() : piece.text;
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
