import "server-only";
import { rm } from "node:fs/promises";
import path from "node:path";
import { isId } from "../store/columns";
import { db } from "../store/db";
import type { MerchantKey } from "../store/keys";
import type { NewStoredFile } from "../store/stored-rows";
import { filesFolder, masterKey } from "./place";
import { unwrapKey, wrapKey } from "./seal";
import {
  bondOf,
  openSealing,
  planFile,
  type PlannedFile,
  readSealed,
  type Sealed,
} from "./sealed-file";

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
  const plan = planFile(await filesFolder(), key.merchantId);
  const sealing = await openSealing(plan.place, plan.key, plan.about);
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content)
      await sealing.write(chunk);
    const sealed = await sealing.end();
    const row = await rowOf(plan, sealed, media);
    await db().storedFile.create({ data: { merchantId: key.merchantId, ...row } });
    return { id: plan.id, ...sealed };
  } catch (error) {
    await sealing.abandon();
    throw error;
  }
}

/** The content of a stored file, piece by piece; throws on the way where it was changed. null: there is none. */
export async function openFileOf(
  key: MerchantKey,
  id: string,
): Promise<AsyncIterable<Uint8Array> | null> {
  const sealed = await findSealed(key, id);
  return sealed === null ? null : readSealed(sealed);
}

/** What opens a stored file, to hand it to a worker; null: there is none. */
export async function findSealed(key: MerchantKey, id: string): Promise<Sealed | null> {
  if (!isId(id)) return null;
  const row = await db().storedFile.findFirst({ where: { merchantId: key.merchantId, id } });
  if (row === null) return null;
  return {
    place: path.join(await filesFolder(), row.name),
    key: unwrapKey(await masterKey(), bondOf(key.merchantId, id), row.wrappedKey),
    about: bondOf(key.merchantId, id),
    bytes: Number(row.bytes),
  };
}

/** The row of a file that was sealed as planned, to be written together with what names it. */
export async function rowOf(
  { id, name, key, about }: PlannedFile,
  sealed: { readonly bytes: number; readonly sha256: string },
  media: string,
): Promise<NewStoredFile> {
  const wrappedKey = new Uint8Array(wrapKey(await masterKey(), about, key));
  return { id, name, media, bytes: BigInt(sealed.bytes), sha256: sealed.sha256, wrappedKey };
}

/** Deletes files on the disk whose rows are gone already; what fails is swept later. */
export async function discardFiles(names: readonly string[]): Promise<void> {
  const folder = await filesFolder();
  for (const name of names) await rm(path.join(folder, name), { force: true }).catch(() => {});
}

/** Deletes a stored file and its key. */
export async function dropFile(key: MerchantKey, id: string): Promise<void> {
  if (!isId(id)) return;
  const where = { merchantId: key.merchantId, id };
  const row = await db().storedFile.findFirst({ where, select: { name: true } });
  await db().storedFile.deleteMany({ where });
  if (row !== null) await rm(path.join(await filesFolder(), row.name), { force: true });
}
