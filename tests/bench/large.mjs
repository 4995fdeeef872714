// @ts-check
// A large bill from received bytes to the stored report, beside papaparse's stream and DuckDB's scan of the same file in
// the same run, taken in turns so that what else the machine does meets all of them.
import fs from "node:fs";
import path from "node:path";
import { say } from "../../prisma/launch/places.mjs";
import { writeLargeFile } from "./large-file.mjs";

/** @typedef {{ what: string, figure: string, goal: string, met: boolean | null }} Row */
/** @typedef {Record<string, number>} Figures */

const folder = path.resolve(import.meta.dirname, "../../.data/bench/large");
const rounds = 3;

/**
 * `child` runs large-once.mjs with arguments in a process of its own.
 * @param {string} bundle @param {(...args: string[]) => Figures} child @param {number} millions how many more rows linearity is tried with
 * @returns {Row[]}
 */
export function large(bundle, child, millions) {
  fs.mkdirSync(folder, { recursive: true });
  try {
    const utf8 = rivals(bundle, child, "utf-8", 2);
    const chinese = rivals(bundle, child, "gb18030", 2.5);
    return [...utf8.rows, ...chinese.rows, ...linear(bundle, child, utf8.own, millions)];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} bundle @param {(...args: string[]) => Figures} child @param {"utf-8" | "gb18030"} encoding @param {number} most */
function rivals(bundle, child, encoding, most) {
  const file = written(1_000_000, encoding);
  const mb = fs.statSync(file).size / 1e6;
  const names = encoding === "utf-8" ? ["papaparse", "own", "duckdb"] : ["papaparse", "own"];
  /** @type {Map<string, Figures[]>} */
  const found = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      say(`a million rows in ${encoding}, ${name}, ${round + 1} of ${rounds} …`);
      found.get(name)?.push(child(bundle, file, encoding, name));
    }
  const [papaparse, own] = [middle(found.get("papaparse")), middle(found.get("own"))];
  const ratio = ratioOf(found, "ms");
  const what = `bill of 1,000,000 rows, ${Math.round(mb)} MB, ${encoding}`;
  /** @type {Row[]} */
  const rows = [
    {
      what: `${what}: received bytes to stored report / papaparse's stream alone`,
      figure: `${two(ratio)}, in time of the processor ${two(ratioOf(found, "cpuMs"))} (${seconds(own["ms"])} / ${seconds(papaparse["ms"])}; ${phasesOf(own)}; ${own["listed"]} of ${own["sales"]} sales stay single)`,
      goal: `<= ${most}`,
      met: ratio <= most,
    },
    {
      what: `${what}: memory above idle`,
      figure: `${Math.round(own["aboveMb"] ?? 0)} MB (papaparse ${Math.round(papaparse["aboveMb"] ?? 0)} MB)`,
      goal: "<= 300 MB",
      met: (own["aboveMb"] ?? 0) <= 300,
    },
  ];
  const duckdb = found.get("duckdb");
  if (duckdb !== undefined)
    rows.push({
      what: `${what}: DuckDB's scan with two sums, all threads`,
      figure: seconds(middle(duckdb)["ms"]),
      goal: "",
      met: null,
    });
  fs.rmSync(file);
  return { rows, own };
}

/** @param {string} bundle @param {(...args: string[]) => Figures} child @param {Figures} one @param {number} millions @returns {Row[]} */
function linear(bundle, child, one, millions) {
  const file = written(millions * 1_000_000, "utf-8");
  say(`${millions},000,000 rows, read without the limits of the product …`);
  const many = child(bundle, file, "utf-8", "own");
  // in time of the processor: of these a long run meets as many as a short one
  const growth = (many["cpuMs"] ?? 0) / millions / (one["cpuMs"] ?? 1);
  return [
    {
      what: `time for a row at ${millions},000,000 rows / at 1,000,000`,
      figure: `${two(growth)} (${seconds(many["ms"])}; ${phasesOf(many)}; ${Math.round(many["aboveMb"] ?? 0)} MB above idle)`,
      goal: "<= 1.3",
      met: growth <= 1.3,
    },
  ];
}

/** the middle of the rounds: each own against its papaparse @param {Map<string, Figures[]>} found @param {string} figure */
function ratioOf(found, figure) {
  const ratios = (found.get("own") ?? []).map(
    (one, i) => (one[figure] ?? 0) / (found.get("papaparse")?.[i]?.[figure] ?? 1),
  );
  return ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
}

/** @param {number} rows @param {"utf-8" | "gb18030"} encoding */
function written(rows, encoding) {
  const file = path.join(folder, `${rows}.${encoding}.txt`);
  say(`writing ${rows} rows in ${encoding} …`);
  writeLargeFile(file, rows, encoding);
  return file;
}

/** @param {Figures} found */
function phasesOf(found) {
  return ["hash", "read", "seal", "condense", "audit", "store"]
    .map((phase) => `${phase} ${seconds(found[phase])}`)
    .join(", ");
}

/** @param {Figures[] | undefined} all @returns {Figures} */
function middle(all = []) {
  const sorted = all.toSorted((a, b) => (a["ms"] ?? 0) - (b["ms"] ?? 0));
  const [found] = sorted.slice(Math.floor(sorted.length / 2));
  if (found === undefined) throw new Error("nothing was measured");
  return found;
}

/** @param {number} value */
function two(value) {
  return String(Math.round(value * 100) / 100);
}

/** @param {number | undefined} ms */
function seconds(ms) {
  return `${two((ms ?? 0) / 1_000)} s`;
}
