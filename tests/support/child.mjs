// @ts-check
// A process of the launcher in a process of its own, so that tests can kill it.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const lines = new URL("./child-server.mjs", import.meta.url);

/**
 * Starts the embedded server from another node. Resolves with the first line that it prints.
 * @param {string} folder of the data @param {{ script?: string, env?: NodeJS.ProcessEnv }} options
 */
export function startChild(folder, { script = lines.pathname, env = {} } = {}) {
  const child = spawn(process.execPath, [script, folder], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  let errors = "";
  let output = "";
  child.stderr.on("data", (part) => (errors += String(part)));
  const ended = new Promise((resolve) =>
    child.once("exit", (code, signal) => resolve(signal ?? code)),
  );
  /** @type {Promise<{ url: string, pid: number, adopted: boolean, made: boolean }>} */
  const ready = new Promise((resolve, reject) => {
    child.stdout.on("data", (part) => {
      output += String(part);
      const line = output.split("\n").find((text) => text.startsWith("{"));
      if (line !== undefined && output.includes(`${line}\n`)) resolve(JSON.parse(line));
    });
    void ended.then((how) => reject(new Error(`the launcher ended (${String(how)}): ${errors}`)));
  });
  // a test that kills it early does not wait for it
  ready.catch(() => undefined);
  return { child, ready, ended, said: () => output + errors };
}

/** Waits until `look` answers with something; fails after a minute. @template T @param {() => Promise<T | null | false> | T | null | false} look @returns {Promise<T>} */
export async function eventually(look) {
  for (const until = Date.now() + 60_000; ;) {
    const found = await look();
    if (found !== null && found !== false) return found;
    if (Date.now() > until) throw new Error("it did not happen within 60 s");
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** @param {string} folder @param {RegExp} name */
export function namesIn(folder, name) {
  return fs.existsSync(folder) ? fs.readdirSync(folder).filter((entry) => name.test(entry)) : [];
}

/** Whether a process lives; a zombie does not. @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(fs.readFileSync(path.join("/proc", String(pid), "stat"), "utf8"));
  } catch {
    return false;
  }
}
