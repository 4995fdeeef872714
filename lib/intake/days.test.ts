import { describe, expect, it } from "vitest";
import { readClock, readMoment } from "./days";

describe("days as they are printed", () => {
  const moments = {
    "2019-02-19 05:01:46": ["2019-02-19", "05:01:46"],
    "2014-11-10 16：33：45": ["2014-11-10", "16:33:45"],
    "2025/12/03  14:06:51": ["2025-12-03", "14:06:51"],
    "2021/9/2 9:16": ["2021-09-02", "09:16:00"],
    "2021.09.02": ["2021-09-02", null],
    "20210922": ["2021-09-22", null],
    "20131126230706": ["2013-11-26", "23:07:06"],
    "2026年3月5日": ["2026-03-05", null],
    "2026年03月05日 08:09": ["2026-03-05", "08:09:00"],
    "２０２６年３月５日": ["2026-03-05", null],
    "2026-03-05T08:09:10+08:00": ["2026-03-05", "08:09:10"],
    "2026-03-05 08:09:10.123": ["2026-03-05", "08:09:10"],
    "2024-02-29": ["2024-02-29", null],
  } as const;
  for (const [text, [on, time]] of Object.entries(moments)) {
    it(`${text} is ${on}${time === null ? "" : ` at ${time}`}`, () =>
      expect(readMoment(text)).toEqual({ on, time, badTime: false }));
  }

  for (const text of [
    "",
    "昨天",
    "2026-02-30",
    "2023-02-29",
    "2026-13-01",
    "1899-01-01",
    "2026-03",
    "12345678",
    "20261301",
    "03-05",
    "2026-03-05-01",
    "x".repeat(100),
  ]) {
    it(`${JSON.stringify(text)} is no day`, () => expect(readMoment(text)).toBeNull());
  }

  it("a time that cannot be leaves the day standing", () => {
    expect(readMoment("2026-03-05 25:99:00")).toEqual({
      on: "2026-03-05",
      time: null,
      badTime: true,
    });
  });

  it("days without a year need one, and 29 February only exists in some", () => {
    expect(readMoment("03/05", 2025)?.on).toBe("2025-03-05");
    expect(readMoment("3月5日", 2025)?.on).toBe("2025-03-05");
    expect(readMoment("02/29", 2025)).toBeNull();
    expect(readMoment("02/29", 2024)?.on).toBe("2024-02-29");
  });
});

describe("times of day", () => {
  const clocks = {
    "092435": "09:24:35",
    "92435": "09:24:35",
    "9:16": "09:16:00",
    "09:16:02": "09:16:02",
    "0916": "09:16:00",
    "23时5分": "23:05:00",
    "000000": "00:00:00",
  } as const;
  for (const [text, expected] of Object.entries(clocks))
    it(`${text} is ${expected}`, () => expect(readClock(text)).toBe(expected));
  for (const text of ["", "24:00:00", "996060", "12", "1234567", "9:60", "上午"])
    it(`${JSON.stringify(text)} is none`, () => expect(readClock(text)).toBeNull());
});
