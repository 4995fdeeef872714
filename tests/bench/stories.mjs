// @ts-check
// Small requests, one after the other in one process: node stories.mjs <bundle>
import { pathToFileURL } from "node:url";

const [bundle = ""] = process.argv.slice(2);
const { audit, examples, readAuditRequest } = await import(pathToFileURL(bundle).href);
const stories = Object.values(examples);
const texts = stories.map((story) => JSON.stringify(story));

process.stdout.write(
  JSON.stringify({
    kb: texts.reduce((sum, text) => sum + text.length, 0) / texts.length / 1e3,
    checks: perSecond((n) => readAuditRequest(stories[n])),
    audits: perSecond((n) => audit(stories[n])),
    whole: perSecond((n) =>
      JSON.stringify(audit(readAuditRequest(JSON.parse(texts[n] ?? "")).request)),
    ),
  }),
);

/** @param {(n: number) => unknown} work @returns {number} the best of five seconds */
function perSecond(work) {
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    let count = 0;
    while (performance.now() - began < 1_000) work(count++ % stories.length);
    best = Math.max(best, (count / (performance.now() - began)) * 1_000);
  }
  return best;
}
