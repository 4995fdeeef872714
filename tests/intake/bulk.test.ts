import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "@/lib/intake/decode";
import { maskTable } from "@/lib/intake/mask-table";
import { readStatement } from "@/lib/intake/read-statement";
import { bothReadings } from "../support/bulk";
import { statementBytes, statementFiles } from "../support/statements";

const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 });
const samples = path.resolve(import.meta.dirname, "../../../shared/samples");

function textSamples(): readonly string[] {
  return readdirSync(samples, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.(?:csv|txt)$/.test(name) && statSync(path.join(samples, name)).isFile(),
  );
}

/** the whole in one piece and in random ones, decided with the whole at hand and with next to nothing of it */
function compare(name: string, bytes: Uint8Array): void {
  const options = { fileName: path.basename(name) };
  const whole = bothReadings(bytes, [bytes.length], options);
  const kept = maskTable(decode(bytes).text);
  expect(whole.bulk, name).toEqual(whole.plain);
  fc.assert(
    fc.property(sizes, fc.constantFrom(600, 2_000, 8_000, 1_000_000), (steps, headBytes) => {
      const both = bothReadings(bytes, steps, { ...options, headBytes });
      const cut = headBytes < bytes.length && isNoTable(whole.plain);
      // of a table that nobody knows the head has to hold all
      if (cut) return;
      expect(both.bulk, name).toEqual(both.plain);
      if (both.reading.kind !== "refused") expect(plainText(both.masked), name).toBe(kept);
    }),
    { numRuns: 12 },
  );
}

/** without what stands at its beginning and between its lines */
function plainText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
}

function isNoTable(reading: unknown): boolean {
  return (reading as { kind: string }).kind === "refused";
}

describe("a bill that streams in", () => {
  for (const file of statementFiles()) {
    it(`${file}: is read as the whole is`, () => compare(file, statementBytes(file)));

    it(`${file}: gives masked bytes that read to the same`, () => {
      const bytes = statementBytes(file);
      const { masked, plain } = bothReadings(bytes, [64]);
      if (isNoTable(plain)) return;
      const again = bothReadings(masked, [1_000]);
      expect(again.plain).toMatchObject({ ...(plain as object), encoding: "utf-8" });
    });
  }

  it("asks for a mapping, and takes one", () => {
    const bytes = statementBytes("mapped.csv");
    const asked = readStatement(bytes);
    if (asked.kind !== "needsMapping") throw new Error("the file is known");
    const both = bothReadings(bytes, [50], { mapping: asked.proposal, headBytes: 200 });
    expect(both.bulk).toEqual(both.plain);
    expect(both.reading.kind).toBe("read");
  });
});

if (existsSync(samples)) {
  describe("the shared samples", () => {
    it("are there", () => expect(textSamples().length).toBeGreaterThan(20));
    for (const file of textSamples())
      it(`${file}: is read as the whole is`, () =>
        compare(file, new Uint8Array(readFileSync(path.join(samples, file)))));
  });
}
