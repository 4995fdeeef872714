// @ts-check
// What is made from the sources: Prisma's client and the build. Made again only where the sources changed.
import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root, say } from "./places.mjs";
import { ensureWorker } from "./worker.mjs";

const rooms = ["app", "components", "lib", "public"];
const singleFiles = [
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
];
const clientFolder = path.join(root, "lib", "store", "generated");
const buildFolder = path.join(root, ".next");

/** What every child of ours is told: call nobody. */
export const quiet = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  // the engine that Prisma would fetch from its own host; ours comes with the packages
  PRISMA_SCHEMA_ENGINE_BINARY: path.join(import.meta.dirname, "schema-engine-shim.mjs"),
};

/** Runs a package's program to its end. @param {string} file below node_modules @param {string[]} args @param {NodeJS.ProcessEnv} env */
export function runProgram(file, args, env = {}) {
  const program = path.join(root, "node_modules", file);
  const done = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...quiet, ...env },
  });
  return done.status ?? 1;
}

/** The arguments of node for a program that ends when we are gone. @param {string} file below node_modules */
export function leashed(file) {
  const leash = pathToFileURL(path.join(import.meta.dirname, "leash.mjs")).href;
  return ["--import", leash, path.join(root, "node_modules", file)];
}

/**
 * The arguments of node for the app.
 * @param {"start" | "dev"} mode @param {number} port @param {string} host
 */
export function nextArguments(mode, port, host) {
  // told to listen on 127.0.0.1, Next redirects every page that a proxy rewrites to itself, for ever
  const isLoopback = host === "127.0.0.1";
  const order = isLoopback ? ["--dns-result-order=ipv4first"] : [];
  const place = ["-p", String(port), "-H", isLoopback ? "localhost" : host];
  return [...order, ...leashed("next/dist/bin/next"), mode, ...place];
}

/** @returns {boolean} whether it was made now */
export function ensureClient() {
  const stamp = path.join(clientFolder, "made-from");
  const version = fs.readFileSync(path.join(root, "node_modules", "prisma", "package.json"));
  const sources = hashOf([fs.readFileSync(path.join(root, "prisma", "schema.prisma")), version]);
  if (readStamp(stamp) === sources) return false;
  const done = spawnSync(
    process.execPath,
    [path.join(root, "node_modules", "prisma", "build", "index.js"), "generate"],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, ...quiet },
    },
  );
  if (done.status !== 0) throw new Error(`"prisma generate" failed:\n${done.stdout}${done.stderr}`);
  fs.writeFileSync(stamp, sources);
  return true;
}

/** The thread that reads files. @returns {boolean} whether it was made now */
export function ensureReader() {
  return ensureWorker(hashOfSources());
}

/** @param {{ force?: boolean }} options @returns {boolean} whether it was made now */
export function ensureBuild({ force = false } = {}) {
  const stamp = path.join(buildFolder, "made-from");
  ensureReader();
  const sources = hashOfSources();
  if (!force && readStamp(stamp) === sources && fs.existsSync(path.join(buildFolder, "BUILD_ID")))
    return false;
  say("building …");
  const started = Date.now();
  fs.rmSync(stamp, { force: true });
  if (runProgram("next/dist/bin/next", ["build"], { NODE_ENV: "production" }) !== 0)
    throw new Error("the build failed: see above");
  fs.writeFileSync(stamp, sources);
  say(`built in ${Math.ceil((Date.now() - started) / 1000)} s`);
  return true;
}

function hashOfSources() {
  const hash = crypto.createHash("sha256");
  for (const file of [...rooms.flatMap(filesBelow), ...singleFiles].sort()) {
    const place = path.join(root, file);
    if (!fs.existsSync(place)) continue;
    hash.update(`${file}\0`).update(fs.readFileSync(place)).update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} folder from the root @returns {string[]} */
function filesBelow(folder) {
  const place = path.join(root, folder);
  if (!fs.existsSync(place) || place === clientFolder) return [];
  return fs.readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(name);
    return /\.test\.tsx?$/.test(name) ? [] : [name];
  });
}

/** @param {(Buffer | string)[]} parts */
function hashOf(parts) {
  const hash = crypto.createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** @param {string} file */
function readStamp(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : null;
}
