import { normal } from "./cells";
import { classify } from "./classify";
import { amountsIn } from "./text-amounts";
import { type DayToken, daysIn, type Reference } from "./text-days";
import { tableRows, type TextLine } from "./text-table";

/** `record`: a notice of several lines, or a row of a table, where a minus only says that the money went out */
export type Message = TextLine & { readonly record: boolean };

type Kind = "day" | "month" | "whole" | "amount" | "bare" | "dated" | "words";
type Line = TextLine & { readonly kind: Kind; readonly signed: boolean };

/**
 * The messages of a pasted text: a line is one, unless a notice goes over several lines (微信 and 支付宝 notices, wrapped
 * messages, lists with the label, the amount and the day under each other) or several stand in one line. NFKC, capitals.
 */
export function messagesIn(text: string, reference: Reference): readonly Message[] {
  const messages: Message[] = [];
  for (const block of blocksOf(text)) {
    const head = block.findIndex((_, at) => tableRows(block, at) !== null);
    const rows = head < 0 ? null : tableRows(block, head);
    const lines = head < 0 ? block : block.slice(0, head);
    messages.push(...grouped(lines.map((line) => kindOf(line, reference))));
    for (const row of rows ?? []) messages.push({ ...row, record: true });
  }
  return messages.flatMap(bySignature);
}

