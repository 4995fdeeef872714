import { describe, expect, it } from "vitest";
import { dayNumber, plainDate } from "@/lib/engine/date";
import { dayTick, dayTicks, moneyTick, shareTick } from "./axis";

describe("the marks of an axis", () => {
  it("name days, whole yuan and shares", () => {
    expect(dayTick(dayNumber(plainDate("2026-02-28")))).toBe("2026-02-28");
    expect(moneyTick(123_400)).toBe("¥1,234");
    expect(shareTick(6_000)).toBe("0.6%");
    expect(shareTick(1_500.5)).toBe("0.15%");
  });

  it("stand at both ends and between, none twice", () => {
    expect(dayTicks(10, 20, 1)).toEqual([10, 15, 20]);
    expect(dayTicks(10, 10, 1)).toEqual([10]);
  });
});
