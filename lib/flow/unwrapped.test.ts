import { describe, expect, it } from "vitest";
import type { DocumentText } from "../schemas/document";
import { unwrapped } from "./unwrapped";

type Row = readonly [text: string, left: number, top: number, width: number];

function read(...pages: readonly (readonly Row[])[]): DocumentText {
  const all = pages.map((rows) => ({
    width: 720,
    height: 900,
    lines: rows.map(([text, left, top, width]) => ({
      text,
      box: [left, top, width, 26] as const,
      confidence: 1,
    })),
  }));
  return { kind: "read", source: "ocr", pages: all, text: "" };
}

describe("the sentences of a photographed message", () => {
  it("are whole again", () => {
    const text = read([
      ["【海川支付】您的终端已于2026年3月9日扣收通", 70, 60, 530],
      ["讯服务费36.00元。", 55, 102, 200],
      ["【海川支付】您尾号4821的结算卡于2025年9月", 70, 200, 520],
      ["12日到账1268.40元。", 54, 242, 230],
    ]);
    expect(unwrapped(text)).toBe(
      "【海川支付】您的终端已于2026年3月9日扣收通讯服务费36.00元。\n【海川支付】您尾号4821的结算卡于2025年9月12日到账1268.40元。",
    );
  });

  it("do not run into the next message, however it begins", () => {
    const text = read([
      ["您的终端已扣收流量费", 70, 60, 300],
      ["另一条", 70, 160, 100],
    ]);
    expect(unwrapped(text)).toBe("您的终端已扣收流量费\n另一条");
  });
});

describe("the rows of a photographed table", () => {
  it.each([
    [["2024-09-11 流量费 60.00", "2025-09-11 流量费 99.00"]],
    [["60.00 流量费", "99.00 流量费"]],
    [["流量费60.00", "流量费99.00"]],
    [["2024-09-11流量费", "2025-09-11流量费"]],
  ])("stay rows: %j", (rows) => {
    const text = read(rows.map((row, index) => [row, 50, 60 + index * 40, 500]));
    expect(unwrapped(text)).toBe(rows.join("\n"));
  });

  it("stay on their pages", () => {
    const text = read([["扣收通", 70, 860, 530]], [["讯费", 70, 20, 100]]);
    expect(unwrapped(text)).toBe("扣收通\n讯费");
  });
});
