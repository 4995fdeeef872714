// @ts-check
// Gives each file of tests its own copy of the migrated database, in DATABASE_URL.
import crypto from "node:crypto";
import { afterAll, inject } from "vitest";
import { withClient } from "../../prisma/launch/clients.mjs";
import { onDatabase } from "./template.mjs";

const { server, template } = /** @type {{ server: string, template: string }} */ (
  inject(/** @type {never} */ ("database"))
);
const name = `qingliu_test_${crypto.randomUUID().replaceAll("-", "")}`;
await withClient(server, (client) =>
  client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`),
);
process.env["DATABASE_URL"] = onDatabase(server, name);

afterAll(async () => {
  await /** @type {{ qingliuPrisma?: { $disconnect(): Promise<void> } }} */ (
    globalThis
  ).qingliuPrisma?.$disconnect();
  await withClient(server, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`));
});
