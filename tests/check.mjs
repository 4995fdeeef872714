// The quick checks in one go: format, lint with types, types, dead code. Prints a line each; ends with how many passed.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const steps = [
  ["format", "oxfmt", ["--check"]],
  ["lint", "oxlint", ["--type-aware", "--deny-warnings"]],
  ["types", "tsc", ["--noEmit"]],
  ["unused", "knip", ["--no-progress"]],
];

/** @returns {{ passed: number, failed: number }} */
export function check() {
  let failed = 0;
  for (const [name, bin, args] of steps) {
    const started = Date.now();
    const run = spawnSync(
      path.join(root, "node_modules/.bin", String(bin)),
      /** @type {string[]} */ (args),
      {
        cwd: root,
        encoding: "utf8",
        shell: process.platform === "win32",
        maxBuffer: 64_000_000,
      },
    );
    const ok = run.status === 0;
    if (!ok) failed += 1;
    console.log(`${ok ? "ok  " : "FAIL"} ${String(name)} (${Date.now() - started} ms)`);
    if (!ok) console.log(`${run.stdout ?? ""}${run.stderr ?? ""}`.trim());
  }
  return { passed: steps.length - failed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = check();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
