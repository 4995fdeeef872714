import { describe, expect, it, vi } from "vitest";
import { readStatement } from "@/lib/intake/read-statement";
import { limits } from "@/lib/limits";
import { encode } from "../support/statements";

// much work, not a promise about time: the machine may be busy
vi.setConfig({ testTimeout: 60_000 });

const header =
  "商户编号|交易日期|交易时间|终端号|拉卡拉流水号|交易金额(分)|手续费(分)|结算金额(分)|结算日期|结算状态";
const row = (i: number) => `M|2026-03-01|10:00:00|T|L${i}|10000|60|9940|2026-03-02|1`;

function bill(rows: number): Uint8Array {
  return encode([header, ...Array.from({ length: rows }, (_, i) => row(i))].join("\n"));
}

function wide(columns: number): Uint8Array {
  const names = ["日期", "金额", ...Array.from({ length: columns - 2 }, (_, i) => `列${i}`)];
  return encode(
    `${names.join(",")}\n${["2026-03-01", "60", ...Array.from({ length: columns - 2 }, () => "x")].join(",")}\n`,
  );
}

const long = (characters: number) =>
  encode(`日期,金额,备注\n2026-03-01,60,${"长".repeat(characters)}\n`);

describe("limits are told before anything is kept", () => {
  it("rows: one less, exactly, one more", () => {
    const { statementRows } = limits;
    expect(readStatement(bill(statementRows - 1))).toMatchObject({
      kind: "read",
      rows: statementRows - 1,
    });
    expect(readStatement(bill(statementRows))).toMatchObject({ kind: "read", rows: statementRows });
    expect(readStatement(bill(statementRows + 1))).toEqual({
      kind: "refused",
      code: "tooManyRows",
      params: { limit: statementRows },
    });
  });

  it("columns: one less, exactly, one more", () => {
    const { statementColumns } = limits;
    for (const columns of [statementColumns - 1, statementColumns])
      expect(readStatement(wide(columns)).kind).toBe("needsMapping");
    expect(readStatement(wide(statementColumns + 1))).toMatchObject({
      kind: "refused",
      code: "tooManyColumns",
      params: { limit: statementColumns },
    });
  });

  it("characters of a cell: one less, exactly, one more", () => {
    const { cellCharacters } = limits;
    for (const characters of [cellCharacters - 1, cellCharacters])
      expect(readStatement(long(characters)).kind).toBe("needsMapping");
    expect(readStatement(long(cellCharacters + 1))).toMatchObject({
      kind: "refused",
      code: "cellTooLong",
      params: { row: 2, limit: cellCharacters },
    });
  });

  it("bytes: exactly, one more", () => {
    const text = encode(`${header}\n${row(1)}\n`);
    const padded = (size: number) => {
      const bytes = new Uint8Array(size).fill(32);
      for (let at = 0; at < size; at += 1_000) bytes[at] = 10;
      bytes.set(text);
      return bytes;
    };
    expect(readStatement(padded(limits.statementBytes))).toMatchObject({ kind: "read", rows: 1 });
    expect(readStatement(padded(limits.statementBytes + 1))).toEqual({
      kind: "refused",
      code: "fileTooLarge",
      params: { limit: limits.statementBytes },
    });
  });

  it("lines that hold nothing: exactly, one more", () => {
    const text = (lines: number) => encode(`${header}\n${row(1)}${"\n".repeat(lines - 1)}`);
    expect(readStatement(text(limits.statementLines))).toMatchObject({ kind: "read", rows: 1 });
    expect(readStatement(text(limits.statementLines + 1))).toMatchObject({ code: "tooManyRows" });
  });

  it("the limits hold for mapped files too", () => {
    const mapping = {
      headerRow: 1,
      delimiter: ",",
      holds: "deductions",
      unit: "yuan",
      columns: { day: 0, amount: 1, label: 2 },
    } as const;
    expect(readStatement(long(limits.cellCharacters + 1), { mapping })).toMatchObject({
      kind: "refused",
      code: "cellTooLong",
    });
    const many = encode(
      `日期,金额,备注\n${"2026-03-01,60,流量费\n".repeat(limits.statementRows + 1)}`,
    );
    expect(readStatement(many, { mapping })).toMatchObject({
      kind: "refused",
      code: "tooManyRows",
    });
  });
});
