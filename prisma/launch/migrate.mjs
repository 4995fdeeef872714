// @ts-check
// Applies prisma/migrations as "prisma migrate deploy" does, without its engine: same table, same lock, same checksums.
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { messageOf, root } from "./places.mjs";

const migrationsFolder = path.join(root, "prisma", "migrations");
const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;
// the key that Prisma takes for the same purpose
const lockKey = 72_707_369;

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** @returns {Migration[]} in order */
export function readMigrations(folder = migrationsFolder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: crypto.createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Brings the database up to the newest migration; each one is one transaction together with its bookkeeping row.
 * @param {import("pg").Client} client one session @param {Migration[]} all
 * @returns {Promise<string[]>} the names of those applied now
 */
export async function migrate(client, all = readMigrations()) {
  await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
  try {
    await client.query(bookkeeping);
    const open = await openMigrations(client, all);
    for (const migration of open) {
      await client.query("BEGIN");
      try {
        await applyMigration(client, migration);
        await client.query("COMMIT");
      } catch (error) {
        await client.query("ROLLBACK").catch(() => undefined);
        throw new Error(`migration ${migration.name}: ${messageOf(error)}`);
      }
    }
    return open.map(({ name }) => name);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [lockKey]).catch(() => undefined);
  }
}

/** Inside a transaction of the caller. @param {import("pg").Client} client @param {Migration} migration */
export async function applyMigration(client, { name, sql, checksum }) {
  await client.query(sql);
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [crypto.randomUUID(), checksum, name],
  );
}

/** Empties the database inside a transaction of the caller. @param {import("pg").Client} client */
export async function emptySchema(client) {
  await client.query("DROP SCHEMA public CASCADE");
  await client.query("CREATE SCHEMA public");
  await client.query(bookkeeping);
}

/** @param {import("pg").Client} client @param {Migration[]} all @returns {Promise<Migration[]>} */
async function openMigrations(client, all) {
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum, finished_at AS finished FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  const failed = rows.filter(({ finished }) => finished === null);
  if (failed.length > 0)
    throw new Error(`a migration failed before: ${failed.map(({ name }) => name).join(", ")}`);
  const done = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const unknown = rows.filter(({ name }) => all.every((migration) => migration.name !== name));
  if (unknown.length > 0)
    throw new Error(
      `the database is newer than this version of Qingliu (it knows ${unknown[0].name})`,
    );
  const edited = all.find(({ name, checksum }) => done.has(name) && done.get(name) !== checksum);
  if (edited !== undefined)
    throw new Error(`migration ${edited.name} was edited after it was applied`);
  return all.filter(({ name }) => !done.has(name));
}
