import { describe, expect, it } from "vitest";
import { openFile } from "@/lib/containers/open";
import { limits } from "@/lib/limits";
import { compound, oldWorkbook } from "../support/compound-maker";
import { packed, sheetXml, workbook, workbookParts, type XmlCell } from "../support/workbooks";
import { concat, deflatedRun, type Member } from "../support/zip-maker";
import { answerTo, filesOf, languageStaysAsItIs, openedAs } from "./answers";

type Rows = readonly (readonly XmlCell[])[];
const rows: Rows = [
  ["交易日期", "交易金额", "手续费", "流水号"],
  ["2026-03-01", "100.00", "0.60", "A1"],
  ["2026-03-02", "50.00", "0.30", "A2"],
];
const bill = { name: "流水", rows };
const sheetPart = "xl/worksheets/sheet1.xml";

/** the bill with one part changed, or with more members */
function changed(part: string, change: (xml: string) => string, more: readonly Member[] = []) {
  const parts = workbookParts([bill]);
  parts.set(part, change(parts.get(part) ?? ""));
  return packed(parts, more);
}

function withMember(name: string, content: string | Uint8Array = "x"): Uint8Array {
  return packed(workbookParts([bill]), [{ name, content }]);
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const opened = await openFile(bytes);
  if (opened.kind !== "texts") throw new Error(JSON.stringify(opened));
  return new TextDecoder().decode(opened.texts[0]?.bytes);
}

