import "server-only";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type Budget, spend } from "./budget";
import { stopOf } from "./stop";
import { joined } from "./zip-entries";

/** What lies in a GZIP file, counted as it comes out. @throws Stop */
export async function gunzip(bytes: Uint8Array, budget: Budget): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  try {
    const stream: AsyncIterable<Uint8Array> = Readable.from([bytes]).pipe(createGunzip());
    for await (const piece of stream) {
      spend(budget, piece.length);
      pieces.push(piece);
    }
  } catch (error) {
    throw stopOf(error, "archiveDamaged");
  }
  return joined(pieces);
}
