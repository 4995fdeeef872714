// @ts-check
// Global set-up: the server of TEST_DATABASE_URL, whose user may create databases.
import { dropTemplate, makeTemplate, templateName } from "./template.mjs";

/** @param {import("vitest/node").TestProject} project */
export default async function setup(project) {
  const server = process.env["TEST_DATABASE_URL"] ?? "";
  await makeTemplate(server);
  project.provide(
    /** @type {never} */ ("database"),
    /** @type {never} */ ({ server, template: templateName }),
  );
  return () => dropTemplate(server);
}
