import { describe, expect, it } from "vitest";
import { plainCharacters } from "./radicals";

describe("the characters of a PDF", () => {
  it("are those that people write", () => {
    expect(plainCharacters("⺠⻓⻔⻚⻋⻅⻢⻝")).toBe("民长门页车见马食");
    expect(plainCharacters("⽅⾃⽇⽉⾦⼿")).toBe("方自日月金手");
    // NFKC alone makes 戶 of it
    expect(plainCharacters("商⼾")).toBe("商户");
    expect(plainCharacters("１２３．４５")).toBe("123.45");
  });

  it("hold none of the supplement's signs any more", () => {
    for (let code = 0x2e80; code <= 0x2ef3; code += 1) {
      // 2E9A is no character; 2E80, 2E82 and 2E83 are strokes that no character stands for
      if ([0x2e9a, 0x2e80, 0x2e82, 0x2e83].includes(code)) continue;
      const plain = plainCharacters(String.fromCodePoint(code));
      expect(plain, code.toString(16)).not.toMatch(/[⺀-⻳]/u);
      expect([...plain], code.toString(16)).toHaveLength(1);
    }
  });

  it("stay where they are right already", () => {
    expect(plainCharacters("流量服务费每年60.00元")).toBe("流量服务费每年60.00元");
  });
});