describe("hostile workbooks", () => {
  languageStaysAsItIs();

  it("the honest one is read", async () => expect(await answerTo(workbook([bill]))).toBe("files"));

  it("macros are named", async () => {
    for (const name of ["xl/vbaProject.bin", "xl/vbaData.xml", "xl/macrosheets/sheet1.xml"])
      expect(await answerTo(withMember(name))).toBe("macroFile");
  });

  const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 10 }, (_, at) => `<!ENTITY a${at} "&a;&a;&a;&a;">`).join("")}]>`;
  const declarations = [
    laughs,
    '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    `<!DOCTYPE x [<!ENTITY b "${"b".repeat(50_000)}">]>`,
  ];
  for (const part of [
    sheetPart,
    "xl/workbook.xml",
    "xl/styles.xml",
    "[Content_Types].xml",
    "_rels/.rels",
  ])
    it(`a document type in ${part} is refused, whatever it declares`, async () => {
      for (const declaration of declarations)
        expect(
          await answerTo(changed(part, (xml) => xml.replace("?>\n", `?>\n${declaration}`))),
        ).toBe("workbookUnsafe");
    });

  it("entities that nobody declared are text", async () => {
    const bytes = changed(sheetPart, (xml) => xml.replace("A1</t>", "&a9;&lt;b&gt;</t>"));
    expect(await textOf(bytes)).toContain("\t&a9;<b>\n");
  });

  it("nesting: at the limit read, one deeper refused", async () => {
    const nested = (depth: number) =>
      changed(sheetPart, (xml) => {
        // worksheet and extLst stand around
        const inner = depth - 2;
        return xml.replace(
          "</worksheet>",
          `<extLst>${"<x>".repeat(inner)}${"</x>".repeat(inner)}</extLst></worksheet>`,
        );
      });
    expect(await answerTo(nested(limits.xmlDepth - 1))).toBe("files");
    expect(await answerTo(nested(limits.xmlDepth))).toBe("files");
    expect(await answerTo(nested(limits.xmlDepth + 1))).toBe("workbookUnsafe");
    expect(await answerTo(nested(100_000))).toBe("workbookUnsafe");
  });

  it("an endless tag or comment is refused", async () => {
    const long = "a".repeat(300_000);
    for (const piece of [`<x a="${long}"/>`, `<x ${long}`, `<!--${long}-->`, `<?${long}?>`])
      expect(
        await answerTo(
          changed(sheetPart, (xml) => xml.replace("</worksheet>", `${piece}</worksheet>`)),
        ),
      ).toBe("workbookUnsafe");
  });

  it("comments and instructions of an honest length are passed over", async () => {
    const bytes = changed(sheetPart, (xml) =>
      xml.replace("<sheetData>", "<!-- a > b --><?x > ?><sheetData>"),
    );
    expect(await answerTo(bytes)).toBe("files");
  });

  it("a part that grows beyond all measure is refused before it is read", async () => {
    const run = deflatedRun(0x20, 40_000_000);
    for (const name of ["xl/sharedStrings.xml", "xl/media/image1.png", "xl/worksheets/sheet2.xml"])
      expect(await answerTo(packed(workbookParts([bill]), [{ name, deflated: run }]))).toBe(
        "unpackedSuspicious",
      );
    expect(
      await answerTo(
        packed(workbookParts([bill]), [{ name: "xl/a.xml", deflated: run, declared: 10 }]),
      ),
    ).not.toBe("files");
  });

  it("two parts of one name are refused", async () => {
    expect(await answerTo(withMember(sheetPart, sheetXml([["other"]])))).toBe("workbookUnsafe");
    expect(await answerTo(withMember("XL/worksheets/SHEET1.xml", "<x/>"))).toBe("workbookUnsafe");
  });

  it("cells far out do not make a sheet as large as they pretend", async () => {
    const far = changed(sheetPart, (xml) =>
      xml.replace(
        "</sheetData>",
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
    );
    expect(await answerTo(far)).toBe("tooManyRows");
    const wide = changed(sheetPart, (xml) =>
      xml.replace("</sheetData>", '<row r="4"><c r="XFD4"><v>1</v></c></row></sheetData>'),
    );
    expect(await answerTo(wide)).toBe("tooManyColumns");
  });

  const references = ['r="0"', 'r="-5"', 'r="1e9"', 'r="x"', 'r="9007199254740993"'];
  for (const reference of references)
    it(`a row numbered ${reference} gets an answer`, async () =>
      expect(["workbookDamaged", "tooManyRows", "files", "noRows", "noTable"]).toContain(
        await answerTo(changed(sheetPart, (xml) => xml.replace('<row r="2"', `<row ${reference}`))),
      ));

  it("names of the language in headers, cells, sheets and attributes are words", async () => {
    const odd = ["__proto__", "constructor", "toString", "交易日期", "交易金额"];
    const bytes = workbook([
      { name: "__proto__", rows: [odd, ["polluted", "polluted", "x", "2026-03-01", "60.00"]] },
    ]);
    const { files } = await filesOf(bytes);
    expect(files[0]?.name).toBe("__proto__");
    const attribute = changed(sheetPart, (xml) =>
      xml.replace("<sheetData>", '<sheetData __proto__="polluted" constructor="polluted">'),
    );
    expect(await answerTo(attribute)).toBe("files");
  });

  it("formulas and what begins like one stay what they are: text", async () => {
    const odd = ['=HYPERLINK("http://e.example")', "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"];
    const text = await textOf(workbook([{ name: "a", rows: [["a", "b", "c", "d", "e"], odd] }]));
    expect(text.split("\n")[1]).toBe(odd.join("\t"));
  });

  it("NUL signs and other controls become blanks", async () => {
    const text = await textOf(
      workbook([{ name: "a", rows: [["a_x0000_b", "c\u0001d", "e_x000A_f"]] }]),
    );
    expect(text).toBe("a b\tc d\te f\n");
  });

  it("a workbook that is cut off, or has lost a part, is damaged and not half read", async () => {
    const whole = workbook([bill]);
    for (let length = 100; length < whole.length; length += 97)
      expect(["archiveDamaged", "workbookDamaged", "notText"]).toContain(
        await answerTo(whole.subarray(0, length)),
      );
    for (const part of [
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/_rels/workbook.xml.rels",
      sheetPart,
    ]) {
      const parts = workbookParts([bill]);
      parts.delete(part);
      expect(["workbookDamaged", "workbookEmpty"]).toContain(await answerTo(packed(parts)));
    }
    const cut = changed(sheetPart, (xml) => xml.slice(0, xml.indexOf('<row r="3"') + 40));
    expect(["files", "workbookDamaged"]).toContain(await answerTo(cut));
  });

  it("other office files are named", async () => {
    const member = (name: string) => packed(new Map([[name, "<x/>"]]));
    expect(await answerTo(member("word/document.xml"))).toBe("docxFile");
    expect(await answerTo(member("ppt/presentation.xml"))).toBe("officeFile");
    expect(await answerTo(member("xl/workbook.bin"))).toBe("officeFile");
    expect(
      await answerTo(
        packed(
          new Map([
            ["mimetype", "x"],
            ["content.xml", "<x/>"],
          ]),
        ),
      ),
    ).toBe("officeFile");
  });
});

describe("limits of workbooks", () => {
  const head = ["交易日期", "交易金额"];
  const body = ["2026-03-01", "60.00"];

  it("columns: one less, exactly, one more", async () => {
    const wide = (columns: number) => {
      const names = Array.from({ length: columns - 2 }, (_, at) => `列${at}`);
      return workbook([
        {
          name: "a",
          rows: [
            [...head, ...names],
            [...body, ...names],
          ],
        },
      ]);
    };
    expect(await answerTo(wide(limits.statementColumns - 1))).toBe("files");
    expect(await answerTo(wide(limits.statementColumns))).toBe("files");
    expect(await answerTo(wide(limits.statementColumns + 1))).toBe("tooManyColumns");
  });

  it("signs of a cell: one less, exactly, one more", async () => {
    const long = (signs: number) =>
      workbook([
        {
          name: "a",
          rows: [
            [...head, "备注"],
            [...body, "长".repeat(signs)],
          ],
        },
      ]);
    expect(await answerTo(long(limits.cellCharacters - 1))).toBe("files");
    expect(await answerTo(long(limits.cellCharacters))).toBe("files");
    expect(await answerTo(long(limits.cellCharacters + 1))).toBe("cellTooLong");
  });

  it("sheets: exactly, one more", async () => {
    const many = (count: number) =>
      workbook([
        bill,
        ...Array.from({ length: count - 1 }, (_, at) => ({ name: `${at}`, rows: [] })),
      ]);
    expect(await answerTo(many(limits.workbookSheets))).toBe("files");
    expect(await answerTo(many(limits.workbookSheets + 1))).toBe("tooManySheets");
  });

  it("rows: one less, exactly, one more", async () => {
    // no two rows are alike, or the file would shrink more than a bill does
    const line = (at: number) =>
      `<row><c><v>${46_082 + (at % 90)}</v></c><c><v>${(at * 7_919) % 99_991}</v></c><c><v>${(at * 104_729) % 999_983}</v></c></row>`;
    const long = (count: number) =>
      changed(sheetPart, () => {
        const names = ["交易日期", "交易金额", "流水号"].map(
          (name) => `<c t="str"><v>${name}</v></c>`,
        );
        const lines = Array.from({ length: count }, (_, at) => line(at)).join("");
        return `<worksheet><sheetData><row>${names.join("")}</row>${lines}</sheetData></worksheet>`;
      });
    expect(await answerTo(long(limits.statementRows - 1))).toBe("files");
    expect(await answerTo(long(limits.statementRows))).toBe("files");
    expect(await answerTo(long(limits.statementRows + 1))).toBe("tooManyRows");
  });
});

describe("old workbooks", () => {
  languageStaysAsItIs();
  const old = [
    ["交易日期", "交易金额", "备注"],
    ["2026-03-01", 94_965.31999999999, "流量费"],
    ["2026-03-02", 60, '"引号"'],
  ] as const;

  it("are read cell by cell", async () => {
    expect(await textOf(oldWorkbook(old))).toBe(
      '交易日期\t交易金额\t备注\n2026-03-01\t94965.32\t流量费\n2026-03-02\t60\t"""引号"""\n',
    );
    const { files } = await filesOf(oldWorkbook(old));
    expect(files[0]?.name).toBe("流水");
  });

  it("what else stands in such a file is named", async () => {
    const stream = (name: string) => compound([{ name, bytes: new Uint8Array(4_096) }]);
    expect(await answerTo(stream("EncryptedPackage"))).toBe("encryptedWorkbook");
    expect(await answerTo(stream("EncryptionInfo"))).toBe("encryptedWorkbook");
    expect(await answerTo(stream("WordDocument"))).toBe("docxFile");
    expect(await answerTo(stream("Book"))).toBe("oldXlsFile");
    expect(await answerTo(stream("PowerPoint Document"))).toBe("officeFile");
    expect(await answerTo(oldWorkbook(old, { version: 0x500 }))).toBe("oldXlsFile");
    expect(await answerTo(oldWorkbook(old, { locked: true }))).toBe("encryptedWorkbook");
    expect(await answerTo(new Uint8Array([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0]))).toBe(
      "oldXlsFile",
    );
    expect(await answerTo(new Uint8Array([0x09, 0x08, 0x10, 0x00, 0, 5, 5, 0]))).toBe("oldXlsFile");
    const macro = compound([
      { name: "Workbook", bytes: new Uint8Array(4_096) },
      { name: "_VBA_PROJECT_CUR", bytes: new Uint8Array(4_096) },
    ]);
    expect(await answerTo(macro)).toBe("macroFile");
  });

  it("cut off, turned round, or in circles they get an answer", async () => {
    const whole = oldWorkbook(old);
    for (let length = 8; length < whole.length; length += 211)
      expect([
        "workbookDamaged",
        "workbookEmpty",
        "files",
        "noTable",
        "oldXlsFile",
        "officeFile",
      ]).toContain(await answerTo(whole.subarray(0, length)));
    const circle = whole.slice();
    // the directory follows itself
    circle.set([1, 0, 0, 0], 512 + 4);
    expect(await openedAs(circle)).toMatch(/^\w+$/);
    const stream = whole.slice();
    stream.set([2, 0, 0, 0], 512 + 8);
    expect(await openedAs(stream)).toMatch(/^\w+$/);
  });

  it("the magic number alone is damage, and so is what follows a workbook's name", async () => {
    const magic = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await answerTo(magic)).toBe("workbookDamaged");
    expect(await answerTo(concat([magic, new Uint8Array(4_000).fill(0xff)]))).toBe(
      "workbookDamaged",
    );
  });
});
