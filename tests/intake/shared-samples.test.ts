import { describe, expect, it } from "vitest";
import { layoutIds } from "@/lib/intake/layout";
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
      const reading = read(file);
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

  describe("files of kinds that are not read", () => {
    const others = ["acquirer", "bank", "container", "personal"].flatMap((name) =>
      samplesIn(name).map((file) => `${name}/${file}`),
    );
    const binary = others.filter((file) => /\.xlsx?$/.test(file));
    const tables = others
      .filter((file) => file.startsWith("bank/") || file.startsWith("personal/"))
      .filter((file) => file.endsWith(".csv"));
    it("there are some of both", () =>
      expect([binary.length, tables.length].every((count) => 8 < count)).toBe(true));
    for (const file of binary) {
      it(`${file} is refused by what it is`, () => {
        expect(readStatement(sampleBytes(file))).toMatchObject({
          kind: "refused",
          code: file.endsWith(".xls") ? "xlsFile" : "xlsxFile",
        });
      });
    }
    for (const file of tables) {
      it(`${file} asks for its columns and proposes day and amount`, () => {
        const reading = readStatement(sampleBytes(file));
        if (reading.kind !== "needsMapping") throw new Error(`${file}: ${reading.kind}`);
        const { day, amount, income, outgo } = reading.proposal.columns;
        expect(day).toBeDefined();
        expect(amount ?? income ?? outgo).toBeDefined();
        expect(
          readStatement(sampleBytes(file), { mapping: reading.proposal, year: 2025 }),
        ).toMatchObject({ kind: "read", layout: "mapped" });
      });
    }
  });
}
