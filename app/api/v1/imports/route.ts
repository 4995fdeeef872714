import { createHash } from "node:crypto";
import { type FileMember, type FileReading, readFile } from "@/lib/containers/read-file";
import { answer, type Outcome } from "@/lib/http/answer";
import { mediaType } from "@/lib/http/body";
import { readJson } from "@/lib/http/json";
import { methodList, refusedMethod } from "@/lib/http/methods";
import { readUpload, type Upload } from "@/lib/http/multipart";
import type { ReadReading, RefusedReading } from "@/lib/intake/reading";
import { limits } from "@/lib/limits";
import { type ImportFields, readImportFields, statementTypes } from "@/lib/schemas/import";

const form = "multipart/form-data";
const accepts = [form, ...statementTypes];
/** the parts beside the file, and the lines between them */
const formBytes = 20_000;
/** of the file, whatever it turns out to be */
const mostBytes = Math.max(limits.statementBytes, limits.packedBytes);

/** A statement in, its rows out, with a reason for each that was not taken. Nothing is kept. */
export function POST(request: Request): Promise<Response> {
  const isForm = mediaType(request) === form;
  const most = mostBytes + (isForm ? formBytes : 0);
  return answer(request, { accepts, most }, async (bytes) => {
    if (!isForm) return rowsOf({ bytes, ...noFields });
    const reading = await readUpload(bytes, request.headers.get("content-type") ?? "");
    return reading.kind === "refused" ? reading : rowsOf(reading.upload);
  });
}

const noFields = { fileName: "", mapping: null, terminalId: null, password: null } as const;

async function rowsOf(upload: Upload): Promise<Outcome> {
  const { bytes, fileName, mapping, terminalId, password } = upload;
  if (mostBytes < bytes.byteLength) return tooLarge(mostBytes);
  const json = mapping === null ? null : readJson(Buffer.from(mapping));
  if (json?.kind === "refused") return json;
  const reading = readImportFields({ mapping: json?.value ?? null, terminalId, password });
  if (reading.kind === "read") return answerFor(bytes, fileName, reading.fields);
  return { problem: { status: 400, code: "not-accepted", issues: reading.issues } };
}

function tooLarge(most: number): Outcome {
  return { problem: { status: 413, code: "too-large", params: { most } } };
}

async function answerFor(
  bytes: Uint8Array,
  fileName: string,
  fields: ImportFields,
): Promise<Outcome> {
  const { mapping, password, terminalId } = fields;
  const reading = await readFile(bytes, {
    fileName,
    mapping: mapping ?? undefined,
    password: password ?? undefined,
  });
  if (reading.kind === "document")
    return notRead({
      kind: "refused",
      code: reading.media === "pdf" ? "pdfFile" : "imageFile",
      params: {},
    });
  if (reading.kind === "refused") return notRead(reading);
  const arrived = {
    bytes: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
  return { json: JSON.stringify({ ...shown(reading, terminalId), ...arrived }) };
}

function notRead(reading: RefusedReading): Outcome {
  const limit = reading.params["limit"];
  if (reading.code === "fileTooLarge" && typeof limit === "number") return tooLarge(limit);
  return { problem: { status: 400, code: "statement-refused", statement: reading } };
}

/** one statement stands at the top, several in a list */
function shown(
  { files, leftOut }: Extract<FileReading, { kind: "files" }>,
  terminalId: string | null,
): object {
  const each = files.map((file) => oneFile(file, terminalId));
  const [only, second] = each;
  return only !== undefined && second === undefined
    ? { ...only, leftOut }
    : { kind: "several", files: each, leftOut };
}

function oneFile({ name, notes, reading }: FileMember, terminalId: string | null): object {
  const rows = reading.kind === "read" ? withTerminal(reading, terminalId) : reading;
  return { ...rows, member: name, notes };
}

/** rows that name no terminal are of the one that was sent with the file */
function withTerminal(reading: ReadReading, terminalId: string | null): ReadReading {
  if (terminalId === null) return reading;
  const named = <Row extends { readonly terminal: string | null }>(row: Row): Row =>
    row.terminal === null ? { ...row, terminal: terminalId } : row;
  return {
    ...reading,
    transactions: reading.transactions.map(named),
    charges: reading.charges.map(named),
  };
}

export const OPTIONS = methodList("POST");
export const GET = refusedMethod("POST");
export const HEAD = GET;
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
