// @ts-check
// The JavaScript that a browser fetches on a way through an app, in bytes on the wire.
import { chromium } from "@playwright/test";
import { findBrowser } from "../support/browser.mjs";

/**
 * @template T
 * @param {string} url of the app
 * @param {(page: import("@playwright/test").Page, pause: () => void) => Promise<T>} walk
 * @returns {Promise<{ bytes: number, atPause: number, end: T }>} bytes as they came, compressed, each file counted once: at the end, and where the walk called its pause; what the walk gave
 */
export async function scriptBytes(url, walk) {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage({ baseURL: url, locale: "zh-CN" });
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
      if (script !== undefined && !sizes.has(script)) sizes.set(script, encodedDataLength);
    });
    await session.send("Network.enable");
    const sum = () => [...sizes.values()].reduce((all, size) => all + size, 0);
    let atPause = 0;
    const end = await walk(page, () => {
      atPause = sum();
    });
    return { bytes: sum(), atPause, end };
  } finally {
    await browser.close();
  }
}
