// @ts-check
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { openFileOf, putFile } from "@/lib/files/stored-files";
import { addCheck } from "@/lib/store/checks";
import { addReport } from "@/lib/store/reports";
import { addStatements } from "@/lib/store/statements";
import { withClient } from "../../prisma/launch/clients.mjs";
import { readBackup, writeBackup } from "../../prisma/launch/copies.mjs";
import { newGuest } from "../support/keys";
import { onDatabase } from "../support/template.mjs";
import { sampleReport, sampleStatement } from "./samples";

const { server } = /** @type {{ server: string }} */ (inject(/** @type {never} */ ("database")));
const url = process.env["DATABASE_URL"] ?? "";
const data = fs.mkdtempSync(path.join(os.tmpdir(), "qingliu-backup-data-"));
process.env["QINGLIU_DATA"] = data;
afterAll(() => fs.rmSync(data, { recursive: true }));
let folder = "";
let other = "";

beforeEach(async () => {
  folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "qingliu-backup-")), "copy");
  const name = `qingliu_restored_${crypto.randomUUID().replaceAll("-", "")}`;
  other = onDatabase(server, name);
  await withClient(server, (client) => client.query(`CREATE DATABASE "${name}"`));
  const key = await newGuest();
  const checkId = await addCheck(key);
  await addSample(key, checkId);
  for (let n = 0; n < 3; n++) await addReport(key, checkId, sampleReport());
});

