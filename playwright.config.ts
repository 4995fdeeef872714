import { defineConfig } from "@playwright/test";
import { findBrowser } from "./tests/support/browser.mjs";

const port = process.env["QINGLIU_TEST_PORT"] ?? "3117";
/** journeys against an app that runs already */
const given = process.env["QINGLIU_TEST_URL"];
const browser = findBrowser();
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "tests/journeys",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 120_000,
  // a busy machine is slow, not wrong
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: "reports/journeys.json" }]],
  use: {
    baseURL: given ?? `http://127.0.0.1:${port}`,
    browserName: "chromium",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: { args: quiet, ...(browser === undefined ? {} : { executablePath: browser }) },
  },
  projects: [
    {
      name: "phone",
      use: { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true },
    },
    { name: "desktop", use: { viewport: { width: 1280, height: 900 } } },
    // the journeys that must work without scripts carry this tag in their title; the other projects walk them too
    {
      name: "no-scripts",
      grep: /@no-scripts/,
      use: { viewport: { width: 360, height: 800 }, javaScriptEnabled: false },
    },
  ],
  ...(given === undefined
    ? {
        webServer: {
          command: `node tests/support/app.mjs ${port}`,
          url: `http://127.0.0.1:${port}/readyz`,
          reuseExistingServer: false,
          gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
        },
      }
    : {}),
});
