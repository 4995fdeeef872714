import "server-only";
import { readSealedSync, type Sealed } from "../files/sealed-file";
import { bulkReader } from "../intake/bulk/read-bulk";
import type { BulkHints, BulkReading } from "../intake/bulk/bulk-reading";
import type { ColumnMapping } from "../intake/mapping-type";
import { limits } from "../limits";
import type { KeptFile, Progress } from "./jobs";

export type Reporting = (progress: Progress) => void;

/** what takes the masked text; a second pass begins anew */
export type Output = {
  readonly begin: () => Promise<void>;
  readonly write: (chunk: Uint8Array) => Promise<void>;
};

/** Reads a table or text as it streams by, as often as it takes, and gives its masked text away. */
export async function readStream(
  chunks: () => Iterable<Uint8Array>,
  options: {
    readonly fileName: string;
    readonly mapping: ColumnMapping | null;
    /** of what came out of an archive or a workbook more may stand in memory */
    readonly mostWholeBytes?: number;
    readonly expectedBytes: number;
  },
  output: Output,
  report: Reporting,
): Promise<BulkReading> {
  let hints: BulkHints = {};
  const { mapping, mostWholeBytes = limits.statementBytes, fileName, expectedBytes } = options;
  const known = { fileName, mapping: mapping ?? undefined, mostWholeBytes, expectedBytes };
  for (;;) {
    const reader = bulkReader({ ...known, hints });
    await output.begin();
    for (const chunk of chunks()) {
      const masked = reader.push(chunk);
      if (0 < masked.byteLength) await output.write(masked);
      report(reader.seen());
    }
    const end = reader.end();
    if (end.is === "read") {
      await output.write(end.masked);
      return end.reading;
    }
    hints = end.hints;
  }
}

/** for text that nobody keeps */
export const nowhere: Output = { begin: () => Promise.resolve(), write: () => Promise.resolve() };

/** Reads a kept text again. */
export function readKept({ sealed, fileName, mapping }: KeptFile, report: Reporting) {
  const options = {
    fileName,
    mapping,
    mostWholeBytes: limits.unpackedBytes,
    expectedBytes: sealed.bytes,
  };
  return readStream(() => joinedPieces(sealed), options, nowhere, report);
}

/** in pieces that are worth a call each */
export function* joinedPieces(sealed: Sealed): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  for (const piece of readSealedSync(sealed)) {
    waiting.push(piece);
    if (waiting.length < 16) continue;
    yield Buffer.concat(waiting);
    waiting = [];
  }
  if (0 < waiting.length) yield Buffer.concat(waiting);
}
