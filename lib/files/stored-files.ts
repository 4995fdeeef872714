import "server-only";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import path from "node:path";
import { isId } from "../store/columns";
import { db } from "../store/db";
import type { MerchantKey } from "../store/keys";
import { filesFolder, masterKey } from "./place";
import { openPiece, pieceBytes, sealedPieceBytes, sealPiece, unwrapKey, wrapKey } from "./seal";

/** what a file's pieces and key are bound to; the number is the edition of the format */
function bond({ merchantId }: MerchantKey, id: string): string {
  return `${merchantId} ${id} 1`;
}

/**
 * Keeps a file of a merchant, sealed with a key of its own, under a name that says nothing. A file of any length takes
 * the memory of a piece.
 * @returns `sha256` of what was kept, hex
 */
export async function putFile(
  key: MerchantKey,
  content: AsyncIterable<Uint8Array> | Uint8Array,
  media: string,
): Promise<{ readonly id: string; readonly sha256: string; readonly bytes: number }> {
  const id = randomUUID();
  const name = randomBytes(16).toString("hex");
  const own = randomBytes(32);
  const hash = createHash("sha256");
  const place = path.join(await filesFolder(), name);
  const file = await open(place, "wx", 0o600);
  let [bytes, nth] = [0, 0];
  try {
    for await (const piece of piecesOf(content)) {
      hash.update(piece);
      bytes += piece.byteLength;
      await file.write(sealPiece(own, bond(key, id), nth, piece));
      nth += 1;
    }
    await file.close();
    const sha256 = hash.digest("hex");
    const wrapped = wrapKey(await masterKey(), bond(key, id), own);
    await db().storedFile.create({
      data: {
        merchantId: key.merchantId,
        id,
        name,
        media,
        bytes: BigInt(bytes),
        sha256,
        wrappedKey: new Uint8Array(wrapped),
      },
    });
    return { id, sha256, bytes };
  } catch (error) {
    await file.close().catch(() => {});
    await rm(place, { force: true });
    throw error;
  }
}

/** The content of a stored file, piece by piece; throws on the way where it was changed. null: there is none. */
export async function openFileOf(
  key: MerchantKey,
  id: string,
): Promise<AsyncIterable<Uint8Array> | null> {
  if (!isId(id)) return null;
  const row = await db().storedFile.findFirst({ where: { merchantId: key.merchantId, id } });
  if (row === null) return null;
  const own = unwrapKey(await masterKey(), bond(key, id), row.wrappedKey);
  return read(path.join(await filesFolder(), row.name), own, bond(key, id), Number(row.bytes));
}

/** Deletes a stored file and its key. */
export async function dropFile(key: MerchantKey, id: string): Promise<void> {
  if (!isId(id)) return;
  const where = { merchantId: key.merchantId, id };
  const row = await db().storedFile.findFirst({ where, select: { name: true } });
  await db().storedFile.deleteMany({ where });
  if (row !== null) await rm(path.join(await filesFolder(), row.name), { force: true });
}

async function* read(
  place: string,
  own: Uint8Array,
  about: string,
  bytes: number,
): AsyncGenerator<Uint8Array> {
  const file = await open(place, "r");
  try {
    let [left, nth] = [bytes, 0];
    while (0 < left) {
      const buffer = Buffer.alloc(Math.min(sealedPieceBytes, left + sealedPieceBytes - pieceBytes));
      const { bytesRead } = await file.read(buffer, 0, buffer.byteLength, nth * sealedPieceBytes);
      const plain = openPiece(own, about, nth, buffer.subarray(0, bytesRead));
      left -= plain.byteLength;
      nth += 1;
      yield plain;
    }
  } finally {
    await file.close();
  }
}

/** the content in pieces of the same length, but for the last */
async function* piecesOf(
  content: AsyncIterable<Uint8Array> | Uint8Array,
): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    const joined: Uint8Array = rest.byteLength === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    for (; at + pieceBytes <= joined.byteLength; at += pieceBytes)
      yield joined.subarray(at, at + pieceBytes);
    rest = joined.subarray(at);
  }
  if (0 < rest.byteLength) yield rest;
}
