import { describe, expect, it } from "vitest";
import { repairMojibake } from "./mojibake";
import { readStatement } from "./read-statement";

const header = "商户编号|结算日期|钱包类型|交易金额(分)|手续费(分)|结算金额(分)\n";
const bill = `${header}822000000000001|2026-03-01|微信|100000|380|99620\n`;

/** UTF-8 read as GBK and saved, as some programs do */
function broken(text: string): string {
  return new TextDecoder("gb18030").decode(new TextEncoder().encode(text));
}

describe("text that was read in the wrong encoding and saved so", () => {
  it("comes back, with what was lost marked", () => {
    expect(broken("交易时间")).toBe("浜ゆ槗鏃堕棿");
    const repaired = repairMojibake(broken(bill));
    expect(repaired?.split("\n")).toHaveLength(3);
    expect(repaired).toContain("822000000000001|2026-03-01|微信|100000|380|99620");
  });

  it("plain Chinese is left alone", () => {
    expect(repairMojibake(bill)).toBeNull();
    expect(repairMojibake("date,amount\n2026-03-01,60")).toBeNull();
  });

  it("the file is read and the repair told, though signs of the header were lost", () => {
    const reading = readStatement(new TextEncoder().encode(broken(bill)));
    expect(reading).toMatchObject({
      kind: "read",
      layout: "lakalaWalletDays",
      rows: 1,
      repaired: [{ row: 1, code: "mojibake" }],
    });
  });
});
