import "server-only";
import type { NoteCode, RefusalCode } from "../intake/codes";
import type { Coded, Params } from "../intake/reading";

/** A text out of an uploaded file, in the form that `readStatement` takes. */
export type OpenedText = {
  /** of the sheet, or of the member of an archive; null: the file itself */
  readonly name: string | null;
  /** UTF-8, or as found in the file */
  readonly bytes: Uint8Array;
  readonly from: "plain" | "xlsx" | "xls" | "html" | "zip" | "gzip";
  /** equal for the tables of one workbook or page, and for nothing else in the file */
  readonly within: string;
  readonly notes: readonly Coded<NoteCode>[];
};

/** a sheet or member that was not taken, and why */
export type LeftOut = {
  readonly name: string | null;
  readonly code: RefusalCode;
  readonly params: Params;
};

export type Media = "pdf" | "jpeg" | "png";

export type Opened =
  | {
      readonly kind: "texts";
      readonly texts: readonly OpenedText[];
      readonly leftOut: readonly LeftOut[];
    }
  /** for the reading of documents, not of statements */
  | { readonly kind: "document"; readonly media: Media }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly params: Params };

/** One sheet or table among several; blank ones have no text. */
export type Sheets = {
  readonly texts: readonly OpenedText[];
  readonly leftOut: readonly LeftOut[];
};
