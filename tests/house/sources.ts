import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** what is made or fetched, not written */
const foreign =
  /^(node_modules|\.git|\.next|\.data|\.stryker-tmp|test-results|playwright-report|lib\/store\/generated)$/;

/** Files of the project as paths from the root with forward slashes. */
export function projectFiles(pattern: RegExp, folder = ""): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (foreign.test(file) || file.includes("zz-intruder")) return [];
      if (entry.isDirectory()) return projectFiles(pattern, file);
      return pattern.test(file) ? [file] : [];
    });
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
