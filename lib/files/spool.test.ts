import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { readSealed } from "./sealed-file";
import { dropSpooled, spool, type Spooled, sweepSpool } from "./spool";

const data = mkdtempSync(path.join(os.tmpdir(), "qingliu-spool-"));
process.env["QINGLIU_DATA"] = data;
// asked for with the rest of the environment; nothing here speaks to a database
process.env["DATABASE_URL"] ??= "postgresql://localhost/none";
const folder = path.join(data, "spool");
const onDisk = () => readdirSync(folder);
afterAll(() => rmSync(data, { recursive: true }));
afterEach(() => {
  for (const name of onDisk()) rmSync(path.join(folder, name));
});

async function* inBits(bytes: Uint8Array, bit: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += bit)
    yield await Promise.resolve(bytes.subarray(at, at + bit));
}

/** a packed file may have 1,000 bytes here, any other 5,000 */
const mostFor = (head: Uint8Array) => (head[0] === 0x50 && head[1] === 0x4b ? 1_000 : 5_000);
const text = (length: number) => Buffer.alloc(length, "流量费,99.00\n");
const packed = (length: number) => Buffer.concat([Buffer.from("PK"), randomBytes(length - 2)]);

async function taken(bytes: Uint8Array, bit = 700): Promise<Spooled> {
  const spooling = await spool(inBits(bytes, bit), mostFor);
  if (spooling.kind !== "spooled") throw new Error(`was refused beyond ${spooling.limit}`);
  return spooling.file;
}

async function contentOf(file: Spooled): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readSealed(file)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("a file on its way in", () => {
  it.each([
    ["text", text, 5_000],
    ["packed", packed, 1_000],
  ])("that is %s may be as long as its type, and no byte longer", async (_says, of, limit) => {
    for (const bit of [1, 700, 100_000]) {
      for (const length of [limit - 1, limit]) {
        const bytes = of(length);
        const file = await taken(bytes, bit);
        expect(file.bytes).toBe(length);
        expect((await contentOf(file)).equals(bytes)).toBe(true);
      }
      const before = onDisk().length;
      expect(await spool(inBits(of(limit + 1), bit), mostFor)).toEqual({ kind: "tooLarge", limit });
      expect(onDisk()).toHaveLength(before);
    }
  });

  it("is read no further than the first byte beyond the limit", async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield await Promise.resolve(text(1_000));
      }
    }
    expect(await spool(endless(), mostFor)).toMatchObject({ kind: "tooLarge" });
    expect(given).toBe(6);
  });

  it("is counted and hashed as it came, so that another length or content shows", async () => {
    const bytes = text(4_321);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(await taken(bytes)).toMatchObject({ bytes: 4_321, sha256 });
    const cut = await taken(bytes.subarray(0, 4_320));
    expect(cut.bytes).toBe(4_320);
    expect(cut.sha256).not.toBe(sha256);
    expect(await taken(new Uint8Array())).toMatchObject({ bytes: 0 });
  });

  it("leaves nothing where the stream breaks off", async () => {
    async function* broken() {
      yield await Promise.resolve(text(2_000));
      throw new Error("the line went dead");
    }
    await expect(spool(broken(), mostFor)).rejects.toThrow("the line went dead");
    expect(onDisk()).toEqual([]);
  });

  it("stands on the disk so that nobody reads it without the key in memory", async () => {
    const bytes = text(5_000);
    const file = await taken(bytes);
    const raw = readFileSync(file.place);
    expect(raw.includes("流量费")).toBe(false);
    expect(raw.includes(Buffer.from(file.key))).toBe(false);
    expect(path.basename(file.place)).toMatch(/^\d+-[0-9a-f]{32}$/);
    const otherKey = { ...file, key: new Uint8Array(randomBytes(32)) };
    await expect(contentOf(otherKey)).rejects.toThrow();
    raw[100] = (raw[100] ?? 0) ^ 1;
    writeFileSync(file.place, raw);
    await expect(contentOf(file)).rejects.toThrow();
  });

  it("never bears a key that another one bears", async () => {
    const [one, two] = [await taken(text(100)), await taken(text(100))];
    expect(Buffer.from(one.key).equals(two.key)).toBe(false);
    expect(readFileSync(one.place).equals(readFileSync(two.place))).toBe(false);
  });

  it("is gone when it is dropped, also a second time", async () => {
    const file = await taken(text(100));
    await dropSpooled(file);
    expect(onDisk()).toEqual([]);
    await dropSpooled(file);
  });
});

describe("the sweep", () => {
  /** above what any system gives to a process */
  const nobody = 2 ** 30;

  it("takes what a server left that is gone, and what is older than an hour", async () => {
    const young = path.basename((await taken(text(10))).place);
    const left = `${nobody}-${"0".repeat(32)}`;
    const old = `${process.pid}-${"1".repeat(32)}`;
    for (const name of [left, old]) writeFileSync(path.join(folder, name), "noise");
    const longAgo = Date.now() / 1_000 - 3_700;
    utimesSync(path.join(folder, old), longAgo, longAgo);
    expect(await sweepSpool()).toBe(2);
    expect(onDisk()).toEqual([young]);
    expect(await sweepSpool()).toBe(0);
  });
});
