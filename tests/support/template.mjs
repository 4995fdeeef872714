// @ts-check
// One migrated database, copied for every file of tests.
import { withClient } from "../../prisma/launch/clients.mjs";
import { migrate } from "../../prisma/launch/migrate.mjs";

export const templateName = `qingliu_template_${process.pid}`;

/** @param {string} url of a server @param {string} name */
export function onDatabase(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** @param {string} server an address whose database lets others be created */
export async function makeTemplate(server) {
  await withClient(server, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${templateName}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${templateName}"`);
  });
  await withClient(onDatabase(server, templateName), (client) => migrate(client));
}

/** @param {string} server */
export async function dropTemplate(server) {
  await withClient(server, (client) =>
    client.query(`DROP DATABASE IF EXISTS "${templateName}" WITH (FORCE)`),
  );
}
