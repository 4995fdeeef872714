import { describe, expect, it } from "vitest";
import { readFile } from "@/lib/containers/read-file";
import { layoutIds } from "@/lib/intake/layout";
import type { ReadReading } from "@/lib/intake/reading";
import { readStatement } from "@/lib/intake/read-statement";
import {
  cellsOf,
  haveSamples,
  inAllRows,
  readSample,
  sampleBytes,
  samplesIn,
  sum,
  sums,
} from "../support/samples";
import { read, statementFiles } from "../support/statements";

describe("every layout", () => {
  it("has a bill of our own in tests/fixtures/statements", () => {
    const covered = statementFiles().map((file) => {
      const reading = read(file, { fileName: file });
      return reading.kind === "read" ? reading.layout : "mapped";
    });
    expect(layoutIds.filter((id) => !covered.includes(id))).toEqual([]);
  });
});

if (haveSamples) {
  describe("Allinpay day files", () => {
    for (const file of ["20221101.txt", "20221102.txt", "20221105.txt"]) {
      it(`${file}: sales, refunds and fees are those of a plain sum over the cells`, () => {
        const reading = readSample(`acquirer/${file}`);
        const rows = cellsOf(`acquirer/${file}`, "|").slice(1);
        const of = (kind: string) => rows.filter((cells) => cells[1] === kind);
        const [sales, refunds, payouts] = [of("消费"), of("退款"), of("提现")];
        const total = (cells: string[][], at: number) => sum(cells.map((one) => Number(one[at])));
        expect(reading).toMatchObject({
          layout: "allinpayDay",
          unit: "fen",
          rows: rows.length,
          refused: [],
          duplicates: [],
        });
        expect(reading.transactions).toHaveLength(sales.length + refunds.length);
        expect(sums(reading)).toEqual({
          gross: total(sales, 2) - total(refunds, 2),
          fee: total(sales, 8) + total(refunds, 8),
          settled: 0,
        });
        expect(reading.charges).toHaveLength(payouts.length);
        expect(sum(reading.charges.map((one) => one.amountFen))).toBe(total(payouts, 8));
        expect(reading.skipped).toHaveLength(
          rows.length - sales.length - refunds.length - payouts.length,
        );
        expect(inAllRows(reading)).toBe(reading.rows);
      });
    }

    it("20221101.txt: the exact totals, worked out with awk", () => {
      const reading = readSample("acquirer/20221101.txt");
      const sales = reading.transactions.filter((one) => 0 < one.amountFen);
      const refunds = reading.transactions.filter((one) => one.amountFen < 0);
      expect([
        sales.length,
        sum(sales.map((one) => one.amountFen)),
        sum(sales.map((one) => one.feeFen)),
      ]).toEqual([628, 69_628_294, 277_140]);
      expect([
        refunds.length,
        sum(refunds.map((one) => one.amountFen)),
        sum(refunds.map((one) => one.feeFen)),
      ]).toEqual([19, -746_115, -2_983]);
      expect([reading.charges.length, sum(reading.charges.map((one) => one.amountFen))]).toEqual([
        13, 1_300,
      ]);
      expect(new Set(reading.charges.map((one) => `${one.category} ${one.label}`))).toEqual(
        new Set(["service 提现手续费"]),
      );
      expect(new Set(reading.skipped.map((one) => one.code))).toEqual(
        new Set(["internalTransfer"]),
      );
      expect([reading.rows, reading.skipped.length, reading.period]).toEqual([
        673,
        13,
        { from: "2022-11-01", to: "2022-11-01" },
      ]);
      expect(sales.filter((one) => one.card === "qr")).toHaveLength(619);
    });

    it("every WeChat sale of 20221101.txt carries 0.40 %, rounded half up", () => {
      const sales = readSample("acquirer/20221101.txt").transactions.filter(
        (one) => 0 < one.amountFen && one.card === "qr",
      );
      const off = sales.filter(
        (one) => one.feeFen !== Number((BigInt(one.amountFen) * 40n + 5_000n) / 10_000n),
      );
      expect([sales.length, off.length]).toEqual([619, 0]);
    });
  });

  describe("ABC e-statements", () => {
    const totals = {
      "20210902": [1, 24_960, 95],
      "20210906": [1, 266, 1],
      "20210922": [2, 182_400, 730],
    } as const;
    for (const [day, [count, gross, fee]] of Object.entries(totals)) {
      it(`${day}: the details give the totals of the head, the class and the terminal`, () => {
        const reading = readSample(`acquirer/103442000008870-${day}.txt`);
        expect(reading).toMatchObject({
          layout: "abcAcquiring",
          rows: count,
          refused: [],
          terminals: ["12096153"],
        });
        expect(sums(reading)).toEqual({ gross, fee, settled: 0 });
        expect(reading.checks).toHaveLength(8);
        expect(reading.checks.filter((one) => !one.agrees)).toEqual([]);
      });
    }

    it("tells debit, credit and WeChat apart", () => {
      const cards = ["20210902", "20210906", "20210922"].map((day) =>
        readSample(`acquirer/103442000008870-${day}.txt`).transactions.map((one) => one.card),
      );
      expect(cards).toEqual([["debit"], ["qr"], ["credit", "credit"]]);
    });
  });

  describe("Lakala files", () => {
    const files = {
      "JY_20240115.txt": {
        layout: "lakalaTrades",
        unit: "yuan",
        rows: 1,
        sums: [10_000, 50, 9_950],
      },
      "JS_20240101.txt": {
        layout: "lakalaSettlements",
        unit: "yuan",
        rows: 2,
        sums: [30_000, 150, 29_850],
      },
      "JZ_20240101.txt": {
        layout: "lakalaWalletDays",
        unit: "fen",
        rows: 2,
        sums: [30_000, 150, 29_850],
      },
      "ACC_20240101.txt": {
        layout: "lakalaAccountDays",
        unit: "fen",
        rows: 2,
        sums: [30_000, 150, 29_850],
      },
      "D0_20240101.txt": { layout: "lakalaInstant", unit: "fen", rows: 2, sums: [30_000, 150, 0] },
      "DW_20240101.txt": { layout: "lakalaWithdrawals", unit: "fen", rows: 2, sums: [0, 0, 0] },
      "SEP_20240101.txt": { layout: "lakalaSplits", unit: "fen", rows: 2, sums: [0, 0, 0] },
      "JY_FQ_20240101.txt": { layout: "lakalaInstallments", unit: "fen", rows: 2, sums: [0, 0, 0] },
    } as const;
    for (const [file, expected] of Object.entries(files)) {
      it(`${file} is ${expected.layout}, in ${expected.unit}`, () => {
        const reading = readSample(`lakala-sftp/${file}`);
        expect(reading).toMatchObject({
          layout: expected.layout,
          unit: expected.unit,
          rows: expected.rows,
          refused: [],
        });
        const { gross, fee, settled } = sums(reading);
        expect([gross, fee, settled]).toEqual(expected.sums);
        expect(inAllRows(reading)).toBe(expected.rows);
      });
    }

    it("the header says fen and the values are yuan: the reading says so", () => {
      expect(readSample("lakala-sftp/JS_20240101.txt").unitReason.code).toBe(
        "decimalPointAgainstHeader",
      );
      expect(readSample("lakala-sftp/JZ_20240101.txt").unitReason.code).toBe("byHeader");
    });

    it("withdrawals give their fees as charges, same-day payouts their surcharge", () => {
      expect(
        readSample("lakala-sftp/DW_20240101.txt").charges.map((one) => [
          one.amountFen,
          one.category,
        ]),
      ).toEqual([
        [50, "service"],
        [100, "service"],
      ]);
      expect(
        readSample("lakala-sftp/D0_20240101.txt").transactions.map((one) => one.extraFeeFen),
      ).toEqual([10, 20]);
    });
  });

  describe("other acquirers", () => {
    const files = {
      "chinatvpay_pos_pipe.txt": ["chinaTv", "fen", 5, 191_700, 863],
      "baofoo_pipe.txt": ["baofoo", "yuan", 1, 595_400, 100],
      "psp_ips.csv": ["ips", "yuan", 1, 2, 1],
      "lcsw_saobei_day.txt": ["lcsw", "fen", 1, 1, 0],
      "unionpay_pos_daily.csv": ["unionpayDaily", "fen", 1, 1_000, 0],
    } as const;
    for (const [file, [layout, unit, rows, gross, fee]] of Object.entries(files)) {
      it(`${file} is ${layout}`, () => {
        const reading = readSample(`acquirer/${file}`);
        expect(reading).toMatchObject({ layout, unit, rows, refused: [] });
        expect([sums(reading).gross, sums(reading).fee]).toEqual([gross, fee]);
      });
    }
  });

  describe("statements of accounts and wallets", () => {
    // rows counted by hand, or by the file's own "共 n 笔记录"
    const files = {
      "bank/CMB.csv": ["cmbDebit", 7],
      "bank/abc_debit.csv": ["abcDebit", 5],
      "bank/boc-credit.csv": ["bocCredit", 14],
      "bank/boc-debit.csv": ["bocDebit", 17],
      "bank/bocom_debit.csv": ["bocomDebit", 6],
      "bank/ccb.xls": ["ccbDebit", 6],
      "bank/cgb_credit.csv": ["cgbCredit", 4],
      "bank/cmb-credit.csv": ["cmbCredit", 6],
      "bank/cmb-debit.csv": ["cmbDebitPaper", 5],
      "bank/icbc-credit.csv": ["icbc", 9],
      "bank/icbc-debit-v1.csv": ["icbc", 11],
      "bank/spdb_debit.xls": ["spdbDebit", 4],
      "personal/alipay-2020-web.csv": ["alipayPersonalWeb", 6],
      "personal/alipay.csv": ["alipayPersonal", 10],
      "personal/renlang-alipay-2023.csv": ["alipayPersonal", 11],
      "personal/renlang-wechat.xlsx": ["wechatPersonal", 31],
      "personal/wechat-minimal.csv": ["wechatPersonal", 1],
      "personal/wechat.csv": ["wechatPersonal", 27],
      "personal/wechat.xlsx": ["wechatPersonal", 27],
      "synthetic/工商银行交易明细测试数据集.csv": ["accountList", 23],
      "synthetic/建设银行交易明细测试数据集.csv": ["accountList", 23],
      "synthetic/微信支付账单测试数据集.csv": ["wechatPersonal", 23],
      "synthetic/支付宝交易明细测试数据集.csv": ["alipayPersonal", 23],
    } as const;
    it("are all there are", () => {
      const there = ["bank", "personal", "synthetic"].flatMap((name) =>
        samplesIn(name).map((file) => `${name}/${file}`),
      );
      expect(there.toSorted()).toEqual(Object.keys(files).toSorted());
    });
    for (const [file, [layout, rows]] of Object.entries(files)) {
      it(`${file} is ${layout}: nothing in it was taken for a terminal`, async () => {
        const reading = await onlyReading(file);
        expect(reading).toMatchObject({ layout, rows, refused: [], duplicates: [], charges: [] });
        expect(reading.transactions).toEqual([]);
        expect(inAllRows(reading)).toBe(rows);
      });
    }
  });

  describe("workbooks and gateways of acquirers", () => {
    it("五桂山-刷卡.xlsx: seven sums of days, and the totals of its last row", async () => {
      const reading = await onlyReading("acquirer/五桂山-刷卡.xlsx");
      expect(reading).toMatchObject({ layout: "posDays", grain: "day", rows: 7, refused: [] });
      expect(sums(reading)).toEqual({ gross: 547_307, fee: 2_185, settled: 545_122 });
      expect(reading.checks.map(({ stated, agrees }) => [stated, agrees])).toEqual([
        [547_307, true],
        [2_185, true],
        [545_122, true],
      ]);
    });
    for (const file of ["港口-扫码.xlsx", "莲塘-刷卡.xlsx", "莲塘-刷卡汇总.xlsx"]) {
      it(`${file}: sums without a day are refused as a summary`, async () => {
        expect(await readFile(sampleBytes(`acquirer/${file}`))).toEqual({
          kind: "refused",
          code: "summaryFile",
          params: {},
        });
      });
    }
    it("bank_cmbc_merchant.csv: two sales and three refunds, as its head says", async () => {
      const reading = await onlyReading("acquirer/bank_cmbc_merchant.csv");
      expect(reading).toMatchObject({ layout: "cmbcAcquiring", rows: 5, refused: [] });
      // 消费 2 笔 0.02, 退单 3 笔 3.99
      expect(sums(reading).gross).toBe(2 - 399);
    });
    it("bank_psbc_merchant.txt: a separator out of place is refused, an impossible fee is read as it is", async () => {
      const reading = await onlyReading("acquirer/bank_psbc_merchant.txt");
      expect(reading).toMatchObject({ layout: "psbcAcquiring", rows: 2 });
      expect(reading.refused.map(({ row, code }) => [row, code])).toEqual([[2, "badAmount"]]);
      expect(sums(reading)).toEqual({ gross: 1, fee: 36, settled: 144 });
    });
    it("INN26091700ZM: fee and settlement by their signs, the year by the file's name", async () => {
      const file = "acquirer/INN26091700ZM_700000000000001.txt";
      const reading = readSample(file);
      expect(reading).toMatchObject({ layout: "unionpayFixed", rows: 1, refused: [] });
      expect(reading.transactions[0]?.on).toBe("2026-09-17");
      expect(sums(reading)).toEqual({ gross: 10_000, fee: 60, settled: 9_940 });
      expect(readStatement(sampleBytes(file))).toMatchObject({ code: "yearMissing" });
    });
    it("statement.csv has no day, and square_transactions_2022.csv no yuan", () => {
      expect(readStatement(sampleBytes("acquirer/statement.csv"))).toMatchObject({
        kind: "refused",
        code: "noDayColumn",
      });
      expect(readStatement(sampleBytes("acquirer/square_transactions_2022.csv"))).toMatchObject({
        kind: "refused",
        code: "otherCurrency",
      });
    });
  });
}

/** the one statement in a file, whatever it is wrapped in */
async function onlyReading(file: string): Promise<ReadReading> {
  const found = await readFile(sampleBytes(file), { fileName: file });
  const [first, ...others] = found.kind === "files" ? found.files : [];
  if (first?.reading.kind !== "read" || others.length > 0)
    throw new Error(`${file}: ${JSON.stringify(found).slice(0, 300)}`);
  return first.reading;
}
