import { limits } from "../../limits";
import type { Delimiter } from "../mapping-type";
import { cut, eachRecord, type Visit } from "../records";

/** Lines from one that holds a quote up to where all quotes are closed: cut into records as every other reader does. */
export type Block = {
  text: string;
  firstLine: number;
  /** up to here it is known that a quote stays open */
  known: number;
  /** lines whose quote is never closed */
  readonly open: number[];
  /** takes the text of records that are whole, as it was */
  readonly done: (text: string) => void;
};

/** more than these, and the file's quotes mean nothing */
const openQuotesAllowed = 20;

export function emptyBlock(done: Block["done"]): Block {
  return { text: "", firstLine: 0, known: 0, open: [], done };
}

/** true where the line has to be read by its quotes, or together with lines before it */
export function isForBlock(block: Block, delimiter: Delimiter, withQuote: boolean): boolean {
  if (block.text !== "") return true;
  return withQuote && delimiter !== "|" && block.open.length < openQuotesAllowed;
}

/** Takes one more line, and visits the records that are whole by now. */
export function addLine(
  block: Block,
  line: { readonly text: string; readonly number: number; readonly withQuote: boolean },
  delimiter: Delimiter,
  visit: Visit,
): void {
  if (block.text === "") {
    block.firstLine = line.number;
    block.known = 0;
  }
  block.text += line.text;
  if (limits.statementBytes < block.text.length) endBlock(block, delimiter, visit);
  else if (line.withQuote && isWorthIt(block)) settle(block, delimiter, visit);
}

/** a long block is not cut again for every line */
function isWorthIt({ text, known }: Block): boolean {
  return known < 65_536 || known * 3 < text.length * 2;
}

function settle(block: Block, delimiter: Delimiter, visit: Visit): void {
  const stop = cut(block.text, delimiter, true, block.firstLine, visit);
  if (stop === null) {
    block.done(block.text);
    block.text = "";
    return;
  }
  let at = 0;
  for (let line = block.firstLine; line < stop; line += 1) at = block.text.indexOf("\n", at) + 1;
  if (0 < at) block.done(block.text.slice(0, at));
  block.text = block.text.slice(at);
  block.firstLine = stop;
  block.known = block.text.length;
}

/** There is no more: quotes that are open now stay so. */
export function endBlock(block: Block, delimiter: Delimiter, visit: Visit): void {
  if (block.text === "") return;
  const { text, firstLine } = block;
  block.text = "";
  block.done(text);
  const open = eachRecord(text, delimiter, 1, (cells, line) => visit(cells, line + firstLine - 1));
  for (const line of open) block.open.push(line + firstLine - 1);
}
