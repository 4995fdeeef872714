import { findGuest } from "@/lib/auth/guards";
import { storedBytes } from "@/lib/ocr/read-stored";
import { findDocument } from "@/lib/store/documents";

/** The picture of one page, counted from 1, as it is kept: a JPEG of our own making. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/check/[checkId]/document/[documentId]/page/[page]">,
): Promise<Response> {
  const { checkId, documentId, page } = await params;
  const key = await findGuest();
  const document = key === null ? null : await findDocument(key, checkId, documentId);
  const picture = document?.record.pictures[Number(page) - 1];
  if (key === null || document === null || picture === undefined) return nothing();
  const bytes = await storedBytes(key, document.fileId);
  if (bytes === null) return nothing();
  const own = bytes.subarray(picture.from, picture.from + picture.bytes);
  return new Response(new Uint8Array(own), {
    headers: { ...guarded, "content-type": "image/jpeg" },
  });
}

function nothing(): Response {
  return new Response(null, { status: 404, headers: guarded });
}

const guarded = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff",
};
