import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freePort } from "../../support/app.mjs";

const root = path.resolve(import.meta.dirname, "../../..");
let folder = "";
let port = 0;
let running: ChildProcess[] = [];

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "qingliu-up-"));
  fs.chmodSync(folder, 0o755);
  port = await freePort();
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((one) => stop(one, "SIGTERM")));
  fs.rmSync(folder, { recursive: true, force: true });
});

type Started = {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ready: Promise<void>;
};

/** `npm run up` without npm, on a free port and with data of its own. */
function up(program = "up.mjs"): Started {
  const { DATABASE_URL: _url, npm_lifecycle_event: _npm, ...env } = process.env;
  const child = spawn(process.execPath, [path.join(root, "prisma", "launch", program)], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      QINGLIU_DATA: folder,
    },
  });
  running.push(child);
  let text = "";
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (part) => {
        text += String(part);
        if (text.includes("is ready: ")) resolve();
      });
    }
    child.once("exit", () => reject(new Error(`it ended: ${text}`)));
  });
  ready.catch(() => undefined);
  return { child, said: () => text, ready };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, "exit");
  }
  return child.exitCode;
}

const status = (where: string) =>
  fetch(`http://127.0.0.1:${port}${where}`, { signal: AbortSignal.timeout(60_000) }).then(
    (answer) => answer.status,
    () => null,
  );

async function eventually(look: () => Promise<boolean>): Promise<void> {
  for (const until = Date.now() + 60_000; !(await look());) {
    if (Date.now() > until) throw new Error("it did not happen within 60 s");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const postgres = () =>
  Number(fs.readFileSync(path.join(folder, "pg", "postmaster.pid"), "utf8").split("\n")[0]);

/** A zombie, which nobody has reaped yet, does not live. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

describe("npm run up", () => {
  it("serves, names its address and its data, and leaves nothing running when it is told to stop", async () => {
    const one = up();
    await one.ready;
    expect(one.said()).toContain(`http://127.0.0.1:${port}`);
    expect(one.said()).toContain(folder);
    expect([await status("/healthz"), await status("/readyz"), await status("/check")]).toEqual([
      200, 200, 200,
    ]);
    const pid = postgres();
    expect(await stop(one.child, "SIGINT")).toBe(0);
    expect(await status("/healthz")).toBeNull();
    // its last act is to take its lock away: on a busy machine its end is a moment behind
    await eventually(async () => !isAlive(pid));
  });

  it("is ready again by itself when the database is killed", async () => {
    await up().ready;
    const pid = postgres();
    process.kill(pid, "SIGKILL");
    await eventually(async () => postgres() !== pid && (await status("/readyz")) === 200);
  });

  it("may be killed: its app goes with it, and the next start takes the database over", async () => {
    const one = up();
    await one.ready;
    const pid = postgres();
    await stop(one.child, "SIGKILL");
    await eventually(async () => (await status("/healthz")) === null);
    const two = up();
    await two.ready;
    expect(two.said()).toContain("adopted");
    expect(postgres()).toBe(pid);
    expect(await stop(two.child, "SIGTERM")).toBe(0);
    // its last act is to take its lock away: on a busy machine its end is a moment behind
    await eventually(async () => !isAlive(pid));
  });

  it("says so when its port is taken, and which variable to set", async () => {
    const other = net.createServer().listen(port, "127.0.0.1");
    await once(other, "listening");
    const one = up();
    await expect(one.ready).rejects.toThrow(`PORT=${port + 1} npm run up`);
    expect(one.child.exitCode).toBe(1);
    other.close();
  });
});
