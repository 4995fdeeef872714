// @ts-check
// One reading of a large file in a process of its own: node large-once.mjs <bundle> <file> <utf-8|gb18030> <papaparse|own|duckdb>
// papaparse: its stream alone · duckdb: its scan with a sum · own: everything from received bytes to the stored report.
import { createCipheriv, createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import { pathToFileURL } from "node:url";

const [bundle = "", file = "", encoding = "utf-8", what = "own"] = process.argv.slice(2);
const chunkBytes = 262_144;
/** milliseconds of the processor before the work */
let startedMs = 0;
const ways = { papaparse, own, duckdb };
const way = ways[/** @type {keyof typeof ways} */ (what)];
await way();

async function papaparse() {
  const { default: Papa } = await import("papaparse");
  const before = idle();
  let rows = 0;
  const began = performance.now();
  const decoder = new TextDecoderStream(encoding);
  const stream = fs.createReadStream(file, { highWaterMark: chunkBytes });
  const parsed = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: "|", quoteChar: "\0" });
  parsed.on("data", () => (rows += 1));
  const done = new Promise((resolve) => parsed.on("end", resolve));
  if (encoding === "utf-8") stream.pipe(parsed);
  else {
    for await (const text of ReadableStream.from(stream).pipeThrough(decoder)) parsed.write(text);
    parsed.end();
  }
  await done;
  answer({ ms: performance.now() - began, rows, aboveMb: peak() - before });
}

async function duckdb() {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const before = idle();
  const began = performance.now();
  const reader = await connection.runAndReadAll(
    `select count(*), sum("交易金额(分)"), sum("手续费(分)") from read_csv('${file}', delim = '|', header = true, quote = '')`,
  );
  const rows = Number(reader.getRows()[0]?.[0] ?? 0);
  answer({ ms: performance.now() - began, rows, aboveMb: peak() - before });
}

async function own() {
  const code = await import(pathToFileURL(bundle).href);
  const phases = { hash: 0, read: 0, seal: 0, condense: 0, audit: 0, store: 0 };
  const before = idle();
  const began = performance.now();
  const reading = receive(
    code.bulkReader({
      expectedBytes: fs.statSync(file).size,
      fileName: "bill.txt",
      mostRows: 20_000_000,
      mostBulkBytes: 4_000_000_000,
    }),
    phases,
  );
  const readIn = performance.now() - began;
  const kept = [{ id: "s", fileName: "bill.txt", reading }];
  const draft = { ...code.yearlyDraft, fileTerminals: { kind: "all" } };
  const asked = timed(phases, "condense", () =>
    code.bulkCheckRequest(draft, kept, code.plainDate("2026-11-24")),
  );
  if (asked.kind !== "ready") throw new Error(JSON.stringify(asked));
  const report = timed(phases, "audit", () => code.audit(asked.request));
  timed(phases, "store", () => fs.writeFileSync(`${file}.report`, JSON.stringify(report)));
  const ms = performance.now() - began;
  const { rows, sales } = reading;
  const { transactions } = asked.request;
  const found = { rows, sales: sales.length, listed: transactions.length };
  answer({
    ms,
    readIn,
    ...phases,
    ...found,
    charges: report.charges.length,
    aboveMb: peak() - before,
  });
}

/** the bytes as they come: hashed, read and masked, sealed and written @param {any} reader @param {Record<string, number>} phases */
function receive(reader, phases) {
  const hash = createHash("sha256");
  const cipher = createCipheriv("aes-256-gcm", randomBytes(32), randomBytes(12));
  const from = fs.openSync(file, "r");
  const to = fs.openSync(`${file}.kept`, "w");
  /** @param {Uint8Array} masked */
  const keep = (masked) => timed(phases, "seal", () => fs.writeSync(to, cipher.update(masked)));
  for (;;) {
    const chunk = Buffer.allocUnsafeSlow(chunkBytes);
    const size = fs.readSync(from, chunk);
    if (size === 0) break;
    const bytes = chunk.subarray(0, size);
    timed(phases, "hash", () => hash.update(bytes));
    const masked = timed(phases, "read", () => reader.push(bytes));
    if (0 < masked.length) keep(masked);
  }
  const end = timed(phases, "read", () => reader.end());
  if (end.is !== "read" || end.reading.kind !== "read")
    throw new Error(JSON.stringify(end).slice(0, 500));
  keep(end.masked);
  fs.writeSync(to, Buffer.concat([cipher.final(), cipher.getAuthTag(), hash.digest()]));
  fs.closeSync(from);
  fs.closeSync(to);
  return end.reading;
}

/** @template T @param {Record<string, number>} phases @param {string} phase @param {() => T} work @returns {T} */
function timed(phases, phase, work) {
  const began = performance.now();
  const result = work();
  phases[phase] = (phases[phase] ?? 0) + performance.now() - began;
  return result;
}

/** MB of memory before the work, whose time of the processor is counted from here */
function idle() {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  startedMs = (user + system) / 1e3;
  return process.memoryUsage().rss / 1e6;
}

/** MB at most */
function peak() {
  return process.resourceUsage().maxRSS / 1e3;
}

/** @param {Record<string, number>} found */
function answer(found) {
  const { user, system } = process.cpuUsage();
  process.stdout.write(JSON.stringify({ ...found, cpuMs: (user + system) / 1e3 - startedMs }));
}
