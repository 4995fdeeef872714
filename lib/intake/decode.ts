import type { Encoding } from "./codes";

export type Decoded = {
  readonly text: string;
  readonly encoding: Encoding;
  /** characters that could not be read */ readonly lost: number;
};

/** Bytes to text: byte order mark first, then strict UTF-8, then whichever of GB18030 and UTF-8 loses fewer characters. Line ends become "\n". */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked !== null) return read(bytes, marked);
  const wide = wideWithoutMark(bytes);
  if (wide !== null) return read(bytes, wide);
  const strict = strictly(bytes, "utf-8") ?? cutShort(bytes) ?? strictly(bytes, "gb18030");
  if (strict !== null) return strict;
  const [utf8, gb] = [read(bytes, "utf-8"), read(bytes, "gb18030")];
  return utf8.lost <= gb.lost ? utf8 : gb;
}

/** true where the text has so many control characters that it was never a text */
export function looksBinary(text: string): boolean {
  const end = text.length < 4000 ? text.length : 4000;
  let odd = 0;
  for (let i = 0; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 9 || (13 < code && code < 32 && code !== 26)) odd += 1;
  }
  return end < odd * 50;
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without its mark shows in the zero bytes of the ASCII characters */
function wideWithoutMark(bytes: Uint8Array): Encoding | null {
  const end = bytes.length < 2000 ? bytes.length : 2000;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 1) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  if (end < odd * 10 && even === 0) return "utf-16le";
  if (end < even * 10 && odd === 0) return "utf-16be";
  return null;
}

function strictly(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    return {
      text: plainLineEnds(new TextDecoder(encoding, { fatal: true }).decode(bytes)),
      encoding,
      lost: 0,
    };
  } catch {
    return null;
  }
}

/** UTF-8 whose last sign was cut off with the rest of the file */
function cutShort(bytes: Uint8Array): Decoded | null {
  for (let cut = 1; cut <= 3; cut += 1) {
    const lead = bytes[bytes.length - cut] ?? 0;
    if (lead < 0xc2) continue;
    const whole = strictly(bytes.subarray(0, bytes.length - cut), "utf-8");
    return whole === null || !hasWideSign(whole.text)
      ? null
      : { ...whole, text: `${whole.text}\ufffd`, lost: 1 };
  }
  return null;
}

function read(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = plainLineEnds(new TextDecoder(encoding).decode(bytes));
  return { text, encoding, lost: text.split("\ufffd").length - 1 };
}

function plainLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function hasWideSign(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (0x7f < text.charCodeAt(i)) return true;
  return false;
}
