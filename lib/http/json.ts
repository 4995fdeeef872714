import "server-only";
import { isUtf8 } from "node:buffer";
import { pathText } from "../schemas/issues";
import type { Problem } from "./problem";

export type JsonReading =
  | { readonly kind: "read"; readonly value: unknown }
  | { readonly kind: "refused"; readonly problem: Problem };

/** no request of ours is half as deep */
const mostLevels = 64;

/** Bytes to a JSON value, or what is wrong with them. Stricter than JSON.parse: a key may stand in an object once only. */
export function readJson(bytes: Uint8Array): JsonReading {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return refused("byte-order-mark");
  if (!isUtf8(bytes)) return refused("not-utf-8");
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  const { levels, members } = survey(text);
  if (mostLevels < levels) return refused("too-deep", { most: mostLevels });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused("not-json");
  }
  if (countMembers(value) === members) return { kind: "read", value };
  return refused("repeated-key", { path: repeatedKey(text) });
}

function refused(code: Problem["code"], params: Problem["params"] = {}): JsonReading {
  return { kind: "refused", problem: { status: 400, code, params } };
}

const quote = 34;
const colon = 58;
const backslash = 92;

/** how deep the text nests and how many members its objects have together; a text that is no JSON gives some numbers */
function survey(text: string): { readonly levels: number; readonly members: number } {
  let [level, levels, members] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === quote) at = endOfString(text, at);
    else if (unit === colon) members += 1;
    // [ and {, ] and }
    else if (unit === 91 || unit === 123) {
      level += 1;
      if (levels < level) levels = level;
    } else if (unit === 93 || unit === 125) level -= 1;
  }
  return { levels, members };
}

/** of the string that begins at `at`: where its closing quote stands */
function endOfString(text: string, at: number): number {
  let end = at + 1;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit === backslash) end += 1;
    else if (unit === quote) break;
  }
  return end;
}

/** JSON.parse keeps the last of two equal keys: fewer members than the text has mean that one was given twice */
function countMembers(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += countMembers(item);
    return count;
  }
  for (const inner of Object.values(value)) count += 1 + countMembers(inner);
  return count;
}

type Open = {
  readonly keys: Set<string> | null;
  readonly path: readonly PropertyKey[];
  at: PropertyKey;
};

/** The path of the first key that stands twice in its object. The text is valid JSON. */
function repeatedKey(text: string): string {
  const open: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    const inner = open.at(-1);
    if (unit === "{" || unit === "[") {
      const path = inner === undefined ? [] : [...inner.path, inner.at];
      open.push({ keys: unit === "{" ? new Set() : null, path, at: unit === "{" ? "" : 0 });
    } else if (unit === "}" || unit === "]") open.pop();
    else if (unit === "," && typeof inner?.at === "number") inner.at += 1;
    else if (unit === '"') {
      const end = endOfString(text, at);
      if (inner?.keys && isKey(text, end + 1)) {
        inner.at = String(JSON.parse(text.slice(at, end + 1)));
        if (inner.keys.has(inner.at)) return pathText([...inner.path, inner.at]);
        inner.keys.add(inner.at);
      }
      at = end;
    }
  }
  return "";
}

function isKey(text: string, after: number): boolean {
  const colonNext = /\s*:/y;
  colonNext.lastIndex = after;
  return colonNext.test(text);
}
