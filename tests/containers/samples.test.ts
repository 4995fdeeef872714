import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openFile } from "@/lib/containers/open";
import { readFile } from "@/lib/containers/read-file";
import { haveSamples, sampleBytes, samplesIn } from "../support/samples";

const folders = ["acquirer", "bank", "personal", "container"];

async function textsOf(file: string) {
  const opened = await openFile(sampleBytes(file));
  if (opened.kind !== "texts") throw new Error(`${file}: ${JSON.stringify(opened)}`);
  return opened;
}

/** of the last sheet that holds anything */
async function linesOf(file: string): Promise<readonly string[]> {
  const { texts } = await textsOf(file);
  return new TextDecoder().decode(texts.at(-1)?.bytes).split("\n");
}

if (haveSamples) {
  describe("workbooks that merchants really have", () => {
    const files = folders.flatMap((name) =>
      samplesIn(name)
        .filter((file) => /\.xlsx?$/.test(file))
        .map((file) => `${name}/${file}`),
    );
    it("there are many", () => expect(files.length).toBe(12));

    const first = {
      "acquirer/五桂山-刷卡.xlsx": [1, "\t20210902\t249.6\t0.95\t248.65"],
      "acquirer/港口-扫码.xlsx": [1, "38\t46810.34\t46623.09\t187.25"],
      "acquirer/莲塘-刷卡.xlsx": [1, "\t2\t1581.78\t-6.01\t1575.77"],
      "acquirer/莲塘-刷卡汇总.xlsx": [12, "银联刷卡合计\t94965.32\t\t\t94637.94\t327.38\t93"],
      "personal/wechat.xlsx": [
        18,
        "2019-09-26 12:45:27\t商户消费\t云膳过桥米线(传奇广场店)\t总共消费:28.16\t支出\t28.16\t中国银行(1234)\t支付成功\t3985734 \t129847129 \t/",
      ],
      "personal/renlang-wechat.xlsx": [
        17,
        "2019-09-26 12:45:27\t商户消费\t云膳过桥米线(传奇广场店)\t总共消费:28.16\t支出\t¥28.16\t中国银行(1234)\t支付成功\t3985734 \t129847129 \t/",
      ],
      "bank/ccb.xls": [
        7,
        "20250102\t20250102\t19:12:59\t16.78\t0\t2160.13\t人民币\t消费\t2088131*****0121\t**微超\t支付宝-支付宝外部商户-便民微超",
      ],
      "bank/spdb_debit.xls": [
        3,
        "2\t2025/12/05  07:22:32\t汇入外\t10.00\t\t1991.33\t基金销售有限公司\t12345678901236500\t",
      ],
    } as const;
    for (const [file, [at, line]] of Object.entries(first))
      it(`${file}: a line of it, as the sheet shows it`, async () =>
        expect((await linesOf(file))[at]).toBe(line));

    it("of the two sheets of the WeChat workbook the query's left-over is named, not taken", async () => {
      const reading = await readFile(sampleBytes("personal/wechat.xlsx"));
      expect(reading).toMatchObject({
        kind: "files",
        files: [{ name: "Sheet1" }],
        leftOut: [{ name: "example-wechat-records", code: "sheetAside" }],
      });
    });

    it("blank sheets are named", async () => {
      const { leftOut } = await textsOf("acquirer/莲塘-刷卡汇总.xlsx");
      expect(leftOut.map(({ name, code }) => [name, code])).toEqual([
        ["Sheet2", "sheetEmpty"],
        ["Sheet3", "sheetEmpty"],
      ]);
    });

    const sheets = {
      "container/empty_excel_file.xlsx": null,
      "container/multiple_sheets_excel_file.xlsx": [
        "FirstSheet",
        "ThirdSheet",
        "FourthSheet",
        "FifthSheet",
      ],
      "container/multiple_sheets_with_different_header_row_excel_file.xlsx": [
        "FirstSheet",
        "SecondSheet",
      ],
      "container/only_one_row_excel_file.xlsx": ["Sheet1"],
    } as const;
    for (const [file, names] of Object.entries(sheets))
      it(`${file}: the sheets that hold anything, and no bill in them`, async () => {
        const opened = await openFile(sampleBytes(file));
        const found = opened.kind === "texts" ? opened.texts.map(({ name }) => name) : null;
        expect(found).toEqual(names);
        expect((await readFile(sampleBytes(file))).kind).toBe("refused");
      });

    it("every one of them is told of above", () =>
      expect([...Object.keys(first), ...Object.keys(sheets)].toSorted()).toEqual(files.toSorted()));
  });
} else {
  describe("without the folder of samples", () => {
    it("there is nothing to read", () => expect(existsSync("../shared/samples")).toBe(false));
  });
}
