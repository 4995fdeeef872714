import { describe, expect, it } from "vitest";
import { openFile } from "@/lib/containers/open";
import { decode } from "@/lib/intake/decode";
import { readStatement } from "@/lib/intake/read-statement";
import { limits } from "@/lib/limits";
import { statementBytes } from "../support/statements";
import { answerTo, filesOf, languageStaysAsItIs } from "./answers";

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function textsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const opened = await openFile(bytes);
  if (opened.kind !== "texts") throw new Error(JSON.stringify(opened));
  return opened.texts.map((text) => new TextDecoder().decode(text.bytes));
}

const page = (body: string, head = "") =>
  bytesOf(`<html><head>${head}</head><body>${body}</body></html>`);
const table = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

describe("pages named .xls", () => {
  languageStaysAsItIs();

  it("give each table as a text, row by row", async () => {
    const body = `<h1>账单</h1>${table([
      ["交易日期", "金额", "备注"],
      ["2026-03-01", "&yen;60.00", " 流量\n  费<br>补扣 "],
      ["2026-03-02", "<b>1,</b>000.00", "&lt;b&gt;&amp;nbsp;"],
    ])}<table><tr><th>合计</th><th colspan=2>2</th><th>笔</th></tr></table>`;
    expect(await textsOf(page(body))).toEqual([
      "交易日期\t金额\t备注\n2026-03-01\t¥60.00\t流量 费 补扣\n2026-03-02\t1,000.00\t<b>&nbsp;\n",
      "合计\t2\t\t笔\n",
    ]);
  });

  it("in GB18030, whether they say so or not", async () => {
    // 交易日期 金额 / 流量费 in GB18030
    const chinese = [0xbd, 0xbb, 0xd2, 0xd7, 0xc8, 0xd5, 0xc6, 0xda];
    const cells = (charset: string) =>
      new Uint8Array([
        ...bytesOf(
          `<html><meta http-equiv="Content-Type" content="text/html; ${charset}"><table><tr><td>`,
        ),
        ...chinese,
        ...bytesOf("</td><td>60</td></tr></table></html>"),
      ]);
    for (const charset of ["charset=gb2312", "charset=GBK", ""])
      expect(await textsOf(cells(charset))).toEqual(["交易日期\t60\n"]);
  });

  it("a bill of a known layout reads as it reads alone", async () => {
    const plain = statementBytes("lakala-settlements.txt");
    const lines = decode(plain).text.trim().split("\n");
    const body = table(lines.map((line) => line.split("|")));
    const { files } = await filesOf(page(body, '<meta charset="utf-8">'));
    const expected = readStatement(plain);
    expect(expected.kind).toBe("read");
    expect(files[0]?.reading).toEqual(expected);
  });

  it("the XML of Excel 2003 gives its sheets with their names, and rows where they stand", async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="三月"><Table><Row><Cell><Data ss:Type="String">交易日期</Data></Cell><Cell ss:MergeAcross="1"><Data ss:Type="String">金额</Data></Cell><Cell><Data ss:Type="String">备注</Data></Cell></Row>
<Row ss:Index="3"><Cell><Data ss:Type="String">2026-03-01</Data></Cell><Cell ss:Index="4"><Data ss:Type="Number">60</Data></Cell></Row></Table></Worksheet>
<Worksheet ss:Name="空"><Table></Table></Worksheet></Workbook>`;
    const opened = await openFile(bytesOf(xml));
    if (opened.kind !== "texts") throw new Error(JSON.stringify(opened));
    expect(opened.texts.map(({ name }) => name)).toEqual(["三月"]);
    expect(await textsOf(bytesOf(xml))).toEqual(["交易日期\t金额\t\t备注\n\n2026-03-01\t\t\t60\n"]);
  });

  it("a page without a table, and XML that is none, are named", async () => {
    expect(await answerTo(page("<p>请登录</p>"))).toBe("webPage");
    expect(await answerTo(bytesOf("<?xml version='1.0'?><a><b/></a>"))).toBe("webPage");
    expect(await answerTo(page(table([["一列"], ["而已"]])))).toBe("webPage");
  });

  it("scripts, styles and hidden heads are no text, and nothing is fetched or expanded", async () => {
    const evil = `<table><tr><td>a<script>alert("x")</script></td><td>b<style>td{}</style></td></tr></table>`;
    expect(await textsOf(page(evil))).toEqual(["a\tb\n"]);
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>`;
    const xml = `<?xml version="1.0"?>${laughs}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>&b;</Data></Cell><Cell><Data>1</Data></Cell></Row></Table></Worksheet></Workbook>`;
    expect((await textsOf(bytesOf(xml)))[0]).not.toContain("haha");
  });

  it("tags that nest without end, spans that are huge, and attributes of the language", async () => {
    expect(await answerTo(page("<div>".repeat(100_000)))).toBe("webPage");
    expect(await answerTo(page(`<table>${"<tr><td>a<td>b".repeat(10)}`))).not.toBe("");
    const span = `<table><tr><td colspan="1000000" __proto__="polluted">a</td><td>b</td></tr></table>`;
    expect(await answerTo(page(span))).toMatch(/^(?:tooManyColumns|noTable)$/);
    const rows = "<tr><td>日期</td><td>金额</td></tr>".repeat(limits.statementRows + 200);
    expect(await answerTo(page(`<table>${rows}</table>`))).toBe("tooManyRows");
  });

  it("a text table under that name is a text", async () => {
    const { files } = await filesOf(bytesOf("交易日期\t金额\t备注\n2026-03-01\t60\t流量费\n"));
    expect(files.map(({ name, reading }) => [name, reading.kind])).toEqual([
      [null, "needsMapping"],
    ]);
  });
});
