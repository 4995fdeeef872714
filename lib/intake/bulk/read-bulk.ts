import { limits } from "../../limits";
import { decode } from "../decode";
import { maskTable } from "../mask-table";
import { readStatement } from "../read-statement";
import { emptyBlock, addLine, type Block, endBlock, isForBlock } from "./block";
import type { BulkEnd, BulkHints, BulkOptions, BulkReader, BulkReading } from "./bulk-reading";
import { bulkOf, finish } from "./finish";
import { type Head, readHead, refused, type TablePlan } from "./head";
import { openLane, readFast } from "./lane";
import {
  closeOutgoing,
  type Mask,
  maskCells,
  maskFor,
  maskLines,
  openOutgoing,
  replace,
} from "./masked";
import type { Line } from "./line";
import { planOf } from "./plan";
import { saleStore } from "./sale-store";
import { hasBroken, hasOddSigns, hasQuote, openScanner, type Scanner, scanLines } from "./scanner";
import { openSink, type Sink, takeFast, takeRecord } from "./sink";
import { surveyReader } from "./survey";
import { joined, type Transcoder, transcoder } from "./transcode";

const headBytes = 1_048_576;
/** fewer bytes than these are not worth a look */
const worthALook = 65_536;
const nothing = new Uint8Array(0);
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** a file on its way */
type State = {
  readonly options: BulkOptions;
  waiting: Uint8Array[];
  waitingBytes: number;
  bytes: number;
  head: Head | null;
  /** all of it, where it is read whole */
  whole: Uint8Array[] | null;
  stream: Stream | null;
  refusal: BulkReading | null;
};

type Stream = {
  readonly coder: Transcoder;
  readonly scanner: Scanner;
  readonly block: Block;
  readonly plan: TablePlan;
  readonly sink: Sink;
  readonly mask: Mask;
  /** records by their quotes that are settled and not yet given away, as they were */
  readonly settled: string[];
  carried: Uint8Array;
};

/**
 * Reads a bill as it streams in, in memory that grows with its rows by some sixty bytes each: the same rows, notes and
 * totals that `readStatement` gives. Tables go line by line; what is no known table is read whole, up to its own limit.
 * It never throws, whatever the bytes are.
 */
export function bulkReader(options: BulkOptions = {}): BulkReader {
  if (options.hints?.survey === true) return surveyReader(options);
  const state: State = {
    options,
    waiting: [],
    waitingBytes: 0,
    bytes: 0,
    head: null,
    whole: null,
    stream: null,
    refusal: null,
  };
  return {
    push: (chunk) => {
      state.bytes += chunk.length;
      if ((options.mostBulkBytes ?? limits.largeBytes) < state.bytes)
        state.refusal ??= tooLarge(options.mostBulkBytes ?? limits.largeBytes);
      if (state.refusal !== null) return nothing;
      state.waiting.push(chunk);
      state.waitingBytes += chunk.length;
      return state.waitingBytes < enough(state) ? nothing : work(state, false);
    },
    end: () => endOf(state),
    seen: () => ({ rows: state.stream?.sink?.into.rows ?? 0, bytes: state.bytes }),
  };
}

function tooLarge(limit: number): BulkReading {
  return refused("fileTooLarge", { limit });
}

/** a line that does not end is not looked at again for every chunk */
function enough({ head, options, stream }: State): number {
  if (head === null) return options.headBytes ?? headBytes;
  const carried = stream?.carried.length ?? 0;
  return carried < worthALook ? Math.min(worthALook, options.headBytes ?? worthALook) : carried;
}

function work(state: State, isLast: boolean): Uint8Array {
  const [only] = state.waiting;
  const bytes = state.waiting.length === 1 && only ? only : joined(...state.waiting);
  state.waiting = [];
  state.waitingBytes = 0;
  if (state.head === null) begin(state, bytes, isLast);
  if (state.whole !== null) {
    const most = state.options.mostWholeBytes ?? limits.statementBytes;
    if (most < state.bytes) {
      state.refusal = tooLarge(most);
      return nothing;
    }
    state.whole.push(bytes);
  }
  return state.stream === null ? nothing : run(state.stream, bytes, isLast);
}

function begin(state: State, bytes: Uint8Array, isWhole: boolean): void {
  const { options } = state;
  const head = readHead(bytes, isWhole, options);
  state.head = head;
  if (head.is === "refused") state.refusal = head.reading;
  else if (head.is === "whole") state.whole = [];
  else {
    const isLossy = options.hints?.isLossy ?? (isWhole && 0 < head.decoded.lost);
    const times = isWhole ? 1 : (options.expectedBytes ?? 0) / bytes.length;
    state.stream = openStream(head, isLossy, times);
  }
}

/** `times`: how many times as long as its head the file is likely to be */
function openStream(
  { decoded, plan }: Extract<Head, { is: "table" }>,
  isLossy: boolean,
  times: number,
): Stream {
  const { delimiter } = plan.table.found;
  const settled: string[] = [];
  return {
    coder: transcoder(decoded.encoding, isLossy),
    scanner: openScanner(delimiter),
    block: emptyBlock((text) => settled.push(text)),
    plan,
    sink: sinkOf(plan, delimiter, linesIn(decoded.text) * times),
    mask: maskFor(decoded.text, delimiter),
    settled,
    carried: nothing,
  };
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); 0 <= at; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function sinkOf({ table }: TablePlan, delimiter: string, rows: number): Sink {
  const store = saleStore(rows);
  const cells = (line: Line) => textOf(line).split(delimiter);
  return openSink(table, openLane(planOf(table), store, cells), store);
}

function textOf({ bytes, from, to }: Line): string {
  return decoder.decode(bytes.subarray(from, to));
}

