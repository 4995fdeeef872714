import "server-only";
import { limits } from "../limits";
import type { Problem } from "./problem";

export type Body =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly problem: Problem };

/** Reads the body and stops as soon as it passes `most` bytes; a length that is announced too large is not read at all. */
export async function readBody(request: Request, most: number): Promise<Body> {
  const announced = announcedLength(request);
  if (announced !== null && most < announced) return { kind: "refused", problem: tooLarge(most) };
  if (request.body === null || announced === 0) return empty;
  try {
    // the server itself holds a body to the length that it announced
    if (announced !== null) return read(new Uint8Array(await request.arrayBuffer()));
    return await collect(request.body, most);
  } catch {
    return { kind: "refused", problem: { status: 400, code: "broken-body" } };
  }
}

/** null: sent in chunks, the length is not known before the end */
export function announcedLength(request: Request): number | null {
  const length = request.headers.get("content-length");
  return length === null || request.headers.has("transfer-encoding") ? null : Number(length);
}

/** 415 for a compressed body or a media type that is none of these, null where it fits */
export function refusedType(request: Request, accepted: readonly string[]): Problem | null {
  const encoding = request.headers.get("content-encoding");
  if (encoding !== null && encoding.trim().toLowerCase() !== "identity") {
    return {
      status: 415,
      code: "unsupported-encoding",
      headers: { "accept-encoding": "identity" },
    };
  }
  if (accepted.includes(mediaType(request)) && isUtf8(request)) return null;
  return { status: 415, code: "unsupported-type", params: { accepted: accepted.join(", ") } };
}

/** lower case, without its parameters; "" where there is none */
export function mediaType(request: Request): string {
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";", 1);
  return type.trim().toLowerCase();
}

/** JSON is UTF-8 by its standard; a label that says otherwise is no JSON we know. Statements may say what they like. */
function isUtf8(request: Request): boolean {
  if (mediaType(request) !== "application/json") return true;
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.headers.get("content-type") ?? "");
  return (
    charset === null ||
    charset[1]?.toLowerCase() === "utf-8" ||
    charset[1]?.toLowerCase() === "utf8"
  );
}

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Body> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return length === 0 ? empty : read(Buffer.concat(parts, length));
    length += value.byteLength;
    if (most < length) {
      await reader.cancel();
      return { kind: "refused", problem: tooLarge(most) };
    }
    parts.push(value);
  }
}

function read(bytes: Uint8Array): Body {
  return bytes.byteLength === 0 ? empty : { kind: "read", bytes };
}

/** a body on its way */
export type Incoming = {
  /** throws where the body breaks off or passes `most`; whoever leaves early ends it */
  readonly content: AsyncIterable<Uint8Array>;
  /** what was wrong with the body itself so far */
  readonly problem: () => Problem | null;
  /** bytes that have come */
  readonly seen: () => number;
};

/** The body as it comes, up to `most` bytes. */
export function incoming(request: Request, most: number): Incoming {
  let problem: Problem | null = null;
  let seen = 0;
  async function* content(): AsyncGenerator<Uint8Array> {
    const reader = request.body?.getReader();
    try {
      for (;;) {
        const next = await reader?.read();
        if (next === undefined || next.done) break;
        seen += next.value.byteLength;
        if (most < seen) {
          problem = tooLarge(most);
          throw new Error("the body is too large");
        }
        yield next.value;
      }
    } catch (error) {
      problem ??= { status: 400, code: "broken-body" };
      throw error;
    } finally {
      await reader?.cancel().catch(() => {});
    }
    if (seen === 0) problem = { status: 400, code: "empty-body" };
  }
  return { content: content(), problem: () => problem, seen: () => seen };
}

const empty: Body = { kind: "refused", problem: { status: 400, code: "empty-body" } };

export function tooLarge(most: number): Problem {
  return { status: 413, code: "too-large", params: { most } };
}

/** points of the rate limit: one a request and one for each full 10 kB of its body */
export function pointsFor(bytes: number): number {
  return 1 + Math.floor(Math.min(bytes, limits.statementBytes) / 10_000);
}
