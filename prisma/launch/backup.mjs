// @ts-check
// npm run db:backup [-- <folder>]
import path from "node:path";
import { writeBackup } from "./copies.mjs";
import { openDatabase } from "./database.mjs";
import { main } from "./main.mjs";
import { dataFolder, root, say } from "./places.mjs";
import { copyFilesTo, whereTheKeyIs } from "./sealed-copies.mjs";

await main(async () => {
  const name = new Date().toISOString().replace(/[:.]/g, "-");
  const target = process.argv[2]
    ? path.resolve(root, process.argv[2])
    : path.join(dataFolder().folder, "backups", name);
  const database = await openDatabase({ isMigrating: false });
  try {
    const { tables } = await writeBackup(database.url, target);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    say(`backup of ${tables.length} tables, ${rows} rows: ${target}`);
    const data = dataFolder().folder;
    // after the rows: what they name stands on the disk unless it was deleted since
    const files = copyFilesTo(data, target);
    say(`${files} stored files, sealed as they are`);
    if (0 < files) say(whereTheKeyIs(data));
  } finally {
    await database.stop();
  }
});