/** a line in capitals without marks of quoting; letters only, so that every place in it stays */
function clean(raw: string): string {
  return normal(raw)
    .replace(/[a-z]{1,200}/g, (letters) => letters.toUpperCase())
    .replace(/\u00a0/g, " ")
    .replace(/^[\s>|「『"“*•·]{1,8}/, "")
    .replace(/[\s」』"”]{1,8}$/, "");
}

function blocksOf(text: string): readonly (readonly TextLine[])[] {
  const blocks: TextLine[][] = [[]];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = { row: index + 1, text: clean(raw) };
    if (line.text === "") blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

function kindOf({ row, text }: TextLine, reference: Reference): Line {
  const plain = text.replaceAll("\t", " ");
  const signed = /^【[^】]{2,20}】/.test(plain);
  const days = daysIn(plain, reference);
  const amounts = amountsIn(plain, days, isListLine(plain)).length;
  const dated = days.some(({ on, period }) => on !== null && !period);
  const of = (kind: Kind): Line => ({ row, text, kind, signed });
  if (amounts === 0 && monthOf(plain) !== null) return of("month");
  if (amounts === 0 && dated && isOnlyDay(plain, days)) return of("day");
  if (amounts === 0) return of(dated ? "dated" : "words");
  if (dated) return of("whole");
  return of(
    /^[-+\u2212]? ?[¥$]? ?[-+\u2212]? ?[\d.,]{1,14} ?(?:元|RMB|CNY|YUAN)?$/.test(plain)
      ? "bare"
      : "amount",
  );
}

/** "2026年3月" on a line of its own, as "2026-03"; null: something else */
export function monthOf(line: string): string | null {
  const hit = /^(20\d{2})[年/.-] ?(\d{1,2})月?(?:账单|明细)?$/.exec(line.trim());
  if (hit === null || 12 < Number(hit[2])) return null;
  return `${hit[1] ?? ""}-${(hit[2] ?? "").padStart(2, "0")}`;
}

export function isListLine(line: string): boolean {
  return line.length <= 60 && !/[。!?;]/.test(line.replace(/[。!;]$/, ""));
}

/** a day, perhaps with a time, a weekday, or the name of who wrote then */
export function isOnlyDay(line: string, days: readonly DayToken[]): boolean {
  let rest = line;
  for (const { at, end } of [...days].reverse()) rest = rest.slice(0, at) + rest.slice(end);
  const bare = rest.replace(/[\d\s:,.()[\]星期周一二三四五六日上下午]/g, "");
  if (/(?:日期|时间)/.test(rest)) return false;
  if (bare === "") return true;
  return (
    bare.length <= 8 &&
    /\d{1,2}:\d{2}/.test(line) &&
    classify(line) === null &&
    !/[时间期]:?/.test(bare)
  );
}

/** The lines of a block as messages. */
function grouped(lines: readonly Line[]): readonly Message[] {
  const messages: Message[] = [];
  let run: Line[] = [];
  const flush = () => {
    messages.push(...recordsIn(run));
    run = [];
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const size = line.signed ? signedSize(lines, at) : 1;
    if (line.signed) {
      flush();
      messages.push(joined(lines.slice(at, at + size), line.kind !== "whole"));
    } else run.push(line);
    at += size;
  }
  flush();
  return messages;
}

/** how many lines a message that begins with 【…】 goes on for */
function signedSize(lines: readonly Line[], from: number): number {
  let [hasDay, hasAmount] = [false, false];
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || (from < at && line.signed)) break;
    const { kind } = line;
    if (from < at && (kind === "month" || (hasAmount && kind !== "words" && hasDay))) break;
    if (from < at && (kind === "whole" || kind === "day") && (hasDay || hasAmount)) break;
    hasDay ||= kind === "day" || kind === "dated" || kind === "whole";
    hasAmount ||= kind === "amount" || kind === "bare" || kind === "whole";
  }
  return at - from;
}

function joined(lines: readonly Line[], record: boolean): Message {
  return {
    row: lines[0]?.row ?? 0,
    text: lines.map(({ text }) => text).join(","),
    record: record && 1 < lines.length,
  };
}

/** lines that say nothing whole by themselves are put together; a list of whole lines stays one */
function recordsIn(run: readonly Line[]): readonly Message[] {
  const count = (...kinds: Kind[]) => run.filter(({ kind }) => kinds.includes(kind)).length;
  const one = (line: Line): Message => ({ ...line, record: false });
  if (count("dated", "bare") === 0 || count("amount", "bare") === 0) return run.map(one);
  if (count("whole", "month") === 0 && (count("day", "dated") <= 1 || count("amount", "bare") <= 1))
    return [joined(run, true)];
  const records: Line[][] = [];
  for (const line of run) {
    const record = records.at(-1);
    if (record === undefined || isNext(record, line)) records.push([line]);
    else record.push(line);
  }
  return records.map((record) => joined(record, true));
}

/** a record has one day and one bare amount; the line that would be the second begins the next one */
function isNext(record: readonly Line[], line: Line): boolean {
  const has = (...kinds: Kind[]) => record.some(({ kind }) => kinds.includes(kind));
  const hasDay = has("day", "dated");
  if (has("whole", "month") || line.kind === "whole" || line.kind === "month") return true;
  if (line.kind === "day" || line.kind === "dated") return hasDay;
  if (line.kind === "bare") return has("bare", "amount");
  return hasDay && has("bare", "amount");
}

const senders =
  /【[^】]{0,18}(?:银行|支付|付|收银|商行|信用社|助手|科技|钱包|中心|移动|联通|电信|宝|通|POS|付款|金服|平台|公司)】/g;

/** several messages in one line: each begins with 【who】, or ends with it */
function bySignature(message: Message): readonly Message[] {
  const marks = [...message.text.matchAll(senders)];
  if (marks.length === 0) return [message];
  const behind = !message.text.startsWith("【") && message.text.endsWith("】");
  const cuts = marks.map((mark) => mark.index + (behind ? mark[0].length : 0));
  const pieces: string[] = [];
  let from = 0;
  for (const cut of [...cuts, message.text.length]) {
    const piece = message.text.slice(from, cut);
    if (piece.replace(/【[^】]{0,20}】/, "").trim() === "" && cut < message.text.length) continue;
    if (piece.trim() !== "") pieces.push(piece.trim());
    from = cut;
  }
  return pieces.map((text) => ({ ...message, text }));
}
