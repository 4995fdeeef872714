// @ts-check
import { spawnSync } from "node:child_process";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { withClient } from "../../prisma/launch/clients.mjs";
import { quiet } from "../../prisma/launch/make.mjs";
import { migrate, readMigrations } from "../../prisma/launch/migrate.mjs";
import { onDatabase } from "../support/template.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const { server } = /** @type {{ server: string }} */ (inject(/** @type {never} */ ("database")));
let name = "";
let url = "";

beforeEach(async () => {
  name = `qingliu_history_${crypto.randomUUID().replaceAll("-", "")}`;
  url = onDatabase(server, name);
  await withClient(server, (client) => client.query(`CREATE DATABASE "${name}"`));
});

afterEach(() =>
  withClient(server, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`)),
);

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function prisma(args, env = {}) {
  const program = path.join(root, "node_modules", "prisma", "build", "index.js");
  const done = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...quiet, DATABASE_URL: url, ...env },
  });
  return { status: done.status, said: `${done.stdout}${done.stderr}` };
}

/** @param {string} sql */
const ask = (sql) => withClient(url, async (client) => (await client.query(sql)).rows);
const bookkeeping =
  'SELECT migration_name, checksum, applied_steps_count FROM "_prisma_migrations" ORDER BY 1';
/** @param {ReturnType<typeof readMigrations>} all */
const apply = (all) => withClient(url, (client) => migrate(client, all));
/** @param {string} sql */
const extra = (sql) => [
  ...readMigrations(),
  { name: "99999999999999_extra", sql, checksum: "c".repeat(64) },
];

describe("the history of the schema", () => {
  it("leads to exactly what schema.prisma says", () => {
    const args = [
      "migrate",
      "diff",
      "--from-migrations",
      "prisma/migrations",
      "--to-schema",
      "prisma/schema.prisma",
    ];
    const { status, said } = prisma([...args, "--exit-code"], { SHADOW_DATABASE_URL: url });
    expect(said).toContain("No difference detected");
    expect(status).toBe(0);
  });

  it("is accepted by Prisma's own command line after we applied it", async () => {
    expect(await apply(readMigrations())).not.toEqual([]);
    const { status, said } = prisma(["migrate", "status"]);
    expect(said).toContain("Database schema is up to date");
    expect(status).toBe(0);
  });

  it("is applied once, also by four at once", async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => apply(readMigrations())));
    expect(applied.flat().sort()).toEqual(readMigrations().map((migration) => migration.name));
    const before = await ask(bookkeeping);
    expect(await apply(readMigrations())).toEqual([]);
    expect(await ask(bookkeeping)).toEqual(before);
  });

  it("goes back wholly where one of its steps fails", async () => {
    await apply(readMigrations());
    const before = await ask(bookkeeping);
    const broken = extra('CREATE TABLE half (n int); INSERT INTO "merchant" (id) VALUES (NULL);');
    await expect(apply(broken)).rejects.toThrow("migration 99999999999999_extra");
    expect(await ask("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    expect(await ask(bookkeeping)).toEqual(before);
    expect(await apply(extra("CREATE TABLE whole (n int)"))).toEqual(["99999999999999_extra"]);
  });

  it("refuses a migration that was edited after it was applied", async () => {
    await apply(extra("CREATE TABLE one (n int)"));
    const edited = extra("CREATE TABLE one (n int)").map((migration) => ({
      ...migration,
      checksum: "d".repeat(64),
    }));
    await expect(apply(edited)).rejects.toThrow("was edited after it was applied");
  });

  it("refuses a database that a newer version has migrated", async () => {
    await apply(extra("CREATE TABLE future (n int)"));
    await expect(apply(readMigrations())).rejects.toThrow("newer than this version");
  });

  it("has the tenant in every primary, unique and foreign key of its tables", async () => {
    await apply(readMigrations());
    const keys = await ask(
      `SELECT t.relname AS "table", k.conname AS key, k.contype AS kind,
         array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = ANY (k.conkey)) AS columns
       FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
       WHERE k.connamespace = 'public'::regnamespace AND k.contype IN ('p', 'u', 'f')
         AND t.relname NOT IN ('_prisma_migrations', 'merchant')`,
    );
    const indexes = await ask(
      `SELECT indexname AS key, indexdef AS text FROM pg_indexes
       WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%' AND tablename NOT IN ('_prisma_migrations', 'merchant')`,
    );
    expect(keys.length).toBeGreaterThan(5);
    expect(indexes.length).toBeGreaterThan(3);
    expect(keys.filter(({ columns }) => !columns.includes("merchantId"))).toEqual([]);
    expect(indexes.filter(({ text }) => !text.includes('"merchantId"'))).toEqual([]);
  });
});
