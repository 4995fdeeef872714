import "server-only";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import { type Incoming, tooLarge } from "./body";
import type { Problem, ProblemCode } from "./problem";

const texts = ["mapping", "terminalId", "password"] as const;
const known: readonly string[] = ["file", ...texts];

/** what came beside the file; null: not given */
export type UploadTexts = Readonly<Record<(typeof texts)[number], string | null>>;
export type UploadReading<T> =
  | { readonly kind: "read"; readonly taken: T; readonly texts: UploadTexts }
  | { readonly kind: "refused"; readonly problem: Problem };

/** of one text beside the file */
const mostText = 20_000;
const mostParts = 20;

type Part = { readonly name: string; readonly text: string | null };
type Form<T> = {
  readonly parts: Part[];
  work: Promise<T> | null;
  file: BusboyFileStream | null;
  isTextLong: boolean;
  hasLeft: boolean;
};

/**
 * The parts of a multipart form as they stream in: one file, and texts beside it.
 * @param take reads the file to its end, or leaves early: then the rest of the form is not read
 */
export async function takeUpload<T>(
  body: Incoming,
  contentType: string,
  take: (content: AsyncIterable<Uint8Array>, fileName: string) => Promise<T>,
): Promise<UploadReading<T>> {
  const parser = parserFor(contentType);
  if (parser === null) return refused("bad-multipart");
  const enough = new AbortController();
  const form: Form<T> = { parts: [], work: null, file: null, isTextLong: false, hasLeft: false };
  parser.on("field", (name, text, _isNameCut, isCut) => {
    form.parts.push({ name, text });
    form.isTextLong ||= isCut;
  });
  parser.on("file", (name, stream, fileName) => {
    form.parts.push({ name, text: null });
    if (name !== "file" || form.work !== null) {
      stream.resume();
      return;
    }
    let isWhole = false;
    stream.once("end", () => (isWhole = true));
    form.file = stream;
    form.work = take(bytesOf(stream), (fileName ?? "").slice(0, 255));
    const leave = () => {
      form.hasLeft ||= !isWhole;
      if (!isWhole) enough.abort();
    };
    void form.work.then(leave, leave);
  });
  try {
    await pipeline(body.content, parser, { signal: enough.signal });
  } catch {
    if (!form.hasLeft) return await brokenOff(form, body);
  }
  return judged(form);
}

/** null: no boundary is named */
function parserFor(contentType: string): BusboyInstance | null {
  try {
    return new Busboy({
      headers: { "content-type": contentType },
      limits: { fieldSize: mostText, parts: mostParts },
    });
  } catch {
    return null;
  }
}

/** whoever waits for more of the file is told that none comes */
async function brokenOff<T>({ file, work }: Form<T>, body: Incoming): Promise<UploadReading<T>> {
  file?.destroy(new Error("the upload broke off"));
  await work?.catch(() => null);
  const problem = body.problem();
  return problem === null ? refused("bad-multipart") : { kind: "refused", problem };
}

async function judged<T>({ parts, work, isTextLong }: Form<T>): Promise<UploadReading<T>> {
  const taken = work === null ? null : { value: await work };
  const names = parts.map(({ name }) => name);
  for (const name of new Set(names)) {
    if (!known.includes(name)) return refused("field-unknown", { name: name.slice(0, 64) });
    if (names.indexOf(name) !== names.lastIndexOf(name)) return refused("field-repeated", { name });
  }
  if (taken === null) return refused("file-missing");
  const given = { mapping: null, terminalId: null, password: null } as Record<
    (typeof texts)[number],
    string | null
  >;
  for (const name of texts) {
    const part = parts.find((one) => one.name === name);
    if (part?.text === null) return refused("field-not-text", { name });
    given[name] = part?.text ?? null;
  }
  if (isTextLong) return { kind: "refused", problem: tooLarge(mostText) };
  return { kind: "read", taken: taken.value, texts: given };
}

function refused<T>(code: ProblemCode, params: Problem["params"] = {}): UploadReading<T> {
  return { kind: "refused", problem: { status: 400, code, params } };
}

async function* bytesOf(stream: BusboyFileStream): AsyncGenerator<Uint8Array> {
  for await (const part of stream) if (part instanceof Uint8Array) yield part;
}
