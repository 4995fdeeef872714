import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { z } from "zod";
import { now } from "../clock";
import { limits } from "../limits";

const zip = promisify(gzip);
const unzip = promisify(gunzip);

const uuid = z.guid();

/** Ids come from addresses: what is no id finds nothing, instead of an error of the database. */
export function isId(text: string): boolean {
  return uuid.safeParse(text).success;
}

/** Of text (as UTF-8) or bytes, as 64 hex digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

export async function packJson(
  value: unknown,
): Promise<{ gz: Uint8Array<ArrayBuffer>; sha256: string }> {
  const text = JSON.stringify(value);
  return { gz: new Uint8Array(await zip(text)), sha256: sha256(text) };
}

/** Throws where the bytes are not those that were packed. */
export async function unpackJson(gz: Uint8Array, expected?: string): Promise<unknown> {
  const text = (await unzip(gz)).toString("utf8");
  if (expected !== undefined && sha256(text) !== expected)
    throw new Error("a stored request is damaged");
  const value: unknown = JSON.parse(text);
  return value;
}

/** the end of what was not saved, counted from now */
export function unsavedEnd(): Date {
  return new Date(now().getTime() + limits.unsavedHours * 3_600_000);
}

/** the end of what was saved, counted from now */
export function savedEnd(): Date {
  return new Date(now().getTime() + limits.savedDays * 86_400_000);
}
