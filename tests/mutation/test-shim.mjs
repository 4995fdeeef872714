// @ts-check
// Stands for "vitest" while mutants are tried: the same words, but the tests are only gathered, to be run again and again.
import { chai, JestAsymmetricMatchers, JestChaiExpect, setState } from "@vitest/expect";

chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** @typedef {{ name: string, run: () => unknown }} Gathered */
/** @type {Gathered[]} */
export const gathered = [];
/** @type {string[]} */
const above = [];

/** @param {string} name @param {() => void} body */
export function describe(name, body) {
  above.push(name);
  body();
  above.pop();
}

/** @param {string} name @param {() => unknown} run */
export function it(name, run) {
  gathered.push({ name: [...above, name].join(" "), run });
}

/** @param {readonly unknown[]} rows */
it.each =
  (rows) =>
  /** @param {string} name @param {(...row: unknown[]) => unknown} run */
  (name, run) => {
    rows.forEach((row, nth) =>
      it(`${name} ${nth}`, () => (Array.isArray(row) ? run(...row) : run(row))),
    );
  };

export const { expect } = chai;
setState({ assertionCalls: 0, isExpectingAssertions: false }, /** @type {never} */ (expect));
export const vi = { setConfig: () => {} };
