import "server-only";
import { kindOf } from "../containers/kinds";
import { type FileMember, type FileReading, readFile } from "../containers/read-file";
import type { BulkRead } from "../intake/bulk/bulk-reading";
import { statementReading } from "../intake/bulk/statement-reading";
import { readStatement } from "../intake/read-statement";
import type { ReadReading } from "../intake/reading";
import { limits } from "../limits";
import type { ImportedAnswer, Job, Refused } from "./jobs";
import { whole } from "./read-job";
import { joinedPieces, nowhere, readStream, type Reporting } from "./read-sealed";

type ImportJob = Extract<Job, { readonly kind: "import" }>;
type Files = Extract<FileReading, { kind: "files" }>;

/** Reads a file for another program. A table of more rows than are listed is answered without the rows of its sales. */
export async function importJob(job: ImportJob, report: Reporting): Promise<ImportedAnswer> {
  const { sealed } = job;
  if (sealed.bytes === 0) return refused("empty");
  const { value: head } = joinedPieces(sealed).next();
  const isText = head instanceof Uint8Array && kindOf(head).is === "text";
  if (isText && limits.statementBytes < sealed.bytes) return importLarge(job, report);
  if (limits.packedBytes < sealed.bytes)
    return refused("fileTooLarge", { limit: limits.packedBytes });
  const { fileName, mapping, password } = job;
  const found = await readFile(whole(sealed), {
    fileName,
    mapping: mapping ?? undefined,
    password: password ?? undefined,
  });
  if (found.kind === "document") return refused(found.media === "pdf" ? "pdfFile" : "imageFile");
  if (found.kind !== "refused") return asJson(job, shown(found, job.terminalId));
  return isText && found.code === "tooManyRows" ? importLarge(job, report) : found;
}

async function importLarge(job: ImportJob, report: Reporting): Promise<ImportedAnswer> {
  const { sealed, fileName, mapping, terminalId } = job;
  const chunks = () => joinedPieces(sealed);
  const options = { fileName, mapping, expectedBytes: sealed.bytes };
  const reading = await readStream(chunks, options, nowhere, report);
  if (reading.kind === "refused") return reading;
  if (reading.kind === "needsMapping") return asJson(job, alone(reading));
  const listed = reading.rows <= limits.statementRows ? listedRows(job) : null;
  if (listed !== null) return asJson(job, alone(withTerminal(listed, terminalId)));
  return asJson(job, alone(withoutSales(reading, terminalId)));
}

/** null: it cannot be had whole */
function listedRows({ sealed, fileName, mapping }: ImportJob): ReadReading | null {
  if (limits.unpackedBytes < sealed.bytes) return null;
  const options = { fileName, mapping: mapping ?? undefined, mostBytes: limits.unpackedBytes };
  const reading = readStatement(whole(sealed), options);
  return reading.kind === "read" ? reading : null;
}

/** in place of its sales, what they come to */
function withoutSales(reading: BulkRead, terminalId: string | null): object {
  const { first: _first, short: _short, days, sales, ...rest } = statementReading(reading);
  return {
    ...rest,
    transactions: null,
    charges: rest.charges.map((row) => named(row, terminalId)),
    sales,
    days: days.map((row) => named(row, terminalId)),
  };
}

function alone(reading: object): object {
  return { ...reading, member: null, notes: [], leftOut: [] };
}

/** one statement stands at the top, several in a list */
function shown({ files, leftOut }: Files, terminalId: string | null): object {
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
  return {
    ...reading,
    transactions: reading.transactions.map((row) => named(row, terminalId)),
    charges: reading.charges.map((row) => named(row, terminalId)),
  };
}

function named<Row extends { readonly terminal: string | null }>(
  row: Row,
  terminalId: string | null,
): Row {
  return row.terminal === null ? { ...row, terminal: terminalId } : row;
}

function asJson({ sealed: { bytes }, sha256 }: ImportJob, answer: object): ImportedAnswer {
  const json = new TextEncoder().encode(JSON.stringify({ ...answer, bytes, sha256 }));
  return { kind: "json", json };
}

function refused(code: Refused["code"], params: Refused["params"] = {}): Refused {
  return { kind: "refused", code, params };
}
