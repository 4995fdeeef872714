// @ts-check
// npm run db:migrate -- <name>: writes the SQL that leads from the migrations to schema.prisma, and applies it.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { openDatabase } from "./database.mjs";
import { main } from "./main.mjs";
import { ensureClient, quiet } from "./make.mjs";
import { migrate } from "./migrate.mjs";
import { root, say } from "./places.mjs";
import { withClient } from "./clients.mjs";

await main(async () => {
  const [name = ""] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error("what does it change? npm run db:migrate -- add_something");
  const database = await openDatabase();
  try {
    const sql = await withShadow(database.url, difference);
    if (sql === null) {
      say("schema.prisma and the migrations agree: nothing to do");
      return;
    }
    const stamp = new Date().toISOString().replace(/[-:T]/g, "").slice(0, 14);
    const folder = path.join(root, "prisma", "migrations", `${stamp}_${name}`);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, "migration.sql"), sql);
    say(`written: ${path.relative(root, folder)}/migration.sql`);
    await withClient(database.url, (client) => migrate(client));
    ensureClient();
    say("applied");
  } finally {
    await database.stop();
  }
});

/** @param {string} url @param {(url: string, shadow: string) => string | null} work */
async function withShadow(url, work) {
  const name = `qingliu_shadow_${process.pid}`;
  const shadow = new URL(url);
  shadow.pathname = `/${name}`;
  return withClient(url, async (client) => {
    await client.query(`CREATE DATABASE "${name}"`);
    try {
      return work(url, shadow.href);
    } finally {
      await client.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    }
  });
}

/** @param {string} url @param {string} shadow @returns {string | null} null: no difference */
function difference(url, shadow) {
  const prisma = path.join(root, "node_modules", "prisma", "build", "index.js");
  const args = [
    "migrate",
    "diff",
    "--from-migrations",
    "prisma/migrations",
    "--to-schema",
    "prisma/schema.prisma",
    "--script",
    "--exit-code",
  ];
  const env = { ...process.env, ...quiet, DATABASE_URL: url, SHADOW_DATABASE_URL: shadow };
  const done = spawnSync(process.execPath, [prisma, ...args], { cwd: root, encoding: "utf8", env });
  if (done.status === 0) return null;
  if (done.status === 2) return done.stdout;
  throw new Error(`"prisma migrate diff" failed:\n${done.stdout}${done.stderr}`);
}
