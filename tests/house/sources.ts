import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** Files of the project that git knows or would take, as paths from the root with forward slashes. */
export function projectFiles(pattern: RegExp): string[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 16_000_000,
  });
  return listed
    .split("\n")
    .filter(
      (file) =>
        pattern.test(file) && !file.includes("zz-intruder") && existsSync(path.join(root, file)),
    );
}

export function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** what a source imports, as written: static, re-exported and dynamic */
export function importsOf(text: string): string[] {
  const ways = [
    /^\s*(?:import|export)\b[^;"']*?\bfrom\s*["']([^"']+)["']/gm,
    /^\s*import\s*["']([^"']+)["']/gm,
    /\bimport\(\s*["']([^"']+)["']/g,
  ];
  return ways.flatMap((way) => [...text.matchAll(way)].map((match) => match[1] ?? ""));
}

/** comments and strings blanked out, so that only code is left to look at */
export function codeOf(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g,
    (found) => found.replace(/[^\n]/g, " "),
  );
}
