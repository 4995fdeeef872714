import { describe, expect, it } from "vitest";
import { sniff } from "./sniff";

function bytes(head: readonly number[], rest = ""): Uint8Array {
  return new Uint8Array([...head, ...[...rest].map((sign) => sign.charCodeAt(0))]);
}

describe("what a file is, by its bytes", () => {
  const zip = [0x50, 0x4b, 0x03, 0x04];
  const kinds = [
    ["xlsxFile", bytes(zip, "....[Content_Types].xml....xl/workbook.xml")],
    ["docxFile", bytes(zip, "....word/document.xml")],
    ["zipFile", bytes(zip, "....bill.csv")],
    ["xlsFile", bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["pdfFile", bytes([], "%PDF-1.7")],
    ["gzipFile", bytes([0x1f, 0x8b, 8])],
    ["archiveFile", bytes([], "Rar!\u001a\u0007")],
    ["archiveFile", bytes([0x37, 0x7a, 0xbc, 0xaf])],
    ["imageFile", bytes([0xff, 0xd8, 0xff, 0xe0])],
    ["imageFile", bytes([0x89, 0x50, 0x4e, 0x47])],
    ["imageFile", bytes([0, 0, 0, 0x18], "ftypheic")],
    ["imageFile", bytes([], "RIFF....WEBP")],
    ["webPage", bytes([], " <!DOCTYPE html><html>")],
    ["webPage", bytes([0xef, 0xbb, 0xbf], "<table>")],
    ["webPage", bytes([], '<?xml version="1.0"?>')],
    ["webPage", bytes([], "<meta charset=gbk><table>")],
    ["webPage", bytes([], "MIME-Version: 1.0")],
    ["webPage", bytes([0xff, 0xfe, 0x3c, 0, 0x74, 0, 0x61, 0])],
  ] as const;
  for (const [kind, file] of kinds)
    it(`${kind}: ${[...file.subarray(0, 8)].join(" ")}`, () => expect(sniff(file)).toBe(kind));

  it("a text is none of them, nor is nothing", () => {
    expect(sniff(new TextEncoder().encode("交易时间,金额"))).toBeNull();
    expect(sniff(new Uint8Array())).toBeNull();
    expect(sniff(bytes([0x50]))).toBeNull();
  });
});
