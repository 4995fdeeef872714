import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fen, least, minus, most, pct, plus, ppm, times, zero } from "./money";

const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const rates = fc.integer({ min: 0, max: 1_000_000 });

describe("fen", () => {
  it("takes whole numbers within the safe integers", () => {
    expect(fen(9900)).toBe(9900);
    expect(fen(-1)).toBe(-1);
    expect(fen(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
  });

  it.each([0.5, NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])("refuses %d", (value) => {
    expect(() => fen(value)).toThrow(`not a whole number of fen: ${value}`);
  });

  it("knows one zero only", () => {
    expect(Object.is(fen(-0), 0)).toBe(true);
    expect(zero).toBe(0);
  });
});

describe("ppm", () => {
  it("takes whole parts per million and nothing else", () => {
    expect(ppm(3800)).toBe(3800);
    expect(() => ppm(0.38)).toThrow("not a whole number of parts per million: 0.38");
  });
});

describe("sums", () => {
  it("add, take away, multiply and compare", () => {
    expect(plus()).toBe(0);
    expect(plus(fen(1), fen(2), fen(-5))).toBe(-2);
    expect(minus(fen(1), fen(3))).toBe(-2);
    expect(times(fen(-3), 4)).toBe(-12);
    expect([least(fen(1), fen(2)), least(fen(2), fen(1))]).toEqual([1, 1]);
    expect([most(fen(1), fen(2)), most(fen(2), fen(1))]).toEqual([2, 2]);
  });

  it("refuse what no number can hold", () => {
    expect(() => plus(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
    expect(() => times(fen(Number.MAX_SAFE_INTEGER), 2)).toThrow(RangeError);
  });
});

describe("pct", () => {
  it.each([
    [50_000, 6000, 300],
    [1, 500_000, 1],
    [1, 499_999, 0],
    [-1, 500_000, -1],
    [-1, 499_999, 0],
    [3, 500_000, 2],
    [333, 3800, 1],
    [999_999_999_999, 1_000_000, 999_999_999_999],
    [9_007_199_254_740_991, 500_000, 4_503_599_627_370_496],
    [-9_007_199_254_740_991, 500_000, -4_503_599_627_370_496],
    [9_007_199_254_740_991, 1, 9_007_199_255],
    [0, 6000, 0],
  ])("of %d fen at %d ppm is %d", (amount, rate, share) => {
    expect(pct(fen(amount), ppm(rate))).toBe(share);
  });

  it("is the exact quotient, rounded half away from zero", () => {
    fc.assert(
      fc.property(amounts, rates, (amount, rate) => {
        const twice = BigInt(amount) * BigInt(rate) * 2n;
        const off = BigInt(pct(fen(amount), ppm(rate))) * 2_000_000n - twice;
        expect(off < 0n ? -off : off).toBeLessThanOrEqual(1_000_000n);
        if (off === 1_000_000n) expect(amount).toBeGreaterThan(0);
        if (off === -1_000_000n) expect(amount).toBeLessThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("mirrors: a refund rounds as its charge did", () => {
    fc.assert(
      fc.property(amounts, rates, (amount, rate) => {
        expect(pct(fen(-amount), ppm(rate)) + pct(fen(amount), ppm(rate))).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("rounds within half a fen: times k it differs by less than (k + 1) / 2", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000_000),
        rates,
        fc.integer({ min: 1, max: 1000 }),
        (amount, rate, k) => {
          const off = pct(fen(amount * k), ppm(rate)) - k * pct(fen(amount), ppm(rate));
          expect(2 * Math.abs(off)).toBeLessThan(k + 2);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
