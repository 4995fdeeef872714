import type { RefusalCode } from "./codes";

/** What the first bytes say the file is, when it is not text; the name of the file is not asked. null: perhaps a text. */
export function sniff(bytes: Uint8Array): RefusalCode | null {
  if (starts(bytes, 0, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, 0, [0x50, 0x4b, 0x05, 0x06]))
    return zipKind(bytes);
  for (const [code, at, magic] of magics) if (starts(bytes, at, magic)) return code;
  return webPage(bytes);
}

const magics: readonly (readonly [RefusalCode, number, readonly number[]])[] = [
  ["xlsFile", 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["xlsFile", 0, [0x09, 0x08, 0x10, 0x00]],
  ["pdfFile", 0, [0x25, 0x50, 0x44, 0x46]],
  ["gzipFile", 0, [0x1f, 0x8b]],
  ["archiveFile", 0, [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ["archiveFile", 0, [0x37, 0x7a, 0xbc, 0xaf]],
  ["archiveFile", 0, [0x42, 0x5a, 0x68]],
  ["imageFile", 0, [0xff, 0xd8, 0xff]],
  ["imageFile", 0, [0x89, 0x50, 0x4e, 0x47]],
  ["imageFile", 0, [0x47, 0x49, 0x46, 0x38]],
  ["imageFile", 0, [0x42, 0x4d, 0x00]],
  ["imageFile", 0, [0x49, 0x49, 0x2a, 0x00]],
  ["imageFile", 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ["imageFile", 8, [0x57, 0x45, 0x42, 0x50]],
  ["imageFile", 4, [0x66, 0x74, 0x79, 0x70]],
];

/** office files are zips whose first members have telling names */
function zipKind(bytes: Uint8Array): RefusalCode {
  const end = bytes.length < 4096 ? bytes.length : 4096;
  const tail = bytes.subarray(bytes.length < 8192 ? 0 : bytes.length - 8192);
  const names = latin(bytes.subarray(0, end)) + latin(tail);
  if (names.includes("xl/")) return "xlsxFile";
  if (names.includes("word/")) return "docxFile";
  return "zipFile";
}

/** pages and XML begin with a tag, in UTF-16 too; saved mail pages with a line of their own */
function webPage(bytes: Uint8Array): RefusalCode | null {
  const head = latin(bytes.subarray(0, 400))
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "")
    .replaceAll("\u0000", "")
    .trimStart();
  return /^(?:<[a-z!?]|mime-version:)/i.test(head) ? "webPage" : null;
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function starts(bytes: Uint8Array, at: number, magic: readonly number[]): boolean {
  for (let i = 0; i < magic.length; i += 1) if (bytes[at + i] !== magic[i]) return false;
  return true;
}
