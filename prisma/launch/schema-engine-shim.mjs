#!/usr/bin/env node
// @ts-check
// Takes the place of Prisma's native schema engine (PRISMA_SCHEMA_ENGINE_BINARY): the same arguments and the same
// JSON-RPC on its standard streams, answered by the WebAssembly engine.
import crypto from "node:crypto";
import fs from "node:fs";
import readline from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum as Type } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { schemaEngine } from "./schema-engine.mjs";

const words = process.argv.slice(2);
const source = JSON.parse(wordAfter("--datasource") ?? "{}");
const address = new URL(source.url ?? "postgresql://127.0.0.1:1/none");
const databaseName = decodeURIComponent(address.pathname.slice(1)) || "postgres";
const schemaName = address.searchParams.get("schema");

// what the adapter's own table lacks; "char" (18) is read by the engine from the catalogue
/** @type {Record<number, number>} */
const columnTypes = {
  16: Type.Boolean,
  18: Type.Character,
  20: Type.Int64,
  21: Type.Int32,
  23: Type.Int32,
  26: Type.Int64,
  114: Type.Json,
  700: Type.Float,
  701: Type.Double,
  1000: Type.BooleanArray,
  1002: Type.CharacterArray,
  1003: Type.TextArray,
  1005: Type.Int32Array,
  1007: Type.Int32Array,
  1009: Type.TextArray,
  1015: Type.TextArray,
  1016: Type.Int64Array,
  1021: Type.FloatArray,
  1028: Type.Int64Array,
  1082: Type.Date,
  1114: Type.DateTime,
  1184: Type.DateTime,
  1700: Type.Numeric,
  2950: Type.Uuid,
  3802: Type.Json,
};

if (words.includes("cli")) await answerCommand(words[words.indexOf("cli") + 1] ?? "");
else serveRequests();

/** @param {string} name */
function wordAfter(name) {
  return words.includes(name) ? words[words.indexOf(name) + 1] : undefined;
}

/** @returns {[string, string][] | undefined} */
function datamodels() {
  if (!words.includes("--datamodels")) return undefined;
  const rest = words.slice(words.indexOf("--datamodels") + 1);
  const end = rest.findIndex((word) => word.startsWith("--") || word === "cli");
  return (end < 0 ? rest : rest.slice(0, end)).map((file) => [file, fs.readFileSync(file, "utf8")]);
}

/** @param {string} database */
function connection(database) {
  const mode = address.searchParams.get("sslmode");
  return {
    host: decodeURIComponent(address.hostname),
    port: Number(address.port || 5432),
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database,
    ...(mode !== null && mode !== "disable"
      ? { ssl: { rejectUnauthorized: mode === "verify-full" } }
      : {}),
  };
}

// the adapter splits scripts at every ";" (also inside $$ … $$) and knows fewer column types than the engine reads
/** @param {any} adapter */
function mended(adapter) {
  adapter.executeScript = async (/** @type {string} */ sql) => {
    try {
      await adapter.client.query(sql);
    } catch (error) {
      adapter.onError(error);
    }
  };
  adapter.queryRaw = async (/** @type {unknown} */ query) => {
    const { fields, rows } = await adapter.performIO(query);
    const types = fields.map(
      (/** @type {{ dataTypeID: number }} */ field) => columnTypes[field.dataTypeID] ?? Type.Text,
    );
    return {
      columnNames: fields.map((/** @type {{ name: string }} */ field) => field.name),
      columnTypes: types,
      rows,
    };
  };
  return adapter;
}

// the adapter's own factory would connect a shadow to the main database, and drop it before its pool is closed
function makeFactory() {
  const main = new PrismaPg(
    connection(databaseName),
    schemaName === null ? {} : { schema: schemaName },
  );
  const plain = main.connect.bind(main);
  main.connect = async () => mended(await plain());
  main.connectToShadowDb = async () => {
    if (source.shadowDatabaseUrl)
      return mended(await new PrismaPg(source.shadowDatabaseUrl).connect());
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    const admin = new pg.Client(connection(databaseName));
    await admin.connect();
    await admin.query(`CREATE DATABASE "${name}"`);
    const shadow = mended(await new PrismaPg({ ...connection(name), max: 2 }).connect());
    const close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await close();
      await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await admin.end();
    };
    return shadow;
  };
  return main;
}

/** @param {string} command */
async function answerCommand(command) {
  const client = new pg.Client(
    connection(command === "can-connect-to-database" ? databaseName : "postgres"),
  );
  try {
    await client.connect();
    if (command === "create-database") await client.query(`CREATE DATABASE "${databaseName}"`);
    if (command === "drop-database")
      await client.query(`DROP DATABASE IF EXISTS "${databaseName}" WITH (FORCE)`);
    await client.end();
    process.exit(0);
  } catch (error) {
    const { code, message } = /** @type {{ code?: string, message: string }} */ (error);
    const fields =
      code === "3D000"
        ? {
            error_code: "P1003",
            message: `Database \`${databaseName}\` does not exist`,
            meta: { database_name: databaseName },
          }
        : { error_code: "P1001", message: `Can't reach database server: ${message}`, meta: {} };
    process.stderr.write(
      `${JSON.stringify({ level: "ERROR", is_panic: false, fields, timestamp: new Date().toISOString(), target: "shim" })}\n`,
    );
    process.exit(1);
  }
}

function serveRequests() {
  /** @type {Promise<any> | undefined} */
  let engine;
  const get = () => (engine ??= schemaEngine(makeFactory(), datamodels()));
  let queue = Promise.resolve();
  const lines = readline.createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    queue = queue.then(() => answer(get, JSON.parse(line)));
  });
  lines.on("close", () => void queue.then(() => process.exit(0)));
}

/** @param {() => Promise<any>} get @param {{ id: number, method?: string, params: any }} request */
async function answer(get, { id, method, params }) {
  if (method === undefined) return;
  try {
    const engine = await get();
    // the engine makes its shadow database in the diagnostic calls only
    if (method === "evaluateDataLoss" || method === "createMigration") {
      await engine.devDiagnostic({
        migrationsList: params.migrationsList,
        filters: params.filters,
      });
    }
    const result =
      method === "getDatabaseVersion" ? await engine.version(params) : await engine[method](params);
    if (method === "diff" && result?.stdout)
      send({ id: 1_000_000 + id, method: "print", params: { content: result.stdout } });
    send({ id, result: result ?? {} });
  } catch (error) {
    const { code, message, meta } =
      /** @type {{ code?: string, message?: string, meta?: unknown }} */ (error);
    const text = String(message ?? error);
    send({
      id,
      error: {
        code: 4466,
        message: text,
        data: { is_panic: false, message: text, meta: meta ?? null, error_code: code ?? null },
      },
    });
  }
}

/** @param {object} message */
function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
