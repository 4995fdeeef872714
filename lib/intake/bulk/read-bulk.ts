import { limits } from "../../limits";
import { readStatement } from "../read-statement";
import { emptyBlock, addLine, type Block, endBlock, isForBlock } from "./block";
import type { BulkEnd, BulkHints, BulkOptions, BulkReader, BulkReading } from "./bulk-reading";
import { bulkOf, finish } from "./finish";
import { type Head, readHead, refused, type TablePlan } from "./head";
import { openLane, readFast } from "./lane";
import { closeMasked, maskCells, openMasked } from "./masked";
import type { Line } from "./line";
import { planOf } from "./plan";
import { saleStore } from "./sale-store";
import { hasBroken, hasOddSigns, hasQuote, openScanner, type Scanner, scanLines } from "./scanner";
import { openSink, type Sink, takeFast, takeRecord } from "./sink";
import { openSurvey } from "./survey";
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
  readonly plan: TablePlan | null;
  readonly sink: Sink | null;
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
  if (head.is === "refused") {
    state.refusal = head.reading;
    return;
  }
  if (head.is === "whole") state.whole = [];
  const { encoding, lost } = head.decoded;
  const plan = head.is === "table" ? head.plan : null;
  const delimiter = plan?.table.found.delimiter ?? ",";
  state.stream = {
    coder: transcoder(encoding, options.hints?.isLossy ?? (isWhole && 0 < lost)),
    scanner: openScanner(delimiter),
    block: emptyBlock(),
    plan,
    sink: plan === null ? null : sinkOf(plan, delimiter),
    carried: nothing,
  };
}

function sinkOf({ table }: TablePlan, delimiter: string): Sink {
  const store = saleStore();
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
  const masked = openMasked(bytes);
  const end = scanLines(stream.scanner, bytes, isLast, (line, flags, from, next) => {
    const isDoubtful = maskCells(masked, line, (flags & hasOddSigns) !== 0, from, next);
    return stream.sink === null || takeLine(stream, stream.sink, line, flags, isDoubtful);
  });
  stream.carried = bytes.slice(end);
  if (stream.sink !== null && longestLine < stream.carried.length) refuseLine(stream);
  return closeMasked(masked, end);
}

/** room for every cell that a row may have, at its longest */
const longestLine = 4_194_304;

function refuseLine({ sink, scanner: { line }, carried, plan }: Stream): void {
  if (sink === null || line.number < (plan?.table.found.headerLine ?? 0)) return;
  const delimiter = plan?.table.found.delimiter ?? ",";
  let cells = 1;
  for (const byte of carried) if (byte === delimiter.charCodeAt(0)) cells += 1;
  const row = line.number + 1;
  sink.refusal ??=
    limits.statementColumns < cells
      ? { code: "tooManyColumns", params: { row, limit: limits.statementColumns } }
      : { code: "cellTooLong", params: { row, limit: limits.cellCharacters } };
}

function takeLine(
  { block }: Stream,
  sink: Sink,
  line: Line,
  flags: number,
  isDoubtful: boolean,
): boolean {
  const { table, lane } = sink;
  const { delimiter, headerLine } = table.found;
  if (sink.refusal !== null) return true;
  if (line.number === 1 && startsWithMark(line)) line.from += 3;
  if (line.number <= headerLine) return true;
  const withQuote = (flags & hasQuote) !== 0;
  if (isForBlock(block, delimiter, withQuote)) {
    const { number } = line;
    const visit = (cells: readonly string[], at: number) => takeRecord(sink, cells, at);
    addLine(block, { text: `${textOf(line)}\n`, number, withQuote }, delimiter, visit);
    return true;
  }
  if (line.from === line.to) return true;
  lane.isDoubtful = isDoubtful;
  const isFree = table.state.footerNames === null && sink.into.rows < table.mostRows;
  if (isFree && (flags & (hasBroken | hasQuote)) === 0 && readFast(lane, line)) takeFast(sink);
  else takeRecord(sink, lane.cellsOf(line), line.number);
  return true;
}

function startsWithMark({ bytes, from }: Line): boolean {
  return bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf;
}

function endOf(state: State): BulkEnd {
  const masked = state.refusal === null ? work(state, true) : nothing;
  if (state.refusal !== null) return { is: "read", masked: nothing, reading: state.refusal };
  const { stream, whole, options } = state;
  if (whole !== null) {
    const reading = readStatement(joined(...whole), options);
    return { is: "read", masked, reading: bulkOf(reading) };
  }
  if (stream === null || stream.sink === null || stream.plan === null)
    return { is: "read", masked, reading: refused("empty") };
  const hints = hintsFor(stream, options.hints ?? {});
  if (hints !== null) return { is: "again", hints };
  const { sink, block } = stream;
  endBlock(block, sink.table.found.delimiter, (cells, at) => takeRecord(sink, cells, at));
  return closed(state, stream, sink, stream.plan, masked);
}

function closed(
  { head, options }: State,
  { block, coder }: Stream,
  sink: Sink,
  plan: TablePlan,
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

function surveyReader(options: BulkOptions): BulkReader {
  const survey = openSurvey();
  let bytes = 0;
  return {
    push: (chunk) => {
      bytes += chunk.length;
      survey.push(chunk);
      return nothing;
    },
    end: () => {
      const hints = { ...options.hints, survey: false, encoding: survey.end(), isLossy: true };
      return { is: "again", hints };
    },
    seen: () => ({ rows: 0, bytes }),
  };
}

/** Reads a file that can be had from its beginning as often as needed; `masked` is called with what the last reading gave. */
export function readBulk(
  chunks: () => Iterable<Uint8Array>,
  options: BulkOptions = {},
): { readonly masked: Uint8Array; readonly reading: BulkReading } {
  let hints = options.hints ?? {};
  for (;;) {
    const reader = bulkReader({ ...options, hints });
    const masked: Uint8Array[] = [];
    for (const chunk of chunks()) masked.push(reader.push(chunk));
    const end = reader.end();
    if (end.is === "read") return { masked: joined(...masked, end.masked), reading: end.reading };
    hints = end.hints;
  }
}
