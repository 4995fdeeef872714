import path from "node:path";
import { defineConfig } from "vitest/config";

process.env["TZ"] = "Pacific/Kiritimati";

const root = path.resolve(import.meta.dirname, "..");

/** the engine's own tests and its stories, and nothing that takes longer */
export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@\//, replacement: `${root}/` }] },
  test: {
    include: ["lib/engine/**/*.test.ts", "tests/cases/**/*.test.ts"],
    // what the relations tell in thousands of worlds the stories and the tests beside the files tell in a few
    exclude: ["tests/cases/relations*.test.ts"],
    setupFiles: [path.join(root, "tests/support/seed.ts")],
    testTimeout: 60_000,
  },
});
