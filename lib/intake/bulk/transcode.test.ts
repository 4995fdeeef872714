import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Encoding } from "../codes";
import { joined, transcoder } from "./transcode";

const piece = fc.oneof(
  fc.uint8Array({ maxLength: 6 }),
  fc.constantFrom(
    new TextEncoder().encode("北京|1.00\n"),
    new Uint8Array([0xb1, 0xb1, 0xbe, 0xa9, 0x7c, 0x0a]),
    new Uint8Array([0x94, 0x39, 0xf4, 0x38]),
    new Uint8Array([0x81, 0x7c, 0xfe, 0xfe, 0x80, 0x0a]),
    new Uint8Array([0x81]),
  ),
);

describe("bytes on their way to UTF-8", () => {
  for (const encoding of ["utf-8", "gb18030", "utf-16le"] satisfies Encoding[])
    it(`${encoding}: are what the decoder of the whole gives, whatever they are and however they come`, () => {
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
          const whole = new TextDecoder(encoding).decode(joined(...pieces));
          const { push, end, lost } = transcoder(encoding, true);
          const bytes = joined(...pieces.map(push), end());
          expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe(whole);
          expect(lost()).toBe(whole.split("\ufffd").length - 1);
        }),
        { numRuns: 2_000 },
      );
    });

  it("stay the same bytes where they are UTF-8", () => {
    const bytes = new Uint8Array([1, 2, 0xff]);
    expect(transcoder("utf-8", false).push(bytes)).toBe(bytes);
  });
});
