import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "../env";

/** Where stored files lie; made when first asked for, for the server's own user alone. */
export async function filesFolder(): Promise<string> {
  const folder = path.join(dataFolder(), "files");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

let known: { readonly folder: string; readonly key: Buffer } | undefined;

/**
 * The key that the keys of files are wrapped with: QINGLIU_FILE_KEY, else a file made beside the data at its first use.
 * Whoever loses it loses the stored files.
 */
export async function masterKey(): Promise<Buffer> {
  const given = env().QINGLIU_FILE_KEY;
  if (given !== undefined) return Buffer.from(given, "hex");
  const folder = dataFolder();
  if (known?.folder === folder) return known.key;
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "file-key");
  // of two servers that begin at once one writes, and both read what it wrote
  await writeFile(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 }).catch(
    () => {},
  );
  const key = Buffer.from((await readFile(file, "utf8")).trim(), "hex");
  if (key.byteLength !== 32) throw new Error(`${file} does not hold a key of 64 hex digits`);
  known = { folder, key };
  return key;
}

function dataFolder(): string {
  return path.resolve(/*turbopackIgnore: true*/ env().QINGLIU_DATA);
}
