// @ts-check
// npm run db:restore -- <folder> --yes: puts a backup in the place of what the database holds, wholly or not at all.
import path from "node:path";
import { readBackup } from "./copies.mjs";
import { openDatabase } from "./database.mjs";
import { main } from "./main.mjs";
import { dataFolder, root, say } from "./places.mjs";
import { copyFilesFrom, whereTheKeyIs } from "./sealed-copies.mjs";

await main(async () => {
  const [folder] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  if (folder === undefined) throw new Error("which backup? npm run db:restore -- <folder> --yes");
  if (!process.argv.includes("--yes"))
    throw new Error("this replaces all data. If you mean it, add: --yes");
  const data = dataFolder().folder;
  // before the rows: no row is there without its file
  const files = copyFilesFrom(data, path.resolve(root, folder));
  const database = await openDatabase({ isMigrating: false });
  try {
    const { tables, made } = await readBackup(database.url, path.resolve(root, folder));
    say(
      `restored ${tables.length} tables of the backup made at ${made}, and ${files} stored files`,
    );
    if (0 < files) say(whereTheKeyIs(data));
  } finally {
    await database.stop();
  }
});
