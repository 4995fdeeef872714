import "server-only";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };
export type UploadedFiles = {
  /** null: all went well, or `each` had enough */
  readonly problem: "upload-too-large" | "too-many-photos" | "nothing-uploaded" | null;
  readonly fields: Readonly<Record<string, string>>;
};

/**
 * Takes the files of a multipart form one after the other as they come in: no more than one stands in memory.
 * @param most bytes of one file, and files of one form
 * @param each says whether to go on; what comes after a "no" is thrown away
 */
export async function takeFiles(
  request: Request,
  most: { readonly bytes: number; readonly files: number },
  each: (file: UploadedFile) => Promise<boolean>,
): Promise<UploadedFiles> {
  const fields: Record<string, string> = {};
  const type = request.headers.get("content-type") ?? "";
  if (request.body === null || !/;\s*boundary=/i.test(type))
    return { problem: "nothing-uploaded", fields };
  const form = new Busboy({
    headers: { "content-type": type },
    limits: { fileSize: most.bytes + 1, fieldSize: 1_000, fields: 10, parts: most.files + 11 },
  });
  let problem: UploadedFiles["problem"] = null;
  let [taken, open] = [0, true];
  let work: Promise<void> = Promise.resolve();
  form.on("field", (name, value) => {
    fields[name] = value;
  });
  form.on("file", (_field, stream, name) => {
    work = work.then(async () => {
      const bytes = await bytesOf(stream, open);
      // a field without a file comes as a file without bytes
      if (!open || bytes.byteLength === 0) return;
      taken += 1;
      if (most.files < taken) problem = "too-many-photos";
      else if (most.bytes < bytes.byteLength) problem = "upload-too-large";
      open = problem === null && (await each({ name: name ?? "", bytes }));
    });
    work.catch(() => {});
  });
  try {
    await pipeline(chunksOf(request.body), form);
    await work;
  } catch {
    return { problem: problem ?? "nothing-uploaded", fields };
  }
  return { problem: taken === 0 ? "nothing-uploaded" : problem, fields };
}

async function bytesOf(stream: BusboyFileStream, wanted: boolean): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) if (wanted && part instanceof Uint8Array) parts.push(part);
  return Buffer.concat(parts);
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
