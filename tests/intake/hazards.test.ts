import { describe, expect, it } from "vitest";
import type { ReadReading } from "@/lib/intake/reading";
import { readStatement } from "@/lib/intake/read-statement";
import { encode, rowsOf, statementBytes } from "../support/statements";

function readBytes(bytes: Uint8Array): ReadReading {
  const reading = readStatement(bytes);
  if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
  return reading;
}

const readAs = (text: string) => readBytes(encode(text));
const textOf = (file: string, encoding = "utf-8") =>
  new TextDecoder(encoding).decode(statementBytes(file));

function utf16(text: string): Uint8Array {
  const bytes = [0xff, 0xfe];
  for (let i = 0; i < text.length; i += 1)
    bytes.push(text.charCodeAt(i) & 0xff, text.charCodeAt(i) >> 8);
  return new Uint8Array(bytes);
}

const sums = (reading: ReadReading) => [
  reading.layout,
  reading.rows,
  reading.transactions.map((one) => [one.row, one.amountFen, one.feeFen]),
];

describe("the same bill in other clothes", () => {
  const plain = readAs(textOf("wechat-all.csv"));

  it("without its guard signs, as tab text in UTF-16, as a spreadsheet program saves it", () => {
    const bare = textOf("wechat-all.csv")
      .replaceAll("饮料,冰的", "饮料")
      .replaceAll("`", "")
      .replaceAll(",", "\t");
    const reading = readBytes(utf16(bare));
    expect(reading.encoding).toBe("utf-16le");
    expect(sums(reading)).toEqual(sums(plain));
  });

  it("with every cell in quotes, and a line break inside one", () => {
    const quoted = textOf("wechat-all.csv")
      .replace("饮料,冰的", "饮料")
      .split("\r\n")
      .map((line) =>
        line
          .split(",")
          .map((cell) => `"${cell}"`)
          .join(","),
      )
      .join("\r\n")
      .replace('"`午餐"', '"`午\r\n餐"');
    const reading = readAs(quoted);
    expect(reading.transactions.map((one) => [one.row, one.amountFen])).toEqual([
      [2, 12_000],
      [4, 576],
      [5, -2_000],
      [6, -800],
    ]);
  });

  it("with days and ids that a spreadsheet has rewritten", () => {
    const damaged = textOf("wechat-success.csv")
      .replaceAll("`2026-03-02 09:15:00", "2026/3/2 9:15")
      .replaceAll("`4200000000202603020000000001", "4.2E+27");
    expect(rowsOf(readAs(damaged)).slice(0, 3)).toEqual([
      "2 T0000001 2026-03-02 09:15:00 12000 qr 72 - - -",
      "2 repaired damagedReference 4.2E+27",
      "3 duplicates duplicate 2",
    ]);
  });

  it("with what is left of a lost byte order mark before the first name", () => {
    for (const rest of ["?", "\ufffd", "???", "\u200b\ufeff"])
      expect(sums(readAs(rest + textOf("wechat-all.csv").replace("\ufeff", "")))).toEqual(
        sums(plain),
      );
  });

  it("two months in one file, header, totals and all", () => {
    const again = textOf("wechat-all.csv")
      .replaceAll("2026-03", "2026-04")
      .replaceAll("`420000000020260", "`420000000120260")
      .replaceAll("`5030000", "`5030001");
    const reading = readAs(textOf("wechat-all.csv") + again);
    expect(reading.transactions).toHaveLength(8);
    expect(reading.skipped.map((one) => one.code)).toEqual(["repeatedHeader"]);
    expect(reading.period).toEqual({ from: "2026-03-02", to: "2026-04-03" });
  });

  it("the same day twice counts once", () => {
    const text = textOf("wechat-all.csv");
    const rows = text.split("\r\n");
    const reading = readAs([...rows.slice(0, 5), ...rows.slice(1, 5)].join("\r\n"));
    expect([
      reading.transactions.length,
      reading.duplicates.map((one) => [one.row, one.params["first"]]),
    ]).toEqual([
      4,
      [
        [6, 2],
        [7, 3],
        [8, 4],
        [9, 5],
      ],
    ]);
  });

  it("in UTF-8 instead of GB18030, and the other way round", () => {
    for (const file of ["alipay-trade.gb18030.csv", "alipay-account.gb18030.csv", "chinaums.csv"]) {
      expect(sums(readAs(textOf(file, "gb18030")))).toEqual(sums(readBytes(statementBytes(file))));
    }
  });

  it("in mojibake that was saved", () => {
    const broken = new TextDecoder("gb18030").decode(encode(textOf("lakala-trades.txt")));
    const reading = readAs(broken);
    expect(reading.repaired[0]).toMatchObject({ code: "mojibake" });
    expect(reading.transactions.map((one) => one.amountFen)).toEqual([10_000, 5_000, -5_000]);
  });

  it("with a preamble and blank lines of any length above the header", () => {
    expect(
      readAs(`我的店铺\n\n导出人,店长\n${"\n".repeat(40)}${textOf("allinpay-day.txt")}`)
        .transactions,
    ).toHaveLength(3);
  });
});

describe("what never leaves a file", () => {
  const secrets = [
    "6222021234567890128",
    "11010519491231002X",
    "张三",
    "oAbCdEfGhIjKlMnOpQrStUvWxYz1",
    "13800000000",
  ];
  for (const file of [
    "allinpay-cashier.csv",
    "wechat-all.csv",
    "unionpay-daily.csv",
    "lcsw.txt",
    "lakala-office.csv",
    "abc-acquiring.txt",
    "mapped.csv",
  ]) {
    it(`${file}: card, identity and telephone numbers, payers' names and ids`, () => {
      const text = textOf(file);
      const inside = secrets.filter((secret) => text.includes(secret));
      expect(inside.length).toBeGreaterThan(0);
      const first = readStatement(statementBytes(file));
      const second =
        first.kind === "needsMapping"
          ? readStatement(statementBytes(file), { mapping: first.proposal })
          : first;
      for (const reading of [first, second])
        for (const secret of inside) expect(JSON.stringify(reading)).not.toContain(secret);
    });
  }
});

describe("files that are something else", () => {
  it("a summary and a voucher are named as such", () => {
    expect(
      readStatement(
        encode("#支付宝业务汇总查询\n门店编号,门店名称,交易订单总笔数,订单金额（元）\n"),
      ),
    ).toMatchObject({ kind: "refused", code: "summaryFile" });
    expect(
      readStatement(encode("记  账  凭  证\n日期,金额,摘要\n2026-03-01,60,流量费\n")),
    ).toMatchObject({ kind: "refused", code: "accountingVoucher" });
  });

  it("a header without rows, a letter, nothing", () => {
    expect(readStatement(encode(textOf("wechat-all.csv").split("\r\n")[0] ?? ""))).toMatchObject({
      kind: "refused",
      code: "noRows",
    });
    expect(readStatement(encode("尊敬的商户，您好。"))).toMatchObject({
      kind: "refused",
      code: "noTable",
    });
    expect(readStatement(new Uint8Array())).toMatchObject({ kind: "refused", code: "empty" });
    expect(readStatement(encode(" \r\n\t\n"))).toMatchObject({ kind: "refused", code: "empty" });
    expect(readStatement(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))).toMatchObject({
      kind: "refused",
      code: "notText",
    });
  });
});
