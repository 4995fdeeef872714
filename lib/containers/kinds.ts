import "server-only";
import { sniff } from "../intake/sniff";
import type { RefusalCode } from "../intake/codes";
import type { Media } from "./opened";

/** What a file is, by its first bytes; its name is not asked. */
export type Kind =
  | { readonly is: "zip" | "compound" | "page" | "gzip" | "text" }
  | { readonly is: "document"; readonly media: Media }
  | { readonly is: "refused"; readonly code: RefusalCode };

export function kindOf(bytes: Uint8Array): Kind {
  const code = sniff(bytes);
  if (code === null) return { is: isOldStream(bytes) ? "compound" : "text" };
  if (code === "xlsxFile" || code === "docxFile" || code === "zipFile") return { is: "zip" };
  if (code === "xlsFile") return { is: "compound" };
  if (code === "gzipFile") return { is: "gzip" };
  if (code === "webPage") return { is: "page" };
  if (code === "pdfFile") return { is: "document", media: "pdf" };
  if (code === "imageFile" && bytes[0] === 0xff) return { is: "document", media: "jpeg" };
  if (code === "imageFile" && bytes[0] === 0x89) return { is: "document", media: "png" };
  return { is: "refused", code };
}

/** BIFF 2 to 5 begin with a record of four or six bytes, and no text begins so */
function isOldStream(bytes: Uint8Array): boolean {
  const second = bytes[1] ?? 0xff;
  const length = bytes[2] ?? 0;
  return (
    bytes[0] === 0x09 &&
    [0x00, 0x02, 0x04, 0x08].includes(second) &&
    (length === 4 || length === 6 || length === 8 || length === 16) &&
    bytes[3] === 0
  );
}
