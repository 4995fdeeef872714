import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readAmount } from "@/lib/intake/amounts";
import { classify } from "@/lib/intake/classify";
import type { ColumnMapping } from "@/lib/intake/mapping-type";
import { maskText } from "@/lib/intake/mask";
import type { Reading } from "@/lib/intake/reading";
import { readStatement } from "@/lib/intake/read-statement";
import { readText } from "@/lib/intake/read-text";
import { plainDate } from "@/lib/engine/date";
import { encode, statementBytes, statementFiles } from "../support/statements";

// much work, not a promise about time: the machine may be busy
vi.setConfig({ testTimeout: 60_000 });

const today = plainDate("2026-11-24");
const words = [
  "日期",
  "交易时间",
  "交易金额",
  "手续费",
  "金额",
  "支出",
  "收入",
  "摘要",
  "流量费",
  "2026-03-01",
  "09:00:00",
  "60",
  "1,234.00",
  "-0.5",
  "`",
  '"',
  "'",
  ",",
  "|",
  "\t",
  ";",
  "\n",
  "\r\n",
  "#",
  "=",
  "\ufeff",
  "\u0000",
  "(",
  ")",
  "元",
  "¥",
  "__proto__",
  "constructor",
  "toString",
  "𠮷",
  "e\u0301",
  "合计",
  "总交易单数",
  "\ufffd",
  "浜ゆ槗",
];
const sentence = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(""));
const file = fc.constantFrom(...statementFiles());
const mapping: fc.Arbitrary<ColumnMapping> = fc.record({
  headerRow: fc.integer({ min: -1, max: 5 }),
  delimiter: fc.constantFrom(",", "|", "\t", ";"),
  holds: fc.constantFrom("trades", "deductions", "ledger"),
  unit: fc.constantFrom("yuan", "fen", "decide"),
  columns: fc.record(
    {
      day: fc.integer({ min: -2, max: 9 }),
      amount: fc.integer({ min: -2, max: 9 }),
      label: fc.integer({ min: -2, max: 9 }),
    },
    { requiredKeys: [] },
  ),
});

/** a reading is whole: each row in one list, every amount whole fen, nothing that JSON would change */
function holdsTogether(reading: Reading): boolean {
  const kept = JSON.stringify(reading);
  if (JSON.stringify(JSON.parse(kept)) !== kept) return false;
  if (reading.kind !== "read") return true;
  const { transactions, charges, skipped, refused, duplicates, rows } = reading;
  const amounts = [
    ...transactions.flatMap((one) => [one.amountFen, one.feeFen ?? 0, one.settledFen ?? 0]),
    ...charges.map((one) => one.amountFen),
  ];
  return (
    transactions.length + charges.length + skipped.length + refused.length + duplicates.length ===
      rows &&
    amounts.every((amount) => Number.isSafeInteger(amount)) &&
    transactions.every((one) => one.amountFen !== 0) &&
    charges.every((one) => one.amountFen !== 0)
  );
}

describe("noise", () => {
  it("2,000 random byte files are read or refused, never thrown over", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) =>
        holdsTogether(readStatement(bytes)),
      ),
      { numRuns: 2_000 },
    );
  });

  it("2,000 random texts of the trade's words are read, mapped or refused", () => {
    fc.assert(
      fc.property(sentence, (text) => holdsTogether(readStatement(encode(text)))),
      { numRuns: 2_000 },
    );
  });

  it("1,000 bills with bytes changed, cut and repeated are read or refused", () => {
    const change = fc.tuple(fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(file, fc.array(change, { maxLength: 20 }), fc.nat(), (name, changes, cut) => {
        const bytes = Uint8Array.from(statementBytes(name));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const shortened = bytes.subarray(0, cut % 3 === 0 ? cut % bytes.length : bytes.length);
        return holdsTogether(readStatement(shortened));
      }),
      { numRuns: 1_000 },
    );
  });

  it("1,000 mappings of any kind on texts of any kind", () => {
    fc.assert(
      fc.property(sentence, mapping, (text, chosen) =>
        holdsTogether(
          readStatement(encode(`日期,金额,备注\n2026-03-01,60,流量费\n${text}`), {
            mapping: chosen,
          }),
        ),
      ),
      { numRuns: 1_000 },
    );
  });

  it("2,000 pasted texts give charges or notes, one at least for every line that says something", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const { charges, refused } = readText(text, { today });
        return (
          [...charges, ...refused].every((one) => 1 <= one.row) &&
          charges.every((one) => one.on <= today && Number.isSafeInteger(one.amountFen))
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it("small readers take any string", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), sentence), (text) => {
        readAmount(text);
        classify(text);
        return maskText(maskText(text)) === maskText(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it("leaves the objects of the language alone", () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    for (const name of ["__proto__", "constructor", "prototype", "hasOwnProperty"]) {
      const bill = encode(`${name},日期,金额,手续费\n{"polluted":1},2026-03-01,60,0\n`);
      readStatement(bill);
      readStatement(bill, {
        mapping: {
          headerRow: 1,
          delimiter: ",",
          holds: "trades",
          unit: "yuan",
          columns: { day: 1, amount: 2, terminal: 0 },
        },
      });
      readText(`2026-03-01 ${name} 60`, { today });
    }
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  });
});
