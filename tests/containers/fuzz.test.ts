import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFile } from "@/lib/containers/read-file";
import { refusalCodes } from "@/lib/intake/codes";
import { intake as en } from "@/lib/messages/en/intake";
import { intake as zh } from "@/lib/messages/zh-CN/intake";
import { oldWorkbook } from "../support/compound-maker";
import { lockedZip } from "../support/locked-zip";
import { statementBytes } from "../support/statements";
import { packed, workbook, workbookParts } from "../support/workbooks";
import { zip } from "../support/zip-maker";
import { languageStaysAsItIs } from "./answers";

const rows = [
  ["交易日期", "交易金额", "手续费", "流水号"],
  ["2026-03-01", { v: "100.1" }, 0.6, "A1"],
  [{ v: "46083", style: 1 }, 50.5, 0.3, { v: "123456789012345678" }],
];
const bill = { name: "流水", rows };
const page = `<html><table><tr><td>交易日期</td><td>金额</td></tr><tr><td>2026-03-01</td><td>60</td></tr></table></html>`;

const good: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  workbook: () => workbook([bill, { name: "b", rows: [] }]),
  "old workbook": () =>
    oldWorkbook([
      ["交易日期", "金额"],
      ["2026-03-01", 60.5],
    ]),
  archive: () =>
    zip([
      { name: "三月.csv", content: statementBytes("wechat-success.csv") },
      { name: "a.xlsx", content: workbook([bill]) },
    ]),
  "locked archive": () => lockedZip("123456", [["a.csv", statementBytes("lakala-trades.txt")]]),
  gzip: () => new Uint8Array(gzipSync(statementBytes("lakala-trades.txt"))),
  page: () => new TextEncoder().encode(page),
};

/** bytes changed, cut out, doubled: the file as a bad line or a bad mind would send it */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  bytes: fc.uint8Array({ maxLength: 12 }),
});
const changes = fc.array(change, { minLength: 1, maxLength: 4 });

function spoilt(
  bytes: Uint8Array,
  list: readonly { at: number; length: number; bytes: Uint8Array }[],
): Uint8Array {
  let whole = Buffer.from(bytes);
  for (const { at, length, bytes: put } of list) {
    const from = Math.floor(at * whole.length);
    whole = Buffer.concat([whole.subarray(0, from), put, whole.subarray(from + length)]);
  }
  return new Uint8Array(whole);
}

async function isAnswered(bytes: Uint8Array, password?: string): Promise<void> {
  const reading = await readFile(bytes, { password });
  if (reading.kind !== "refused") return;
  expect(refusalCodes).toContain(reading.code);
  expect([zh.refusals[reading.code], en.refusals[reading.code]]).not.toContain(undefined);
}

describe("files spoilt at random always get an answer", () => {
  languageStaysAsItIs();

  for (const [name, make] of Object.entries(good)) {
    it(name, async () => {
      const bytes = await make();
      expect((await readFile(bytes, { password: "123456" })).kind).toBe("files");
      await fc.assert(
        fc.asyncProperty(changes, (list) => isAnswered(spoilt(bytes, list), "123456")),
        { numRuns: 300 },
      );
    });
  }

  it("the parts of a workbook, spoilt before they are packed", async () => {
    const parts = [...workbookParts([bill])];
    const part = fc.integer({ min: 0, max: parts.length - 1 });
    await fc.assert(
      fc.asyncProperty(part, changes, async (at, list) => {
        const encoder = new TextEncoder();
        const changed = parts.map(([name, xml], index) => {
          const content = encoder.encode(xml);
          return [name, index === at ? spoilt(content, list) : content] as const;
        });
        await isAnswered(packed(new Map(changed)));
      }),
      { numRuns: 500 },
    );
  });

  it("noise, also behind the first bytes of every kind", async () => {
    const heads = [
      [],
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 5, 6],
      [0x1f, 0x8b, 8],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0x3c, 0x74, 0x61, 0x62, 0x6c, 0x65],
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 3_000 }),
        (head, noise) => isAnswered(new Uint8Array([...head, ...noise])),
      ),
      { numRuns: 500 },
    );
  });
});
