// @ts-check
// One embedded PostgreSQL: started or adopted, watched, and stopped by the last who uses it.
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findBinaries, idsOf } from "./binaries.mjs";
import { holdConnection, othersUse, withClient } from "./clients.mjs";
import { ensureCluster, holderOf, withStartLock } from "./cluster.mjs";
import { codeOf, say, serverUser } from "./places.mjs";

const baseFlags = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "timezone=UTC",
  "log_timezone=UTC",
];

/**
 * @typedef {{ url: string, dir: string, made: boolean, adopted: boolean, pid: () => number, urlOf: (database: string) => string, stop: (how?: "fast" | "now") => Promise<boolean> }} Server
 * @param {{ folder: string, database?: string, settings?: string[] }} options settings: "name=value" of postgresql.conf
 * @returns {Promise<Server>}
 */
export async function startServer({ folder, database = "qingliu", settings = [] }) {
  const dir = path.join(path.resolve(folder), "pg");
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const user = serverUser(folder);
  const binaries = findBinaries(folder, user);
  const made = await ensureCluster(dir, binaries, user);
  const password = readCluster(dir, binaries.major);
  const urlOf = (/** @type {number} */ port, /** @type {string} */ name) =>
    `postgresql://qingliu:${password}@127.0.0.1:${port}/${name}`;
  const start = { dir, program: binaries.postgres, user, settings, urlOf };
  const first = await launch(start, 0);
  const watch = keepAlive(start, first);
  await makeDatabase(urlOf(first.port, "postgres"), database);
  return {
    url: urlOf(first.port, database),
    dir,
    made,
    adopted: first.child === null,
    pid: () => holderOf(dir)?.pid ?? 0,
    urlOf: (name) => urlOf(first.port, name),
    stop: (how = "fast") => watch.stop(how),
  };
}

/** @param {string} dir @param {string} major @returns {string} the password */
function readCluster(dir, major) {
  let have;
  try {
    have = fs.readFileSync(path.join(dir, "PG_VERSION"), "utf8").trim();
    if (have === major) return fs.readFileSync(path.join(dir, "qingliu.password"), "utf8").trim();
  } catch (error) {
    if (codeOf(error) !== "EACCES") throw error;
    throw new Error(
      `${dir} belongs to another user: start Qingliu as the one who started it first, or set QINGLIU_DATA to another folder`,
    );
  }
  throw new Error(
    `the data in ${dir} is of PostgreSQL ${have}, the programs are ${major}: back up with the old version, restore with the new one`,
  );
}

/**
 * @typedef {{ dir: string, program: string, user: { name: string, uid: number | undefined, gid: number | undefined }, settings: string[], urlOf: (port: number, name: string) => string }} Start
 * @typedef {{ port: number, child: import("node:child_process").ChildProcess | null }} Running
 * @param {Start} start @param {number} wished port, 0: any
 * @returns {Promise<Running>} child null: adopted
 */
function launch(start, wished) {
  return withStartLock(start.dir, async () => {
    for (let attempt = 0; attempt < 4; attempt++) {
      const holder = await adoptable(start);
      if (holder !== null) return { port: holder.port, child: null };
      const port = attempt < 2 && wished !== 0 ? wished : await freePort();
      const child = spawnServer(start, port);
      if (
        await isReady(
          start.urlOf(port, "postgres"),
          120_000,
          () => child.exitCode === null && child.signalCode === null,
        )
      )
        return { port, child };
      await pause(150);
    }
    throw new Error(
      `the embedded PostgreSQL did not start:\n${fs.readFileSync(`${start.dir}.log`, "utf8").slice(-1500)}`,
    );
  });
}

/** @param {Start} start */
async function adoptable(start) {
  for (let n = 0; n < 50; n++) {
    const holder = holderOf(start.dir);
    if (holder === null) return null;
    const url = start.urlOf(holder.port, "postgres");
    if (
      holder.port !== 0 &&
      (await isReady(url, 60_000, () => holderOf(start.dir)?.pid === holder.pid))
    )
      return holder;
    await pause(50);
  }
  return null;
}

/** @param {Start} start @param {number} port */
function spawnServer(start, port) {
  const log = fs.openSync(`${start.dir}.log`, "a", 0o600);
  const flags = [...baseFlags, ...start.settings].flatMap((setting) => ["-c", setting]);
  const child = spawn(start.program, ["-D", start.dir, "-p", String(port), ...flags], {
    ...idsOf(start.user),
    cwd: start.dir,
    stdio: ["ignore", log, log],
    // its own session: Ctrl+C in the terminal must not reach it before the app is gone
    detached: true,
  });
  fs.closeSync(log);
  child.on("error", () => undefined);
  child.unref();
  return child;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === "object" && address !== null ? address.port : 0),
      );
    });
  });
}

/** @param {string} url @param {number} milliseconds @param {() => boolean} isStillComing */
async function isReady(url, milliseconds, isStillComing) {
  for (const until = Date.now() + milliseconds; ;) {
    try {
      await withClient(url, (client) => client.query("SELECT 1"));
      return true;
    } catch (error) {
      if (codeOf(error) === "28P01")
        throw new Error("the data belongs to another installation (its password differs)");
      if (Date.now() > until || !isStillComing()) return false;
      await pause(40);
    }
  }
}

/** @param {string} url @param {string} name */
async function makeDatabase(url, name) {
  await withClient(url, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE "${name}"`);
  }).catch((/** @type {unknown} */ error) => {
    // another starter was quicker
    if (!["42P04", "23505"].includes(codeOf(error))) throw error;
  });
}

/**
 * Starts the server again on the same port when it dies (out of memory, full disk, kill -9), and shows by one open
 * connection that somebody uses it, so that nobody else stops it.
 * @param {Start} start @param {Running} first
 */
function keepAlive(start, first) {
  const { port } = first;
  let stopping = false;
  let busy = false;
  const presence = holdConnection(start.urlOf(port, "postgres"));
  const look = async () => {
    if (stopping || busy || holderOf(start.dir) !== null) return;
    busy = true;
    try {
      await revive(start, port, () => stopping);
    } finally {
      busy = false;
    }
  };
  first.child?.once("exit", () => void look());
  const timer = setInterval(() => void look(), 500);
  timer.unref();
  return {
    /** @param {"fast" | "now"} how */
    async stop(how) {
      stopping = true;
      clearInterval(timer);
      await presence.close();
      return stopServer(start, how);
    },
  };
}

/** @param {Start} start @param {number} port @param {() => boolean} isStopping */
async function revive(start, port, isStopping) {
  for (let wait = 250; !isStopping(); wait = Math.min(wait * 2, 15_000)) {
    say("the database server is gone: starting it again");
    try {
      const { port: now } = await launch(start, port);
      if (now !== port) throw new Error(`it came back on port ${now}`);
      say("the database server is back");
      return;
    } catch (error) {
      say(
        `the database server did not start (${error instanceof Error ? error.message.split("\n")[0] : ""})`,
      );
      await pause(wait);
    }
  }
}

/** Fast shutdown, but never under another process that uses the server. @param {Start} start @param {"fast" | "now"} how */
async function stopServer(start, how) {
  const holder = holderOf(start.dir);
  if (holder === null || holder.pid === 0) return false;
  if (how === "fast" && (await othersUse(start.urlOf(holder.port, "postgres")))) return false;
  process.kill(holder.pid, how === "fast" ? "SIGINT" : "SIGQUIT");
  for (const until = Date.now() + 60_000; Date.now() < until && holderOf(start.dir) !== null;)
    await pause(20);
  return holderOf(start.dir) === null;
}
