import { describe, expect, it } from "vitest";
import { languageOf } from "./language";

describe("languageOf", () => {
  const answers: readonly (readonly [header: string | null, language: string])[] = [
    [null, "en"],
    ["", "en"],
    ["zh", "zh-CN"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"],
    ["ZH-hans-cn", "zh-CN"],
    ["en-GB,en;q=0.9,zh;q=0.8", "en"],
    ["en;q=0.3, zh;q=0.4", "zh-CN"],
    ["en;q=0.5, zh;q=0.5", "en"],
    ["fr, de;q=0.5", "en"],
    ["zh;q=0", "en"],
    ["zh;q=nonsense", "en"],
    ["*", "en"],
    [",;=q;;,".repeat(10_000), "en"],
  ];

  for (const [header, language] of answers) {
    it(`answers ${String(header).slice(0, 40)} in ${language}`, () => {
      const headers = new Headers(header === null ? {} : { "accept-language": header });
      expect(languageOf(new Request("http://x/", { headers }))).toBe(language);
    });
  }
});
