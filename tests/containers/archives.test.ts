import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openFile } from "@/lib/containers/open";
import { readFile } from "@/lib/containers/read-file";
import { limits } from "@/lib/limits";
import { lockedZip } from "../support/locked-zip";
import { statementBytes } from "../support/statements";
import { workbook } from "../support/workbooks";
import { concat, deflatedRun, type Member, zip } from "../support/zip-maker";
import { answerTo, filesOf, languageStaysAsItIs, openedAs } from "./answers";

const wechat = statementBytes("wechat-success.csv");
const lakala = statementBytes("lakala-trades.txt");
const summary = "#支付宝业务汇总查询\n类型,交易订单总笔数\n交易,3\n";
const sheet = workbook([
  {
    name: "流水",
    rows: [
      ["交易日期", "交易金额", "手续费"],
      ["2026-03-01", "100.00", "0.60"],
    ],
  },
]);

describe("an archive of statements", () => {
  it("gives each statement as a file of its own, and names what was left out", async () => {
    const bytes = zip([
      { name: "2026年/", content: "" },
      { name: "2026年/三月.csv", content: wechat },
      { name: "交易.txt", content: lakala, stored: true },
      { name: "汇总.csv", content: summary },
      { name: "账单.xlsx", content: sheet },
      { name: "合同.pdf", content: "%PDF-1.7" },
      { name: "说明.docx", content: zip([{ name: "word/document.xml", content: "<w/>" }]) },
      { name: "__MACOSX/._三月.csv", content: "\u0000\u0005\u0016\u0007" },
      { name: ".DS_Store", content: "\u0000\u0000" },
      { name: "空.csv", content: "" },
    ]);
    const { files, leftOut } = await filesOf(bytes);
    expect(files.map(({ name, reading }) => [name, reading.kind])).toEqual([
      ["三月.csv", "read"],
      ["交易.txt", "read"],
      ["账单.xlsx", "needsMapping"],
    ]);
    expect(leftOut.map(({ name, code }) => [name, code])).toEqual([
      ["合同.pdf", "pdfFile"],
      ["说明.docx", "docxFile"],
      ["空.csv", "empty"],
      ["汇总.csv", "summaryFile"],
    ]);
  });

  it("reads names in GB18030 where nothing says UTF-8", async () => {
    const gbk = new Uint8Array([0xc8, 0xfd, 0xd4, 0xc2, 0x2e, 0x63, 0x73, 0x76]);
    const { files } = await filesOf(
      zip([
        { name: gbk, content: wechat, flags: 0 },
        { name: "四月.csv", content: lakala, flags: 0 },
      ]),
    );
    expect(files.map(({ name }) => name)).toEqual(["三月.csv", "四月.csv"]);
  });

  for (const zipCrypto of [false, true])
    it(`opens with its password (${zipCrypto ? "ZipCrypto" : "AES"}), and asks for it`, async () => {
      const bytes = await lockedZip("246810", [["a.csv", wechat]], { zipCrypto });
      expect(await answerTo(bytes)).toBe("passwordNeeded");
      expect(await answerTo(bytes, "")).toBe("passwordNeeded");
      expect(await answerTo(bytes, "000000")).toBe("passwordWrong");
      expect((await filesOf(bytes, "246810")).files[0]?.text).toEqual(wechat);
    });

  it("a wrong password is told even where the short test lets it pass", async () => {
    const bytes = await lockedZip("246810", [["a.csv", wechat]], { zipCrypto: true });
    const answers = new Set<string>();
    for (let guess = 0; guess < 300; guess += 1)
      answers.add(await openedAs(bytes, String(guess).padStart(6, "0")));
    expect([...answers]).toEqual(["passwordWrong"]);
  });

  it("opens archives in an archive, once", async () => {
    const inner = zip([{ name: "a.csv", content: wechat }]);
    const middle = zip([{ name: "内.zip", content: inner }]);
    const outer = zip([{ name: "中.zip", content: middle }]);
    expect((await filesOf(middle)).files.map(({ name }) => name)).toEqual(["内.zip"]);
    expect(await answerTo(outer)).toBe("nestedTooDeep");
    const both = await filesOf(
      zip([
        { name: "中.zip", content: middle },
        { name: "b.csv", content: lakala },
      ]),
    );
    expect(both.leftOut.map(({ name, code }) => [name, code])).toEqual([
      ["中.zip", "nestedTooDeep"],
    ]);
  });

  it("opens GZIP, also of a workbook and of an archive", async () => {
    expect((await filesOf(new Uint8Array(gzipSync(wechat)))).files[0]?.text).toEqual(wechat);
    expect(await answerTo(new Uint8Array(gzipSync(sheet)))).toBe("files");
    expect(await answerTo(new Uint8Array(gzipSync(zip([{ name: "a", content: wechat }]))))).toBe(
      "files",
    );
    const twice = gzipSync(gzipSync(gzipSync(wechat)));
    expect(await answerTo(new Uint8Array(twice))).toBe("nestedTooDeep");
    expect(await answerTo(new Uint8Array(gzipSync(wechat)).subarray(0, 60))).toBe("archiveDamaged");
    expect(await answerTo(new Uint8Array(gzipSync("")))).toBe("empty");
  });

  it("without a statement it says so, and where only one thing is in it, what that is", async () => {
    expect(await answerTo(zip([]))).toBe("archiveEmpty");
    expect(await answerTo(zip([{ name: "a.pdf", content: "%PDF-1.7" }]))).toBe("pdfFile");
    expect(
      await answerTo(
        zip([
          { name: "a.pdf", content: "%PDF-1.7" },
          { name: "b.rar", content: "Rar!\u001a" },
        ]),
      ),
    ).toBe("archiveEmpty");
  });

  it("other archives and pictures are named, documents are handed on", async () => {
    expect(await answerTo(new TextEncoder().encode("Rar!\u001a\u0007"))).toBe("archiveFile");
    expect(await answerTo(new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]))).toBe(
      "archiveFile",
    );
    expect(await answerTo(new TextEncoder().encode("GIF89a"))).toBe("imageFile");
    expect(await openFile(new TextEncoder().encode("%PDF-1.7"))).toEqual({
      kind: "document",
      media: "pdf",
    });
    expect(await readFile(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toMatchObject({
      media: "jpeg",
    });
    expect(await readFile(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toMatchObject({
      media: "png",
    });
  });
});

describe("hostile archives", () => {
  languageStaysAsItIs();

  it("a member that grows beyond all measure is not unpacked", async () => {
    const run = deflatedRun(0x30, 30_000_000);
    expect(await openedAs(zip([{ name: "a.csv", deflated: run }]))).toBe("unpackedSuspicious");
    expect(await openedAs(new Uint8Array(gzipSync(new Uint8Array(30_000_000))))).toBe(
      "unpackedSuspicious",
    );
  });

  it("a size that is not true does not help: what comes out is counted", async () => {
    const run = deflatedRun(0x30, 30_000_000);
    for (const declared of [0, 1, 1_000])
      expect(["unpackedSuspicious", "archiveDamaged"]).toContain(
        await openedAs(zip([{ name: "a.csv", deflated: run, declared }])),
      );
    expect(await openedAs(zip([{ name: "a.csv", content: wechat, declared: 0xfffffff0 }]))).toBe(
      "unpackedTooLarge",
    );
  });

  it("an archive in an archive is counted with what lies around it", async () => {
    const inner = zip(
      Array.from({ length: 4 }, (_, at) => ({
        name: `${at}.csv`,
        deflated: deflatedRun(0x30, 400_000),
      })),
    );
    const members = Array.from({ length: 4 }, (_, at) => ({ name: `${at}.zip`, content: inner }));
    expect(await openedAs(inner)).toBe("unpackedSuspicious");
    expect(await openedAs(zip(members))).toBe("unpackedSuspicious");
  });

  it("members that share their bytes are refused", async () => {
    const first = { name: "a.csv", content: wechat };
    expect(await openedAs(zip([first, { ...first, name: "b.csv", offset: 0 }]))).toBe(
      "archiveDamaged",
    );
    expect(await openedAs(zip([first, { name: "b.csv", content: lakala, offset: 10 }]))).toBe(
      "archiveDamaged",
    );
  });

  const names = [
    "../../etc/passwd.csv",
    "..\\..\\windows\\a.csv",
    "/etc/cron.d/a.csv",
    "C:\\a.csv",
    "a\u0000.csv",
    "a\r\nSet-Cookie: x.csv",
    "\u202evsc.exe",
    "__proto__",
    "constructor",
    "toString",
    `${"a".repeat(5_000)}.csv`,
    "<img src=x onerror=alert(1)>.csv",
  ];
  for (const name of names)
    it(`the name ${JSON.stringify(name).slice(0, 40)} is a name and nothing else`, async () => {
      const bytes = zip([
        { name, content: wechat },
        { name: "b.txt", content: lakala },
      ]);
      const reading = await readFile(bytes);
      if (reading.kind !== "files") throw new Error(JSON.stringify(reading));
      const shown = reading.files[0]?.name ?? "";
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
      expect([...shown].length).toBeLessThanOrEqual(120);
      expect(reading.files).toHaveLength(2);
    });

  it("two workbooks are not held against each other, and names hold no numbers of persons", async () => {
    const other = workbook([
      {
        name: "a",
        rows: [
          ["甲", "乙", "丙"],
          ["2026-03-01", "60.00", "x"],
        ],
      },
    ]);
    const reading = await filesOf(
      zip([
        { name: "a.xlsx", content: sheet },
        { name: "张_13800138000.xlsx", content: other },
      ]),
    );
    expect(reading.files.map(({ name }) => name)).toEqual(["a.xlsx", "张_138****8000.xlsx"]);
  });

  it("two members of one name are two files", async () => {
    const bytes = zip([
      { name: "a.csv", content: wechat },
      { name: "a.csv", content: lakala },
    ]);
    expect((await filesOf(bytes)).files.map(({ name }) => name)).toEqual(["a.csv", "a.csv"]);
  });

  it("a file that is cut off anywhere gets an answer", async () => {
    const bytes = zip([
      { name: "a.csv", content: wechat },
      { name: "b.txt", content: lakala },
    ]);
    for (let length = 4; length < bytes.length; length += 7)
      expect(["archiveDamaged", "notText", "noTable", "files"]).toContain(
        await answerTo(bytes.subarray(0, length)),
      );
  });

  it("two kinds in one file: the first bytes decide, and the rest is not looked for", async () => {
    const archive = zip([{ name: "a.csv", content: wechat }]);
    const pdf = new TextEncoder().encode("%PDF-1.7\n");
    expect(await openFile(concat([pdf, archive]))).toEqual({ kind: "document", media: "pdf" });
    const html = new TextEncoder().encode("<html><table><tr><td>a</td></tr></table>");
    expect(await answerTo(concat([html, archive]))).toBe("webPage");
    expect(["files", "archiveDamaged"]).toContain(await answerTo(concat([archive, pdf])));
  });
});

describe("limits of archives", () => {
  const many = (count: number): readonly Member[] => [
    { name: "a.csv", content: wechat },
    ...Array.from({ length: count - 1 }, (_, at) => ({ name: `${at}/`, content: "" })),
  ];
  it("members: one less, exactly, one more", async () => {
    expect(await openedAs(zip(many(limits.archiveEntries - 1)))).toBe("texts");
    expect(await openedAs(zip(many(limits.archiveEntries)))).toBe("texts");
    expect(await openFile(zip(many(limits.archiveEntries + 1)))).toEqual({
      kind: "refused",
      code: "tooManyEntries",
      params: { limit: limits.archiveEntries },
    });
  });

  it("what comes out against what came in: one less, exactly, one more", async () => {
    const made = (size: number) => zip([{ name: "a.csv", deflated: deflatedRun(0x0a, size) }]);
    const allowed = (size: number) =>
      made(size).length * limits.unpackedRatio + limits.unpackedFreeBytes;
    // what may come out grows with the file, and the file with what is in it: they meet at one size
    let size: number = limits.unpackedFreeBytes;
    for (let turn = 0; turn < 20 && allowed(size) !== size; turn += 1) size = allowed(size);
    expect(allowed(size)).toBe(size);
    for (const one of [size - 1, size, size + 1])
      expect(await openedAs(made(one))).toBe(one <= allowed(one) ? "texts" : "unpackedSuspicious");
    expect(allowed(size + 1)).toBe(size);
  });

  it("bytes unpacked: one less, exactly, one more", async () => {
    // enough that is not packed, so that the proportion does not speak first
    const ballast = new Uint8Array(1_200_000).fill(0x61);
    const last = (extra: number) =>
      zip([
        { name: "a.csv", content: ballast, stored: true },
        {
          name: "b.csv",
          deflated: deflatedRun(0x0a, limits.unpackedBytes - ballast.length + extra),
        },
      ]);
    expect(await openedAs(last(-1))).toBe("texts");
    expect(await openedAs(last(0))).toBe("texts");
    expect(await openFile(last(1))).toEqual({
      kind: "refused",
      code: "unpackedTooLarge",
      params: { limit: limits.unpackedBytes },
    });
  });

  it("bytes of the file: exactly, one more", async () => {
    const padded = (length: number) => {
      const empty = zip([
        { name: "a.csv", content: wechat },
        { name: "b", content: "", stored: true },
      ]);
      const noise = new Uint8Array(length - empty.length).fill(0x20);
      return zip([
        { name: "a.csv", content: wechat },
        { name: "b", content: noise, stored: true },
      ]);
    };
    expect(padded(limits.packedBytes)).toHaveLength(limits.packedBytes);
    expect(await openedAs(padded(limits.packedBytes))).toBe("texts");
    expect(await openFile(padded(limits.packedBytes + 1))).toEqual({
      kind: "refused",
      code: "fileTooLarge",
      params: { limit: limits.packedBytes },
    });
  });
});
