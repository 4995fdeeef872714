// @ts-check
// Takes the text out of a PDF, or the pictures of its pages. Nothing in it is run. Only the child process loads it.
import { keepable, loadSharp, mostPixels } from "./reader-pictures.mjs";
import { Refused } from "./reader-refused.mjs";

const mostPages = 100;
/** pictures taken out of one PDF */
const mostScans = 20;
const mostItems = 200_000;
/** letters on a page below which it counts as a picture of a page */
const fewLetters = 12;

/**
 * @typedef {import("./reader-pictures.mjs").Picture} Picture
 * @typedef {{ text: string, x: number, y: number, width: number, height: number }} Item
 * @typedef {{ width: number, height: number, items: Item[], picture: Picture | null }} PdfPage
 */

/** @param {Uint8Array} bytes @returns {Promise<PdfPage[]>} */
export async function readPdf(bytes) {
  const { getDocumentProxy, extractImages } = await import("unpdf");
  const pdf = await getDocumentProxy(bytes, {
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    maxImageSize: mostPixels,
    verbosity: 0,
  }).catch((error) => {
    throw new Refused(error?.name === "PasswordException" ? "pdf-encrypted" : "pdf-damaged");
  });
  if (mostPages < pdf.numPages) throw new Refused("pdf-too-many-pages", { limit: mostPages });
  const pages = [];
  let items = 0;
  let scans = 0;
  for (let nth = 1; nth <= pdf.numPages; nth++) {
    const page = await pdf.getPage(nth).catch(() => {
      throw new Refused("pdf-damaged");
    });
    const read = await textOf(page);
    items += read.items.length;
    if (mostItems < items) throw new Refused("pdf-too-long");
    const letters = read.items.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (letters < fewLetters) {
      read.picture = await scanOf(extractImages, pdf, nth, page.rotate);
      if (read.picture !== null && mostScans < ++scans)
        throw new Refused("pdf-too-many-scans", { limit: mostScans });
    }
    pages.push(read);
    page.cleanup();
  }
  await pdf.destroy();
  return pages;
}

/** @returns {Promise<PdfPage>} places in points from the upper left corner */
async function textOf(page) {
  const view = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: false }).catch(() => {
    throw new Refused("pdf-damaged");
  });
  const [a, b, c, d, e, f] = view.transform;
  const items = content.items.map(({ str, transform, width, height }) => {
    const [, , up, size, x, y] = transform;
    const tall = height || Math.hypot(up, size);
    const left = a * x + c * y + e;
    const base = b * x + d * y + f;
    return { text: str, x: left, y: base - tall, width, height: tall };
  });
  return { width: view.width, height: view.height, items, picture: null };
}

/** the largest picture of a page without text; null: there is none that could be a page */
async function scanOf(extractImages, pdf, nth, turned) {
  const images = await extractImages(pdf, nth).catch(() => []);
  const largest = images.toSorted((a, b) => b.width * b.height - a.width * a.height).at(0);
  if (largest === undefined || largest.width < 400 || largest.height < 400) return null;
  const { data, width, height, channels } = largest;
  const sharp = await loadSharp();
  return keepable(sharp(data, { raw: { width, height, channels } }).rotate(turned));
}
