import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** bytes of the plain text in one piece */
export const pieceBytes = 65_536;
const tagBytes = 16;
export const sealedPieceBytes = pieceBytes + tagBytes;

/** One piece of a file under its key. `about` and the piece's place are bound in: no piece can stand for another. */
export function sealPiece(key: Uint8Array, about: string, nth: number, plain: Uint8Array): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonceOf(nth));
  cipher.setAAD(Buffer.from(`${about} ${nth}`));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where the piece was changed, or belongs elsewhere. */
export function openPiece(key: Uint8Array, about: string, nth: number, sealed: Uint8Array): Buffer {
  const end = sealed.byteLength - tagBytes;
  const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(nth));
  decipher.setAAD(Buffer.from(`${about} ${nth}`));
  decipher.setAuthTag(sealed.subarray(end));
  return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
}

/** a file's key under the master key: nonce, sealed key and tag */
export function wrapKey(master: Uint8Array, about: string, key: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", master, nonce);
  cipher.setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where the master key is another one, or the key was wrapped for another file. */
export function unwrapKey(master: Uint8Array, about: string, wrapped: Uint8Array): Buffer {
  const end = wrapped.byteLength - tagBytes;
  const decipher = createDecipheriv("aes-256-gcm", master, wrapped.subarray(0, 12));
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(wrapped.subarray(end));
  return Buffer.concat([decipher.update(wrapped.subarray(12, end)), decipher.final()]);
}

/** a key seals each place of one file once, so that the place itself serves as nonce */
function nonceOf(nth: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(nth, 6, 6);
  return nonce;
}
