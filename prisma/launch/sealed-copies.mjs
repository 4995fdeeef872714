// @ts-check
// Stored files of a backup: copied as they are, sealed. The key that opens them stays out of it.
import fs from "node:fs";
import path from "node:path";

/** Copies the sealed files. @param {string} data the folder of the data @param {string} target of the backup @returns {number} how many */
export function copyFilesTo(data, target) {
  return copyAll(path.join(data, "files"), path.join(target, "files"));
}

/** Puts the sealed files of a backup back, beside those that stand already. @param {string} data @param {string} folder @returns {number} how many */
export function copyFilesFrom(data, folder) {
  return copyAll(path.join(folder, "files"), path.join(data, "files"));
}

/** Where the key of the files is; a sentence for whoever keeps the backup. @param {string} data */
export function whereTheKeyIs(data) {
  return process.env["QINGLIU_FILE_KEY"]
    ? "the files are sealed with QINGLIU_FILE_KEY: keep it apart from the backup, without it they cannot be read"
    : `the files are sealed with the key in ${path.join(data, "file-key")}: keep a copy of it apart from the backup, without it they cannot be read`;
}

/** @param {string} from @param {string} to @returns {number} */
function copyAll(from, to) {
  if (!fs.existsSync(from)) return 0;
  fs.mkdirSync(to, { recursive: true, mode: 0o700 });
  let count = 0;
  for (const name of fs.readdirSync(from)) {
    if (!/^[0-9a-f]{32}$/.test(name)) continue;
    const part = path.join(to, `${name}.part`);
    try {
      fs.copyFileSync(path.join(from, name), part);
    } catch (error) {
      // deleted since the names were read: its row is gone as well
      if (error instanceof Error && "code" in error && error.code === "ENOENT") continue;
      throw error;
    }
    fs.renameSync(part, path.join(to, name));
    count += 1;
  }
  return count;
}
