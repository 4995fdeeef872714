// @ts-check
// The database of the app: the server of DATABASE_URL, else the embedded one; brought up to date either way.
import { migrate } from "./migrate.mjs";
import { dataFolder, say } from "./places.mjs";
import { withClient } from "./clients.mjs";
import { startServer } from "./server.mjs";

/**
 * @typedef {{ url: string, where: string, embedded: import("./server.mjs").Server | null, stop: () => Promise<void> }} Database
 * @param {{ isMigrating?: boolean }} options
 * @returns {Promise<Database>}
 */
export async function openDatabase({ isMigrating = true } = {}) {
  const given = process.env["DATABASE_URL"];
  const database = given ? external(given) : await embedded();
  if (isMigrating) {
    try {
      const applied = await withClient(database.url, (client) => migrate(client));
      if (applied.length > 0) say(`database: ${applied.length} migration(s) applied`);
    } catch (error) {
      await database.stop();
      throw error;
    }
  }
  return database;
}

/** @param {string} url @returns {Database} */
function external(url) {
  const { hostname, pathname } = new URL(url);
  const where = `PostgreSQL at ${hostname}${pathname}`;
  say(`database: ${where} (DATABASE_URL)`);
  return { url, where, embedded: null, stop: () => Promise.resolve() };
}

/** @returns {Promise<Database>} */
async function embedded() {
  const { folder, why } = dataFolder();
  if (why !== null) say(`the data stands in ${folder}, because ${why}`);
  const started = Date.now();
  const server = await startServer({ folder });
  const how = server.adopted
    ? "adopted, it was still running"
    : server.made
      ? "made and started"
      : "started";
  say(`database: embedded PostgreSQL in ${folder} (${how}, ${Date.now() - started} ms)`);
  return {
    url: server.url,
    where: folder,
    embedded: server,
    stop: async () => {
      await server.stop();
    },
  };
}
