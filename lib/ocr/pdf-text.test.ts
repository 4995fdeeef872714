import { describe, expect, it } from "vitest";
import { pdfLines } from "./pdf-text";

const item = (text: string, x: number, y: number, width = text.length * 10) => ({
  text,
  x,
  y,
  width,
  height: 10,
});

describe("the lines of a PDF", () => {
  it("join pieces that touch, and part words and columns", () => {
    const lines = pdfLines([
      item("流量", 10, 10, 20),
      item("费", 30, 10, 10),
      item("每年", 45, 10, 20),
      item("60.00", 200, 11, 30),
    ]);
    expect(lines.map(({ text }) => text)).toEqual(["流量费 每年\t60.00"]);
    expect(lines[0]?.box).toEqual([10, 10, 220, 11]);
  });

  it("go from top to bottom however the file orders them", () => {
    const lines = pdfLines([item("乙", 10, 50), item("甲", 10, 10), item("丙", 10, 90)]);
    expect(lines.map(({ text }) => text)).toEqual(["甲", "乙", "丙"]);
  });

  it("show no whole card number", () => {
    const [line] = pdfLines([item("卡号 6222021234567890128", 10, 10)]);
    expect(line?.text).not.toContain("6222021234567890128");
    expect(line?.text).toContain("622202");
  });
});
