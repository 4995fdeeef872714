import type { Treatment } from "../mask-columns";
import { type MaskedTable, findTable, masked, maskPieces, maskRecords } from "../mask-table";
import type { Delimiter } from "../mapping-type";
import { type Line, mostEnds } from "./line";
import { isSuspicious, leastOf } from "./suspicion";
import { joined } from "./transcode";

/** How the lines of a file are masked on their way out. */
export type Mask = {
  readonly table: MaskedTable | null;
  /** the lines are cut where the reader cuts them */
  readonly hasCells: boolean;
  /** bytes that a cell of a column must have before anything personal can stand in it */
  readonly least: Uint8Array;
};

/** Bytes on their way out: as they are, but for the pieces that were masked. */
export type Outgoing = {
  readonly mask: Mask;
  readonly bytes: Uint8Array;
  readonly parts: Uint8Array[];
  sent: number;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function maskFor(head: string, delimiter: Delimiter): Mask {
  const table = findTable(head);
  const least = new Uint8Array(mostEnds).fill(leastOf("text"));
  for (const [at, treatment] of (table?.treatments ?? []).entries()) least[at] = leastOf(treatment);
  return { table, hasCells: table === null || table.delimiter === delimiter, least };
}

export function openOutgoing(mask: Mask, bytes: Uint8Array): Outgoing {
  return { mask, bytes, parts: [], sent: 0 };
}

/** Masks a line: whole where its signs are odd, else in the cells that may hold something personal. true: there were any. */
export function maskCells(
  outgoing: Outgoing,
  line: Line,
  isOdd: boolean,
  next: number,
  begin: number,
): boolean {
  const { mask, bytes } = outgoing;
  const isHead = line.number <= (mask.table?.headerLine ?? 0);
  if (isOdd || isHead || !mask.hasCells || mostEnds <= line.cells) {
    replace(outgoing, begin, next, (text) => maskLines(mask, text, isHead));
    return true;
  }
  let found = false;
  let from = line.from;
  for (let at = 0; at < line.cells; at += 1) {
    const to = at === line.cells - 1 ? line.to : (line.ends[at] as number);
    const treatment = to - from < (mask.least[at] as number) ? null : treatmentOf(mask, at);
    if (treatment !== null && isSuspicious(bytes, from, to, treatment)) {
      found = true;
      replace(outgoing, from, to, (text) => masked(text, treatment));
    }
    from = to + 1;
  }
  return found;
}

function treatmentOf({ table }: Mask, at: number): Treatment {
  return table?.treatments[at] ?? "text";
}

/** Lines from the beginning of a record on; of a header, or where nothing says what the columns are, piece by piece. */
export function maskLines({ table }: Mask, text: string, isHead: boolean): string {
  if (table === null || isHead) return maskPieces(text);
  const out: string[] = [];
  maskRecords(text, 0, table, out);
  return out.join("");
}

/** Puts something else in the place of bytes. */
export function replace(
  outgoing: Outgoing,
  from: number,
  to: number,
  change: (text: string) => string,
): void {
  const { bytes, parts, sent } = outgoing;
  if (sent < from) parts.push(bytes.subarray(sent, from));
  parts.push(encoder.encode(change(decoder.decode(bytes.subarray(from, to)))));
  outgoing.sent = to;
}

/** all up to a place */
export function closeOutgoing({ bytes, parts, sent }: Outgoing, end: number): Uint8Array {
  const rest = bytes.subarray(sent, end);
  return parts.length === 0 ? rest : joined(...parts, rest);
}
