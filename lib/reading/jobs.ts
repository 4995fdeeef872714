import type { PlannedFile, Sealed } from "../files/sealed-file";
import type { AuditReport } from "../engine/report";
import type { AuditRequest } from "../engine/request";
import type { PlainDate } from "../engine/date";
import type { Assumption } from "../flow/assumption";
import type { Missing } from "../flow/check-request";
import type { StatementReading } from "../intake/bulk/statement-reading";
import type { RefusalCode } from "../intake/codes";
import type { ColumnMapping } from "../intake/mapping-type";
import type { Coded, MappingReading, Params } from "../intake/reading";
import type { CheckDraft } from "../schemas/check-draft";
import type { LabelChoice } from "../schemas/label-choice";

/** a statement that is kept, as its rows are read again */
export type KeptFile = {
  readonly id: string;
  readonly fileName: string;
  readonly sealed: Sealed;
  readonly mapping: ColumnMapping | null;
};

export type Job =
  /** reads an uploaded file, and seals the masked text of each statement in it below `folder` */
  | {
      readonly kind: "read";
      readonly sealed: Sealed;
      readonly fileName: string;
      readonly password: string | undefined;
      readonly folder: string;
      readonly merchantId: string;
    }
  /** reads an uploaded file and keeps nothing: the answer is the JSON text of POST /api/v1/imports */
  | {
      readonly kind: "import";
      readonly sealed: Sealed;
      readonly sha256: string;
      readonly fileName: string;
      readonly mapping: ColumnMapping | null;
      /** of a protected archive */
      readonly password: string | null;
      /** for rows of a file that names no terminal */
      readonly terminalId: string | null;
    }
  /** reads a kept text, with its columns explained */
  | { readonly kind: "again"; readonly file: KeptFile }
  /** how many rows of the first file the others hold too */
  | { readonly kind: "overlap"; readonly files: readonly KeptFile[] }
  /** from the answers and the files to the report */
  | {
      readonly kind: "result";
      readonly draft: CheckDraft;
      readonly files: readonly KeptFile[];
      readonly choices: readonly LabelChoice[];
      readonly today: PlainDate;
    };

/** one statement that was found in a file, its masked text sealed */
export type ReadMember = {
  /** the sheet, or the file in an archive; null: the file itself */
  readonly name: string | null;
  readonly file: PlannedFile;
  readonly sealed: { readonly bytes: number; readonly sha256: string };
  readonly reading: StatementReading | MappingReading;
  readonly notes: readonly Coded[];
};
export type Refused = {
  readonly kind: "refused";
  readonly code: RefusalCode | ReadingTrouble;
  readonly params: Params;
};
/** what can be the matter beside the file */
export type ReadingTrouble = "busy" | "tooSlow" | "tooMuchMemory" | "stopped" | "readerFailed";

export type LeftOutMember = {
  readonly name: string | null;
  readonly code: string;
  readonly params: Params;
};
export type ReadAnswer =
  | {
      readonly kind: "members";
      /** at least one */
      readonly members: readonly ReadMember[];
      readonly leftOut: readonly LeftOutMember[];
    }
  | Refused;
/** UTF-8, handed over and not copied */
export type ImportedAnswer =
  | { readonly kind: "json"; readonly json: Uint8Array<ArrayBuffer> }
  | Refused;
export type AgainAnswer = StatementReading | MappingReading | Refused;
export type OverlapAnswer = { readonly kind: "overlap"; readonly count: number } | Refused;
export type ResultAnswer =
  | {
      readonly kind: "ready";
      readonly request: AuditRequest;
      readonly report: AuditReport;
      readonly assumptions: readonly Assumption[];
    }
  | { readonly kind: "missing"; readonly missing: Missing }
  | Refused;

/** what a worker sends: how far it is, and once the answer */
export type Progress = { readonly rows: number; readonly bytes: number };
export type Said =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "answer"; readonly answer: unknown };
