// @ts-check
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { addCheck } from "@/lib/store/checks";
import { addReport } from "@/lib/store/reports";
import { addStatement } from "@/lib/store/statements";
import { withClient } from "../../prisma/launch/clients.mjs";
import { readBackup, writeBackup } from "../../prisma/launch/copies.mjs";
import { newGuest } from "../support/keys";
import { onDatabase } from "../support/template.mjs";
import { sampleReport, sampleStatement } from "./samples";

const { server } = /** @type {{ server: string }} */ (inject(/** @type {never} */ ("database")));
const url = process.env["DATABASE_URL"] ?? "";
let folder = "";
let other = "";

beforeEach(async () => {
  folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "qingliu-backup-")), "copy");
  const name = `qingliu_restored_${crypto.randomUUID().replaceAll("-", "")}`;
  other = onDatabase(server, name);
  await withClient(server, (client) => client.query(`CREATE DATABASE "${name}"`));
  const key = await newGuest();
  const checkId = await addCheck(key);
  await addStatement(key, checkId, sampleStatement());
  for (let n = 0; n < 3; n++) await addReport(key, checkId, sampleReport());
});

afterEach(async () => {
  const name = new URL(other).pathname.slice(1);
  await withClient(server, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`));
  fs.rmSync(path.dirname(folder), { recursive: true });
});

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
    const { tables } = await writeBackup(url, folder);
    expect(tables.map(({ name }) => name).sort()).toEqual([
      "check",
      "merchant",
      "report",
      "statement",
    ]);
    await readBackup(other, folder);
    const before = await rowsOf(url);
    expect(before["report"]?.length).toBeGreaterThan(2);
    expect(await rowsOf(other)).toEqual(before);
  });

  it("takes the place of what the database holds", async () => {
    await writeBackup(url, folder);
    await readBackup(other, folder);
    await withClient(other, async (client) => {
      await client.query('DELETE FROM "report"');
      await client.query(
        `INSERT INTO "merchant" VALUES (gen_random_uuid(), 'guest', 'x', now(), now())`,
      );
      await client.query("CREATE TABLE stray (n int)");
    });
    await readBackup(other, folder);
    expect(await rowsOf(other)).toEqual(await rowsOf(url));
  });

  it("is refused where one byte of it changed, and the database stays as it was", async () => {
    const { tables } = await writeBackup(url, folder);
    await readBackup(other, folder);
    const before = await rowsOf(other);
    for (const { file } of tables) {
      const place = path.join(folder, file);
      const whole = fs.readFileSync(place);
      const spoiled = Buffer.from(whole);
      spoiled[spoiled.length >> 1] = (spoiled[spoiled.length >> 1] ?? 0) ^ 1;
      fs.writeFileSync(place, spoiled);
      await expect(readBackup(other, folder)).rejects.toThrow("the backup is damaged");
      fs.writeFileSync(place, whole);
    }
    expect(await rowsOf(other)).toEqual(before);
  });

  it("is refused where a row is missing that the manifest counts, and the database stays as it was", async () => {
    await writeBackup(url, folder);
    await readBackup(other, folder);
    const before = await rowsOf(other);
    const file = path.join(folder, "manifest.json");
    const manifest = JSON.parse(fs.readFileSync(file, "utf8"));
    manifest.tables.at(-1).rows += 1;
    fs.writeFileSync(file, JSON.stringify(manifest));
    await expect(readBackup(other, folder)).rejects.toThrow("Nothing was changed");
    expect(await rowsOf(other)).toEqual(before);
  });

  it("is not put back while somebody uses the database", async () => {
    await writeBackup(url, folder);
    await withClient(other, async () => {
      await expect(readBackup(other, folder)).rejects.toThrow("in use");
    });
  });

  it("is one moment: what is written meanwhile is in it wholly or not at all", async () => {
    const key = await newGuest();
    let isWriting = true;
    const writing = (async () => {
      while (isWriting) await addStatement(key, await addCheck(key), sampleStatement());
    })();
    await writeBackup(url, folder);
    isWriting = false;
    await writing;
    await readBackup(other, folder);
    const orphans = `SELECT count(*)::int AS n FROM "statement" s WHERE NOT EXISTS
      (SELECT 1 FROM "check" c WHERE c."merchantId" = s."merchantId" AND c.id = s."checkId")`;
    expect(await withClient(other, async (client) => (await client.query(orphans)).rows)).toEqual([
      { n: 0 },
    ]);
  });

  it("is readable by its owner alone", async () => {
    const { tables } = await writeBackup(url, folder);
    expect(fs.statSync(folder).mode & 0o077).toBe(0);
    const text = gunzipSync(fs.readFileSync(path.join(folder, tables[0]?.file ?? ""))).toString(
      "utf8",
    );
    expect(text).toContain('"kind":"guest"');
  });

  it("does not overwrite another one", async () => {
    await writeBackup(url, folder);
    await expect(writeBackup(url, folder)).rejects.toThrow("exists already");
  });
});
