// @ts-check
// The thread that reads files, bundled into one file: Next bundles none. Made again only where the sources changed.
import { spawn } from "node:child_process";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { messageOf, root } from "./places.mjs";

const made = path.join(root, "node_modules", ".cache", "qingliu", "reading-worker.mjs");
const bundler = path.join(root, "node_modules", "rolldown", "bin", "cli.mjs");
const settings = path.join(import.meta.dirname, "worker.config.mjs");

/** @param {string} hash of the sources @returns {boolean} whether it was made now */
export function ensureWorker(hash) {
  const stamp = `${made}.made-from`;
  if (fs.existsSync(made) && fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === hash)
    return false;
  const done = spawnSync(process.execPath, [bundler, "-c", settings], {
    cwd: root,
    encoding: "utf8",
  });
  if (done.status !== 0)
    throw new Error(`the reader of files was not bundled:\n${done.stdout}${done.stderr}`);
  fs.writeFileSync(stamp, hash);
  return true;
}

/** For development: bundles anew whenever a source changes. @returns {() => void} ends it */
export function watchWorker() {
  const child = spawn(process.execPath, [bundler, "-c", settings, "--watch"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  child.on("error", (error) => process.stderr.write(`${messageOf(error)}\n`));
  const end = () => child.kill();
  process.on("exit", end);
  return end;
}
