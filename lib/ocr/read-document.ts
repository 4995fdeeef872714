import "server-only";
import { z } from "zod";
import { maskText } from "../intake/mask";
import type {
  DocumentMedia,
  DocumentPage,
  DocumentReading,
  DocumentRefusal,
} from "../schemas/document";
import { type PdfItem, pdfLines } from "./pdf-text";
import { askReader } from "./reader-process";

const Bytes = z.instanceof(Uint8Array);
const PreparedPicture = z.object({ bytes: Bytes, width: z.number(), height: z.number() });
/** upright, at most 2,000 px long, JPEG, without place, time and camera */
export type PreparedPicture = z.infer<typeof PreparedPicture>;

const OcrLines = z.array(
  z.object({
    text: z.string(),
    confidence: z.number(),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  }),
);
const PdfPages = z.array(
  z.object({
    width: z.number(),
    height: z.number(),
    items: z.custom<readonly PdfItem[]>((value) => Array.isArray(value)),
    picture: PreparedPicture.nullable(),
  }),
);
export type PdfPage = z.infer<typeof PdfPages>[number];

/** A photo made ready to be kept and read; refused where it is damaged or has more than 50 megapixels. */
export async function preparePicture(
  bytes: Uint8Array,
): Promise<{ readonly kind: "prepared"; readonly picture: PreparedPicture } | DocumentRefusal> {
  const answer = await askReader("prepare", bytes);
  if (answer.kind === "refused") return answer;
  return { kind: "prepared", picture: PreparedPicture.parse(answer.value) };
}

/** The lines of a prepared picture, personal numbers masked; places in its pixels. */
export async function readPicture({
  bytes,
  width,
  height,
}: PreparedPicture): Promise<
  { readonly kind: "page"; readonly page: DocumentPage } | DocumentRefusal
> {
  const answer = await askReader("recognise", bytes);
  if (answer.kind === "refused") return answer;
  const lines = OcrLines.parse(answer.value);
  const masked = lines.map((line) => ({ ...line, text: maskText(line.text) }));
  return { kind: "page", page: { width, height, lines: masked } };
}

/** The pages of a PDF: pieces of text with their places, and the picture of a page without text. */
export async function openPdf(
  bytes: Uint8Array,
): Promise<{ readonly kind: "pages"; readonly pages: readonly PdfPage[] } | DocumentRefusal> {
  const answer = await askReader("readPdf", bytes);
  if (answer.kind === "refused") return answer;
  return { kind: "pages", pages: PdfPages.parse(answer.value) };
}

/**
 * The text of a photo or a PDF, read on this machine; card, identity and mobile numbers masked.
 * @param onPage told after each page that had to be recognised: how many are done, of how many
 */
export async function readDocument(
  bytes: Uint8Array,
  media: DocumentMedia,
  onPage: (done: number, all: number) => Promise<void> = async () => {},
): Promise<DocumentReading> {
  if (media === "pdf") {
    const opened = await openPdf(bytes);
    return opened.kind === "refused" ? opened : readPdfPages(opened.pages, onPage);
  }
  const prepared = await preparePicture(bytes);
  return prepared.kind === "refused" ? prepared : readPictures([prepared.picture], onPage);
}

/** The pages of a PDF as lines; a page without text is read in its picture, one without either stays empty. */
export async function readPdfPages(
  pages: readonly PdfPage[],
  onPage: (done: number, all: number) => Promise<void>,
): Promise<DocumentReading> {
  const read: DocumentPage[] = [];
  for (const [index, { width, height, items, picture }] of pages.entries()) {
    if (picture === null) read.push({ width, height, lines: pdfLines(items) });
    else {
      const found = await readPicture(picture);
      if (found.kind === "refused") return found;
      read.push(found.page);
      await onPage(index + 1, pages.length);
    }
  }
  const scanned = pages.some(({ picture }) => picture !== null);
  return asReading(read, scanned ? "ocr" : "pdfText");
}

/** Several prepared pictures as the pages of one document. */
export async function readPictures(
  pictures: readonly PreparedPicture[],
  onPage: (done: number, all: number) => Promise<void>,
): Promise<DocumentReading> {
  const read: DocumentPage[] = [];
  for (const picture of pictures) {
    const found = await readPicture(picture);
    if (found.kind === "refused") return found;
    read.push(found.page);
    await onPage(read.length, pictures.length);
  }
  return asReading(read, "ocr");
}

function asReading(pages: readonly DocumentPage[], source: "pdfText" | "ocr"): DocumentReading {
  const lines = pages.flatMap((page) => page.lines.map(({ text }) => text));
  if (lines.length > 0) return { kind: "read", source, pages, text: lines.join("\n") };
  return { kind: "refused", code: source === "ocr" ? "no-text" : "pdf-scan", params: {} };
}
