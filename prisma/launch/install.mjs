// @ts-check
// Puts the packages in place. Uses only what Node brings, because it runs before any package exists.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { root, say } from "./places.mjs";

/** Leaves with a sentence where this Node is too old for the packages. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `Node ${process.versions.node} is too old: Qingliu needs Node 20.19 or newer (https://nodejs.org).`,
  );
}

/** Runs `npm ci` where node_modules is not what package-lock.json asks for. @returns {boolean} whether it ran */
export function ensureInstalled() {
  const reason = whatIsMissing();
  if (reason === null) return false;
  say(`installing packages (${reason}) …`);
  const started = Date.now();
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const done = npm(args);
  if (done !== 0)
    throw new Error(
      `"npm ${args.join(" ")}" failed (exit ${done}). Is the npm registry reachable?`,
    );
  const still = whatIsMissing();
  if (still !== null)
    throw new Error(`after "npm ci" the packages are still not complete: ${still}`);
  say(`packages installed in ${Math.ceil((Date.now() - started) / 1000)} s`);
  return true;
}

/** @param {string[]} args @returns {number} */
function npm(args) {
  const own = process.env["npm_execpath"];
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" };
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd: root, stdio: ["ignore", "inherit", "inherit"] };
  const run =
    own !== undefined && /npm-cli\.c?js$/.test(own)
      ? spawnSync(process.execPath, [own, ...args], { ...options, env })
      : spawnSync("npm", args, { ...options, env, shell: process.platform === "win32" });
  return run.status ?? 1;
}

/**
 * npm writes what it installed into node_modules/.package-lock.json at its end, so a half-done install is noticed too.
 * @returns {string | null} why an install is needed
 */
function whatIsMissing() {
  const wanted = packagesOf(path.join(root, "package-lock.json"));
  if (wanted === null)
    throw new Error("package-lock.json is missing or not JSON: the checkout is not complete");
  const have = packagesOf(path.join(root, "node_modules", ".package-lock.json"));
  if (have === null) return "first start";
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === "") continue;
    const got = have[place];
    if (got === undefined && entry.optional === true) continue;
    if (got?.version !== entry.version)
      return `${place.slice("node_modules/".length)} ${entry.version ?? ""} is missing`;
  }
  const direct = Object.keys({ ...wanted[""]?.dependencies, ...wanted[""]?.devDependencies });
  const gone = direct.find(
    (name) => !fs.existsSync(path.join(root, "node_modules", name, "package.json")),
  );
  return gone === undefined ? null : `${gone} is missing`;
}

/**
 * @typedef {{ version?: string, optional?: boolean, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Entry
 * @param {string} file
 * @returns {Record<string, Entry> | null}
 */
function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}
