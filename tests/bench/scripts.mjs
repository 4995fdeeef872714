// @ts-check
// The JavaScript that a browser fetches on a way through the app, in bytes on the wire.
import { chromium } from "@playwright/test";
import { findBrowser } from "../support/browser.mjs";

/**
 * @param {string} url of the app @param {readonly string[]} paths opened one after the other, each file counted once
 * @returns {Promise<number>} bytes, compressed
 */
export async function scriptBytes(url, paths) {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    /** @type {Map<string, string>} */
    const scripts = new Map();
    /** @type {Map<string, number>} */
    const sizes = new Map();
    session.on("Network.responseReceived", ({ requestId, type, response }) => {
      if (type === "Script" && !response.fromDiskCache) scripts.set(requestId, response.url);
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const script = scripts.get(requestId);
      if (script !== undefined) sizes.set(script, encodedDataLength);
    });
    await session.send("Network.enable");
    for (const path of paths) await page.goto(`${url}${path}`, { waitUntil: "networkidle" });
    return [...sizes.values()].reduce((sum, size) => sum + size, 0);
  } finally {
    await browser.close();
  }
}
