import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openScanner, scanLines } from "./scanner";
import { joined } from "./transcode";

const piece = fc.oneof(
  fc.uint8Array({ maxLength: 4 }),
  fc.string({ unit: "binary", maxLength: 4 }).map((text) => new TextEncoder().encode(text)),
  fc
    .constantFrom("|", "\r\n", "\n", "\r", "北京", "（", "👍", '"')
    .map((text) => new TextEncoder().encode(text)),
);

function isRight(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** the cells of every line, from pieces of the bytes as they come */
function scan(bytes: Uint8Array, step: number) {
  const scanner = openScanner("|");
  const lines: string[][] = [];
  let carried = new Uint8Array();
  for (let at = 0; at <= bytes.length; at += step) {
    const isLast = bytes.length < at + step;
    const all = joined(carried, bytes.subarray(at, at + step));
    const end = scanLines(scanner, all, isLast, ({ from, to, cells, ends }) => {
      const cut = Array.from({ length: cells }, (_, i) => {
        const begin = i === 0 ? from : (ends[i - 1] ?? 0) + 1;
        return new TextDecoder().decode(all.subarray(begin, i === cells - 1 ? to : ends[i]));
      });
      lines.push(cut);
      return true;
    });
    carried = all.slice(end);
  }
  return { lines, isRight: !scanner.broken && !scanner.cutOff };
}

describe("lines of bytes", () => {
  it("are told to be UTF-8 where the strict decoder says so", () => {
    let [right, wrong] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 10 }),
        fc.integer({ min: 1, max: 9 }),
        (pieces, step) => {
          const bytes = joined(...pieces);
          const wanted = isRight(bytes);
          expect(scan(bytes, step).isRight).toBe(wanted);
          if (wanted) right += 1;
          else wrong += 1;
        },
      ),
      { numRuns: 4_000 },
    );
    expect(Math.min(right, wrong)).toBeGreaterThan(300);
  });

  it("are those of a plain cut at line ends and delimiters", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "|", "\n", "\r", "京", '"', "@"),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), (printed, step) => {
        const wanted = printed.split(/\r\n|\r|\n/).map((line) => line.split("|"));
        // nothing stands behind the last line end
        if (/[\r\n]$/.test(printed) || printed === "") wanted.pop();
        expect(scan(new TextEncoder().encode(printed), step).lines).toEqual(wanted);
      }),
      { numRuns: 2_000 },
    );
  });
});
