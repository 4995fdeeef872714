// @ts-check
// The data folder of one PostgreSQL cluster: made once, locked by one starter at a time, held by one server.
import { execFileSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { idsOf } from "./binaries.mjs";
import { codeOf, isWindows, messageOf } from "./places.mjs";

/**
 * Lets one process at a time start or make a cluster. The kernel owns the lock, so it cannot outlive its holder.
 * @template T @param {string} dir @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function withStartLock(dir, work) {
  const place = path.join(fs.realpathSync(path.dirname(dir)), path.basename(dir));
  const id = `qingliu-pg-${crypto.createHash("sha256").update(place).digest("hex").slice(0, 24)}`;
  const onDisk = path.join(os.tmpdir(), `${id}.sock`);
  const address =
    process.platform === "linux" ? `\0${id}` : isWindows ? `\\\\.\\pipe\\${id}` : onDisk;
  for (const until = Date.now() + 120_000; ;) {
    const server = net.createServer((socket) => socket.destroy());
    const error = await new Promise((resolve) =>
      server.once("error", resolve).listen(address, () => resolve(null)),
    );
    if (error === null) {
      try {
        return await work();
      } finally {
        await new Promise((resolve) => server.close(resolve));
      }
    }
    if (codeOf(error) !== "EADDRINUSE" || Date.now() > until) throw error;
    if (process.platform === "darwin") await dropDeadSocket(address);
    await pause(60);
  }
}

/** @param {string} address @returns {Promise<void>} */
function dropDeadSocket(address) {
  return new Promise((resolve) => {
    const client = net.connect(address, () => {
      client.destroy();
      resolve();
    });
    client.once("error", (error) => {
      if (codeOf(error) === "ECONNREFUSED") fs.rmSync(address, { force: true });
      resolve();
    });
  });
}

/**
 * Makes the cluster where there is none: into a sibling, then renamed, so that a kill never leaves half a cluster.
 * @param {string} dir @param {{ initdb: string }} binaries @param {{ uid: number | undefined, gid: number | undefined }} user
 * @returns {Promise<boolean>} whether it was made now
 */
export function ensureCluster(dir, binaries, user) {
  return withStartLock(dir, async () => {
    sweepDrafts(dir);
    if (fs.existsSync(path.join(dir, "PG_VERSION"))) return false;
    const draft = `${dir}.init-${process.pid}`;
    const passwordFile = `${draft}.password`;
    const password = crypto.randomBytes(24).toString("base64url");
    fs.mkdirSync(draft, { mode: 0o700 });
    fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const place of [draft, passwordFile]) own(place, user);
    const args = [
      "-D",
      draft,
      "-U",
      "qingliu",
      "-A",
      "scram-sha-256",
      "--pwfile",
      passwordFile,
      "-E",
      "UTF8",
    ];
    args.push(
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--data-checksums",
      "--no-instructions",
    );
    try {
      execFileSync(binaries.initdb, args, { ...idsOf(user), cwd: os.tmpdir(), stdio: "pipe" });
    } catch (error) {
      throw new Error(
        `the database could not be made: ${messageOf(error)}\nSet DATABASE_URL to use a PostgreSQL server.`,
      );
    } finally {
      fs.rmSync(passwordFile, { force: true });
    }
    fs.writeFileSync(path.join(draft, "qingliu.password"), password, { mode: 0o600 });
    own(path.join(draft, "qingliu.password"), user);
    fs.renameSync(draft, dir);
    return true;
  });
}

/** @param {string} place @param {{ uid: number | undefined, gid: number | undefined }} user */
function own(place, user) {
  if (user.uid !== undefined && user.gid !== undefined) fs.chownSync(place, user.uid, user.gid);
}

/** @param {string} dir */
function sweepDrafts(dir) {
  const parent = path.dirname(dir);
  for (const name of fs.readdirSync(parent)) {
    if (!name.startsWith(`${path.basename(dir)}.init-`)) continue;
    try {
      fs.rmSync(path.join(parent, name), { recursive: true, force: true });
    } catch {
      // an orphaned initdb may still be writing there: the next start sweeps it
    }
  }
}

/**
 * The server that holds the cluster, as postmaster.pid tells. Removes a lock whose pid now belongs to something else
 * (containers reuse pids). pid 0: being written this moment.
 * @param {string} dir @returns {{ pid: number, port: number } | null}
 */
export function holderOf(dir) {
  const file = path.join(dir, "postmaster.pid");
  let text;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch {
    return null;
  }
  const [pid, , , port] = text.split("\n").map(Number);
  if (!pid) {
    const age = Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age < 3000) return { pid: 0, port: 0 };
    // empty after a power cut
    fs.rmSync(file, { force: true });
    return null;
  }
  const program = programOf(pid);
  if (/postgres/.test(program)) return { pid, port: port || 0 };
  if (program !== "") fs.rmSync(file, { force: true });
  return null;
}

/** The name of a living process; "" where there is none. A zombie still answers signals, so its state is read too. @param {number} pid */
function programOf(pid) {
  try {
    if (process.platform === "linux") {
      const row = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
      return /\) [ZX] /.test(row)
        ? "zombie"
        : row.slice(row.indexOf("(") + 1, row.lastIndexOf(")"));
    }
    if (isWindows) {
      process.kill(pid, 0);
      return "postgres";
    }
    const row = execFileSync("ps", ["-o", "stat=,comm=", "-p", String(pid)], {
      encoding: "utf8",
    }).trim();
    return row.startsWith("Z") ? "zombie" : row;
  } catch {
    return "";
  }
}
