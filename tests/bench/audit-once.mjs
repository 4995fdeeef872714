// @ts-check
// One audit in a process of its own, so that its memory is its own: node audit-once.mjs <bundle> <transactions>
import { pathToFileURL } from "node:url";

const [bundle = "", transactions = "0"] = process.argv.slice(2);
const { audit, bigWorld, readAuditRequest } = await import(pathToFileURL(bundle).href);
// what the compiler has to learn is learnt on a small one
audit(bigWorld(20_000));
const request = bigWorld(Number(transactions));
globalThis.gc?.();
const before = process.memoryUsage().rss;

const [checkedIn, reading] = timed(() => readAuditRequest(request));
if (reading.kind !== "read") throw new Error(JSON.stringify(reading.issues));
const [auditedIn, report] = timed(() => audit(reading.request));
process.stdout.write(
  JSON.stringify({
    checkedIn,
    auditedIn,
    charges: report.charges.length,
    entitlements: report.entitlements.length,
    requestMb: before / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1e3,
  }),
);

/** @template T @param {() => T} work @returns {[number, T]} milliseconds and the result */
function timed(work) {
  const began = performance.now();
  const result = work();
  return [performance.now() - began, result];
}
