// @ts-check
import path from "node:path";
import { root } from "./places.mjs";

export default {
  input: path.join(root, "lib", "reading", "worker.ts"),
  platform: "node",
  resolve: {
    // it marks what never reaches a browser, and throws outside of a bundler that knows it
    alias: { "server-only": path.join(root, "node_modules", "server-only", "empty.js") },
  },
  logLevel: "warn",
  output: {
    file: path.join(root, "node_modules", ".cache", "qingliu", "reading-worker.mjs"),
    format: "esm",
    codeSplitting: false,
  },
};
