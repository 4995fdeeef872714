// @ts-check
// npm run up: everything that is needed, then the app.
import { checkNode, ensureInstalled } from "./install.mjs";
import { main } from "./main.mjs";

await main(async () => {
  checkNode();
  ensureInstalled();
  // these need packages
  const { claimPort, placeFromEnvironment, serve } = await import("./serve.mjs");
  const { ensureBuild, ensureClient } = await import("./make.mjs");
  const place = placeFromEnvironment();
  await claimPort(place);
  ensureClient();
  ensureBuild();
  await serve({ mode: "start", ...place });
});
