import "server-only";
import { dropFile, openFileOf, putFile } from "../files/stored-files";
import type { DocumentPicture, DocumentReading, DocumentRecord } from "../schemas/document";
import { changeDocument, findDocument, type StoredDocument } from "../store/documents";
import type { MerchantKey } from "../store/keys";
import { openPdf, type PreparedPicture, readPdfPages, readPictures } from "./read-document";

// of this process, also across the module copies that development makes
const shared = globalThis as typeof globalThis & { qingliuReadings?: Set<string> };
const running = (shared.qingliuReadings ??= new Set());

/**
 * Reads a document that waits and keeps what was read. May be called as often as one likes: what is read already, or
 * is being read, stays as it is. After a restart the page of the document calls it again. Never throws.
 */
export async function readStored(key: MerchantKey, checkId: string, id: string): Promise<void> {
  if (running.has(id)) return;
  running.add(id);
  try {
    const document = await findDocument(key, checkId, id);
    if (document?.state === "waiting" || document?.state === "reading")
      await read(key, checkId, document);
  } catch {
    await changeDocument(key, checkId, id, { state: "failed", problem: "reader-failed" }).catch(
      () => false,
    );
  } finally {
    running.delete(id);
  }
}

async function read(key: MerchantKey, checkId: string, document: StoredDocument): Promise<void> {
  let { record } = document;
  const change = (more: Partial<DocumentRecord>, rest: Parameters<typeof changeDocument>[3]) => {
    record = { ...record, ...more };
    return changeDocument(key, checkId, document.id, { ...rest, record });
  };
  await change({ done: 0 }, { state: "reading", problem: null });
  const onPage = async (done: number) => void (await change({ done }, {}));
  const bytes = await storedBytes(key, document.fileId);
  if (bytes === null) throw new Error("the stored file is gone");
  let reading: DocumentReading;
  if (document.media === "pdf" && record.pictures.length === 0) {
    const opened = await openPdf(bytes);
    if (opened.kind === "refused") reading = opened;
    else {
      const pictures = opened.pages.flatMap(({ picture }) => picture ?? []);
      // of a scan its pictures are kept, so that the page can show them, and the PDF goes
      if (pictures.length === opened.pages.length) {
        const stored = await putFile(key, joined(pictures), "image/jpeg");
        const swapped = await change({ pictures: placesOf(pictures) }, { fileId: stored.id });
        await dropFile(key, swapped ? document.fileId : stored.id);
      }
      reading = await readPdfPages(opened.pages, onPage);
    }
  } else reading = await readPictures(pagesIn(bytes, record.pictures), onPage);
  if (reading.kind === "read") await change({ text: reading }, { state: "read" });
  // too many at once: it waits until its page is opened again
  else if (reading.code === "busy") await change({}, { state: "waiting" });
  else await change({ params: reading.params }, { state: "failed", problem: reading.code });
}

/** The bytes of a stored file, whole; null: it is gone. */
export async function storedBytes(key: MerchantKey, fileId: string): Promise<Uint8Array | null> {
  const stream = await openFileOf(key, fileId);
  if (stream === null) return null;
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** The pictures of a document as one file, and where each begins. */
export function joined(pictures: readonly PreparedPicture[]): Uint8Array {
  return Buffer.concat(pictures.map(({ bytes }) => bytes));
}

export function placesOf(pictures: readonly PreparedPicture[]): readonly DocumentPicture[] {
  let from = 0;
  return pictures.map(({ bytes, width, height }) => {
    const place = { from, bytes: bytes.byteLength, width, height };
    from += bytes.byteLength;
    return place;
  });
}

function pagesIn(bytes: Uint8Array, pictures: readonly DocumentPicture[]): PreparedPicture[] {
  return pictures.map(({ from, bytes: length, width, height }) => ({
    bytes: new Uint8Array(bytes.subarray(from, from + length)),
    width,
    height,
  }));
}
