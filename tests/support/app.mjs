// @ts-check
// The built app with a fresh database of its own, for tests that speak HTTP to it.
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withClient } from "../../prisma/launch/clients.mjs";
import { nextArguments, quiet } from "../../prisma/launch/make.mjs";
import { migrate } from "../../prisma/launch/migrate.mjs";
import { startServer } from "../../prisma/launch/server.mjs";
import { careless, openFolder } from "./embedded-server.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * Starts `next start` on the build that is there. Throws where there is none.
 * @param {{ port?: number, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ url: string, databaseUrl: string, pid: number, said: () => string, stop: () => Promise<void> }>}
 */
export async function startApp({ port = 0, env = {} } = {}) {
  if (!fs.existsSync(path.join(root, ".next", "BUILD_ID")))
    throw new Error("there is no build: npm run build");
  const folder = openFolder("app");
  const server = await startServer({ folder, settings: careless });
  await withClient(server.url, (client) => migrate(client));
  const place = port === 0 ? await freePort() : port;
  const args = nextArguments("start", place, "127.0.0.1");
  const app = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...quiet, NODE_ENV: "production", DATABASE_URL: server.url, ...env },
  });
  let said = "";
  for (const stream of [app.stdout, app.stderr])
    stream.on("data", (part) => (said += String(part)));
  const ended = new Promise((resolve) => app.once("exit", resolve));
  const stop = async () => {
    app.kill("SIGTERM");
    const timer = setTimeout(() => app.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(timer);
    await server.stop("now");
    fs.rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${place}`;
  for (const until = Date.now() + 60_000; !(await answers(url));) {
    if (app.exitCode === null && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    await stop();
    throw new Error(`the app did not start:\n${said}`);
  }
  return { url, databaseUrl: server.url, pid: app.pid ?? 0, said: () => said, stop };
}

/** @param {string} url */
async function answers(url) {
  try {
    const answer = await fetch(`${url}/readyz`, { redirect: "manual" });
    await answer.arrayBuffer();
    return answer.status < 500;
  } catch {
    return false;
  }
}

/** @returns {Promise<number>} */
export function freePort() {
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

// as a program (of Playwright): until it is told to end
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const app = await startApp({ port: Number(process.argv[2] ?? 0) });
  process.stdout.write(`${app.url}\n`);
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.once(signal, () => void app.stop().then(() => process.exit(0)));
  }
}
