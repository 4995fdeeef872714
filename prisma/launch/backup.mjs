// @ts-check
// npm run db:backup [-- <folder>]
import path from "node:path";
import { writeBackup } from "./copies.mjs";
import { openDatabase } from "./database.mjs";
import { main } from "./main.mjs";
import { dataFolder, root, say } from "./places.mjs";
import { whereTheKeyIs } from "./sealed-copies.mjs";

await main(async () => {
  const name = new Date().toISOString().replace(/[:.]/g, "-");
  const target = process.argv[2]
    ? path.resolve(root, process.argv[2])
    : path.join(dataFolder().folder, "backups", name);
  const database = await openDatabase({ isMigrating: false });
  try {
    const data = dataFolder().folder;
    const { tables, files } = await writeBackup(database.url, target, data);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    say(`backup of ${tables.length} tables, ${rows} rows, ${files.length} stored files: ${target}`);
    const stored = tables.find(({ name }) => name === "stored_file")?.rows ?? 0;
    if (files.length < stored)
      say(`${stored - files.length} of ${stored} stored files were not in ${data}: not saved`);
    if (0 < stored) say(whereTheKeyIs(data));
  } finally {
    await database.stop();
  }
});
