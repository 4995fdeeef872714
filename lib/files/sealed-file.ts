import "server-only";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import path from "node:path";
import { openPiece, pieceBytes, sealedPieceBytes, sealPiece } from "./seal";

/** what opens one sealed file; plain data, so that it can be handed to a worker */
export type Sealed = {
  readonly place: string;
  readonly key: Uint8Array;
  /** what its pieces are bound to */
  readonly about: string;
  /** of the plain content */
  readonly bytes: number;
};

/** where a stored file is going to stand */
export type PlannedFile = Omit<Sealed, "bytes"> & { readonly id: string; readonly name: string };

/** what a stored file's pieces and key are bound to; the number is the edition of the format */
export function bondOf(merchantId: string, id: string): string {
  return `${merchantId} ${id} 1`;
}

/** A place, a name that says nothing, and a key for a new file of a merchant. Nothing stands there yet. */
export function planFile(folder: string, merchantId: string): PlannedFile {
  const id = randomUUID();
  const name = randomBytes(16).toString("hex");
  const key = new Uint8Array(randomBytes(32));
  return { id, name, place: path.join(folder, name), key, about: bondOf(merchantId, id) };
}

/** a file that is being sealed as its content comes */
export type Sealing = {
  readonly write: (chunk: Uint8Array) => Promise<void>;
  /** @returns `sha256` of the plain content, hex */
  readonly end: () => Promise<{ readonly bytes: number; readonly sha256: string }>;
  /** nothing of it stays */
  readonly abandon: () => Promise<void>;
};

/** Opens a new file for sealed content of any length; it takes the memory of a piece. */
export async function openSealing(place: string, key: Uint8Array, about: string): Promise<Sealing> {
  const file = await open(place, "wx", 0o600);
  const hash = createHash("sha256");
  let waiting: Uint8Array = new Uint8Array();
  let [bytes, nth] = [0, 0];
  async function put(piece: Uint8Array): Promise<void> {
    await file.write(sealPiece(key, about, nth, piece));
    nth += 1;
  }
  return {
    write: async (chunk) => {
      hash.update(chunk);
      bytes += chunk.byteLength;
      const joined: Uint8Array = waiting.byteLength === 0 ? chunk : Buffer.concat([waiting, chunk]);
      let at = 0;
      for (; at + pieceBytes <= joined.byteLength; at += pieceBytes)
        await put(joined.subarray(at, at + pieceBytes));
      // a copy: the chunk's own memory may be used again by whoever gave it
      waiting = joined.slice(at);
    },
    end: async () => {
      if (0 < waiting.byteLength) await put(waiting);
      await file.close();
      return { bytes, sha256: hash.digest("hex") };
    },
    abandon: async () => {
      await file.close().catch(() => {});
      await rm(place, { force: true });
    },
  };
}

/** The content piece by piece; throws on the way where it was changed or cut. */
export async function* readSealed({
  place,
  key,
  about,
  bytes,
}: Sealed): AsyncGenerator<Uint8Array> {
  const file = await open(place, "r");
  try {
    let [left, nth] = [bytes, 0];
    while (0 < left) {
      const buffer = roomFor(left);
      const { bytesRead } = await file.read(buffer, 0, buffer.byteLength, nth * sealedPieceBytes);
      const plain = openPiece(key, about, nth, buffer.subarray(0, bytesRead));
      left -= plain.byteLength;
      nth += 1;
      yield plain;
    }
  } finally {
    await file.close();
  }
}

/** As `readSealed`, for a thread that may wait. */
export function* readSealedSync({ place, key, about, bytes }: Sealed): Generator<Uint8Array> {
  const file = openSync(place, "r");
  try {
    let [left, nth] = [bytes, 0];
    while (0 < left) {
      const buffer = roomFor(left);
      const length = readSync(file, buffer, 0, buffer.byteLength, nth * sealedPieceBytes);
      const plain = openPiece(key, about, nth, buffer.subarray(0, length));
      left -= plain.byteLength;
      nth += 1;
      yield plain;
    }
  } finally {
    closeSync(file);
  }
}

function roomFor(left: number): Buffer {
  return Buffer.alloc(Math.min(sealedPieceBytes, left + sealedPieceBytes - pieceBytes));
}
