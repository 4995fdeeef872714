// @ts-check
// npm run db:reset -- --yes: throws the embedded data away.
import fs from "node:fs";
import path from "node:path";
import { main } from "./main.mjs";
import { dataFolder, say } from "./places.mjs";
import { startServer } from "./server.mjs";

await main(async () => {
  if (process.env["DATABASE_URL"])
    throw new Error("DATABASE_URL is set: this command only empties the embedded database");
  const { folder } = dataFolder();
  const cluster = path.join(folder, "pg");
  if (!process.argv.includes("--yes"))
    throw new Error(
      `this deletes all data in ${cluster}. If you mean it: npm run db:reset -- --yes`,
    );
  if (!fs.existsSync(cluster)) {
    say(`there is no data in ${folder}`);
    return;
  }
  const server = await startServer({ folder });
  if (!(await server.stop()))
    throw new Error("the database is in use: stop the app first (Ctrl+C where it runs)");
  fs.rmSync(cluster, { recursive: true, force: true });
  say(`all data in ${cluster} is deleted`);
});
