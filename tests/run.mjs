// @ts-check
// npm test: installs and builds what is missing, then every check and every test. Ends with "N passed, N failed".
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { checkNode, ensureInstalled } from "../prisma/launch/install.mjs";
import { main } from "../prisma/launch/main.mjs";
import { messageOf, root, say } from "../prisma/launch/places.mjs";

const reports = path.join(root, "reports");
/** @typedef {{ name: string, passed: number, failed: number }} Score */

await main(async () => {
  checkNode();
  ensureInstalled();
  fs.rmSync(reports, { recursive: true, force: true });
  fs.mkdirSync(reports);
  /** @type {Score[]} */
  const scores = [await prepare()];
  const { check } = await import("./check.mjs");
  say("checks: format, lint, types, dead code");
  scores.push({ name: "checks", ...check() });
  say("tests: units, properties, cases, store, launcher, server");
  scores.push(vitest());
  say("journeys: the built app in a browser, at 360 and 1280 px, with and without scripts");
  scores.push(await journeys());
  for (const { name, passed, failed } of scores) say(`${name}: ${passed} passed, ${failed} failed`);
  const passed = scores.reduce((sum, score) => sum + score.passed, 0);
  const failed = scores.reduce((sum, score) => sum + score.failed, 0);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
});

/** @returns {Promise<Score>} */
async function prepare() {
  const { ensureBuild, ensureClient } = await import("../prisma/launch/make.mjs");
  try {
    ensureClient();
    ensureBuild();
    return { name: "build", passed: 1, failed: 0 };
  } catch (error) {
    // the checks tell better what is wrong with the sources
    say(messageOf(error));
    return { name: "build", passed: 0, failed: 1 };
  }
}

/** @returns {Score} */
function vitest() {
  const file = path.join(reports, "vitest.json");
  const status = run("vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const report = readJson(file);
  const failed = Number(report?.numFailedTests ?? 0) + brokenFiles(report?.testResults ?? []);
  return scored("tests", status, Number(report?.numPassedTests ?? 0), failed);
}

/** Files that broke before their first test could fail. @param {{ status: string, assertionResults: { status: string }[] }[]} files */
function brokenFiles(files) {
  const failed = files.filter(({ status }) => status === "failed");
  return failed.filter(({ assertionResults: all }) =>
    all.every(({ status }) => status !== "failed"),
  ).length;
}

/** @returns {Promise<Score>} */
async function journeys() {
  const { ensureBrowser } = await import("./support/browser.mjs");
  const { freePort } = await import("./support/app.mjs");
  try {
    await ensureBrowser(say);
  } catch (error) {
    say(messageOf(error));
    return { name: "journeys", passed: 0, failed: 1 };
  }
  const status = run("@playwright/test/cli.js", ["test"], {
    QINGLIU_TEST_PORT: String(await freePort()),
  });
  const {
    expected = 0,
    unexpected = 0,
    flaky = 0,
  } = readJson(path.join(reports, "journeys.json"))?.stats ?? {};
  return scored("journeys", status, Number(expected), Number(unexpected) + Number(flaky));
}

// a run that broke before its first test, or found none, is a failure too
/** @param {string} name @param {number} status @param {number} passed @param {number} failed @returns {Score} */
function scored(name, status, passed, failed) {
  const isBroken = (status !== 0 || passed === 0) && failed === 0;
  return { name, passed, failed: isBroken ? 1 : failed };
}

/** @param {string} program below node_modules @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(program, args, env = {}) {
  // an address meant for the app must never reach the tests
  const { DATABASE_URL: _own, QINGLIU_DATA: _data, QINGLIU_ORIGIN: _origin, ...rest } = process.env;
  const done = spawnSync(process.execPath, [path.join(root, "node_modules", program), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...rest, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", ...env },
  });
  return done.status ?? 1;
}

/** @param {string} file */
function readJson(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : null;
}
