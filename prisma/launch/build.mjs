// @ts-check
// npm run build: the build for production; no database is opened.
import { checkNode, ensureInstalled } from "./install.mjs";
import { main } from "./main.mjs";

await main(async () => {
  checkNode();
  ensureInstalled();
  const { ensureBuild, ensureClient } = await import("./make.mjs");
  ensureClient();
  ensureBuild({ force: true });
});
