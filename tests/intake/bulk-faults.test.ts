import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSuspicious } from "@/lib/intake/bulk/suspicion";
import { decode } from "@/lib/intake/decode";
import { masked, maskTable } from "@/lib/intake/mask-table";
import type { Treatment } from "@/lib/intake/mask-columns";
import { bothReadings } from "../support/bulk";
import { fakeCard } from "../support/bulk-files";
import { bills, type Bill } from "../support/bulk-files";

const sizes = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 5 });

function check({ bytes, text }: Bill, steps: readonly number[], headBytes: number): void {
  const both = bothReadings(bytes, steps, { headBytes });
  expect(both.bulk, text).toEqual(both.plain);
  if (both.reading.kind === "refused") return;
  const given = new TextDecoder().decode(both.masked).replace(/\r\n?/g, "\n");
  expect(given).toBe(maskTable(decode(bytes).text));
}

describe("a bill with faults, in any encoding and in pieces of any size", () => {
  it("is read as the whole is", () => {
    fc.assert(fc.property(bills, sizes, fc.constantFrom(700, 1_500, 100_000), check), {
      numRuns: 400,
    });
  });

  it("has rows of every fate", () => {
    const fates = new Set<string>();
    fc.assert(
      fc.property(bills, ({ bytes }) => {
        const { reading } = bothReadings(bytes, [bytes.length]);
        if (reading.kind !== "read") return;
        if (0 < reading.sales.length) fates.add("sales");
        for (const fate of ["charges", "skipped", "refused", "repaired", "duplicates"] as const)
          if (0 < reading[fate].length) fates.add(fate);
        fates.add(reading.unit);
        fates.add(reading.encoding);
      }),
      { numRuns: 200 },
    );
    expect([...fates].sort()).toEqual([
      "charges",
      "duplicates",
      "fen",
      "gb18030",
      "refused",
      "repaired",
      "sales",
      "skipped",
      "utf-16le",
      "utf-8",
      "yuan",
    ]);
  });
});

describe("a cell that is not suspicious", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "13812345678",
      "8613812345678",
      "138-1234-5678",
      "138 1234 5678",
      "330106850307451",
      "身份证",
      "o6_bmjrPTlm6_2sgVt7hMZOPfL2M",
      "b6222",
      "B",
      "_",
      "-",
      " ",
      ".",
      "=",
      "张三",
      "LK",
      "20240101",
      "@",
      "a",
    ),
    fakeCard,
    fc.stringMatching(/^[0-9]{1,20}$/),
    fc.stringMatching(/^[0-9A-Za-z .-]{0,30}$/),
  );
  const treatments: readonly Treatment[] = [
    "text",
    "reference",
    "card",
    "identity",
    "name",
    "party",
    "secret",
  ];

  it("is not changed by masking", () => {
    let [calm, doubtful] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 4 }),
        fc.constantFrom(...treatments),
        (parts, treatment) => {
          const cell = parts.join("");
          // a sign that is no plain one is asked of nobody
          if (cell.includes("@")) return;
          const bytes = new TextEncoder().encode(cell);
          if (isSuspicious(bytes, 0, bytes.length, treatment)) doubtful += 1;
          else {
            calm += 1;
            expect(masked(cell, treatment)).toBe(cell);
          }
        },
      ),
      { numRuns: 20_000 },
    );
    expect(Math.min(calm, doubtful)).toBeGreaterThan(1_000);
  });
});
