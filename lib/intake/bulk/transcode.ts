import type { Encoding } from "../codes";

/** Bytes of a file, as they come, to UTF-8. */
export type Transcoder = {
  readonly push: (bytes: Uint8Array) => Uint8Array;
  readonly end: () => Uint8Array;
  /** how many characters could not be read so far */
  readonly lost: () => number;
};

/** `isLossy`: the file is known not to be what it claims everywhere, and is read all the same. */
export function transcoder(encoding: Encoding, isLossy: boolean): Transcoder {
  if (encoding === "utf-8" && !isLossy) return asItIs;
  if (encoding === "gb18030") return fromChinese();
  return throughText(encoding);
}

const nothing = new Uint8Array(0);
const asItIs: Transcoder = { push: (bytes) => bytes, end: () => nothing, lost: () => 0 };
const encoder = new TextEncoder();

function throughText(encoding: Encoding): Transcoder {
  const decoder = new TextDecoder(encoding);
  let lost = 0;
  const encode = (text: string) => {
    if (text.includes("\ufffd")) lost += text.split("\ufffd").length - 1;
    return encoder.encode(text);
  };
  return {
    push: (bytes) => encode(decoder.decode(bytes, { stream: true })),
    end: () => encode(decoder.decode()),
    lost: () => lost,
  };
}

/**
 * GB18030 line by line: two-byte signs from a table, a line with anything else by the decoder. No byte of a sign is a line
 * end, and a sign that is cut off by one is lost in both ways.
 */
function fromChinese(): Transcoder {
  let carried = nothing;
  let lost = 0;
  const decoder = new TextDecoder("gb18030");
  const done = { at: 0, size: 0 };
  const through = (bytes: Uint8Array): Uint8Array => {
    const parts: Uint8Array[] = [];
    // two bytes of a sign become three
    let out = new Uint8Array(bytes.length + (bytes.length >> 1) + 1);
    for (done.at = 0, done.size = 0; ;) {
      convert(bytes, out, done);
      if (done.at === bytes.length) break;
      // a line with a sign that the table does not hold
      const end = lineEnd(bytes, done.at);
      const text = decoder.decode(bytes.subarray(done.at, end));
      if (text.includes("\ufffd")) lost += text.split("\ufffd").length - 1;
      parts.push(out.subarray(0, done.size), encoder.encode(text));
      out = out.subarray(done.size);
      done.at = end;
      done.size = 0;
    }
    const last = out.subarray(0, done.size);
    return parts.length === 0 ? last : joined(...parts, last);
  };
  return {
    push: (bytes) => {
      const all = carried.length === 0 ? bytes : joined(carried, bytes);
      const end = all.lastIndexOf(0x0a) + 1;
      carried = all.slice(end);
      return through(all.subarray(0, end));
    },
    end: () => {
      const rest = carried;
      carried = nothing;
      return through(rest);
    },
    lost: () => lost,
  };
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0x0a, from);
  return end < 0 ? bytes.length : end + 1;
}

type Done = { at: number; size: number };

/** Writes lines as UTF-8, up to the beginning of one with a sign that the table does not hold. */
function convert(bytes: Uint8Array, out: Uint8Array, done: Done): void {
  const signs = (table ??= twoByteSigns());
  let { at, size } = done;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      out[size] = byte;
      size += 1;
      at += 1;
      if (byte !== 0x0a) continue;
      done.at = at;
      done.size = size;
      continue;
    }
    const code = signs[(byte << 8) | (bytes[at + 1] ?? 0)] as number;
    if (code === 0) return;
    at += 2;
    if (0x7ff < code) {
      out[size] = 0xe0 | (code >> 12);
      out[size + 1] = 0x80 | ((code >> 6) & 0x3f);
      out[size + 2] = 0x80 | (code & 0x3f);
      size += 3;
    } else {
      out[size] = 0xc0 | (code >> 6);
      out[size + 1] = 0x80 | (code & 0x3f);
      size += 2;
    }
  }
  done.at = at;
  done.size = size;
}

let table: Uint16Array | null = null;

/** made once, from the decoder itself */
function twoByteSigns(): Uint16Array {
  const signs = new Uint16Array(65_536);
  const decoder = new TextDecoder("gb18030", { fatal: true });
  const pair = new Uint8Array(2);
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      pair[0] = lead;
      pair[1] = trail;
      const sign = oneSign(decoder, pair);
      signs[lead * 256 + trail] = sign;
    }
  return signs;
}

/** 0 where the two bytes are no sign of one unit */
function oneSign(decoder: TextDecoder, pair: Uint8Array): number {
  try {
    const text = decoder.decode(pair);
    return text.length === 1 && text !== "\ufffd" ? text.charCodeAt(0) : 0;
  } catch {
    return 0;
  }
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
