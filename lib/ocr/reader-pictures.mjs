// @ts-check
// Decodes foreign pictures. Only the child process loads it.
import { Refused } from "./reader-refused.mjs";

export const mostPixels = 50_000_000;
/** the longer side of a picture that is kept and read */
const longSide = 2_000;

/** @typedef {{ bytes: Uint8Array, width: number, height: number }} Picture */

let sharpOnce;
export async function loadSharp() {
  if (sharpOnce !== undefined) return sharpOnce;
  const { default: sharp } = await import("sharp");
  // no decoder but these two is ever reached
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer"] });
  sharp.cache(false);
  sharp.concurrency(1);
  sharpOnce = sharp;
  return sharp;
}

/**
 * The picture upright, no longer than 2,000 px, as JPEG without place, time and camera.
 * @param {Uint8Array} bytes @returns {Promise<Picture>}
 */
export async function prepare(bytes) {
  const sharp = await loadSharp();
  const options = { limitInputPixels: false, failOn: "error" };
  const head = await sharp(bytes, options)
    .metadata()
    .catch(() => {
      throw new Refused("picture-damaged");
    });
  if (mostPixels < head.width * head.height)
    throw new Refused("picture-too-large", { megapixels: mostPixels / 1_000_000 });
  return keepable(sharp(bytes, { ...options, limitInputPixels: mostPixels }).rotate());
}

/** @returns {Promise<Picture>} */
export async function keepable(image) {
  const { data, info } = await image
    .resize({ width: longSide, height: longSide, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg({ quality: 85 })
    .timeout({ seconds: 8 })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new Refused("picture-damaged");
    });
  return { bytes: data, width: info.width, height: info.height };
}
