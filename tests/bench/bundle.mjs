// @ts-check
// The engine as plain JavaScript: bundled by the Vite that vitest brings, into a folder of the system's for such things.
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "../..");

/** @returns {Promise<string>} the file; its folder is the caller's to delete */
export async function bundle() {
  const ownRequire = createRequire(import.meta.url);
  const vitest = createRequire(ownRequire.resolve("vitest/package.json"));
  const vite = await import(pathToFileURL(vitest.resolve("vite")).href);
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), "qingliu-bench-"));
  await vite.build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias: [{ find: /^@\//, replacement: `${root}/` }] },
    ssr: { noExternal: true },
    build: {
      outDir,
      ssr: path.join(import.meta.dirname, "entry.ts"),
      minify: false,
      rollupOptions: { output: { entryFileNames: "engine.mjs" } },
    },
  });
  return path.join(outDir, "engine.mjs");
}