afterEach(async () => {
  const name = new URL(other).pathname.slice(1);
  await withClient(server, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`));
  fs.rmSync(path.dirname(folder), { recursive: true });
});

/** a statement whose file stands nowhere @param {import("@/lib/store/keys").MerchantKey} key @param {string} checkId */
function addSample(key, checkId) {
  const { upload, statements } = sampleStatement();
  return addStatements(key, checkId, upload, statements);
}

/** every row of every table, as text @param {string} address */
function rowsOf(address) {
  return withClient(address, async (client) => {
    const { rows: tables } = await client.query(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    /** @type {Record<string, string[]>} */
    const all = {};
    for (const { name } of tables) {
      const columns = name === "_prisma_migrations" ? "migration_name, checksum" : "*";
      const { rows } = await client.query(
        `SELECT row(t.*)::text AS row FROM (SELECT ${columns} FROM "${name}") t ORDER BY 1`,
      );
      all[name] = rows.map(({ row }) => row);
    }
    return all;
  });
}

describe("a backup", () => {
  it("gives back every row, byte for byte, in an empty database", async () => {
    const { tables } = await writeBackup(url, folder, data);
    expect(tables.map(({ name }) => name).sort()).toEqual([
      "check",
      "document",
      "label_choice",
      "merchant",
      "report",
      "saved_mapping",
      "statement",
      "stored_file",
    ]);
    await readBackup(other, folder, data);
    const before = await rowsOf(url);
    expect(before["report"]?.length).toBeGreaterThan(2);
    expect(await rowsOf(other)).toEqual(before);
  });

  it("takes the place of what the database holds", async () => {
    await writeBackup(url, folder, data);
    await readBackup(other, folder, data);
    await withClient(other, async (client) => {
      await client.query('DELETE FROM "report"');
      await client.query(
        `INSERT INTO "merchant" VALUES (gen_random_uuid(), 'guest', 'x', now(), now())`,
      );
      await client.query("CREATE TABLE stray (n int)");
    });
    await readBackup(other, folder, data);
    expect(await rowsOf(other)).toEqual(await rowsOf(url));
  });

  it("is refused where one byte of it changed, and the database stays as it was", async () => {
    const { tables } = await writeBackup(url, folder, data);
    await readBackup(other, folder, data);
    const before = await rowsOf(other);
    for (const { file } of tables) {
      const place = path.join(folder, file);
      const whole = fs.readFileSync(place);
      const spoiled = Buffer.from(whole);
      spoiled[spoiled.length >> 1] = (spoiled[spoiled.length >> 1] ?? 0) ^ 1;
      fs.writeFileSync(place, spoiled);
      await expect(readBackup(other, folder, data)).rejects.toThrow("the backup is damaged");
      fs.writeFileSync(place, whole);
    }
    expect(await rowsOf(other)).toEqual(before);
  });

  it("is refused where a row is missing that the manifest counts, and the database stays as it was", async () => {
    await writeBackup(url, folder, data);
    await readBackup(other, folder, data);
    const before = await rowsOf(other);
    const file = path.join(folder, "manifest.json");
    const manifest = JSON.parse(fs.readFileSync(file, "utf8"));
    manifest.tables.at(-1).rows += 1;
    fs.writeFileSync(file, JSON.stringify(manifest));
    await expect(readBackup(other, folder, data)).rejects.toThrow("Nothing was changed");
    expect(await rowsOf(other)).toEqual(before);
  });

  it("is not put back while somebody uses the database", async () => {
    await writeBackup(url, folder, data);
    await withClient(other, async () => {
      await expect(readBackup(other, folder, data)).rejects.toThrow("in use");
    });
  });

  it("is one moment: what is written meanwhile is in it wholly or not at all", async () => {
    const key = await newGuest();
    let isWriting = true;
    const writing = (async () => {
      while (isWriting) await addSample(key, await addCheck(key));
    })();
    await writeBackup(url, folder, data);
    isWriting = false;
    await writing;
    await readBackup(other, folder, data);
    const orphans = `SELECT count(*)::int AS n FROM "statement" s WHERE NOT EXISTS
      (SELECT 1 FROM "check" c WHERE c."merchantId" = s."merchantId" AND c.id = s."checkId")`;
    expect(await withClient(other, async (client) => (await client.query(orphans)).rows)).toEqual([
      { n: 0 },
    ]);
  });

  it("is readable by its owner alone", async () => {
    const { tables } = await writeBackup(url, folder, data);
    expect(fs.statSync(folder).mode & 0o077).toBe(0);
    const text = gunzipSync(fs.readFileSync(path.join(folder, tables[0]?.file ?? ""))).toString(
      "utf8",
    );
    expect(text).toContain('"kind":"guest"');
  });

  it("carries stored files sealed, without their key, and they open after it is put back", async () => {
    const key = await newGuest();
    const content = crypto.getRandomValues(new Uint8Array(60_000));
    const { id } = await putFile(key, content, "image/jpeg");
    const { files } = await writeBackup(url, folder, data);
    const inBackup = fs.readdirSync(folder, { recursive: true }).map(String);
    expect(files.length).toBeGreaterThan(0);
    expect(inBackup.filter((name) => name.startsWith("files/")).sort()).toEqual(
      files.map(({ name }) => `files/${name}`).sort(),
    );
    const secret = fs.readFileSync(path.join(data, "file-key"));
    for (const name of inBackup.filter((file) => !file.endsWith("files")))
      expect(fs.readFileSync(path.join(folder, name)).includes(secret)).toBe(false);
    fs.rmSync(path.join(data, "files"), { recursive: true });
    await readBackup(other, folder, data);
    const stream = await openFileOf(key, id);
    const parts = [];
    for await (const part of stream ?? []) parts.push(part);
    expect(Buffer.concat(parts).equals(content)).toBe(true);
  });

  it("is refused where one byte of a stored file changed or the file is gone, and nothing is put back", async () => {
    await putFile(await newGuest(), new Uint8Array(1_000), "image/jpeg");
    const { files } = await writeBackup(url, folder, data);
    const name = files.at(-1)?.name ?? "";
    const place = path.join(folder, "files", name);
    const spoiled = fs.readFileSync(place);
    spoiled[500] = (spoiled[500] ?? 0) ^ 1;
    fs.writeFileSync(place, spoiled);
    const empty = path.join(folder, "..", "data");
    await expect(readBackup(other, folder, empty)).rejects.toThrow("the backup is damaged: files/");
    fs.rmSync(place);
    await expect(readBackup(other, folder, empty)).rejects.toThrow(`files/${name} is missing`);
    expect(fs.existsSync(empty)).toBe(false);
    expect(await rowsOf(other)).toEqual({});
  });

  it("does not overwrite another one", async () => {
    await writeBackup(url, folder, data);
    await expect(writeBackup(url, folder, data)).rejects.toThrow("exists already");
  });
});
