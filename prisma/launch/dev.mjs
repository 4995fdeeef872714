// @ts-check
// npm run dev: as "npm run up", with pages that follow the sources.
import { checkNode, ensureInstalled } from "./install.mjs";
import { main } from "./main.mjs";

await main(async () => {
  checkNode();
  ensureInstalled();
  const { claimPort, placeFromEnvironment, serve } = await import("./serve.mjs");
  const { ensureClient, ensureReader } = await import("./make.mjs");
  const { watchWorker } = await import("./worker.mjs");
  const place = placeFromEnvironment();
  await claimPort(place);
  ensureClient();
  ensureReader();
  watchWorker();
  await serve({ mode: "dev", ...place });
});
