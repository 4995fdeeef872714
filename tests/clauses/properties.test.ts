import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractClauses } from "@/lib/intake/clauses/extract";
import { labelledFees } from "./labelled-fees";
import { labelledFresh } from "./labelled-fresh";
import { labelledTerms } from "./labelled-terms";
import { labelledUnseen } from "./labelled-unseen";

const clauses = [...labelledFees, ...labelledTerms, ...labelledUnseen, ...labelledFresh].map(
  ({ text }) => text,
);
const pieces = [
  "流量费",
  "元",
  "每",
  "年",
  "免",
  "满",
  "提前",
  "天",
  "一",
  "9",
  "1,0",
  "。",
  ";",
  "\n",
  "押金",
  "%",
  "\u{1f4b3}",
];

describe("the reader of clauses", () => {
  it("quotes the text exactly at its offsets, whatever the text", () => {
    const part = fc.oneof(
      fc.constantFrom(...clauses),
      fc.constantFrom(...pieces),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    );
    let seen = 0;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        for (const { quote, from, to } of extractClauses(text)) {
          seen += 1;
          expect(text.slice(from, to).replaceAll("\n", "").trim()).toBe(quote);
        }
      }),
      { numRuns: 200 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  it("reads a clause the same between other clauses", () => {
    for (const [at, clause] of clauses.entries()) {
      if (!clause.endsWith("。")) continue;
      const before = clauses.slice(0, at).find((text) => text.endsWith("。") && text !== clause);
      const alone = extractClauses(clause).map(({ value }) => value);
      const within = extractClauses(`${before ?? ""}${clause}`)
        .filter(({ from }) => (before ?? "").length <= from)
        .map(({ value }) => value);
      expect(within).toEqual(alone);
    }
  });

  it("marks what contradicts itself, and keeps both", () => {
    const findings = extractClauses("流量费每年60元。\n流量费每年99元。\n流量费每年36元至99元。");
    expect(findings.map(({ doubt }) => doubt)).toEqual([
      ["contradicted"],
      ["contradicted"],
      ["range", "contradicted"],
    ]);
  });

  it("leaves out what is too long to be a sentence, and reads long texts of sentences", () => {
    expect(extractClauses(`流量费每年60元${"费".repeat(2_000)}。`)).toEqual([]);
    expect(extractClauses("流量费每年60元。\n".repeat(2_000)).length).toBe(2_000);
    expect(extractClauses("每".repeat(200_000))).toEqual([]);
  });
});
