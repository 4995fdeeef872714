import "server-only";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";

export type Fields = Readonly<Record<string, string>>;
export type Upload<T> = {
  readonly fields: Fields;
  /** null: the form held no file, or broke off */
  readonly taken: T | null;
};

/**
 * Takes the one file of a multipart form as it streams in. The fields that stand before it are known by then.
 * @param take reads the content to its end, or leaves early: then the rest is not read at all
 */
export async function takeUpload<T>(
  request: Request,
  most: number,
  take: (file: {
    readonly name: string;
    readonly fields: Fields;
    readonly content: AsyncIterable<Uint8Array>;
  }) => Promise<T>,
): Promise<Upload<T>> {
  const fields: Record<string, string> = {};
  const type = request.headers.get("content-type") ?? "";
  if (request.body === null || !/;\s*boundary=/i.test(type)) return { fields, taken: null };
  const form = new Busboy({
    headers: { "content-type": type },
    limits: { fileSize: most + 1, fieldSize: 1_000, fields: 12, parts: 14 },
  });
  const enough = new AbortController();
  let file: BusboyFileStream | null = null;
  let work: Promise<T> | null = null;
  form.on("field", (name, value) => {
    fields[name] = value;
  });
  form.on("file", (field, stream, name) => {
    if (field !== "file" || work !== null) {
      stream.resume();
      return;
    }
    file = stream;
    let whole = false;
    stream.once("end", () => (whole = true));
    work = take({ name: name ?? "", fields, content: bytesOf(stream) });
    work.then(
      () => whole || enough.abort(),
      () => enough.abort(),
    );
  });
  try {
    await pipeline(chunksOf(request.body), form, { signal: enough.signal });
  } catch {
    // whoever waits for more of the file is told that none comes
    const open: BusboyFileStream | null = file;
    if (open !== null) endOf(open);
  }
  return { fields, taken: await settled(work) };
}

function endOf(stream: BusboyFileStream): void {
  stream.destroy(new Error("the upload broke off"));
}

async function settled<T>(work: Promise<T> | null): Promise<T | null> {
  try {
    return await work;
  } catch {
    return null;
  }
}

async function* bytesOf(stream: BusboyFileStream): AsyncGenerator<Uint8Array> {
  for await (const part of stream) if (part instanceof Uint8Array) yield part;
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
