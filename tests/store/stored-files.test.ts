import { randomBytes } from "node:crypto";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dropFile, openFileOf, putFile } from "@/lib/files/stored-files";
import { sweepFiles } from "@/lib/files/sweep-files";
import { addCheck, closeCheck } from "@/lib/store/checks";
import { db } from "@/lib/store/db";
import { addDocument } from "@/lib/store/documents";
import type { MerchantKey } from "@/lib/store/keys";
import { newGuest } from "../support/keys";

const data = mkdtempSync(path.join(os.tmpdir(), "qingliu-files-"));
process.env["QINGLIU_DATA"] = data;
afterAll(() => rmSync(data, { recursive: true }));
const folder = path.join(data, "files");
const onDisk = () => readdirSync(folder);

async function content(key: MerchantKey, id: string): Promise<Buffer | null> {
  const stream = await openFileOf(key, id);
  if (stream === null) return null;
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

async function nameOf(key: MerchantKey, id: string): Promise<string> {
  const where = { merchantId: key.merchantId, id };
  return path.join(folder, (await db().storedFile.findFirstOrThrow({ where })).name);
}

describe("a stored file", () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])(
    "of %i bytes comes back whole",
    async (length) => {
      const key = await newGuest();
      const bytes = randomBytes(length);
      const stored = await putFile(key, bytes, "image/jpeg");
      expect(stored.bytes).toBe(length);
      expect((await content(key, stored.id))?.equals(bytes)).toBe(true);
    },
  );

  it("may come in bits of any length", async () => {
    const key = await newGuest();
    const bits = [70_000, 3, 0, 130_000, 1].map((length) => randomBytes(length));
    async function* stream() {
      for (const bit of bits) yield await Promise.resolve(bit);
    }
    const { id } = await putFile(key, stream(), "text/csv");
    expect((await content(key, id))?.equals(Buffer.concat(bits))).toBe(true);
  });

  it("shows nothing of itself on the disk", async () => {
    const key = await newGuest();
    const { id } = await putFile(
      key,
      Buffer.from("流量服务费每年60.00元".repeat(50)),
      "text/plain",
    );
    const place = await nameOf(key, id);
    expect(readFileSync(place).includes(Buffer.from("流量"))).toBe(false);
    expect(path.basename(place)).toMatch(/^[0-9a-f]{32}$/);
    expect(statSync(place).mode & 0o077).toBe(0);
    expect(statSync(path.join(data, "file-key")).mode & 0o077).toBe(0);
  });

  it("is not there for another guest", async () => {
    const key = await newGuest();
    const { id } = await putFile(key, Buffer.from("x"), "text/plain");
    expect(await openFileOf(await newGuest(), id)).toBeNull();
    await dropFile(await newGuest(), id);
    expect(await content(key, id)).toEqual(Buffer.from("x"));
    expect(await openFileOf(key, "no id")).toBeNull();
  });

  it("is not read where a bit of it was changed, cut off, or put in the place of another", async () => {
    const key = await newGuest();
    const { id } = await putFile(key, randomBytes(150_000), "text/plain");
    const place = await nameOf(key, id);
    const whole = readFileSync(place);
    const turned = Buffer.from(whole);
    turned.writeUInt8(turned.readUInt8(70_000) ^ 1, 70_000);
    const piece = 65_536 + 16;
    const swapped = Buffer.concat([
      whole.subarray(piece, 2 * piece),
      whole.subarray(0, piece),
      whole.subarray(2 * piece),
    ]);
    for (const spoilt of [turned, whole.subarray(0, 2 * piece), swapped]) {
      writeFileSync(place, spoilt);
      await expect(content(key, id)).rejects.toThrow();
    }
    writeFileSync(place, whole);
    expect(await content(key, id)).toHaveLength(150_000);
  });

  it("goes from the disk when it is dropped", async () => {
    const key = await newGuest();
    const { id } = await putFile(key, Buffer.from("x"), "text/plain");
    const name = path.basename(await nameOf(key, id));
    await dropFile(key, id);
    expect(onDisk()).not.toContain(name);
    expect(await openFileOf(key, id)).toBeNull();
  });
});

describe("the sweeping of files", () => {
  it("takes what nothing names any more, and leaves the rest", async () => {
    const key = await newGuest();
    const kept = await putFile(key, Buffer.from("kept"), "image/jpeg");
    const left = await putFile(key, Buffer.from("left"), "image/jpeg");
    const young = await putFile(key, Buffer.from("young"), "image/jpeg");
    const checkId = await addCheck(key);
    const record = { purpose: "agreement", pictures: [], done: 0, params: {}, text: null } as const;
    const about = { fileName: "", media: "jpeg", pages: 1, record } as const;
    await addDocument(key, checkId, { ...about, fileId: kept.id });
    const names = await Promise.all([kept, left, young].map(({ id }) => nameOf(key, id)));
    const long = new Date(Date.now() - 2 * 3_600_000);
    for (const [index, id] of [kept.id, left.id].entries()) {
      utimesSync(names[index] ?? "", long, long);
      await db().storedFile.updateMany({ where: { id }, data: { createdAt: long } });
    }
    writeFileSync(path.join(folder, "f".repeat(32)), "of no row");
    utimesSync(path.join(folder, "f".repeat(32)), long, long);
    await sweepFiles();
    expect(await openFileOf(key, left.id)).toBeNull();
    expect(onDisk()).not.toContain("f".repeat(32));
    expect(await content(key, kept.id)).toEqual(Buffer.from("kept"));
    expect(await content(key, young.id)).toEqual(Buffer.from("young"));

    await closeCheck(key, checkId);
    await sweepFiles();
    expect(await openFileOf(key, kept.id)).toBeNull();
    expect(onDisk()).not.toContain(path.basename(names[0] ?? ""));
  });
});
