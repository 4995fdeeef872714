import { type Line, mostEnds } from "./line";
import { maskLine, suspiciousCell } from "./suspicion";
import { joined } from "./transcode";

/** Bytes on their way out: as they are, but for the pieces that were masked. */
export type Masked = {
  readonly bytes: Uint8Array;
  readonly parts: Uint8Array[];
  sent: number;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function openMasked(bytes: Uint8Array): Masked {
  return { bytes, parts: [], sent: 0 };
}

/** Masks a line: whole where its signs are odd, else in the cells that may hold something personal. true: there were any. */
export function maskCells(
  masked: Masked,
  line: Line,
  isOdd: boolean,
  from: number,
  next: number,
): boolean {
  if (isOdd || mostEnds <= line.cells) {
    maskPart(masked, from, next);
    return true;
  }
  const first = suspiciousCell(line, 0);
  for (let at = first; 0 <= at && at < line.cells;) {
    const begin = at === 0 ? line.from : (line.ends[at - 1] as number) + 1;
    maskPart(masked, begin, at === line.cells - 1 ? line.to : (line.ends[at] as number));
    at = suspiciousCell(line, at + 1);
  }
  return 0 <= first;
}

function maskPart(masked: Masked, from: number, to: number): void {
  const { bytes, parts, sent } = masked;
  parts.push(bytes.subarray(sent, from));
  parts.push(encoder.encode(maskLine(decoder.decode(bytes.subarray(from, to)))));
  masked.sent = to;
}

/** all up to a place */
export function closeMasked({ bytes, parts, sent }: Masked, end: number): Uint8Array {
  const rest = bytes.subarray(sent, end);
  return parts.length === 0 ? rest : joined(...parts, rest);
}
