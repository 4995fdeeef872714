import { isDigit } from "./mask-numbers";

/**
 * The sign to compare by, one for one: full-width letters and digits as plain ones, blanks of any width as a blank,
 * dashes of any length as a dash. All else stays, so that places in the folded text are places in the text.
 */
export function fold(text: string): string {
  if (plainAscii.test(text)) return text;
  let out = "";
  for (let i = 0; i < text.length; i += 1) out += String.fromCharCode(folded(text.charCodeAt(i)));
  return out;
}

const plainAscii = /^\p{ASCII}*$/u;

function folded(code: number): number {
  if (0xff01 <= code && code <= 0xff5e) return code - 0xfee0;
  if (code === 0xa0 || code === 0x3000 || code === 0x2007 || code === 0x202f) return 0x20;
  if ((0x2010 <= code && code <= 0x2015) || code === 0x2212) return 0x2d;
  return code;
}

export function isSign(code: number): boolean {
  return isDigit(code) || (65 <= code && code <= 90) || (97 <= code && code <= 122);
}

/** signs that do not show and may stand in the middle of a number */
export function isHidden(code: number): boolean {
  return (
    (0x200b <= code && code <= 0x200f) ||
    (0x202a <= code && code <= 0x202e) ||
    (0x2060 <= code && code <= 0x2069) ||
    (0xfe00 <= code && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xad ||
    code === 0x180e ||
    code === 0x34f
  );
}

export function withoutHidden(token: string): string {
  let plain = "";
  for (let i = 0; i < token.length; i += 1)
    if (!isHidden(token.charCodeAt(i))) plain += token.charAt(i);
  return plain;
}

/** A cell without what stands around it: blanks, quotation marks, the guards of spreadsheets. */
export function coreOf(cell: string): { before: string; core: string; after: string } {
  let from = 0;
  let to = cell.length;
  while (from < to && isAround(cell.charCodeAt(from))) from += 1;
  while (from < to && isAround(cell.charCodeAt(to - 1))) to -= 1;
  return { before: cell.slice(0, from), core: cell.slice(from, to), after: cell.slice(to) };
}

function isAround(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0x22 ||
    code === 0x27 ||
    code === 0x60 ||
    code === 0x3000 ||
    code === 0xa0
  );
}
