import "server-only";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { now } from "../clock";
import { db } from "../store/db";
import { filesFolder } from "./place";
import { sweepSpool } from "./spool";

const hour = 3_600_000;

/** Deletes stored files that nothing names any more, now and every hour. A failure waits for the next hour. */
export function startSweepingFiles(): void {
  void sweepSpool().catch(() => 0);
  const sweep = () => sweepFiles().catch(() => 0);
  void sweep();
  setInterval(() => void sweep(), hour).unref();
}

/**
 * First the rows that neither document nor statement names, with the keys in them; then the files that no row names. What is younger than
 * an hour may just be coming in. @returns how many files went
 */
export async function sweepFiles(): Promise<number> {
  const before = new Date(now().getTime() - hour);
  await db().$executeRaw`
    DELETE FROM "stored_file" f WHERE f."createdAt" < ${before} AND NOT EXISTS (
      SELECT 1 FROM "document" d WHERE d."merchantId" = f."merchantId" AND d."fileId" = f.id)
      AND NOT EXISTS (
      SELECT 1 FROM "statement" s WHERE s."merchantId" = f."merchantId" AND s."fileId" = f.id)`;
  const folder = await filesFolder();
  let gone = 0;
  for (const name of await readdir(folder)) {
    const place = path.join(folder, name);
    const age = await stat(place).catch(() => null);
    if (age === null || before.getTime() < age.mtimeMs) continue;
    if ((await db().storedFile.count({ where: { name } })) > 0) continue;
    await rm(place, { force: true });
    gone += 1;
  }
  return gone;
}
