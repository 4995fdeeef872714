import { describe, expect, it } from "vitest";
import { openFile } from "@/lib/containers/open";
import { readFile } from "@/lib/containers/read-file";
import { decode } from "@/lib/intake/decode";
import { readStatement } from "@/lib/intake/read-statement";
import { statementBytes } from "../support/statements";
import { rowsOfText, type SheetParts, workbook, type XmlCell } from "../support/workbooks";

async function textOf(rows: readonly (readonly XmlCell[])[]): Promise<string> {
  const opened = await openFile(workbook([{ name: "明细", rows }]));
  if (opened.kind !== "texts") throw new Error(JSON.stringify(opened));
  return new TextDecoder().decode(opened.texts[0]?.bytes);
}

const bill: SheetParts = {
  name: "流水",
  rows: [
    ["商户编号", "交易日期", "终端号", "流水号", "交易金额", "手续费"],
    ["M1", { v: "46082", style: 1 }, "T1", "A1", 100, 0.6],
    ["M1", { v: "46083", style: 1 }, "T1", "A2", 50.5, 0.3],
  ],
};

describe("a workbook", () => {
  it("gives its cells as they are shown, row by row", async () => {
    const text = await textOf([
      ["日期", "时间", "金额", "备注"],
      [{ v: "46082", style: 1 }, { v: "46082.391666666670", style: 2 }, 1760, "多\n行\t字"],
      [],
      [{ v: "0.25", style: 2 }, null, { v: "94965.31999999999" }, '"引号"开头'],
    ]);
    expect(text).toBe(
      [
        "日期\t时间\t金额\t备注",
        "2026-03-01\t2026-03-01 09:24:00\t1760\t多 行 字",
        "",
        '06:00:00\t\t94965.32\t"""引号""开头"',
        "",
      ].join("\n"),
    );
  });

  const numbers = [
    ["0.1", "0.1"],
    ["0.30000000000000004", "0.3"],
    ["-0.1", "-0.1"],
    ["1.005", "1.005"],
    ["99999.995", "99999.995"],
    ["0.999999999999999", "1"],
    ["-9999.99999999999999", "-10000"],
    ["94675.3199999999", "94675.32"],
    ["1E-7", "0"],
    ["123456789012345", "123456789012345"],
    ["1234567890123456", "1.23456789012346E+15"],
    ["420000026320190219", "4.2000002632019E+17"],
    ["1E+21", "1E+21"],
  ] as const;
  for (const [printed, shown] of numbers)
    it(`writes ${printed} as ${shown}`, async () =>
      expect(await textOf([["x", { v: printed }]])).toBe(`x\t${shown}\n`));

  it("takes the last value of a formula, and never the formula", async () => {
    const text = await textOf([
      [
        "a",
        { v: "3", formula: "1+2" },
        { v: "x", formula: 'HYPERLINK("http://e.example")', t: "str" },
      ],
    ]);
    expect(text).toBe("a\t3\tx\n");
  });

  it("tells long numbers, which are identifiers that have lost their end", async () => {
    const rows = [
      ...bill.rows,
      ["M1", { v: "46084", style: 1 }, "T1", { v: "4200000263201902" }, 7, 0.04],
    ];
    const reading = await readFile(workbook([{ name: "流水", rows }]));
    if (reading.kind !== "files") throw new Error(JSON.stringify(reading));
    expect(reading.files[0]?.notes).toEqual([{ code: "longNumbers", params: { count: 1 } }]);
    const text = new TextDecoder().decode(reading.files[0]?.text);
    expect(text).toContain("\t4.2000002632019E+15\t7\t0.04\n");
  });
});

describe("of several sheets", () => {
  it("the bill is taken, blank and other ones are named", async () => {
    const sheets = [
      { name: "说明", rows: [["本表由系统导出"], ["仅供参考"]] },
      bill,
      { name: "Sheet3", rows: [] },
    ];
    const reading = await readFile(workbook(sheets));
    if (reading.kind !== "files") throw new Error(JSON.stringify(reading));
    expect(reading.files.map(({ name }) => name)).toEqual(["流水"]);
    expect(reading.leftOut.map(({ name, code }) => [name, code])).toEqual([
      ["Sheet3", "sheetEmpty"],
      ["说明", "noTable"],
    ]);
  });

  it("a query's left-over in front is not taken for the bill", async () => {
    const stale = {
      name: "查询",
      rows: [["Column1", "Column2", "Column3", "Column4", "Column5", "Column6"], ...bill.rows],
    };
    const reading = await readFile(workbook([stale, bill]));
    if (reading.kind !== "files") throw new Error(JSON.stringify(reading));
    expect(reading.files.map(({ name }) => name)).toEqual(["流水"]);
    expect(reading.leftOut).toEqual([{ name: "查询", code: "sheetAside", params: {} }]);
    const alone = await readFile(workbook([stale]));
    expect(alone.kind).toBe("files");
  });

  it("a copy of a sheet is counted once, months are all taken", async () => {
    const april = {
      name: "四月",
      rows: [bill.rows[0] ?? [], ["M1", { v: "46115", style: 1 }, "T1", "B1", 20, 0.12]],
    };
    const reading = await readFile(workbook([bill, april, { ...bill, name: "流水 (2)" }]));
    if (reading.kind !== "files") throw new Error(JSON.stringify(reading));
    expect(reading.files.map(({ name }) => name)).toEqual(["流水", "四月"]);
    expect(reading.leftOut).toEqual([{ name: "流水 (2)", code: "sheetCopy", params: {} }]);
  });
});

describe("a bill of a known layout", () => {
  for (const file of [
    "lakala-settlements.txt",
    "lakala-trades.txt",
    "wechat-refund.csv",
    "chinaums.csv",
  ]) {
    it(`${file} reads in a workbook as it reads alone`, async () => {
      const delimiter = file.endsWith(".txt") ? "|" : ",";
      const bytes = statementBytes(file);
      const { text } = decode(bytes);
      const reading = await readFile(
        workbook([
          { name: "a", rows: rowsOfText(text.replaceAll('"1,000.00"', "1000.00"), delimiter) },
        ]),
      );
      const plain = readStatement(bytes);
      if (reading.kind !== "files" || plain.kind !== "read") throw new Error("not read");
      const [found] = reading.files;
      expect(found?.reading).toEqual({ ...plain, encoding: "utf-8" });
    });
  }
});
