import { describe, expect, it } from "vitest";
import { days, months, yearly, yuan } from "../tables/offer";
import { costAhead } from "./offer-cost";

const fee = yuan(36, "KADAIBAO", null);

describe("costAhead", () => {
  it("counts the fees that fall due in two years from today", () => {
    expect(costAhead({ fee, every: yearly, free: null }, 24)).toEqual({
      fen: 7200,
      each: 3600,
      count: 2,
    });
    expect(costAhead({ fee, every: months(3), free: null }, 24)?.count).toBe(8);
    expect(costAhead({ fee, every: months(36), free: null }, 24)?.count).toBe(1);
  });

  it("lets free time push them back, and takes unknown free time for none", () => {
    expect(costAhead({ fee, every: yearly, free: days(30) }, 24)?.count).toBe(2);
    // 730 - 365 days leave one year
    expect(costAhead({ fee, every: yearly, free: months(12) }, 24)?.count).toBe(1);
    expect(costAhead({ fee, every: yearly, free: months(30) }, 24)?.count).toBe(0);
  });

  it("counts by the calendar where free time is none", () => {
    expect(costAhead({ fee, every: months(3), free: months(0) }, 24)?.count).toBe(8);
    // 730 days in quarters of 91
    expect(costAhead({ fee, every: months(3), free: days(1) }, 24)?.count).toBe(9);
  });

  it("finds the third fee of a cycle of 300 days", () => {
    expect(costAhead({ fee, every: days(300), free: null }, 24)?.count).toBe(3);
    // 60 days twelve times and a rest
    expect(costAhead({ fee, every: days(60), free: days(0) }, 24)?.count).toBe(13);
  });

  it("takes a one-off once", () => {
    expect(costAhead({ fee, every: "once", free: null }, 24)?.count).toBe(1);
  });

  it("does not guess what is not known", () => {
    expect(costAhead({ fee: null, every: yearly, free: null }, 24)).toBeNull();
    expect(costAhead({ fee, every: null, free: null }, 24)).toBeNull();
    expect(
      costAhead({ fee: yuan([36, 60], "CKCPA3179", null), every: yearly, free: null }, 24),
    ).toBeNull();
  });
});
