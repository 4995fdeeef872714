// @ts-check
// Backups: every table as gzip'ed lines of JSON, read in one snapshot, with a manifest of checksums. They do not depend
// on the version of PostgreSQL, nor on whether the server is the embedded one. The sealed files that rows name go along.
import crypto from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { createGunzip, createGzip } from "node:zlib";
import { applyMigration, emptySchema, migrate, readMigrations } from "./migrate.mjs";
import { codeOf } from "./places.mjs";
import { withClient } from "./clients.mjs";
import { checkFiles, copyFilesFrom, copyFilesTo, markOfKey } from "./sealed-copies.mjs";

/**
 * @typedef {import("./sealed-copies.mjs").SealedFile} SealedFile
 * @typedef {{ name: string, file: string, rows: number, sha256: string }} Table
 * @typedef {{ made: string, migrations: { name: string, checksum: string }[], tables: Table[], files: SealedFile[], keyMark: string | null }} Contents
 * @typedef {Contents & { format: "qingliu-backup-2" }} Manifest
 */
const manifestName = "manifest.json";
// rows may be megabytes each: few are in memory at once
const rowsAtOnce = 20;
const bytesAtOnce = 8_000_000;

/** @param {string} url @param {string} target a folder that does not exist yet @param {string} data where stored files lie @returns {Promise<Manifest>} */
export async function writeBackup(url, target, data) {
  const draft = `${target}.draft-${process.pid}`;
  if (fs.existsSync(target)) throw new Error(`${target} exists already`);
  fs.mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    const manifest = await withClient(url, async (client) => {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      const migrations = await client.query(
        'SELECT migration_name AS name, checksum FROM "_prisma_migrations" ORDER BY 1',
      );
      /** @type {Table[]} */
      const tables = [];
      for (const name of await tablesOf(client)) tables.push(await writeTable(client, draft, name));
      const stored = await client.query('SELECT name FROM "stored_file" ORDER BY 1');
      await client.query("COMMIT");
      const names = stored.rows.map(({ name }) => String(name));
      return /** @type {Manifest} */ ({
        format: "qingliu-backup-2",
        made: new Date().toISOString(),
        migrations: migrations.rows,
        tables,
        files: await copyFilesTo(data, draft, names),
        keyMark: markOfKey(data),
      });
    });
    fs.writeFileSync(path.join(draft, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
    });
    fs.renameSync(draft, target);
    return manifest;
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** In the order in which rows may be put back: a table after those that it refers to. @param {import("pg").Client} client @returns {Promise<string[]>} */
async function tablesOf(client) {
  const { rows: all } = await client.query(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
  );
  const { rows: links } = await client.query(
    `SELECT DISTINCT c.relname AS name, r.relname AS needs FROM pg_constraint k
     JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND c.oid <> r.oid`,
  );
  /** @type {string[]} */
  const sorted = [];
  let open = all.map(({ name }) => String(name));
  while (open.length > 0) {
    const free = open.filter((name) =>
      links.every((link) => link.name !== name || sorted.includes(link.needs)),
    );
    if (free.length === 0)
      throw new Error(`the tables ${open.join(", ")} refer to each other in a circle`);
    sorted.push(...free);
    open = open.filter((name) => !free.includes(name));
  }
  return sorted;
}

/** @param {import("pg").Client} client @param {string} folder @param {string} name @returns {Promise<Table>} */
async function writeTable(client, folder, name) {
  const file = `${name}.jsonl.gz`;
  const out = fs.createWriteStream(path.join(folder, file), { mode: 0o600 });
  const gzip = createGzip();
  const hash = crypto.createHash("sha256");
  gzip.on("data", (part) => hash.update(part));
  gzip.pipe(out);
  let rows = 0;
  await client.query(
    `DECLARE lines NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM "${name}" t`,
  );
  for (;;) {
    const { rows: part } = await client.query(`FETCH ${rowsAtOnce} FROM lines`);
    if (part.length === 0) break;
    rows += part.length;
    for (const { line } of part) {
      if (!gzip.write(`${line.replaceAll("\n", " ")}\n`)) await once(gzip, "drain");
    }
  }
  await client.query("CLOSE lines");
  gzip.end();
  await once(out, "finish");
  return { name, file, rows, sha256: hash.digest("hex") };
}

/**
 * Checks the whole backup first; then one transaction empties the database, goes to the schema of the backup, puts the
 * rows back and goes on to the newest schema. Files come before the rows that name them.
 * @param {string} url @param {string} folder @param {string} data where stored files lie @returns {Promise<Manifest>}
 */
export async function readBackup(url, folder, data) {
  const manifest = readManifest(folder);
  for (const table of manifest.tables) await checkTable(folder, table);
  await checkFiles(folder, manifest.files);
  const all = readMigrations();
  const then = all.filter(({ name }) =>
    manifest.migrations.some((migration) => migration.name === name),
  );
  const known = manifest.migrations.every((old) =>
    then.some(({ name, checksum }) => name === old.name && checksum === old.checksum),
  );
  if (!known)
    throw new Error(
      "the backup was made by another version of Qingliu: its migrations are not among ours",
    );
  await withClient(url, async (client) => {
    await refuseInUse(client);
    copyFilesFrom(data, folder, manifest.files);
    await client.query("BEGIN");
    await emptySchema(client);
    for (const migration of then) await applyMigration(client, migration);
    for (const table of manifest.tables) await readTable(client, folder, table);
    await client.query("COMMIT");
    await migrate(client, all);
  });
  return manifest;
}

/** @param {string} folder @returns {Manifest} */
function readManifest(folder) {
  let manifest;
  try {
    manifest = JSON.parse(fs.readFileSync(path.join(folder, manifestName), "utf8"));
  } catch (error) {
    throw new Error(`${folder} holds no backup (${manifestName}: ${codeOf(error) || "not JSON"})`);
  }
  // made before files were stored
  if (manifest.format === "qingliu-backup-1") return { ...manifest, files: [], keyMark: null };
  if (manifest.format !== "qingliu-backup-2")
    throw new Error(`${folder} is of another format: ${String(manifest.format)}`);
  return manifest;
}

/** @param {string} folder @param {Table} table */
async function checkTable(folder, { file, sha256 }) {
  const hash = crypto.createHash("sha256");
  for await (const part of fs.createReadStream(path.join(folder, file))) hash.update(part);
  if (hash.digest("hex") !== sha256)
    throw new Error(`the backup is damaged: ${file} is not what was written. Nothing was changed.`);
}

/** @param {import("pg").Client} client */
async function refuseInUse(client) {
  const { rows } = await client.query(
    `SELECT count(*)::int AS n FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
  );
  if (rows[0].n > 0) throw new Error("the database is in use: stop the app first");
}

/** @param {import("pg").Client} client @param {string} folder @param {Table} table */
async function readTable(client, folder, { name, file, rows }) {
  const packed = fs.createReadStream(path.join(folder, file)).pipe(createGunzip());
  const insert = `INSERT INTO "${name}" SELECT * FROM json_populate_recordset(NULL::"${name}", $1::json)`;
  /** @type {string[]} */
  let part = [];
  let bytes = 0;
  let count = 0;
  const put = async () => {
    const { rowCount } = await client.query(insert, [`[${part.join(",")}]`]);
    count += rowCount ?? 0;
    part = [];
    bytes = 0;
  };
  for await (const line of linesOf(packed)) {
    part.push(line);
    bytes += line.length;
    if (bytes > bytesAtOnce) await put();
  }
  if (part.length > 0) await put();
  if (count !== rows)
    throw new Error(`table ${name}: ${count} rows of ${rows} came back. Nothing was changed.`);
}

// node:readline would also cut at U+2028, which may stand inside a string of JSON
/** @param {AsyncIterable<Buffer>} bytes @returns {AsyncGenerator<string>} */
async function* linesOf(bytes) {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const part of bytes) {
    const pieces = (rest + decoder.decode(part, { stream: true })).split("\n");
    rest = pieces.pop() ?? "";
    yield* pieces;
  }
  if (rest !== "") throw new Error("the backup ends in the middle of a line");
}
