import { dropSpooled, spool, type Spooled } from "@/lib/files/spool";
import { kindOf } from "@/lib/containers/kinds";
import type { Outcome } from "@/lib/http/answer";
import {
  announcedLength,
  incoming,
  mediaType,
  pointsFor,
  refusedType,
  tooLarge,
} from "@/lib/http/body";
import { readJson } from "@/lib/http/json";
import { methodList, refusedMethod } from "@/lib/http/methods";
import { takeUpload, type UploadTexts } from "@/lib/http/multipart";
import { answerHeaders, type Problem, refusal } from "@/lib/http/problem";
import { takePoints } from "@/lib/http/rate";
import type { RefusalCode } from "@/lib/intake/codes";
import { limits } from "@/lib/limits";
import { runJob } from "@/lib/reading/host";
import type { ReadingTrouble, Refused } from "@/lib/reading/jobs";
import { type ImportFields, readImportFields, statementTypes } from "@/lib/schemas/import";

const form = "multipart/form-data";
const accepts = [form, ...statementTypes];
/** the parts beside the file, and the lines between them */
const formBytes = 20_000;
const busySeconds = 10;

/**
 * A statement in, its rows out, with a reason for each that was not taken. It streams sealed into the spool, is read in
 * a thread of its own, and is gone with the answer.
 */
export async function POST(request: Request): Promise<Response> {
  const length = announcedLength(request);
  const refused =
    refusedType(request, accepts) ?? (await takePoints(request, pointsFor(length ?? 0)));
  if (refused !== null) return refusal(request, refused);
  const most = limits.largeBytes + (mediaType(request) === form ? formBytes : 0);
  if (length !== null && most < length) return refusal(request, tooLarge(most));
  const spooled: Spooled[] = [];
  try {
    const outcome = await take(request, most, spooled);
    if ("problem" in outcome) return refusal(request, outcome.problem);
    return new Response(outcome.json, { headers: answerHeaders });
  } finally {
    await Promise.all(spooled.map(dropSpooled));
  }
}

type Answered = { readonly json: Uint8Array<ArrayBuffer> } | Extract<Outcome, { problem: unknown }>;
type Arrived = { readonly file: Spooled; readonly fileName: string };

/** @param spooled is told of every file that stands in the spool */
async function take(request: Request, most: number, spooled: Spooled[]): Promise<Answered> {
  const body = incoming(request, most);
  const keep = async (content: AsyncIterable<Uint8Array>, fileName: string) => {
    const spooling = await spool(content, mostFor);
    if (spooling.kind === "spooled") spooled.push(spooling.file);
    return { spooling, fileName };
  };
  const type = request.headers.get("content-type") ?? "";
  const upload =
    mediaType(request) === form
      ? await takeUpload(body, type, keep)
      : await keep(body.content, "").then(
          (taken) => ({ kind: "read", taken, texts: noTexts }) as const,
          (error: unknown) => brokenOff(body.problem(), error),
        );
  const problem = body.problem();
  if (problem !== null) return { problem };
  if (upload.kind === "refused") return upload;
  const { spooling, fileName } = upload.taken;
  if (spooling.kind === "tooLarge") return { problem: tooLarge(spooling.limit) };
  const late =
    announcedLength(request) === null ? await takePoints(request, pointsFor(body.seen())) : null;
  if (late !== null) return { problem: late };
  return fieldsOf({ file: spooling.file, fileName }, upload.texts, request.signal);
}

const noTexts: UploadTexts = { mapping: null, terminalId: null, password: null };

/** what is wrong with the body is an answer; what is wrong here is not */
function brokenOff(problem: Problem | null, error: unknown) {
  if (problem === null) throw error;
  return { kind: "refused", problem } as const;
}

/** tables may be large; what has to be unpacked may not */
function mostFor(head: Uint8Array): number {
  return kindOf(head).is === "text" ? limits.largeBytes : limits.packedBytes;
}

async function fieldsOf(
  arrived: Arrived,
  { mapping, terminalId, password }: UploadTexts,
  signal: AbortSignal,
): Promise<Answered> {
  const json = mapping === null ? null : readJson(Buffer.from(mapping));
  if (json?.kind === "refused") return json;
  const reading = readImportFields({ mapping: json?.value ?? null, terminalId, password });
  if (reading.kind === "read") return rowsOf(arrived, reading.fields, signal);
  return { problem: { status: 400, code: "not-accepted", issues: reading.issues } };
}

async function rowsOf(
  { file, fileName }: Arrived,
  fields: ImportFields,
  signal: AbortSignal,
): Promise<Answered> {
  const { sha256 } = file;
  const job = { kind: "import", sealed: file, sha256, fileName, ...fields } as const;
  const read = await runJob(job, { signal });
  return read.kind === "refused" ? { problem: problemOf(read) } : read;
}

const troubles: Readonly<Record<ReadingTrouble, Problem>> = {
  busy: {
    status: 503,
    code: "reader-busy",
    params: { seconds: busySeconds },
    headers: { "retry-after": String(busySeconds) },
  },
  tooSlow: { status: 400, code: "reader-too-slow" },
  tooMuchMemory: { status: 400, code: "reader-too-large" },
  stopped: { status: 400, code: "broken-body" },
  readerFailed: { status: 500, code: "reader-failed" },
};

function isTrouble(code: RefusalCode | ReadingTrouble): code is ReadingTrouble {
  return code in troubles;
}

function problemOf({ code, params }: Refused): Problem {
  if (isTrouble(code)) return troubles[code];
  const limit = params["limit"];
  if (code === "fileTooLarge" && typeof limit === "number") return tooLarge(limit);
  return { status: 400, code: "statement-refused", statement: { code, params } };
}

export const OPTIONS = methodList("POST");
export const GET = refusedMethod("POST");
export const HEAD = GET;
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
