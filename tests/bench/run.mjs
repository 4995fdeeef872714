// @ts-check
// npm run bench [engine|large|stories|api|page|scripts …]: what the product costs beside the least that does the same. Prints
// a table; figures of one run hold for the machine and the hour, ratios for longer.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { main } from "../../prisma/launch/main.mjs";
import { say } from "../../prisma/launch/places.mjs";
import { bundle } from "./bundle.mjs";

/** @typedef {{ what: string, figure: string, goal: string, met: boolean | null }} Row */
const all = ["engine", "large", "stories", "api", "page", "scripts"];
const asked = process.argv.slice(2);
const parts = asked.length === 0 ? all : asked;

await main(async () => {
  const stranger = parts.find((part) => !all.includes(part));
  if (stranger !== undefined) throw new Error(`no bench is called ${stranger}: ${all.join(", ")}`);
  const files = await bundle();
  try {
    /** @type {Row[]} */
    const rows = [];
    if (parts.includes("engine")) rows.push(...engine(files.engine));
    if (parts.includes("large")) {
      const { large } = await import("./large.mjs");
      const once = (/** @type {string[]} */ ...args) => child("large-once.mjs", ...args);
      rows.push(...large(files.engine, once, 10));
    }
    if (parts.includes("stories")) rows.push(...stories(files.engine));
    if (parts.some((part) => ["api", "page", "scripts"].includes(part)))
      rows.push(...(await served(files)));
    print(rows);
    process.exitCode = rows.some(({ met }) => met === false) ? 1 : 0;
  } finally {
    files.remove();
  }
});

/** @param {string} file @returns {Row[]} */
function engine(file) {
  /** @type {Row[]} */
  const rows = [];
  /** @type {number[]} */
  const each = [];
  for (const million of [1, 2, 4]) {
    say(`an audit of ${million},000,000 transactions …`);
    const found = child("audit-once.mjs", file, String(million * 1_000_000));
    each.push(found.auditedIn / million);
    rows.push({
      what: `audit, ${million},000,000 transactions, 3 years, ${found.charges} charges`,
      figure: `${seconds(found.auditedIn)}, schema ${seconds(found.checkedIn)}, peak ${whole(found.peakMb)} MB (request ${whole(found.requestMb)} MB)`,
      goal: "",
      met: null,
    });
  }
  const [one = 0, , four = 0] = each;
  rows.push({
    what: "time for a transaction at 4 million / at 1 million",
    figure: two(four / one),
    goal: "<= 1.3",
    met: four / one <= 1.3,
  });
  return rows;
}

/** @param {string} file @returns {Row[]} */
function stories(file) {
  say("small stories …");
  const found = child("stories.mjs", file);
  const what = `stories of ${two(found.kb)} kB, a second`;
  return [
    { what: `${what}: schema`, figure: whole(found.checks), goal: "", met: null },
    { what: `${what}: audit`, figure: whole(found.audits), goal: "", met: null },
    { what: `${what}: JSON in, report out`, figure: whole(found.whole), goal: "", met: null },
  ];
}

/** @param {{ engine: string, walk: string }} files @returns {Promise<Row[]>} */
async function served(files) {
  const { startApp } = await import("../support/app.mjs");
  const { ensureBuild, ensureClient } = await import("../../prisma/launch/make.mjs");
  const { startBare } = await import("./bare-app.mjs");
  ensureClient();
  ensureBuild();
  const { audit, examples } = await import(pathToFileURL(files.engine).href);
  const story = examples["withheld"];
  say("building the bare app …");
  const bare = await startBare(JSON.stringify(audit(story)));
  const app = await startApp();
  try {
    /** @type {Row[]} */
    const rows = [];
    if (parts.includes("api"))
      rows.push(
        await ratio("POST /api/v1/audits", 0.6, [
          { name: "own", url: `${app.url}/api/v1/audits`, body: JSON.stringify(story) },
          { name: "bare", url: `${bare.url}/json`, body: JSON.stringify(story) },
        ]),
      );
    if (parts.includes("page") || parts.includes("scripts")) {
      const way = await checkWay(files.walk, app.url, bare.url);
      if (parts.includes("scripts")) rows.push(...way.rows);
      if (parts.includes("page"))
        rows.push(
          await ratio("the page of a report", 0.5, [
            { name: "own", url: `${app.url}${way.report}` },
            { name: "bare", url: `${bare.url}/` },
          ]),
        );
    }
    return rows;
  } finally {
    await app.stop();
    await bare.stop();
  }
}

/** @param {string} what @param {number} goal @param {import("./load.mjs").Target[]} targets @returns {Promise<Row>} */
async function ratio(what, goal, targets) {
  say(`${what} against the bare app …`);
  const { load } = await import("./load.mjs");
  const found = await load(targets);
  const [own, bare] = [found.get("own"), found.get("bare")];
  if (own === undefined || bare === undefined) throw new Error("nothing was measured");
  const share = own.perSecond / bare.perSecond;
  return {
    what: `${what} / bare`,
    figure: `${two(share)} (${whole(own.perSecond)} / ${whole(bare.perSecond)} a second, p99 ${own.p99} / ${bare.p99} ms, ${own.failed + bare.failed} failed)`,
    goal: `>= ${goal}`,
    met: goal <= share && own.failed + bare.failed === 0,
  };
}

/** A check from the front page to its report. @param {string} file @param {string} own @param {string} bare @returns {Promise<{ rows: Row[], report: string }>} */
async function checkWay(file, own, bare) {
  say("a check from the front page to its report, in a browser …");
  const { scriptBytes } = await import("./scripts.mjs");
  const { walk } = await import(pathToFileURL(file).href);
  const { bytes, atPause, end: report } = await scriptBytes(own, walk);
  const least = await scriptBytes(bare, (page) => page.goto("/", { waitUntil: "networkidle" }));
  const more = (atPause - least.bytes) / 1024;
  const rows = [
    {
      what: "JavaScript from the front page to the last question, beyond the bare app's",
      figure: `${two(more)} KB gz (${two(atPause / 1024)} less ${two(least.bytes / 1024)})`,
      goal: "<= 25 KB",
      met: more <= 25,
    },
    {
      what: "JavaScript that the page of the report adds",
      figure: `${two((bytes - atPause) / 1024)} KB gz`,
      goal: "",
      met: null,
    },
  ];
  return { rows, report };
}

/** @param {string} script @param {string[]} args @returns {Record<string, number>} */
function child(script, ...args) {
  const done = spawnSync(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=6000", path.join(import.meta.dirname, script), ...args],
    { encoding: "utf8", maxBuffer: 1_000_000 },
  );
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}

/** @param {readonly Row[]} rows */
function print(rows) {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, figure, goal, met } of rows) {
    const verdict = met === null ? "" : `   goal ${goal}: ${met ? "met" : "MISSED"}`;
    process.stdout.write(`${what.padEnd(width)}   ${figure}${verdict}\n`);
  }
}

/** @param {number | undefined} value */
function whole(value) {
  return String(Math.round(value ?? 0));
}

/** @param {number} value */
function two(value) {
  return String(Math.round(value * 100) / 100);
}

/** @param {number | undefined} ms */
function seconds(ms) {
  return `${two((ms ?? 0) / 1_000)} s`;
}
