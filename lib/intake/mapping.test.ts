import { describe, expect, it } from "vitest";
import { proposeMapping } from "./mapping";
import type { ColumnMapping } from "./mapping-type";
import { readStatement } from "./read-statement";

const bytes = (text: string) => new TextEncoder().encode(text);

function proposed(text: string) {
  const reading = readStatement(bytes(text));
  if (reading.kind !== "needsMapping") throw new Error(JSON.stringify(reading));
  return reading;
}

function mapped(text: string, mapping: ColumnMapping, year?: number) {
  const reading = readStatement(bytes(text), { mapping, year });
  if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
  return reading;
}

describe("a proposal for an unknown table", () => {
  it("finds day, time, amounts and numbers by their names", () => {
    const names = [
      "终端号",
      "交易日期",
      "交易时间",
      "交易金额（元）",
      "商户手续费",
      "结算金额",
      "参考号",
      "交易类型",
      "备注",
    ];
    const row = ["T1", "2026-03-01", "09:00:00", "100.00", "0.60", "99.40", "R1", "消费", ""];
    expect(proposeMapping(names, [row])).toEqual({
      headerRow: 1,
      delimiter: ",",
      holds: "trades",
      unit: "decide",
      columns: {
        day: 1,
        clock: 2,
        amount: 3,
        fee: 4,
        settled: 5,
        reference: 6,
        kind: 7,
        terminal: 0,
        label: 8,
      },
    });
  });

  it("a column named like a day whose cells are times is the time", () => {
    expect(
      proposeMapping(["交易时间", "日期", "金额"], [["09:00", "2026-03-01", "1"]]).columns,
    ).toMatchObject({ day: 1, clock: 0 });
  });

  it("takes a list of fees for deductions, an account with two directions for a ledger", () => {
    expect(proposeMapping(["日期", "金额", "说明"], [["2026-03-01", "60", "流量费"]]).holds).toBe(
      "deductions",
    );
    expect(
      proposeMapping(["日期", "收入", "支出", "摘要"], [["2026-03-01", "", "60", "流量费"]]).holds,
    ).toBe("ledger");
  });

  it("names of the language itself are names like others", () => {
    const reading = proposed("__proto__,constructor,日期,金额\n1,2,2026-03-01,60\n");
    expect(reading.proposal.columns).toEqual({ day: 2, amount: 3 });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("shows the first rows without personal data", () => {
    const reading = proposed(
      "日期,金额,卡号,备注\n2026-03-01,60,6222021234567890128,13800138000\n",
    );
    expect(reading.samples).toEqual([["2026-03-01", "60", "622202******0128", "138****8000"]]);
    expect(reading).toMatchObject({ rows: 1, headers: ["日期", "金额", "卡号", "备注"] });
  });

  it("finds the header below a preamble, with other separators, and does without one", () => {
    expect(
      proposed("我的账单\n导出时间 2026\n日期;金额;备注\n2026-03-01;60;流量费\n").proposal,
    ).toMatchObject({ headerRow: 3, delimiter: ";" });
    expect(proposed("日期\t金额\t备注\n2026-03-01\t60\t流量费\n").proposal.delimiter).toBe("\t");
    expect(proposed("2026-03-01,60.00,流量费\n2026-03-02,60.00,流量费\n").proposal.headerRow).toBe(
      0,
    );
  });
});

describe("a file read by its mapping", () => {
  const list: ColumnMapping = {
    headerRow: 1,
    delimiter: ",",
    holds: "deductions",
    unit: "decide",
    columns: { day: 0, amount: 1, label: 2 },
  };

  it("deductions: each row a charge, known words or not, refunds by their words", () => {
    const { charges, refused } = mapped(
      "日期,金额,说明\n2026-03-01,60,流量费\n2026-03-02,60,退流量费\n2026-03-03,9.9,某某\n2026-03-04,12,\n",
      list,
    );
    expect(charges.map((one) => [one.amountFen, one.category, one.because])).toEqual([
      [6_000, "data", "流量费"],
      [-6_000, "data", "流量费"],
      [990, "service", ""],
    ]);
    expect(refused.map((one) => [one.row, one.code])).toEqual([[5, "outflowNotNamed"]]);
  });

  it("deductions all printed with a minus were taken all the same", () => {
    const { charges } = mapped(
      "日期,金额,说明\n2026-03-01,-60,流量费\n2026-04-01,-60,流量费\n",
      list,
    );
    expect(charges.map((one) => one.amountFen)).toEqual([6_000, 6_000]);
  });

  it("a ledger gives the fees among its movements and nothing else", () => {
    const mapping: ColumnMapping = {
      ...list,
      holds: "ledger",
      columns: { day: 0, income: 1, outgo: 2, label: 3 },
    };
    const reading = mapped(
      "日期,收入,支出,摘要\n2026-03-01,,60.00,拉卡拉 流量费\n2026-03-02,,35.00,餐饮\n2026-03-03,500.00,,POS结算\n2026-03-04,60.00,,退回流量费\n",
      mapping,
    );
    expect(reading.charges.map((one) => [one.row, one.amountFen])).toEqual([
      [2, 6_000],
      [5, -6_000],
    ]);
    expect(reading.skipped.map((one) => [one.row, one.code])).toEqual([
      [3, "notDeduction"],
      [4, "inflowNotSale"],
    ]);
  });

  it("a ledger with one signed column takes minus as money out, one without any minus as taken", () => {
    const mapping: ColumnMapping = { ...list, holds: "ledger" };
    expect(
      mapped("日期,金额,说明\n2026-03-01,-60,流量费\n2026-03-02,99,收款\n", mapping).charges.map(
        (one) => one.amountFen,
      ),
    ).toEqual([6_000]);
    expect(
      mapped("日期,金额,说明\n2026-03-01,60,流量费\n", mapping).charges.map((one) => one.amountFen),
    ).toEqual([6_000]);
  });

  it("a column of direction decides before any sign", () => {
    const mapping: ColumnMapping = {
      ...list,
      holds: "ledger",
      columns: { ...list.columns, direction: 3 },
    };
    const reading = mapped(
      "日期,金额,说明,收/支\n2026-03-01,60,流量费,支出\n2026-03-02,60,流量费退回,收入\n2026-03-03,1,流量费,借\n",
      mapping,
    );
    expect(reading.charges.map((one) => one.amountFen)).toEqual([6_000, -6_000, 100]);
  });

  it("whole fen by choice or by their rate", () => {
    const trades: ColumnMapping = {
      headerRow: 1,
      delimiter: ",",
      holds: "trades",
      unit: "decide",
      columns: { day: 0, amount: 1, fee: 2 },
    };
    const text = "日期,交易金额,手续费\n2026-03-01,58300,262\n2026-03-01,8000,36\n";
    expect(mapped(text, trades)).toMatchObject({ unit: "fen", unitReason: { code: "byRate" } });
    expect(mapped(text, { ...trades, unit: "yuan" })).toMatchObject({
      unit: "yuan",
      unitReason: { code: "chosen" },
    });
    expect(
      mapped("日期,交易金额\n2026-03-01,58300\n", { ...trades, columns: { day: 0, amount: 1 } }),
    ).toMatchObject({ unit: "yuan", unitReason: { code: "assumedYuan" } });
    expect(
      mapped("日期,交易金额(分)\n2026-03-01,58300\n", {
        ...trades,
        columns: { day: 0, amount: 1 },
      }),
    ).toMatchObject({ unit: "fen", unitReason: { code: "byHeader" } });
  });

  it("days without a year take the one given", () => {
    expect(
      mapped("日期,金额,说明\n03/05,60,流量费\n", list, 2025).charges.map((one) => one.on),
    ).toEqual(["2025-03-05"]);
    expect(
      readStatement(bytes("日期,金额,说明\n03/05,60,流量费\n"), {
        mapping: list,
        fileName: "账单20240301.csv",
      }),
    ).toMatchObject({ charges: [{ on: "2024-03-05" }] });
  });

  it("card numbers in a mapped column never leave the file", () => {
    const mapping: ColumnMapping = {
      ...list,
      holds: "trades",
      columns: { day: 0, amount: 1, reference: 2, terminal: 3 },
    };
    const reading = mapped(
      "日期,金额,卡,终端\n2026-03-01,60,6222021234567890128,4111111111111111\n",
      mapping,
    );
    expect(JSON.stringify(reading)).not.toMatch(/6222021234567890128|4111111111111111/);
  });

  it("a mapping that is none of this file is refused with the reason", () => {
    const say = (mapping: ColumnMapping) =>
      readStatement(bytes("日期,金额\n2026-03-01,60\n"), { mapping });
    expect(say({ ...list, columns: { day: 0, amount: 9 } })).toMatchObject({
      kind: "refused",
      code: "mappingDoesNotFit",
    });
    expect(say({ ...list, columns: { amount: 1 } })).toMatchObject({
      kind: "refused",
      code: "mappingNeedsDay",
    });
    expect(say({ ...list, columns: { day: 0 } })).toMatchObject({
      kind: "refused",
      code: "mappingNeedsAmount",
    });
    expect(say({ ...list, headerRow: 99, columns: { day: 0, amount: 1 } })).toMatchObject({
      kind: "refused",
    });
  });
});
