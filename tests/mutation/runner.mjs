// @ts-check
import fs from "node:fs";
import path from "node:path";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
} from "@stryker-mutator/api/test-runner";
import { createViteServer } from "vitest/node";

/** @typedef {import("@stryker-mutator/api/test-runner").DryRunResult} DryRunResult */
/** @typedef {import("@stryker-mutator/api/test-runner").MutantRunResult} MutantRunResult */
/** @typedef {import("@stryker-mutator/api/test-runner").MutantRunOptions} MutantRunOptions */
/** @typedef {import("@stryker-mutator/api/core").InstrumenterContext} Instruments */
/** @typedef {import("@stryker-mutator/api/core").MutantCoverage} Coverage */
/** @typedef {{ id: string, name: string, run: () => unknown }} Test */

/**
 * Runs the engine's tests in one process that loads them once: the engine is pure and its mutants are switches, so
 * trying one is running functions, not starting a test runner. (Vitest's own runner needs some seconds for each.)
 */
class LoopRunner {
  /** @type {Test[]} */
  tests = [];
  /** @type {Map<string, number>} what each test took, in ms: the quick ones go first */
  took = new Map();
  /** @type {Instruments} */
  instruments = (/** @type {{ __stryker__?: Instruments }} */ (globalThis)["__stryker__"] ??= {});

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    process.env["TZ"] = "Pacific/Kiritimati";
    const root = process.cwd();
    const shim = path.join(root, "tests/mutation/test-shim.mjs");
    const server = await createViteServer({
      configFile: false,
      root,
      appType: "custom",
      logLevel: "error",
      server: { middlewareMode: true, watch: null, hmr: false, ws: false },
      optimizeDeps: { noDiscovery: true },
      resolve: {
        alias: [
          { find: /^@\//, replacement: `${root}/` },
          { find: /^vitest$/, replacement: shim },
        ],
      },
    });
    await server.ssrLoadModule("/tests/support/seed.ts");
    const { gathered } = await server.ssrLoadModule(shim);
    for (const file of testFiles(root)) {
      const before = gathered.length;
      await server.ssrLoadModule(`/${file}`);
      for (const test of gathered.slice(before))
        this.tests.push({ ...test, id: `${file}#${test.name}#${this.tests.length}` });
    }
  }

  /** @returns {Promise<DryRunResult>} */
  async dryRun() {
    const tests = [];
    for (const { id, name, run } of this.tests) {
      this.instruments.currentTestId = id;
      const started = performance.now();
      const failure = await failureOf(run);
      this.instruments.currentTestId = undefined;
      const timeSpentMs = performance.now() - started;
      this.took.set(id, timeSpentMs);
      tests.push(
        failure === null
          ? { id, name, timeSpentMs, status: TestStatus.Success }
          : { id, name, timeSpentMs, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    const mutantCoverage = /** @type {Coverage} */ (this.instruments.mutantCoverage);
    return /** @type {DryRunResult} */ ({ status: DryRunStatus.Complete, tests, mutantCoverage });
  }

  /** @param {MutantRunOptions} options @returns {Promise<MutantRunResult>} */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const wanted = new Set(testFilter ?? this.tests.map(({ id }) => id));
    const chosen = this.tests.filter(({ id }) => wanted.has(id));
    chosen.sort((a, b) => (this.took.get(a.id) ?? 0) - (this.took.get(b.id) ?? 0));
    Object.assign(this.instruments, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    let nrOfTests = 0;
    for (const { id, run } of chosen) {
      nrOfTests += 1;
      const failureMessage = await failureOf(run);
      const endless = determineHitLimitReached(this.instruments.hitCount, hitLimit);
      if (endless) return endless;
      if (failureMessage !== null)
        return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }
}

/** the tests beside the engine's files and its stories; not the relations, which look at thousands of worlds */
function testFiles(/** @type {string} */ root) {
  const found = [];
  for (const room of ["lib/engine", "tests/cases"])
    for (const entry of fs.readdirSync(path.join(root, room), { recursive: true }))
      if (String(entry).endsWith(".test.ts") && !String(entry).startsWith("relations"))
        found.push(path.posix.join(room, String(entry).replaceAll(path.sep, "/")));
  return found.toSorted();
}

/** @param {() => unknown} run @returns {Promise<string | null>} null: it passed */
async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "loop", LoopRunner)];