/** Reads what has come, and gives it masked. */
function run(stream: Stream, raw: Uint8Array, isLast: boolean): Uint8Array {
  const fresh = stream.coder.push(raw);
  const rest = isLast ? stream.coder.end() : nothing;
  const bytes = joined(stream.carried, fresh, rest);
  const outgoing = openOutgoing(stream.mask, bytes);
  const end = scanLines(stream.scanner, bytes, isLast, (line, flags, begin, next) => {
    if (isByQuotes(stream, line, flags)) {
      addQuoted(stream, line, flags, next);
      replace(outgoing, begin, next, () => takeSettled(stream));
      return true;
    }
    const isOdd = (flags & hasOddSigns) !== 0;
    const isDoubtful = maskCells(outgoing, line, isOdd, next, begin);
    takeLine(stream.sink, line, flags, isDoubtful);
    return true;
  });
  stream.carried = bytes.slice(end);
  if (longestLine < stream.carried.length) refuseLine(stream);
  return closeOutgoing(outgoing, end);
}

/** records that were cut by their quotes, masked */
function takeSettled({ settled, mask }: Stream): string {
  const text = settled.join("");
  settled.length = 0;
  return text === "" ? "" : maskLines(mask, text, false);
}

/** below the header, a line with a quote, or one that a quote before it may hold */
function isByQuotes({ block, plan }: Stream, line: Line, flags: number): boolean {
  const { delimiter, headerLine } = plan.table.found;
  return headerLine < line.number && isForBlock(block, delimiter, (flags & hasQuote) !== 0);
}

function addQuoted({ block, plan, sink }: Stream, line: Line, flags: number, next: number): void {
  const withQuote = (flags & hasQuote) !== 0;
  const { delimiter } = plan.table.found;
  const text = next === line.to ? textOf(line) : `${textOf(line)}\n`;
  const added = { text, number: line.number, withQuote };
  addLine(
    block,
    added,
    delimiter,
    (cells, at) => sink.refusal === null && takeRecord(sink, cells, at),
  );
}

/** room for every cell that a row may have, at its longest */
const longestLine = 4_194_304;

function refuseLine({ sink, scanner: { line }, carried, plan }: Stream): void {
  const { delimiter, headerLine } = plan.table.found;
  if (line.number < headerLine) return;
  let cells = 1;
  for (const byte of carried) if (byte === delimiter.charCodeAt(0)) cells += 1;
  const row = line.number + 1;
  sink.refusal ??=
    limits.statementColumns < cells
      ? { code: "tooManyColumns", params: { row, limit: limits.statementColumns } }
      : { code: "cellTooLong", params: { row, limit: limits.cellCharacters } };
}

function takeLine(sink: Sink, line: Line, flags: number, isDoubtful: boolean): void {
  const { table, lane } = sink;
  if (sink.refusal !== null) return;
  if (line.number === 1 && startsWithMark(line)) line.from += 3;
  if (line.number <= table.found.headerLine || line.from === line.to) return;
  lane.isDoubtful = isDoubtful;
  const isFree = table.state.footerNames === null && sink.into.rows < table.mostRows;
  if (isFree && (flags & (hasBroken | hasQuote)) === 0 && readFast(lane, line)) takeFast(sink);
  else takeRecord(sink, lane.cellsOf(line), line.number);
}

function startsWithMark({ bytes, from }: Line): boolean {
  return bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf;
}

function endOf(state: State): BulkEnd {
  const masked = state.refusal === null ? work(state, true) : nothing;
  if (state.refusal !== null) return { is: "read", masked: nothing, reading: state.refusal };
  const { stream, whole, options } = state;
  if (whole !== null) return readWhole(joined(...whole), state);
  if (stream === null) return { is: "read", masked, reading: refused("empty") };
  const hints = hintsFor(stream, options.hints ?? {});
  if (hints !== null) return { is: "again", hints };
  const { sink, block, plan } = stream;
  endBlock(block, plan.table.found.delimiter, (cells, at) => takeRecord(sink, cells, at));
  const rest = new TextEncoder().encode(takeSettled(stream));
  return closed(state, stream, rest.length === 0 ? masked : joined(masked, rest));
}

function readWhole(bytes: Uint8Array, { options }: State): BulkEnd {
  const mostBytes = options.mostWholeBytes ?? limits.statementBytes;
  const masked = new TextEncoder().encode(maskTable(decode(bytes).text));
  return { is: "read", masked, reading: bulkOf(readStatement(bytes, { ...options, mostBytes })) };
}

function closed(
  { head, options }: State,
  { block, coder, sink, plan }: Stream,
  masked: Uint8Array,
): BulkEnd {
  const { code, params } = sink.refusal ?? {};
  if (code !== undefined) return { is: "read", masked, reading: refused(code, params) };
  const decided = plan.decide(sink.signs);
  const positiveIsTaken = plan.positiveIsTaken(sink.signs);
  const { setting } = sink.table;
  if (decided.unit !== setting.unit || positiveIsTaken !== setting.positiveIsTaken)
    return { is: "again", hints: { ...options.hints, unit: decided.unit, positiveIsTaken } };
  const encoding = head?.is === "table" ? head.decoded.encoding : "utf-8";
  const more = { encoding, lost: coder.lost(), open: block.open, reason: decided.reason };
  return { is: "read", masked, reading: finish(sink, more) };
}

/** what is to be known before the file is read once more; null: all is well */
function hintsFor({ scanner }: Stream, hints: BulkHints): BulkHints | null {
  if (!scanner.broken && !scanner.cutOff) return null;
  if (!scanner.broken && scanner.hasWide) return { ...hints, encoding: "utf-8", isLossy: true };
  return { ...hints, survey: true };
}
