import type { DocumentMedia } from "../schemas/document";

/** What the first bytes say the file is, whatever it is called; null: neither photo nor PDF. */
export function mediaOf(bytes: Uint8Array): DocumentMedia | "heic" | null {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString("latin1");
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  // readers of PDFs put up with some bytes before
  if (head.includes("%PDF-")) return "pdf";
  return /^.{4}ftyp(?:heic|heix|hevc|mif1|msf1)/s.test(head) ? "heic" : null;
}
