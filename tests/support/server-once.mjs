// @ts-check
// Global set-up of all *.server.test.ts: the built app, started once.
import { startApp } from "./app.mjs";

/** @param {import("vitest/node").TestProject} project */
export default async function setup(project) {
  const app = await startApp();
  project.provide(
    /** @type {never} */ ("app"),
    /** @type {never} */ ({ url: app.url, databaseUrl: app.databaseUrl, pid: app.pid }),
  );
  return () => app.stop();
}
