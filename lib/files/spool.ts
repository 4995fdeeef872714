import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { now } from "../clock";
import { filesFolder } from "./place";
import { openSealing, type Sealed } from "./sealed-file";

/** A file on its way in: sealed with a key that stands in memory alone, so that what a crash leaves is noise. */
export type Spooled = Sealed & { readonly sha256: string };
export type Spooling =
  | { readonly kind: "spooled"; readonly file: Spooled }
  | { readonly kind: "tooLarge"; readonly limit: number };

const headBytes = 4_096;
const hour = 3_600_000;

/**
 * Takes what comes in and counts it. Stops at the first byte beyond the limit; what stood by then is gone, as where the
 * stream breaks off.
 * @param mostFor the limit, told by the first bytes (fewer where the file is shorter)
 */
export async function spool(
  content: AsyncIterable<Uint8Array>,
  mostFor: (head: Uint8Array) => number,
): Promise<Spooling> {
  const name = `${process.pid}-${randomBytes(16).toString("hex")}`;
  const place = path.join(await spoolFolder(), name);
  const key = new Uint8Array(randomBytes(32));
  const sealing = await openSealing(place, key, name);
  try {
    let head: Uint8Array = new Uint8Array();
    let bytes = 0;
    for await (const chunk of content) {
      bytes += chunk.byteLength;
      if (head.byteLength < headBytes)
        head = Buffer.concat([head, chunk.subarray(0, headBytes - head.byteLength)]);
      const limit = mostFor(head);
      if (limit < bytes) {
        await sealing.abandon();
        return { kind: "tooLarge", limit };
      }
      await sealing.write(chunk);
    }
    return { kind: "spooled", file: { place, key, about: name, ...(await sealing.end()) } };
  } catch (error) {
    await sealing.abandon();
    throw error;
  }
}

export async function dropSpooled({ place }: Sealed): Promise<void> {
  await rm(place, { force: true });
}

/** Removes what servers left that ended before they were done. @returns how many files went */
export async function sweepSpool(): Promise<number> {
  const folder = await spoolFolder();
  let gone = 0;
  for (const name of await readdir(folder)) {
    const place = path.join(folder, name);
    const age = await stat(place).catch(() => null);
    const isOld = age !== null && age.mtimeMs < now().getTime() - hour;
    if (age === null || (!isOld && isAlive(Number(name.split("-", 1)[0])))) continue;
    await rm(place, { force: true });
    gone += 1;
  }
  return gone;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // it is there and belongs to another user
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function spoolFolder(): Promise<string> {
  const folder = path.join(await filesFolder(), "..", "spool");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}
