import { describe, expect, it } from "vitest";
import { decode, looksBinary } from "./decode";

const utf8 = (text: string) => new TextEncoder().encode(text);

function wide(text: string, little: boolean, mark: boolean): Uint8Array {
  const codes = mark ? [0xfeff] : [];
  for (let i = 0; i < text.length; i += 1) codes.push(text.charCodeAt(i));
  return new Uint8Array(
    codes.flatMap((code) => (little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff])),
  );
}

describe("bytes to text", () => {
  it("takes UTF-8 with and without its mark", () => {
    expect(decode(utf8("交易时间"))).toEqual({ text: "交易时间", encoding: "utf-8", lost: 0 });
    expect(decode(utf8("\ufeff交易时间"))).toEqual({
      text: "交易时间",
      encoding: "utf-8",
      lost: 0,
    });
  });

  it("takes GB18030 where the bytes are no UTF-8", () => {
    expect(decode(new Uint8Array([0xbd, 0xbb, 0xd2, 0xd7, 0xca, 0xb1, 0xbc, 0xe4]))).toEqual({
      text: "交易时间",
      encoding: "gb18030",
      lost: 0,
    });
  });

  it("takes UTF-16 of both orders, with and without its mark", () => {
    for (const mark of [true, false]) {
      expect(decode(wide("date,金额,fee\n2026-03-01,60,1", true, mark))).toMatchObject({
        text: "date,金额,fee\n2026-03-01,60,1",
        encoding: "utf-16le",
      });
      expect(decode(wide("date,金额,fee\n2026-03-01,60,1", false, mark))).toMatchObject({
        text: "date,金额,fee\n2026-03-01,60,1",
        encoding: "utf-16be",
      });
    }
  });

  it("a UTF-8 file cut in the middle of a sign stays UTF-8 and counts what is lost", () => {
    const whole = utf8("交易时间,交易金额\n2026-03-01,六十元");
    expect(decode(whole.subarray(0, whole.length - 1))).toMatchObject({
      encoding: "utf-8",
      lost: 1,
    });
  });

  it("makes all line ends one", () => expect(decode(utf8("a\r\nb\rc\nd")).text).toBe("a\nb\nc\nd"));

  it("tells text from noise", () => {
    expect(looksBinary("交易时间\t1\n")).toBe(false);
    expect(looksBinary("\u0000\u0001\u0002abc")).toBe(true);
    expect(looksBinary("")).toBe(false);
  });
});
