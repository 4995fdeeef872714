// @ts-check
// Stored files of a backup: copied as they are, sealed. The key that opens them stays out of it.
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { codeOf } from "./places.mjs";

/** @typedef {{ name: string, bytes: number, sha256: string }} SealedFile bytes and sum of the sealed content */

/**
 * Copies the files that rows name. One that is not there is left out: it was deleted since the rows were read.
 * @param {string} data the folder of the data @param {string} target of the backup @param {string[]} names
 * @returns {Promise<SealedFile[]>}
 */
export async function copyFilesTo(data, target, names) {
  /** @type {SealedFile[]} */
  const copied = [];
  if (names.length > 0) fs.mkdirSync(path.join(target, "files"), { recursive: true, mode: 0o700 });
  for (const name of names) {
    const from = path.join(data, "files", checkedName(name));
    if (!fs.existsSync(from)) continue;
    const to = path.join(target, "files", name);
    try {
      // the sum is of the bytes that went in, not of the copy: a copy that failed is found too
      const { bytes, sha256 } = await sumOf(from, to);
      copied.push({ name, bytes, sha256 });
    } catch (error) {
      fs.rmSync(to, { force: true });
      if (codeOf(error) !== "ENOENT") throw error;
    }
  }
  return copied;
}

/** Throws at the first file of a backup that is not what was written. @param {string} folder @param {SealedFile[]} files */
export async function checkFiles(folder, files) {
  for (const { name, bytes, sha256 } of files) {
    const place = path.join(folder, "files", checkedName(name));
    const found = fs.existsSync(place) ? await sumOf(place) : null;
    if (found?.sha256 !== sha256 || found.bytes !== bytes)
      throw new Error(
        `the backup is damaged: files/${name} is ${found === null ? "missing" : "not what was written"}. Nothing was changed.`,
      );
  }
}

/** Puts the sealed files of a backup back, beside those that stand already. @param {string} data @param {string} folder @param {SealedFile[]} files */
export function copyFilesFrom(data, folder, files) {
  if (files.length === 0) return;
  fs.mkdirSync(path.join(data, "files"), { recursive: true, mode: 0o700 });
  for (const { name } of files) {
    const place = path.join(data, "files", checkedName(name));
    fs.copyFileSync(path.join(folder, "files", name), `${place}.part`);
    fs.chmodSync(`${place}.part`, 0o600);
    fs.renameSync(`${place}.part`, place);
  }
}

/** What tells one key from another and gives nothing of it away; null: there is no key. @param {string} data */
export function markOfKey(data) {
  const key = process.env["QINGLIU_FILE_KEY"] || keyInFile(data);
  if (!key) return null;
  return crypto.createHmac("sha256", key.toLowerCase()).update("backup").digest("hex").slice(0, 32);
}

/** Where the key of the files is; a sentence for whoever keeps the backup. @param {string} data */
export function whereTheKeyIs(data) {
  return `the files are sealed with ${keyPlace(data)}, which is not in the backup: keep a copy of it apart, without it they cannot be read`;
}

/**
 * Whether the key that stands here opens the files of a backup; a sentence for whoever put it back.
 * @param {string} data @param {string | null} mark of the key at the time of the backup
 */
export function whetherTheKeyFits(data, mark) {
  const here = markOfKey(data);
  const remedy = `Before the app starts, put the key of the backup into QINGLIU_FILE_KEY or ${path.join(data, "file-key")}; until then the stored files cannot be read`;
  if (here === null) return `the key of the stored files is missing. ${remedy}`;
  if (mark !== null && here !== mark)
    return `${keyPlace(data)} is not the key that the stored files were sealed with. ${remedy}`;
  return `the stored files open with ${keyPlace(data)}`;
}

/** @param {string} data */
function keyPlace(data) {
  return process.env["QINGLIU_FILE_KEY"]
    ? "the key in QINGLIU_FILE_KEY"
    : `the key in ${path.join(data, "file-key")}`;
}

/** @param {string} data */
function keyInFile(data) {
  try {
    return fs.readFileSync(path.join(data, "file-key"), "utf8").trim();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** no name leads out of the folder @param {string} name */
function checkedName(name) {
  if (!/^[0-9a-f]{32}$/.test(name)) throw new Error(`"${name}" is no name of a stored file`);
  return name;
}

/** Sums a file up, and copies it on the way. @param {string} from @param {string} [to] */
async function sumOf(from, to) {
  const hash = crypto.createHash("sha256");
  let bytes = 0;
  /** @param {AsyncIterable<Buffer>} parts */
  async function* counted(parts) {
    for await (const part of parts) {
      hash.update(part);
      bytes += part.byteLength;
      yield part;
    }
  }
  const parts = counted(fs.createReadStream(from));
  if (to === undefined) for await (const _ of parts);
  else await pipeline(parts, fs.createWriteStream(to, { mode: 0o600 }));
  return { bytes, sha256: hash.digest("hex") };
}
