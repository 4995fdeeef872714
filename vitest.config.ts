import path from "node:path";
import { defineConfig } from "vitest/config";

// as far from Shanghai as a zone can be: what leans on the machine's zone fails here
process.env["TZ"] = "Pacific/Kiritimati";

const support = (file: string) => path.join(import.meta.dirname, "tests", "support", file);
const resolve = {
  alias: [
    { find: /^@\//, replacement: `${import.meta.dirname}/` },
    { find: /^server-only$/, replacement: support("server-only.ts") },
  ],
};
const quiet = support("quiet-console.ts");
const seed = support("seed.ts");

/** the store's tests on one server: the embedded one, or that of TEST_DATABASE_URL */
function storeProject(name: string, server: "embedded" | "given") {
  return {
    resolve,
    test: {
      name,
      include: ["tests/store/*.test.{ts,mjs}"],
      globalSetup: [support(`${server}-server.mjs`)],
      setupFiles: [quiet, support("database-per-file.mjs")],
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}

const given = process.env["TEST_DATABASE_URL"];

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: [
            "{app,components,lib}/**/*.test.{ts,tsx}",
            "tests/{api,bench,cases,clauses,containers,house,intake,reference,texts}/**/*.test.ts",
          ],
          exclude: ["**/*.server.test.ts"],
          globalSetup: [support("reading-bundle.mjs")],
          setupFiles: [quiet, seed],
          // a limit against hanging, far above what a busy machine needs
          testTimeout: 120_000,
        },
      },
      storeProject("embedded store", "embedded"),
      ...(given ? [storeProject("given store", "given")] : []),
      {
        resolve,
        test: {
          name: "launch",
          include: ["tests/store/launch/*.test.mjs"],
          setupFiles: [quiet],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // against the built app; needs "npm run build" before
        resolve,
        test: {
          name: "server",
          include: ["tests/**/*.server.test.ts"],
          globalSetup: [support("server-once.mjs")],
          setupFiles: [quiet],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
