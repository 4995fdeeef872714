import type { BulkOptions, BulkReading } from "./bulk-reading";
import { bulkReader } from "./read-bulk";
import { joined } from "./transcode";

/** Reads a file that can be had from its beginning as often as needed; `masked` is called with what the last reading gave. */
export function readBulk(
  chunks: () => Iterable<Uint8Array>,
  options: BulkOptions = {},
): { readonly masked: Uint8Array; readonly reading: BulkReading } {
  let hints = options.hints ?? {};
  for (;;) {
    const reader = bulkReader({ ...options, hints });
    const masked: Uint8Array[] = [];
    for (const chunk of chunks()) masked.push(reader.push(chunk));
    const end = reader.end();
    if (end.is === "read") return { masked: joined(...masked, end.masked), reading: end.reading };
    hints = end.hints;
  }
}
