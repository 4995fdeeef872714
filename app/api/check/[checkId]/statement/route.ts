import { findGuest } from "@/lib/auth/guards";
import { isOwnOrigin } from "@/lib/auth/origin";
import { kindOf } from "@/lib/containers/kinds";
import { filesFolder } from "@/lib/files/place";
import { dropSpooled, spool, type Spooled } from "@/lib/files/spool";
import { discardFiles, rowOf } from "@/lib/files/stored-files";
import { announcedLength, pointsFor, refusedType } from "@/lib/http/body";
import { takePoints } from "@/lib/http/rate";
import { type Fields, takeUpload } from "@/lib/http/upload-stream";
import { maskText } from "@/lib/intake/mask";
import { limits } from "@/lib/limits";
import { type Locale, locales } from "@/lib/messages/format";
import { runJob } from "@/lib/reading/host";
import type { LeftOutMember, ReadMember, Refused } from "@/lib/reading/jobs";
import { forgetProgress, noteProgress } from "@/lib/reading/progress";
import { findCheck } from "@/lib/store/checks";
import type { MerchantKey } from "@/lib/store/keys";
import { addStatements, type NewStatement } from "@/lib/store/statements";
import { answer, type Outcome } from "./answer";

/** a form around the file: names, boundaries, a few short fields */
const wrapping = 20_000;

/**
 * A statement of a check, as a plain form sends it. Goes on to the page that shows what was read, or back to the
 * charges with what was wrong. Outside the proxy, which would cut large bodies.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/check/[checkId]/statement">,
): Promise<Response> {
  const { checkId } = await params;
  return answer(request, checkId, await take(request, checkId));
}

async function take(request: Request, checkId: string): Promise<Outcome> {
  if (!isOwnOrigin(request.headers)) return { status: 403, problem: "foreign-origin" };
  const key = await findGuest();
  if (key === null || (await findCheck(key, checkId)) === null)
    return { status: 404, problem: "gone" };
  if (refusedType(request, ["multipart/form-data"]) !== null)
    return { status: 415, problem: "no-compressed-upload" };
  const length = announcedLength(request);
  if ((await takePoints(request, pointsFor(length ?? limits.statementBytes))) !== null)
    return { status: 429, problem: "too-many-requests" };
  if (length !== null && limits.largeBytes + wrapping < length)
    return { status: 413, problem: "upload-too-large" };
  const { fields, taken } = await takeUpload(request, limits.largeBytes, async (file) => ({
    name: file.name,
    spooling: await spool(file.content, mostFor),
  }));
  const locale = localeOf(fields);
  if (taken === null) return { status: 400, problem: "nothing-uploaded", locale };
  if (taken.spooling.kind === "tooLarge")
    return { status: 413, problem: "upload-too-large", locale };
  const { file } = taken.spooling;
  try {
    const arrival = { key, checkId, file, fields, name: taken.name, signal: request.signal };
    return { ...(await keep(arrival)), locale };
  } finally {
    await dropSpooled(file);
  }
}

/** tables may be large; what has to be unpacked may not */
function mostFor(head: Uint8Array): number {
  return kindOf(head).is === "text" ? limits.largeBytes : limits.packedBytes;
}

type Arrival = {
  readonly key: MerchantKey;
  readonly checkId: string;
  readonly file: Spooled;
  readonly fields: Fields;
  readonly name: string;
  readonly signal: AbortSignal;
};

async function keep({ key, checkId, file, fields, name, signal }: Arrival): Promise<Outcome> {
  if (file.bytes === 0) return { status: 400, problem: "nothing-uploaded" };
  // what the browser counted before it began to send
  const { size = "", sha256: announced = "", job = "", password = "" } = fields;
  const isWhole = (size === "" || Number(size) === file.bytes) && sameHash(announced, file);
  if (!isWhole) return { status: 400, problem: "upload-broken" };
  // a name may hold a phone number, and it comes from elsewhere
  const fileName = maskText(name.replace(/\p{Cc}/gu, "").slice(0, 120));
  const read = await runJob(
    {
      kind: "read",
      sealed: file,
      fileName,
      password: password === "" ? undefined : password,
      folder: await filesFolder(),
      merchantId: key.merchantId,
    },
    {
      signal,
      onProgress: (progress) => noteProgress(key.merchantId, job, { ...progress, of: file.bytes }),
    },
  );
  forgetProgress(key.merchantId, job);
  if (read.kind === "refused") return refusal(read);
  const upload = { fileName, sha256: file.sha256, bytes: file.bytes };
  const statements = await Promise.all(
    read.members.map((member, nth) => asStatement(member, nth === 0 ? read.leftOut : [])),
  );
  const added = await addStatements(key, checkId, upload, statements);
  if (added.kind === "added") {
    await discardFiles(added.gone);
    return { status: 200, path: pathOf(added.ids, read.members) };
  }
  await discardFiles(statements.map((one) => one.file.name));
  if (added.kind === "gone") return { status: 404, problem: "gone" };
  if (added.kind === "tooManyFiles") return { status: 409, problem: "too-many-files" };
  const { usedBytes: used, usedFiles: files } = added;
  return { status: 409, problem: "storage-full", params: { used, files } };
}

function sameHash(announced: string, { sha256 }: Spooled): boolean {
  return announced === "" || announced === sha256;
}

async function asStatement(
  member: ReadMember,
  leftOut: readonly LeftOutMember[],
): Promise<NewStatement> {
  const { name, file, sealed, reading } = member;
  const row = await rowOf(file, sealed, "text/plain");
  const told = reading.kind === "read" && 0 < leftOut.length ? { ...reading, leftOut } : reading;
  return { member: maskText((name ?? "").slice(0, 120)), file: row, reading: told };
}

/** one statement is shown at once; several stand in the list */
function pathOf(ids: readonly string[], members: readonly ReadMember[]): string {
  const [id] = ids;
  const [member] = members;
  if (id === undefined || 1 < ids.length) return "charges#statements";
  return `statement/${id}${member?.reading.kind === "needsMapping" ? "/mapping" : ""}`;
}

const troubles = {
  busy: { status: 503, problem: "reader-busy" },
  tooSlow: { status: 422, problem: "reader-too-slow" },
  tooMuchMemory: { status: 422, problem: "reader-too-large" },
  stopped: { status: 400, problem: "reader-stopped" },
  readerFailed: { status: 500, problem: "reader-failed" },
} as const;

function refusal({ code, params }: Refused): Outcome {
  return code in troubles
    ? troubles[code as keyof typeof troubles]
    : { status: 422, problem: `file-${code}`, params };
}

function localeOf(fields: Fields): Locale {
  return locales.find((locale) => locale === fields["locale"]) ?? "zh-CN";
}
