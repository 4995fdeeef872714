import { createHash } from "node:crypto";
import { findGuest } from "@/lib/auth/guards";
import { isOwnOrigin } from "@/lib/auth/origin";
import { maskHeld } from "@/lib/flow/held-text";
import { announcedLength, pointsFor, readBody, refusedType } from "@/lib/http/body";
import { takePoints } from "@/lib/http/rate";
import { decode } from "@/lib/intake/decode";
import { maskText } from "@/lib/intake/mask";
import { readStatement } from "@/lib/intake/read-statement";
import { limits } from "@/lib/limits";
import { type Locale, locales } from "@/lib/messages/format";
import { findCheck } from "@/lib/store/checks";
import { holdFile } from "@/lib/store/held-files";
import type { MerchantKey } from "@/lib/store/keys";
import { addStatement } from "@/lib/store/statements";
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
  const body = await readBody(request, limits.statementBytes + wrapping);
  if (body.kind === "refused")
    return body.problem.status === 413
      ? { status: 413, problem: "upload-too-large" }
      : { status: 400, problem: "nothing-uploaded" };
  const form = await formIn(body.bytes, request.headers.get("content-type") ?? "");
  const file = form?.get("file");
  if (!(file instanceof File) || file.size === 0)
    return { status: 400, problem: "nothing-uploaded", locale: localeOf(form) };
  return { ...(await keep(key, checkId, file)), locale: localeOf(form) };
}

async function keep(key: MerchantKey, checkId: string, file: File): Promise<Outcome> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // a name may hold a phone number, and it comes from elsewhere
  const fileName = maskText(file.name.replace(/\p{Cc}/gu, "").slice(0, 120));
  const about = {
    fileName,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.byteLength,
  };
  const reading = readStatement(bytes, { fileName });
  if (reading.kind === "refused")
    return { status: 422, problem: `file-${reading.code}`, params: reading.params };
  if (reading.kind === "needsMapping") {
    const text = maskHeld(decode(bytes).text);
    const id = await holdFile(key, checkId, { ...about, text, reading });
    return id === null ? tooMany : { status: 200, path: `statement/${id}/mapping` };
  }
  const { layout, encoding } = reading;
  const id = await addStatement(key, checkId, { ...about, layout, encoding, reading });
  return id === null ? tooMany : { status: 200, path: `statement/${id}` };
}

const tooMany: Outcome = { status: 409, problem: "too-many-files" };

async function formIn(bytes: Uint8Array, contentType: string): Promise<FormData | null> {
  try {
    const body = new Uint8Array(bytes);
    return await new Response(body, { headers: { "content-type": contentType } }).formData();
  } catch {
    return null;
  }
}

function localeOf(form: FormData | null): Locale {
  return locales.find((locale) => locale === form?.get("locale")) ?? "zh-CN";
}
