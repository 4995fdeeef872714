// @ts-check
// npm run db:restore -- <folder> --yes: puts a backup in the place of what the database holds, wholly or not at all.
import path from "node:path";
import { readBackup } from "./copies.mjs";
import { openDatabase } from "./database.mjs";
import { main } from "./main.mjs";
import { dataFolder, root, say } from "./places.mjs";
import { whetherTheKeyFits } from "./sealed-copies.mjs";

await main(async () => {
  const [folder] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  if (folder === undefined) throw new Error("which backup? npm run db:restore -- <folder> --yes");
  if (!process.argv.includes("--yes"))
    throw new Error("this replaces all data. If you mean it, add: --yes");
  const data = dataFolder().folder;
  const database = await openDatabase({ isMigrating: false });
  try {
    const backup = await readBackup(database.url, path.resolve(root, folder), data);
    const { tables, files, made, keyMark } = backup;
    say(
      `restored ${tables.length} tables and ${files.length} stored files of the backup made at ${made}`,
    );
    if (0 < files.length) say(whetherTheKeyFits(data, keyMark));
  } finally {
    await database.stop();
  }
});
