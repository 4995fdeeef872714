// @ts-check
// The browser of the journeys: one that is there, else one that is fetched.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The program of an installed Chromium: CHROMIUM_PATH or a usual place; undefined: none. @returns {string | undefined} */
export function findBrowser() {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked && !fs.existsSync(asked))
    throw new Error(`CHROMIUM_PATH names ${asked}, and there is nothing`);
  return asked || usual.find((place) => fs.existsSync(place));
}

/** Installs a browser where there is none: from the system's packages as root, else Playwright's own. @param {(line: string) => void} say */
export async function ensureBrowser(say) {
  if (findBrowser() !== undefined || (await hasPlaywrightsOwn())) return;
  if (process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    say("installing Chromium (apt-get install chromium fonts-noto-cjk) …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const packages = ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"];
    for (const args of [["update", "-qq"], packages])
      spawnSync("apt-get", args, { stdio: "ignore", env });
    if (findBrowser() !== undefined) return;
  }
  say("installing Chromium (npx playwright install chromium) …");
  const { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: _skip, ...env } = process.env;
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve("@playwright/test/package.json")),
    "cli.js",
  );
  const done = spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit", env });
  if (done.status === 0) return;
  throw new Error(
    "the journeys need Chromium or Chrome, and it could not be installed: install one, or set CHROMIUM_PATH to its program",
  );
}

async function hasPlaywrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return fs.existsSync(chromium.executablePath());
}
