import { describe, expect, it } from "vitest";
import { mappingSignature } from "./mapping-signature";

describe("the signature of a table's columns", () => {
  it("is the same whatever the width, the case and the blanks of the names", () => {
    expect(mappingSignature(["交易 日期", "ＡＭＴ"])).toBe(mappingSignature(["交易日期", "amt"]));
  });

  it("differs by order, by name and by where a name ends", () => {
    const signatures = [["a", "b"], ["b", "a"], ["a", "b", ""], ["a|b"], ["a\\", "b"], ["a\\|b"]];
    expect(new Set(signatures.map(mappingSignature)).size).toBe(signatures.length);
  });

  it("is empty where the columns have no names", () => {
    expect(mappingSignature(["1", "2", "3"])).toBe("");
    expect(mappingSignature([])).toBe("");
    expect(mappingSignature(["1", "日期"])).not.toBe("");
  });
});
