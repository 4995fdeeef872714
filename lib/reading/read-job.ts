import "server-only";
import { kindOf } from "../containers/kinds";
import { type FileMember, readFile } from "../containers/read-file";
import { openSealing, planFile, type Sealed } from "../files/sealed-file";
import { statementReading } from "../intake/bulk/statement-reading";
import { limits } from "../limits";
import type { Job, ReadAnswer, ReadMember, Refused } from "./jobs";
import { joinedPieces, readStream, type Reporting } from "./read-sealed";

type ReadJob = Extract<Job, { readonly kind: "read" }>;
type Source = {
  readonly name: string | null;
  readonly fileName: string;
  readonly chunks: () => Iterable<Uint8Array>;
  readonly mostWholeBytes?: number;
  readonly expectedBytes: number;
  readonly notes: ReadMember["notes"];
};

/** Opens an uploaded file, reads each statement in it, and seals its masked text: of a text as it streams by. */
export async function readJob(job: ReadJob, report: Reporting): Promise<ReadAnswer> {
  if (job.sealed.bytes === 0) return refused("empty");
  const { value: head } = joinedPieces(job.sealed).next();
  if (head instanceof Uint8Array && kindOf(head).is === "text") {
    const { sealed, fileName } = job;
    const chunks = () => joinedPieces(sealed);
    const source = { name: null, fileName, chunks, expectedBytes: sealed.bytes, notes: [] };
    const only = await readMember(job, source, report);
    return only.kind === "refused"
      ? only
      : { kind: "members", members: [only.member], leftOut: [] };
  }
  return readPacked(job, report);
}

async function readPacked(job: ReadJob, report: Reporting): Promise<ReadAnswer> {
  const { sealed, fileName, password } = job;
  if (limits.packedBytes < sealed.bytes)
    return refused("fileTooLarge", { limit: limits.packedBytes });
  const found = await readFile(whole(sealed), { fileName, password });
  if (found.kind === "refused") return found;
  if (found.kind === "document") return refused(found.media === "pdf" ? "pdfFile" : "imageFile");
  const members: ReadMember[] = [];
  const leftOut = [...found.leftOut];
  for (const file of found.files) {
    const read = await readMember(job, sourceOf(file, fileName), report);
    if (read.kind === "member") members.push(read.member);
    else if (found.files.length === 1) return read;
    else leftOut.push({ name: file.name, code: "fileDamaged", params: {} });
  }
  return { kind: "members", members, leftOut };
}

function sourceOf({ name, text, notes }: FileMember, fileName: string): Source {
  const chunks = () => [text];
  const mostWholeBytes = limits.unpackedBytes;
  const expectedBytes = text.byteLength;
  return { name, fileName: name ?? fileName, chunks, mostWholeBytes, expectedBytes, notes };
}

async function readMember(
  { folder, merchantId }: ReadJob,
  { name, notes, chunks, ...options }: Source,
  report: Reporting,
): Promise<{ readonly kind: "member"; readonly member: ReadMember } | Refused> {
  const plan = () => planFile(folder, merchantId);
  let file = plan();
  let sealing = await openSealing(file.place, file.key, file.about);
  let isFresh = true;
  const output = {
    begin: async () => {
      if (isFresh) {
        isFresh = false;
        return;
      }
      // what an earlier pass gave does not hold, and a key seals one content
      await sealing.abandon();
      file = plan();
      sealing = await openSealing(file.place, file.key, file.about);
    },
    write: (chunk: Uint8Array) => sealing.write(chunk),
  };
  try {
    const reading = await readStream(chunks, { ...options, mapping: null }, output, report);
    if (reading.kind === "refused") {
      await sealing.abandon();
      return reading;
    }
    const sealed = await sealing.end();
    const kept = reading.kind === "read" ? statementReading(reading) : reading;
    return { kind: "member", member: { name, file, sealed, reading: kept, notes } };
  } catch (error) {
    await sealing.abandon();
    throw error;
  }
}

/** All of the content at once. */
export function whole(sealed: Sealed): Uint8Array {
  return new Uint8Array(Buffer.concat([...joinedPieces(sealed)]));
}

function refused(code: Refused["code"], params: Refused["params"] = {}): Refused {
  return { kind: "refused", code, params };
}
