// @ts-check
// TypeScript of the project as plain JavaScript: bundled by the Vite that vitest brings. The folder lies below .data,
// which belongs to no repository, so that packages left out of the bundle are found above it.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "../..");
const external = ["@playwright/test", "@axe-core/playwright"];

/** @returns {Promise<{ engine: string, walk: string, remove: () => void }>} the files of entry.ts and walk.ts */
export async function bundle() {
  const ownRequire = createRequire(import.meta.url);
  const vitest = createRequire(ownRequire.resolve("vitest/package.json"));
  const vite = await import(pathToFileURL(vitest.resolve("vite")).href);
  const outDir = path.join(root, ".data", "bench", `bundle-${process.pid}`);
  await vite.build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    resolve: { alias: [{ find: /^@\//, replacement: `${root}/` }] },
    ssr: { noExternal: true, external },
    build: {
      outDir,
      minify: false,
      ssr: true,
      rollupOptions: {
        external,
        input: {
          engine: path.join(import.meta.dirname, "entry.ts"),
          walk: path.join(import.meta.dirname, "walk.ts"),
        },
        output: { entryFileNames: "[name].mjs" },
      },
    },
  });
  return {
    engine: path.join(outDir, "engine.mjs"),
    walk: path.join(outDir, "walk.mjs"),
    remove: () => fs.rmSync(outDir, { recursive: true, force: true }),
  };
}
