// @ts-check
// Prisma's schema engine as WebAssembly, from its npm package: no binary is fetched from anywhere.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

let isLoaded = false;

/**
 * @param {import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory} factory
 * @param {[string, string][] | undefined} datamodels pairs of path and content
 */
export async function schemaEngine(factory, datamodels) {
  if (!isLoaded) {
    const main = createRequire(import.meta.url).resolve(
      "@prisma/schema-engine-wasm/schema_engine_bg",
    );
    const bytes = fs.readFileSync(path.join(path.dirname(main), "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, {
      "./schema_engine_bg.js": /** @type {any} */ (glue),
    });
    /** @type {any} */ (glue).__wbg_set_wasm(instance.exports);
    /** @type {any} */ (instance.exports).__wbindgen_start();
    isLoaded = true;
  }
  return glue.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}
