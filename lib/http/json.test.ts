import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "./json";

function read(text: string) {
  return readJson(Buffer.from(text));
}

function codeOf(bytes: Uint8Array): string {
  const reading = readJson(bytes);
  return reading.kind === "refused" ? reading.problem.code : "read";
}

describe("readJson", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 1, 4), (text, indent) => {
        const value: unknown = JSON.parse(text);
        // fast-check now and then writes a key twice; what was parsed has each once
        const clean = JSON.stringify(value, null, indent);
        expect(read(clean)).toEqual({ kind: "read", value });
      }),
      { numRuns: 2_000 },
    );
  });

  it("refuses what is no JSON", () => {
    for (const text of [
      "{",
      "[1,]",
      "NaN",
      "{'a':1}",
      '"',
      "01",
      "undefined",
      "{}{}",
      '{"a":1',
      "\u0000",
    ]) {
      expect(codeOf(Buffer.from(text)), text).toBe("not-json");
    }
  });

  it("refuses a byte order mark and bytes that are no UTF-8", () => {
    expect(codeOf(Buffer.from("\ufeff{}"))).toBe("byte-order-mark");
    expect(codeOf(Buffer.from([0x22, 0xff, 0x22]))).toBe("not-utf-8");
    // a surrogate half in UTF-8's clothes
    expect(codeOf(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toBe("not-utf-8");
    expect(codeOf(Buffer.from("{}", "utf16le"))).toBe("not-json");
  });

  it("refuses more than 64 levels, and a million as quickly", () => {
    const nested = (levels: number) => Buffer.from("[".repeat(levels) + "]".repeat(levels));
    expect(codeOf(nested(64))).toBe("read");
    expect(codeOf(nested(65))).toBe("too-deep");
    expect(codeOf(nested(1_000_000))).toBe("too-deep");
    expect(codeOf(Buffer.from('{"a":'.repeat(500_000)))).toBe("too-deep");
  });

  it("does not take brackets and colons in texts for its own", () => {
    const value = { 'a":{"b': [`[[[[{{{{::::\\"`, '"', "\\", '\\"'] };
    expect(read(JSON.stringify(value))).toEqual({ kind: "read", value });
  });

  it("names the place of a key that stands twice", () => {
    const places: readonly (readonly [text: string, path: string])[] = [
      ['{"a":1,"a":2}', "a"],
      ['{"a":1,"a":1}', "a"],
      ['{"a":{"b":[0,{"c":1,"d":2,"c":3}]}}', "a.b[1].c"],
      ['[{"x":1},{"x":1},{"x":1,"x":1}]', "[2].x"],
      ['{"a":1,"\\u0061":2}', "a"],
      [`{"a":1,"a"${" ".repeat(500)}:2}`, "a"],
      ['{"__proto__":1,"__proto__":2}', "__proto__"],
      ['{"a b":1,"a b":2}', '["a b"]'],
    ];
    for (const [text, path] of places) {
      expect(read(text), text).toEqual({
        kind: "refused",
        problem: { status: 400, code: "repeated-key", params: { path } },
      });
    }
  });

  it("takes the same key in two objects for what it is", () => {
    const value = [{ a: 1 }, { a: { a: 1 } }];
    expect(read(JSON.stringify(value))).toEqual({ kind: "read", value });
  });

  it("never throws, whatever the bytes are", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.string().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          expect(["read", "refused"]).toContain(readJson(bytes).kind);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
