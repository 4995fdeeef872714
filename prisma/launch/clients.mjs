// @ts-check
// Connections of the launcher itself.
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const presenceName = "qingliu-launcher";

/**
 * A connection for the time of one piece of work.
 * @template T @param {string} url @param {(client: pg.Client) => Promise<T>} work @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // a server that dies meanwhile rejects the query; the event alone must not end the process
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One open connection that shows to others that the server is in use; opened again when the server comes back. @param {string} url */
export function holdConnection(url) {
  let isOpen = true;
  /** @type {pg.Client | null} */
  let client = null;
  const open = async () => {
    if (!isOpen) return;
    const next = new pg.Client({
      connectionString: url,
      application_name: presenceName,
      connectionTimeoutMillis: 2000,
    });
    next.on("error", () => undefined);
    next.on("end", () => void setTimeout(() => void open(), 1000).unref());
    try {
      await next.connect();
      client = next;
      // an idle guard must not keep a finished process alive
      socketOf(next)?.unref();
    } catch {
      // "end" tries again
    }
  };
  const opened = open();
  return {
    async close() {
      isOpen = false;
      await opened;
      // else the process might end before the goodbye is through
      if (client !== null) socketOf(client)?.ref();
      await client?.end().catch(() => undefined);
    },
  };
}

/** @param {pg.Client} client @returns {import("node:net").Socket | undefined} */
function socketOf(client) {
  return /** @type {any} */ (client).connection?.stream;
}

/**
 * Whether another launcher holds its connection to the server. Other sessions do not count: a fast shutdown ends them
 * cleanly, and an app whose launcher was killed is about to end itself.
 * @param {string} url
 */
export async function othersUse(url) {
  const count = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = '${presenceName}'`;
  try {
    return await withClient(url, async (client) => {
      // the session of a launcher that has just gone needs a moment
      for (let n = 0; n < 20; n++) {
        if ((await client.query(count)).rows[0].n === 0) return false;
        await pause(100);
      }
      return true;
    });
  } catch {
    return false;
  }
}
