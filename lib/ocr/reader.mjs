// @ts-check
// The child process that touches foreign documents: decodes pictures, reads their text, takes the text out of PDFs.
// One job at a time comes over the channel and its answer goes back; nothing is written anywhere. It ends with its
// parent, and when it has grown too large.
import { recognise } from "./reader-ocr.mjs";
import { readPdf } from "./reader-pdf.mjs";
import { prepare } from "./reader-pictures.mjs";
import { Refused } from "./reader-refused.mjs";

/** bytes of memory at which it gives up the job and itself */
const mostMemory = 1_600_000_000;

const work = { prepare, recognise, readPdf };

process.on("message", (job) => {
  void answer(/** @type {{ id: number, act: keyof typeof work, bytes: Uint8Array }} */ (job));
});
process.on("disconnect", () => process.exit(0));

/** @param {{ id: number, act: keyof typeof work, bytes: Uint8Array }} job */
async function answer({ id, act, bytes }) {
  try {
    const value = await work[act](new Uint8Array(bytes));
    process.send?.({ id, kind: "done", value });
  } catch (error) {
    const { code, params } = error instanceof Refused ? error : new Refused("reader-failed");
    process.send?.({ id, kind: "refused", code, params });
  }
}

setInterval(() => {
  if (mostMemory < process.memoryUsage.rss()) process.exit(1);
}, 200).unref();
