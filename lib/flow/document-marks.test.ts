import { describe, expect, it } from "vitest";
import type { DocumentText } from "../schemas/document";
import { marksOf } from "./document-marks";

const lines = (texts: readonly string[]) =>
  texts.map((text, index) => ({
    text,
    box: [100, 100 + index * 50, 400, 40] as const,
    confidence: 1,
  }));
const text: DocumentText = {
  kind: "read",
  source: "ocr",
  pages: [
    { width: 1000, height: 2000, lines: lines(["流量费每年", "60.00元整"]) },
    { width: 500, height: 500, lines: lines(["按台收取"]) },
  ],
  text: "流量费每年\n60.00元整\n按台收取",
};

describe("the marks on a document", () => {
  it("cover the whole of a line that is quoted whole", () => {
    const [mark] = marksOf(text, [{ from: 0, to: 5 }]);
    expect(mark).toMatchObject({ span: 0, page: 0, left: 0.1, top: 0.05, height: 0.02 });
    expect(mark?.width).toBeCloseTo(0.4);
  });

  it("cover the part of a line that is quoted; a digit is half as wide", () => {
    const [mark, ...more] = marksOf(text, [{ from: 6, to: 11 }]);
    expect(more).toEqual([]);
    expect(text.text.slice(6, 11)).toBe("60.00");
    expect(mark?.left).toBeCloseTo(0.1);
    expect(mark?.width).toBeCloseTo((0.4 * 5) / 9);
  });

  it("go over lines and pages", () => {
    const marks = marksOf(text, [
      { from: 3, to: text.text.length },
      { from: 14, to: 16 },
    ]);
    expect(marks.map(({ span, page }) => [span, page])).toEqual([
      [0, 0],
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
    expect(marks.at(-1)?.left).toBeCloseTo(0.2);
  });

  it("are none where the span lies between", () => {
    expect(marksOf(text, [{ from: 5, to: 6 }])).toEqual([]);
  });
});
