import path from "node:path";

// few worlds, always the same ones: a mutant that survives today must not die tomorrow by luck
process.env["WORLDS"] ??= "4";
process.env["WORLD_SEED"] ??= "20261122";
process.env["SHARED_CASES"] ??= path.resolve(import.meta.dirname, "../../../shared/spec/cases");

/** Mutation of the engine: does a test fail when the code is wrong? `npm run mutate`, or a part of it with `-- -m "lib/engine/reasons/*.ts"`. */
export default {
  testRunner: "loop",
  plugins: [path.resolve(import.meta.dirname, "runner.mjs")],
  mutate: [
    "lib/engine/**/*.ts",
    "!lib/engine/**/*.test.ts",
    // nothing to run in them: types, and tables of facts
    "!lib/engine/{request,report,recommendation,ruleset}.ts",
    "!lib/engine/{tables,rulesets}/**",
  ],
  // the engine needs nothing of the rest of the house
  ignorePatterns: [
    "app",
    "components",
    "prisma",
    "public",
    ".ci",
    ".data",
    ".next",
    "tests/{api,bench,clauses,containers,fixtures,house,intake,journeys,reference,store}",
    "lib/{auth,examples,flow,http,i18n,intake,messages,papers,schemas,store}",
  ],
  // the alias stands in the test config; Stryker cannot read a tsconfig with TypeScript 7
  tsconfigFile: "tests/no-tsconfig.json",
  ignoreStatic: true,
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: ".stryker-tmp",
  reporters: ["clear-text", "json", "progress-append-only"],
  jsonReporter: { fileName: ".stryker-tmp/mutation.json" },
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
