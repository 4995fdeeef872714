import { readFileSync } from "node:fs";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { blankPdf, scannedPdf } from "@/tests/support/pdf";
import { maskText } from "../intake/mask";
import type { DocumentReading } from "../schemas/document";
import { preparePicture, readDocument } from "./read-document";
import { askReader, readerPid } from "./reader-process";

const file = (name: string) => readFileSync(`tests/fixtures/documents/${name}`);

/** what a check of the fee rests on, as it stands in the contract of the pictures */
const facts = [
  "2024年3月15日",
  "HC20240318771",
  "199.00元",
  "30000元",
  "每年60.00元",
  "满180天",
  "每12个月",
  "前3日",
  "200000元",
  "0.50%",
  "20元",
  "0.60%",
  "提前30天",
  "2027年2月28日",
  "违约金为100元",
];

/** marks and blanks aside: a full stop of the other width is no error of reading */
function letters(text: string): string {
  return text.normalize("NFKC").replace(/[\s,.。,:;、()【】]/gu, "");
}

/** the fewest letters to change, of the letters there are */
function errorRate(read: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= read.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (read[i - 1] === right[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return (row.at(-1) ?? 0) / right.length;
}

function textOf(reading: DocumentReading): string {
  if (reading.kind === "refused") throw new Error(reading.code);
  return reading.text;
}

/** whoever measures asks for it; a test run stays quiet */
function tell(words: string) {
  if (process.env["QINGLIU_SAY"] !== undefined) process.stdout.write(`${words}\n`);
}

afterAll(() => {
  const pid = readerPid();
  if (pid !== null) process.kill(pid);
});

describe("a photographed contract", () => {
  it.each([
    ["contract-clean.jpg", 0.02],
    ["contract-photo.jpg", 0.02],
  ])("is read letter by letter: %s", async (name, most) => {
    const began = performance.now();
    const text = textOf(await readDocument(file(name), "jpeg"));
    const rate = errorRate(letters(text), letters(maskText(file("contract.txt").toString())));
    const plain = letters(text);
    const found = facts.filter((fact) => plain.includes(letters(fact)));
    tell(
      `${name}: ${Math.round(rate * 10_000)} of 10,000 letters wrong, ${found.length} of ${facts.length} facts, ${Math.round(performance.now() - began)} ms`,
    );
    expect(rate).toBeLessThanOrEqual(most);
    expect(found.length).toBeGreaterThanOrEqual(14);
  });

  it("shows where each line stands", async () => {
    const reading = await readDocument(file("contract-clean.jpg"), "jpeg");
    if (reading.kind === "refused") throw new Error(reading.code);
    const [page] = reading.pages;
    const line = page?.lines.find(({ text }) => text.includes("60.00元"));
    // of 1,640 px: the sixth of the lines, in the upper part
    expect(line?.box[1]).toBeGreaterThan(280);
    expect((line?.box[1] ?? 0) + (line?.box[3] ?? 0)).toBeLessThan(350);
    expect(page?.width).toBe(1180);
  });

  it("is read as well when the phone lay on its side", async () => {
    const turned = sharp(file("messages.jpg")).rotate(270).withMetadata({ orientation: 6 });
    const text = textOf(await readDocument(await turned.jpeg().toBuffer(), "jpeg"));
    expect(text).toContain("流量费99.00元");
  });

  it("is read as PNG", async () => {
    const png = await sharp(file("messages.jpg")).png().toBuffer();
    expect(textOf(await readDocument(png, "png"))).toContain("36.00元");
  });

  it("shows no whole card number", async () => {
    const card = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="120"><rect width="700" height="120" fill="#fff"/><text x="20" y="75" font-size="40" font-family="DejaVu Sans, sans-serif">6222021234567890128</text></svg>`,
    );
    const picture = await sharp(card).jpeg().toBuffer();
    expect(textOf(await readDocument(picture, "jpeg"))).not.toMatch(/\d{13,}/);
  });
});

describe("a picture that is kept", () => {
  it("has lost the place where it was taken", async () => {
    const photo = file("contract-photo.jpg");
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const prepared = await preparePicture(photo);
    if (prepared.kind === "refused") throw new Error(prepared.code);
    const about = await sharp(prepared.picture.bytes).metadata();
    expect([about.exif, about.icc, about.iptc, about.xmp]).toEqual(Array(4).fill(undefined));
  });

  it("is at most 2,000 pixels long", async () => {
    const large = await sharp({
      create: { width: 3000, height: 4000, channels: 3, background: "#fff" },
    })
      .jpeg()
      .toBuffer();
    const prepared = await preparePicture(large);
    expect(prepared).toMatchObject({ picture: { width: 1500, height: 2000 } });
  });
});

/** a PNG head that promises that many points, without any of them */
function hugePng(width: number, height: number): Uint8Array {
  const png = Buffer.from(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082",
    "hex",
  );
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  // the check sum over the changed head
  let sum = 0xffffffff;
  for (const byte of png.subarray(12, 29)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  png.writeUInt32BE((sum ^ 0xffffffff) >>> 0, 29);
  return png;
}

describe("a picture that is refused", () => {
  it.each([
    ["picture-too-large", hugePng(30_000, 30_000)],
    ["picture-too-large", hugePng(10_000, 5_001)],
    ["picture-damaged", hugePng(10_000, 5_000)],
    ["picture-damaged", Buffer.from("GIF89a and no more")],
    ["picture-damaged", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["picture-damaged", file("messages.jpg").subarray(0, 20_000)],
  ])("is called %s", async (code, bytes) => {
    expect(await readDocument(bytes, "png")).toMatchObject({ kind: "refused", code });
  });

  it("with nothing written on it says so", async () => {
    const white = { width: 600, height: 600, channels: 3 as const, background: "#fff" };
    const blank = await sharp({ create: white }).png().toBuffer();
    expect(await readDocument(blank, "png")).toMatchObject({ code: "no-text" });
  });
});

describe("a PDF", () => {
  it("with text is read in plain characters", async () => {
    const reading = await readDocument(file("contract.pdf"), "pdf");
    const text = textOf(reading);
    expect(reading).toMatchObject({ source: "pdfText" });
    expect(text).toContain("第二条 终端内置流量卡,流量服务费每年60.00元,按台收取,");
    expect(text).toContain("甲方(商户):浦东新区半亩田面馆");
    expect(text).toContain("民 长 门 页");
    expect(text).toMatch(/2024-09-11\t流量费\t60\.00/);
    expect(text).not.toMatch(/[⺀-⿕]/u);
  });

  it("that was scanned is read in its pictures", async () => {
    const scan = scannedPdf(file("messages.jpg"), 720, 900);
    const reading = await readDocument(scan, "pdf");
    expect(textOf(reading)).toContain("流量费99.00元");
    expect(reading).toMatchObject({ source: "ocr" });
  });

  const locked =
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <0000000000000000000000000000000000000000000000000000000000000001> /U <0000000000000000000000000000000000000000000000000000000000000002> >> /ID [<00> <00>]";
  it.each([
    ["pdf-encrypted", blankPdf(1, locked)],
    ["pdf-too-many-pages", blankPdf(101)],
    ["pdf-scan", blankPdf(100)],
    ["pdf-damaged", Buffer.from("%PDF-1.4 and then nothing that a PDF has")],
  ])("is called %s", async (code, bytes) => {
    expect(await readDocument(bytes, "pdf")).toMatchObject({ kind: "refused", code });
  });
});

describe("the reader", () => {
  it("begins anew after it was killed", async () => {
    const reading = readDocument(file("contract-photo.jpg"), "jpeg");
    const pid = readerPid();
    expect(pid).not.toBeNull();
    process.kill(pid ?? 0, "SIGKILL");
    expect(await reading).toMatchObject({ kind: "refused", code: "reader-failed" });
    expect((await preparePicture(file("messages.jpg"))).kind).toBe("prepared");
  });

  it("tells the twenty-second that it is busy", async () => {
    const page = file("messages.jpg");
    const asked = Array.from({ length: 22 }, () => askReader("prepare", page));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ kind }) => kind === "done")).toHaveLength(21);
    expect(answers.at(-1)).toMatchObject({ code: "busy" });
  });
});
