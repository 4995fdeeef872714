import { describe, expect, it } from "vitest";
import { cellsOf, fenOf, haveSamples, readSample, samplesIn, sum, sums } from "../support/samples";
import { read, statementFiles } from "../support/statements";

describe("the name of a file", () => {
  it("plays no part: the same bytes under another name read the same", () => {
    for (const file of statementFiles()) {
      expect(read(file, { fileName: "支付宝.pdf" })).toEqual(read(file));
    }
  });
});

if (haveSamples) {
  describe("WeChat Pay merchant bills", () => {
    const files = samplesIn("wechat-merchant").filter((file) => !file.includes("fundflow"));
    it("there are bills to read", () => expect(files.length).toBeGreaterThanOrEqual(6));
    for (const file of files) {
      it(`${file}: amounts and fees are those of a plain sum by header name`, () => {
        const all = cellsOf(`wechat-merchant/${file}`, ",");
        const header = (all[0] ?? []).map((name) => name.replace("\ufeff", ""));
        const rows = all.slice(1).filter((cells) => cells.length === header.length);
        const column = (cells: string[], ...names: string[]) =>
          cells[names.map((name) => header.indexOf(name)).find((at) => 0 <= at) ?? -1] ?? "0";
        const gross = sum(
          rows.map(
            (cells) =>
              fenOf(column(cells, "应结订单金额", "总金额")) - fenOf(column(cells, "退款金额")),
          ),
        );
        const reading = readSample(`wechat-merchant/${file}`);
        expect(reading.layout).toBe(header.includes("子商户号") ? "wechatTradeOld" : "wechatTrade");
        expect(reading).toMatchObject({
          rows: rows.length,
          refused: [],
          duplicates: [],
          charges: [],
        });
        expect([sums(reading).gross, sums(reading).fee]).toEqual([
          gross,
          sum(rows.map((cells) => fenOf(column(cells, "手续费")))),
        ]);
        expect(new Set(reading.transactions.map((one) => one.card))).toEqual(new Set(["qr"]));
      });
    }

    it("the whole bill agrees with its four totals; cut ones do not, and say so", () => {
      const whole = readSample("wechat-merchant/bill.ALL.csv").checks;
      expect(whole.map((one) => [one.code, one.agrees])).toEqual([
        ["rows", true],
        ["grossSum", true],
        ["refundSum", true],
        ["feeSum", true],
      ]);
      expect(
        readSample("wechat-merchant/wxjava_ALL_2019.csv").checks.filter((one) => one.agrees),
      ).toEqual([]);
    });

    it("fund flows: refunds with the fee share of their note", () => {
      const reading = readSample("wechat-merchant/wx_fundflow_2021_refunds.csv");
      expect(reading).toMatchObject({ layout: "wechatFundFlow", rows: 2, refused: [] });
      expect(
        reading.transactions.map((one) => [one.amountFen, one.feeFen, one.settledFen]),
      ).toEqual([
        [-1, 0, -1],
        [-1, 0, -1],
      ]);
      expect(
        readSample("wechat-merchant/wx_fundflow_official_doc.csv").transactions.map((one) => [
          one.amountFen,
          one.feeFen,
        ]),
      ).toEqual([[-2, null]]);
    });
  });

  describe("Alipay merchant bills", () => {
    for (const [file, encoding] of [
      ["ali_trade_20260605.gb18030.csv", "gb18030"],
      ["ali_trade_20260605.utf8.csv", "utf-8"],
    ] as const) {
      it(`${file}: in ${encoding}, refunds negative by their kind`, () => {
        const rows = cellsOf(`alipay-merchant/${file}`, ",", encoding)
          .filter((cells) => cells.length === 25)
          .slice(1);
        const gross = sum(
          rows.map((cells) => fenOf(cells[11] ?? "") * (cells[2] === "退款" ? -1 : 1)),
        );
        const reading = readSample(`alipay-merchant/${file}`);
        expect(reading).toMatchObject({
          layout: "alipayTrade",
          encoding,
          rows: rows.length,
          refused: [],
        });
        expect(sums(reading)).toEqual({ gross, fee: 0, settled: gross });
        expect(gross).toBe(989);
      });
    }

    it("account details: income is a sale, with or without the column of the kind", () => {
      expect(
        readSample("alipay-merchant/ali_account_13col.csv").transactions.map(
          (one) => one.amountFen,
        ),
      ).toEqual([14_692]);
      const other = readSample("alipay-merchant/ali_account_signcustomer.gb18030.csv");
      expect(other).toMatchObject({
        layout: "alipayAccount",
        encoding: "gb18030",
        rows: 1,
        refused: [],
      });
      expect(other.transactions.map((one) => one.amountFen)).toEqual([8_800]);
      expect(other.checks.filter((one) => !one.agrees)).toEqual([]);
    });
  });
}
