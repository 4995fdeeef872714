import { after } from "next/server";
import { findGuest } from "@/lib/auth/guards";
import { isOwnOrigin } from "@/lib/auth/origin";
import { dropFile, putFile } from "@/lib/files/stored-files";
import { announcedLength, pointsFor, refusedType } from "@/lib/http/body";
import { takePoints } from "@/lib/http/rate";
import { takeFiles } from "@/lib/http/upload-files";
import { maskText } from "@/lib/intake/mask";
import { limits } from "@/lib/limits";
import { type Locale, locales } from "@/lib/messages/format";
import { mediaOf } from "@/lib/ocr/media";
import { type PreparedPicture, preparePicture } from "@/lib/ocr/read-document";
import { joined, placesOf, readStored } from "@/lib/ocr/read-stored";
import { type DocumentPurpose, documentPurposes } from "@/lib/schemas/document";
import { findCheck } from "@/lib/store/checks";
import { addDocument } from "@/lib/store/documents";
import type { MerchantKey } from "@/lib/store/keys";
import { answer, type Outcome } from "./answer";

type Where = { readonly locale: Locale; readonly purpose: DocumentPurpose };
/** what was taken out of a form so far */
type Taken = { name: string | null; pdf: Uint8Array | null; readonly pictures: PreparedPicture[] };

/**
 * Photos or a PDF of a check, as a plain form sends them. They are kept encrypted, photos without place and time, and
 * read after the answer. Outside the proxy, which would cut large bodies.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/check/[checkId]/document">,
): Promise<Response> {
  const { checkId } = await params;
  // a refused body is not read, so its fields are not known: they stand in the address too
  const asked = new URL(request.url).searchParams;
  const where: Where = {
    locale: locales.find((locale) => locale === asked.get("locale")) ?? "zh-CN",
    purpose: documentPurposes.find((purpose) => purpose === asked.get("for")) ?? "agreement",
  };
  return answer(request, checkId, await take(request, checkId, where), where);
}

async function take(request: Request, checkId: string, where: Where): Promise<Outcome> {
  if (!isOwnOrigin(request.headers)) return { status: 403, problem: "foreign-origin" };
  const key = await findGuest();
  if (key === null || (await findCheck(key, checkId)) === null)
    return { status: 404, problem: "gone" };
  if (refusedType(request, ["multipart/form-data"]) !== null)
    return { status: 415, problem: "no-compressed-upload" };
  const length = announcedLength(request);
  if ((await takePoints(request, pointsFor(length ?? limits.statementBytes))) !== null)
    return { status: 429, problem: "too-many-requests" };
  const taken: Taken = { name: null, pdf: null, pictures: [] };
  let refused: Outcome | null = null;
  const most = { bytes: limits.documentBytes, files: limits.photosPerDocument };
  const { problem } = await takeFiles(request, most, async ({ name, bytes }) => {
    taken.name ??= name;
    refused = await takeOne(taken, bytes);
    return refused === null;
  });
  if (refused !== null) return refused;
  if (problem === "upload-too-large") return { status: 413, problem: "photo-too-large" };
  if (problem === "too-many-photos")
    return { status: 409, problem, params: { limit: limits.photosPerDocument } };
  if (problem !== null) return { status: 400, problem };
  return keep(key, checkId, taken, where.purpose);
}

async function takeOne(taken: Taken, bytes: Uint8Array): Promise<Outcome | null> {
  const media = mediaOf(bytes);
  if (media === null) return { status: 422, problem: "not-a-document" };
  if (media === "heic") return { status: 422, problem: "picture-heic" };
  if (taken.pdf !== null || (media === "pdf" && 0 < taken.pictures.length))
    return { status: 422, problem: "pdf-among-photos" };
  if (media === "pdf") {
    taken.pdf = bytes;
    return null;
  }
  const prepared = await preparePicture(bytes);
  if (prepared.kind === "refused")
    return { status: 422, problem: prepared.code, params: prepared.params };
  taken.pictures.push(prepared.picture);
  return null;
}

async function keep(
  key: MerchantKey,
  checkId: string,
  { name, pdf, pictures }: Taken,
  purpose: DocumentPurpose,
): Promise<Outcome> {
  const stored = await putFile(
    key,
    pdf ?? joined(pictures),
    pdf === null ? "image/jpeg" : "application/pdf",
  );
  const id = await addDocument(key, checkId, {
    fileId: stored.id,
    // a name may hold a phone number, and it comes from elsewhere
    fileName: maskText((name ?? "").replace(/\p{Cc}/gu, "").slice(0, 120)),
    media: pdf === null ? "jpeg" : "pdf",
    pages: pdf === null ? pictures.length : 0,
    record: { purpose, pictures: placesOf(pictures), done: 0, params: {}, text: null },
  });
  if (id === null) {
    await dropFile(key, stored.id);
    return { status: 409, problem: "too-many-documents" };
  }
  after(() => readStored(key, checkId, id));
  return { status: 200, documentId: id };
}
