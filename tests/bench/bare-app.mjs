// @ts-check
// The least that Next.js can serve, built with the same Next.js: what the product is held against. It lies below .data,
// which belongs to no repository, because the bundler wants the packages above it.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { leashed, quiet } from "../../prisma/launch/make.mjs";
import { freePort } from "../support/app.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, ".data", "bench", "bare");

const files = {
  "package.json": JSON.stringify({ name: "bare", private: true, type: "module" }),
  "next.config.mjs": `export default { poweredByHeader: false, turbopack: { root: ${JSON.stringify(root)} } };`,
  "app/layout.jsx":
    "export default function Layout({ children }) { return <html><body>{children}</body></html>; }",
  "app/page.jsx":
    'export const dynamic = "force-dynamic"; export default function Page() { return <p>hello</p>; }',
  "app/json/route.js":
    'import answer from "./answer.json"; export async function POST(request) { await request.json(); return Response.json(answer); }',
};

/**
 * Builds and starts the bare app. `answer`: JSON text that its /json answers every body with.
 * @param {string} answer @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startBare(answer) {
  fs.rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries({ ...files, "app/json/answer.json": answer })) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  const env = { ...process.env, ...quiet, NODE_ENV: /** @type {const} */ ("production") };
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const built = spawnSync(process.execPath, [next, "build"], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  if (built.status !== 0)
    throw new Error(`the bare app was not built:\n${built.stdout}${built.stderr}`);
  const port = await freePort();
  const args = [...leashed("next/dist/bin/next"), "start", "-p", String(port), "-H", "127.0.0.1"];
  const server = spawn(process.execPath, args, { cwd: folder, env, stdio: "ignore" });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const url = `http://127.0.0.1:${port}`;
  for (let n = 0; n < 200 && !(await answers(url)); n++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    url,
    stop: async () => {
      server.kill("SIGTERM");
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
