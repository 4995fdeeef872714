import "server-only";
import { limits } from "../limits";
import { Stop } from "./stop";

/** longest tag that a spreadsheet program writes, with a wide margin, in bytes */
const longestTag = 200_000;

type Inside = "text" | "open" | "tag" | "quote" | "markup" | "comment" | "instruction";
type State = {
  inside: Inside;
  quote: number;
  depth: number;
  /** length of the tag, comment or instruction so far */
  length: number;
  closing: boolean;
  before: number;
  beforeThat: number;
  /** first signs of <!… */
  head: string;
  readonly start: number[];
  /** UTF-16: the reader of workbooks finds no tag in it, so there is nothing to watch */
  wide: boolean;
};

/**
 * Watches the bytes of one XML part of a workbook as they come out of the archive: no document type and so no
 * entities, no nesting beyond the limit, no endless tag. Linear, keeps nothing.
 * @returns what is to be called with each piece; it throws Stop
 */
export function xmlGuard(): (piece: Uint8Array) => void {
  const state: State = {
    inside: "text",
    quote: 0,
    depth: 0,
    length: 0,
    closing: false,
    before: 0,
    beforeThat: 0,
    head: "",
    start: [],
    wide: false,
  };
  return (piece) => {
    for (let i = 0; i < piece.length; i += 1) {
      if (1 < state.start.length && state.inside === "text") {
        i = piece.indexOf(lt, i);
        if (i < 0) return;
      }
      const byte = piece[i] ?? 0;
      if (state.start.length < 2) watchStart(state, byte);
      if (state.wide) return;
      step(state, byte);
      state.beforeThat = state.before;
      state.before = byte;
    }
  };
}

const lt = 0x3c;
const gt = 0x3e;
const slash = 0x2f;
const dash = 0x2d;

function watchStart(state: State, byte: number): void {
  state.start.push(byte);
  const [first, second] = state.start;
  state.wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function step(state: State, byte: number): void {
  if (state.inside === "text") {
    if (byte === lt) enter(state, "open");
    return;
  }
  state.length += 1;
  if (longestTag < state.length) throw new Stop("workbookUnsafe");
  if (state.inside === "open") opened(state, byte);
  else if (state.inside === "tag") inTag(state, byte);
  else if (state.inside === "quote") {
    if (byte === state.quote) state.inside = "tag";
  } else if (state.inside === "markup") inMarkup(state, byte);
  else if (byte === gt && isEnd(state)) state.inside = "text";
}

function enter(state: State, inside: Inside): void {
  state.inside = inside;
  state.length = 0;
  state.closing = false;
  state.head = "";
}

function opened(state: State, byte: number): void {
  if (byte === 0x21) state.inside = "markup";
  else if (byte === 0x3f) state.inside = "instruction";
  else {
    state.inside = "tag";
    state.closing = byte === slash;
    if (byte === gt) state.inside = "text";
  }
}

function inTag(state: State, byte: number): void {
  if (byte === 0x22 || byte === 0x27) {
    state.quote = byte;
    state.inside = "quote";
  } else if (byte === gt) {
    state.inside = "text";
    if (state.closing) state.depth -= state.depth === 0 ? 0 : 1;
    else if (state.before !== slash) state.depth += 1;
    if (limits.xmlDepth < state.depth) throw new Stop("workbookUnsafe");
  }
}

/** <!-- is a comment; <![CDATA[ is text that spreadsheet programs do not write; all else declares something */
function inMarkup(state: State, byte: number): void {
  state.head += String.fromCharCode(byte);
  if (state.head === "-") return;
  if (state.head !== "--") throw new Stop("workbookUnsafe");
  enter(state, "comment");
}

function isEnd(state: State): boolean {
  if (state.inside === "instruction") return state.before === 0x3f;
  return 3 <= state.length && state.before === dash && state.beforeThat === dash;
}
