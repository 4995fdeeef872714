import { describe, expect, it } from "vitest";
import { readFile } from "@/lib/containers/read-file";
import { limits } from "@/lib/limits";
import { statementBytes } from "../support/statements";
import { packed, workbook, workbookParts } from "../support/workbooks";
import { zip } from "../support/zip-maker";
import { answerTo, filesOf, languageStaysAsItIs } from "./answers";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const head = ["发生", "金额", "说明"];
const rows = [head, ["2026-03-01", "60.00", "流量费"], ["2026-03-02", "1.00", "别的"]];
const mapping = {
  headerRow: 1,
  delimiter: "\t",
  holds: "deductions",
  unit: "yuan",
  columns: { day: 0, amount: 1, label: 2 },
} as const;

describe("a file with a mapping", () => {
  it("the one table of a workbook is read by it, whatever lies beside", async () => {
    const bytes = workbook([
      { name: "说明", rows: [["无"]] },
      { name: "扣费", rows },
    ]);
    const reading = await readFile(bytes, { mapping });
    expect(reading).toMatchObject({
      kind: "files",
      files: [{ name: "扣费", reading: { kind: "read", layout: "mapped" } }],
      leftOut: [{ name: "说明" }],
    });
  });

  it("in an archive it is for the members whose layout is not known", async () => {
    const bytes = zip([
      { name: "a.csv", content: statementBytes("wechat-success.csv") },
      { name: "b.txt", content: rows.map((row) => row.join("\t")).join("\n") },
    ]);
    const reading = await readFile(bytes, { mapping });
    expect(reading).toMatchObject({
      kind: "files",
      files: [
        { name: "a.csv", reading: { kind: "read", layout: "wechatTrade" } },
        { name: "b.txt", reading: { kind: "read", layout: "mapped" } },
      ],
    });
  });

  it("where it does not fit, the reason is told", async () => {
    const wrong = { ...mapping, columns: { day: 0, amount: 60 } };
    expect(await readFile(workbook([{ name: "a", rows }]), { mapping: wrong })).toMatchObject({
      kind: "refused",
      code: "mappingDoesNotFit",
    });
  });
});

describe("odd texts", () => {
  languageStaysAsItIs();

  it("names of the language in headers and cells are words", async () => {
    const odd = "__proto__,constructor,交易日期,交易金额\npolluted,toString,2026-03-01,60.00\n";
    const { files } = await filesOf(bytesOf(odd));
    expect(files[0]?.reading).toMatchObject({
      headers: ["__proto__", "constructor", "交易日期", "交易金额"],
      samples: [["polluted", "toString", "2026-03-01", "60.00"]],
    });
  });

  it("NUL signs: a few are passed over, many are no text", async () => {
    const few = `交易日期,交易金额,备注\n${"2026-03-01,60.00,流量\u0000费\n".repeat(1)}${"2026-03-02,60.00,流量费\n".repeat(20)}`;
    expect(await answerTo(bytesOf(few))).toBe("files");
    expect(await answerTo(bytesOf("a\u0000\u0001\u0002,\u0003\u0004".repeat(50)))).toBe("notText");
  });

  it("formulas in cells stay text, and are not taken for amounts", async () => {
    const text = "交易日期,交易金额,备注\n2026-03-01,=1+1,x\n2026-03-02,60.00,=HYPERLINK(1)\n";
    const { files } = await filesOf(bytesOf(text));
    expect(files[0]?.reading).toMatchObject({ kind: "needsMapping", rows: 2 });
  });

  it("bytes of a text: exactly, one more", async () => {
    const padded = (length: number) => {
      const bytes = new Uint8Array(length).fill(0x20);
      for (let at = 0; at < length; at += 1_000) bytes[at] = 0x0a;
      bytes.set(statementBytes("lakala-trades.txt"));
      return bytes;
    };
    expect(await answerTo(padded(limits.statementBytes))).toBe("files");
    expect(await readFile(padded(limits.statementBytes + 1))).toEqual({
      kind: "refused",
      code: "fileTooLarge",
      params: { limit: limits.statementBytes },
    });
  });

  it("an empty file is told", async () => expect(await answerTo(new Uint8Array())).toBe("empty"));
});

describe("a workbook whose first part lies elsewhere", () => {
  it("is found by its relations", async () => {
    const parts = workbookParts([{ name: "扣费", rows }]);
    const moved = new Map(
      [...parts].map(([name, xml]) => [
        name.replace("xl/", "book/").replace("workbook.xml", "workbook2.xml"),
        name === "_rels/.rels" ? xml.replace("xl/workbook.xml", "/book/workbook2.xml") : xml,
      ]),
    );
    const { files } = await filesOf(packed(moved));
    expect(files.map(({ name }) => name)).toEqual(["扣费"]);
  });
});
