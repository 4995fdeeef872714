import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mediaOf } from "./media";

describe("what a file is", () => {
  it("is told by its first bytes", () => {
    const file = (name: string) => readFileSync(`tests/fixtures/documents/${name}`);
    expect(mediaOf(file("contract-photo.jpg"))).toBe("jpeg");
    expect(mediaOf(file("contract.pdf"))).toBe("pdf");
    expect(mediaOf(Buffer.from("89504e470d0a1a0a0000", "hex"))).toBe("png");
    expect(mediaOf(Buffer.from("\u0000\u0000\u0000\u0018ftypheic", "latin1"))).toBe("heic");
    expect(mediaOf(Buffer.from("\n\n%PDF-1.7", "latin1"))).toBe("pdf");
  });

  it.each(["", "PK\u0003\u0004", "GIF89a", "<svg/>", "BM", "RIFF0000WEBP", "%!PS"])(
    "is nothing that is read here: %j",
    (head) => {
      expect(mediaOf(Buffer.from(head, "latin1"))).toBeNull();
    },
  );
});
