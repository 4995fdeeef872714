// @ts-check
// The app in front of its database: both started, both stopped, in this order.
import { spawn } from "node:child_process";
import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "./database.mjs";
import { nextArguments, quiet } from "./make.mjs";
import { codeOf, isWindows, root, say } from "./places.mjs";

/**
 * @typedef {{ mode: "start" | "dev", port: number, host: string }} Place
 * @returns {{ port: number, host: string }} from PORT (3000) and HOST (all addresses)
 */
export function placeFromEnvironment() {
  const text = process.env["PORT"] || "3000";
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is "${text}"; it must be a number from 1 to 65535`);
  return { port, host: process.env["HOST"] || "0.0.0.0" };
}

/** Leaves with a sentence where the port is taken. A predecessor that was killed gets a moment to go. @param {{ port: number, host: string }} place */
export async function claimPort({ port, host }) {
  for (let n = 0; n < 15; n++) {
    const error = await tryPort(port, host);
    if (error === null) return;
    if (error !== "EADDRINUSE")
      throw new Error(
        `cannot listen on ${host}:${port} (${error}): set HOST or PORT to something else`,
      );
    await pause(200);
  }
  throw new Error(
    `port ${port} is taken by another program. Stop it, or choose another one: PORT=${port + 1} npm run up`,
  );
}

/** @param {number} port @param {string} host @returns {Promise<string | null>} the code of the error */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer().once("error", (error) => resolve(codeOf(error)));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

/** Starts database and app, tells the address, and stays until one of them or the person ends it. @param {Place} place */
export async function serve(place) {
  let isStopping = false;
  const database = await openDatabase();
  const app = spawnApp(place, database.url);
  const ended = new Promise((resolve) =>
    app.once("exit", (code, signal) => resolve(code ?? (signal === null ? 1 : 0))),
  );
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    say("stopping …");
    end(app, "SIGTERM");
    setTimeout(() => end(app, "SIGKILL"), 10_000).unref();
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, stop);
  whenNpmEnds(stop);
  await announce(place, database.where, () => app.exitCode === null && !isStopping);
  const code = await ended;
  await database.stop();
  say(isStopping ? "stopped" : `the app ended by itself (exit ${String(code)})`);
  process.exit(isStopping ? 0 : Number(code) || 1);
}

// npm hands signals to the shell between us, and that shell does not pass them on
/** @param {() => void} work */
function whenNpmEnds(work) {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) work();
  }, 300).unref();
}

/** @param {Place} place @param {string} url */
function spawnApp({ mode, port, host }, url) {
  return spawn(process.execPath, nextArguments(mode, port, host), {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    // its own process group: Ctrl+C comes to us, and we end it before the database
    detached: !isWindows,
    env: {
      ...process.env,
      ...quiet,
      NODE_ENV: mode === "dev" ? "development" : "production",
      DATABASE_URL: url,
    },
  });
}

/** @param {import("node:child_process").ChildProcess} app @param {"SIGTERM" | "SIGKILL"} signal */
function end(app, signal) {
  try {
    if (isWindows || app.pid === undefined) app.kill(signal);
    else process.kill(-app.pid, signal);
  } catch {
    // it is gone already
  }
}

/** @param {Place} place @param {string} where @param {() => boolean} isWanted */
async function announce({ mode, port, host }, where, isWanted) {
  const named = ["0.0.0.0", "::", ""].includes(host) ? "localhost" : host;
  const probe = `http://${named === "localhost" ? "127.0.0.1" : named}:${port}/readyz`;
  const began = Date.now();
  let isWarned = false;
  while (isWanted()) {
    const status = await statusOf(probe);
    // 404: a build without that page still answers
    if (status !== null && status < 500) {
      say(
        `清流 Qingliu ${mode === "dev" ? "(development) " : ""}is ready: http://${named}:${port}`,
      );
      say(`data: ${where} · stop: Ctrl+C`);
      return;
    }
    if (!isWarned && Date.now() - began > 60_000) {
      isWarned = true;
      say(`still waiting for ${probe} (${status === null ? "no answer" : `HTTP ${status}`})`);
    }
    await pause(100);
  }
}

/** @param {string} address @returns {Promise<number | null>} */
async function statusOf(address) {
  try {
    const answer = await fetch(address, {
      redirect: "manual",
      signal: AbortSignal.timeout(10_000),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
}
