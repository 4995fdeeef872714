import { createHash } from "node:crypto";
import { answer, type Outcome } from "@/lib/http/answer";
import { mediaType } from "@/lib/http/body";
import { readJson } from "@/lib/http/json";
import { methodList, refusedMethod } from "@/lib/http/methods";
import { readUpload, type Upload } from "@/lib/http/multipart";
import type { ReadReading } from "@/lib/intake/reading";
import { readStatement } from "@/lib/intake/read-statement";
import { limits } from "@/lib/limits";
import { type ImportFields, readImportFields } from "@/lib/schemas/import";

const form = "multipart/form-data";
const accepts = [form, "text/csv", "text/plain"];
/** the parts beside the file, and the lines between them */
const formBytes = 20_000;

/** A statement in, its rows out, with a reason for each that was not taken. Nothing is kept. */
export function POST(request: Request): Promise<Response> {
  const isForm = mediaType(request) === form;
  const most = limits.statementBytes + (isForm ? formBytes : 0);
  return answer(request, { accepts, most }, async (bytes) => {
    if (!isForm) return rowsOf({ bytes, fileName: "", mapping: null, terminalId: null });
    const reading = await readUpload(bytes, request.headers.get("content-type") ?? "");
    return reading.kind === "refused" ? reading : rowsOf(reading.upload);
  });
}

function rowsOf({ bytes, fileName, mapping, terminalId }: Upload): Outcome {
  if (limits.statementBytes < bytes.byteLength) return tooLarge;
  const json = mapping === null ? null : readJson(Buffer.from(mapping));
  if (json?.kind === "refused") return json;
  const reading = readImportFields({ mapping: json?.value ?? null, terminalId });
  if (reading.kind === "read") return answerFor(bytes, fileName, reading.fields);
  return { problem: { status: 400, code: "not-accepted", issues: reading.issues } };
}

const tooLarge: Outcome = {
  problem: { status: 413, code: "too-large", params: { most: limits.statementBytes } },
};

function answerFor(bytes: Uint8Array, fileName: string, fields: ImportFields): Outcome {
  const reading = readStatement(bytes, { fileName, mapping: fields.mapping ?? undefined });
  if (reading.kind === "refused") {
    return { problem: { status: 400, code: "statement-refused", statement: reading } };
  }
  const arrived = {
    bytes: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
  const rows = reading.kind === "read" ? withTerminal(reading, fields.terminalId) : reading;
  return { json: JSON.stringify({ ...rows, ...arrived }) };
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
