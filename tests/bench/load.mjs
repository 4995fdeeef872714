// @ts-check
// Requests per second of several addresses, taken in turns so that what else the machine does meets all of them.
import autocannon from "autocannon";

const rounds = 5;
const seconds = 4;

/**
 * @typedef {{ name: string, url: string, body?: string }} Target
 * @param {readonly Target[]} targets
 * @returns {Promise<Map<string, { perSecond: number, p99: number, failed: number }>>} the median round of each
 */
export async function load(targets) {
  /** @type {Map<string, { perSecond: number, p99: number, failed: number }[]>} */
  const found = new Map(targets.map(({ name }) => [name, []]));
  // the compiler of the engine learns for some seconds
  for (const target of targets) await fire(target, 6);
  for (let round = 0; round < rounds; round++)
    for (const target of targets) found.get(target.name)?.push(await fire(target, seconds));
  return new Map([...found].map(([name, results]) => [name, middle(results)]));
}

/** @param {Target} target @param {number} duration */
async function fire({ url, body }, duration) {
  const result = await autocannon({
    url,
    duration,
    connections: 16,
    ...(body === undefined
      ? {}
      : { method: "POST", body, headers: { "content-type": "application/json" } }),
  });
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

/** @template {{ perSecond: number }} T @param {T[]} results @returns {T} */
function middle(results) {
  const [result] = results
    .toSorted((a, b) => a.perSecond - b.perSecond)
    .slice(Math.floor(results.length / 2));
  if (result === undefined) throw new Error("nothing was measured");
  return result;
}
