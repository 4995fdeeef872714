// @ts-check
// Global set-up: one embedded server without fsync, in a folder of its own.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startServer } from "../../prisma/launch/server.mjs";
import { makeTemplate, templateName } from "./template.mjs";

/** settings of a server whose data nobody will miss */
export const careless = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=200",
];

/** A folder that the server's own user can enter. @param {string} name */
export function openFolder(name) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `qingliu-${name}-`));
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** @param {import("vitest/node").TestProject} project */
export default async function setup(project) {
  const folder = openFolder("store");
  const server = await startServer({ folder, settings: careless });
  await makeTemplate(server.url);
  project.provide(
    /** @type {never} */ ("database"),
    /** @type {never} */ ({ server: server.url, template: templateName }),
  );
  return async () => {
    await server.stop("now");
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
