// @ts-check
// npm run db:stop: ends an embedded server that a killed app left behind.
import fs from "node:fs";
import path from "node:path";
import { holderOf } from "./cluster.mjs";
import { main } from "./main.mjs";
import { dataFolder, say } from "./places.mjs";
import { startServer } from "./server.mjs";

await main(async () => {
  const { folder } = dataFolder();
  if (!fs.existsSync(path.join(folder, "pg")) || holderOf(path.join(folder, "pg")) === null) {
    say(`no embedded database runs in ${folder}`);
    return;
  }
  const server = await startServer({ folder });
  if (await server.stop()) say(`the database in ${folder} is stopped`);
  else throw new Error("the database is in use: stop the app first (Ctrl+C where it runs)");
});
