// @ts-check
// Where things stand: the project, its data, and the user that PostgreSQL runs as.
import crypto from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** the project */
export const root = path.resolve(import.meta.dirname, "../..");
export const isWindows = process.platform === "win32";
const isRoot = !isWindows && process.getuid?.() === 0;

/** One line to the person at the terminal. @param {string} line */
export function say(line) {
  process.stdout.write(`[qingliu] ${line}\n`);
}

/**
 * The folder of the data: QINGLIU_DATA, else `.data` in the project, else (where PostgreSQL cannot work there)
 * a state folder of the system, one for each checkout.
 * @returns {{ folder: string, why: string | null }} why: the reason for not taking `.data`
 */
export function dataFolder() {
  const asked = process.env["QINGLIU_DATA"];
  if (asked) return { folder: path.resolve(root, asked), why: null };
  const near = path.join(root, ".data");
  const why = whyNot(near);
  if (why === null) return { folder: near, why };
  const checkout = crypto
    .createHash("sha256")
    .update(fs.realpathSync(root))
    .digest("hex")
    .slice(0, 12);
  const state = process.env["XDG_STATE_HOME"] ?? path.join(os.homedir(), ".local", "state");
  const far = path.join(isRoot ? "/var/lib" : state, "qingliu", checkout);
  const farther = whyNot(far);
  if (farther === null) return { folder: far, why };
  throw new Error(
    `no place for the data: ${why}; ${farther}. Set QINGLIU_DATA to a folder, or DATABASE_URL to a server.`,
  );
}

/** @param {string} folder @returns {string | null} */
function whyNot(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    return `${folder} cannot be written (${codeOf(error)})`;
  }
  const user = isRoot ? serverUser(folder) : null;
  if (user === null || user.uid === undefined) return null;
  const closed = closedTo(folder, user.uid, user.gid);
  if (closed === null) return null;
  return `PostgreSQL does not run as root, and its user "${user.name}" cannot enter ${closed}`;
}

/** The first folder above (or at) the place that this user cannot pass. @param {string} place @param {number} uid @param {number} gid */
function closedTo(place, uid, gid) {
  const parts = fs.realpathSync(place).split(path.sep);
  for (let n = 1; n <= parts.length; n++) {
    const folder = parts.slice(0, n).join(path.sep) || path.sep;
    const { mode, uid: owner, gid: group } = fs.statSync(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return folder;
  }
  return null;
}

/**
 * PostgreSQL refuses uid 0: as root it runs as the owner of its data, else as EMBEDDED_PG_USER, "postgres" or "nobody".
 * @param {string} folder the data folder
 * @returns {{ name: string, uid: number, gid: number } | { name: string, uid: undefined, gid: undefined }}
 */
export function serverUser(folder) {
  if (!isRoot)
    return { name: isWindows ? "" : String(process.getuid?.()), uid: undefined, gid: undefined };
  const owner = fs.statSync(path.join(folder, "pg"), { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0)
    return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const users = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of [process.env["EMBEDDED_PG_USER"], "postgres", "nobody"]) {
    const user = users.find((fields) => name !== undefined && fields[0] === name);
    if (user !== undefined)
      return { name: String(name), uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new Error(
    "running as root, and there is no user for PostgreSQL: set EMBEDDED_PG_USER or DATABASE_URL",
  );
}

/** @param {unknown} error @returns {string} */
export function codeOf(error) {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** @param {unknown} error @returns {string} */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
