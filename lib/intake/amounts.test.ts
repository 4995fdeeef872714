import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fen } from "../engine/money";
import { formatMoney } from "../messages/format";
import { readAmount, readMoney } from "./amounts";

describe("an amount as a person types it", () => {
  const amounts = {
    "60": 6_000,
    "60.0": 6_000,
    "60.00": 6_000,
    "60.5": 6_050,
    "0.01": 1,
    ".5": 50,
    "¥60": 6_000,
    "￥60.00": 6_000,
    "$22.50": 2_250,
    "60元": 6_000,
    "60 元": 6_000,
    "60块钱": 6_000,
    "1,234.00": 123_400,
    "1,234,567.89": 123_456_789,
    "＋６０．００": 6_000,
    "６０元": 6_000,
    "－60.00": -6_000,
    "\u221260": -6_000,
    "-60.00": -6_000,
    "¥-60": -6_000,
    "-¥60": -6_000,
    "(12.00)": -1_200,
    "（12.00）": -1_200,
    六十元: 6_000,
    一百二十元五角: 12_050,
    "1.5万元": 1_500_000,
    " 60\t": 6_000,
    人民币60元: 6_000,
    "60.000": 6_000,
  } as const;
  for (const [text, expected] of Object.entries(amounts)) {
    it(`${JSON.stringify(text)} is ${expected} fen`, () => expect(readAmount(text)).toBe(expected));
  }

  const none = [
    "",
    " ",
    "元",
    "abc",
    "1,00.00",
    "1,2345.00",
    ",100",
    "1,,000",
    "1.2.3",
    "60.005",
    "--60",
    "+-60",
    "1e3",
    "1.2E+3",
    "NaN",
    "Infinity",
    "0x10",
    "12:30",
    "2026-03-01",
    "9".repeat(20),
    "131.77(已退款89.84)",
  ];
  for (const text of none)
    it(`${JSON.stringify(text)} is no amount`, () => expect(readAmount(text)).toBeNull());
});

describe("a cell of a statement", () => {
  it("rounds digits beyond the fen half away from zero, and says so", () => {
    expect(readMoney("0.02000", "yuan")).toEqual({ fen: 2, rounded: false, note: null });
    expect(readMoney("0.03456", "yuan")).toEqual({ fen: 3, rounded: true, note: null });
    expect(readMoney("0.03500", "yuan")).toEqual({ fen: 4, rounded: true, note: null });
    expect(readMoney("-0.03500", "yuan")).toEqual({ fen: -4, rounded: true, note: null });
    expect(readMoney("94965.31999999999", "yuan")).toEqual({
      fen: 9_496_532,
      rounded: true,
      note: null,
    });
  });

  it("takes the number before a note, and keeps the note", () => {
    expect(readMoney("131.77(已退款89.84)", "yuan")).toEqual({
      fen: 13_177,
      rounded: false,
      note: "已退款89.84",
    });
    expect(readMoney("-3.90(CN)", "yuan")).toEqual({ fen: -390, rounded: false, note: "CN" });
  });

  it("reads whole fen where the unit is fen, C as given and D as taken", () => {
    expect(readMoney("10000", "fen")?.fen).toBe(10_000);
    expect(readMoney("D000000000060", "fen")?.fen).toBe(-60);
    expect(readMoney("C000000009940", "fen")?.fen).toBe(9_940);
    expect(readMoney("100.00", "fen")).toEqual({ fen: 100, rounded: false, note: null });
  });
});

describe("every amount", () => {
  const anyFen = fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 });

  it("comes back from the way the product prints it", () => {
    fc.assert(
      fc.property(anyFen, (n) => readAmount(formatMoney(fen(n))) === (n === 0 ? 0 : n)),
      { numRuns: 2_000 },
    );
  });

  it("reads the same with and without separators, marks, blanks and full-width digits", () => {
    const wide = (text: string) =>
      [...text]
        .map((sign) =>
          /[!-~]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign,
        )
        .join("");
    fc.assert(
      fc.property(anyFen, (n) => {
        const printed = formatMoney(fen(n));
        const plain = printed.replaceAll(",", "").replace("¥", "");
        return [plain, wide(plain), `${plain}元`, `\u3000${printed}\u00a0`].every(
          (text) => readAmount(text) === readAmount(printed),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("is refused rather than guessed where a separator is misplaced", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,4}(,\d{1,4}){1,2}\.\d{2}$/), (text) => {
        const wellFormed = /^\d{1,3}(,\d{3})+\.\d{2}$/.test(text);
        return (readAmount(text) !== null) === wellFormed;
      }),
      { numRuns: 1_000 },
    );
  });
});
