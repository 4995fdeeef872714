import { describe, expect, it } from "vitest";
import type { BulkOptions } from "@/lib/intake/bulk/bulk-reading";
import { mostNotes } from "@/lib/intake/bulk/bulk-reading";
import { readBulk } from "@/lib/intake/bulk/read-again";
import { limits } from "@/lib/limits";
import { pieces } from "../support/bulk";
import { encode } from "../support/statements";

const head = "商户编号|交易日期|交易时间|终端号|交易类型|拉卡拉流水号|交易金额(分)|手续费(分)\n";

function bill(rows: number, row = (i: number) => `1|2026-01-01|10:00:00|T|消费|R${i}|5.00|0.02`) {
  return encode(head + Array.from({ length: rows }, (_, i) => `${row(i)}\n`).join(""));
}

function read(bytes: Uint8Array, options: BulkOptions = {}) {
  return readBulk(() => pieces(bytes, [5_000]), { headBytes: 1_000, ...options }).reading;
}

describe("a bill that streams in, at its limits", () => {
  it("has the limits of the product", () => {
    expect([limits.largeBytes, limits.largeRows]).toEqual([256_000_000, 2_000_000]);
  });

  it("may have as many rows as the limit, and not one more", () => {
    for (const rows of [99, 100])
      expect(read(bill(rows), { mostRows: 100 })).toMatchObject({ kind: "read", rows });
    expect(read(bill(101), { mostRows: 100 })).toEqual({
      kind: "refused",
      code: "tooManyRows",
      params: { limit: 100 },
    });
  });

  it("may have as many bytes as the limit, and not one more", () => {
    const bytes = bill(100);
    for (const more of [1, 0])
      expect(read(bytes, { mostBulkBytes: bytes.length + more })).toMatchObject({ rows: 100 });
    const limit = bytes.length - 1;
    expect(read(bytes, { mostBulkBytes: limit })).toEqual({
      kind: "refused",
      code: "fileTooLarge",
      params: { limit },
    });
  });

  it("is read whole only up to the limit of such files", () => {
    const bytes = encode(`日期,金额,别的\n${"2026-01-01,5.00,x\n".repeat(200)}`);
    for (const more of [1, 0])
      expect(read(bytes, { mostWholeBytes: bytes.length + more })).toMatchObject({
        kind: "needsMapping",
      });
    const limit = bytes.length - 1;
    expect(read(bytes, { mostWholeBytes: limit })).toMatchObject({ code: "fileTooLarge" });
  });

  it("lists so many notes of a kind and counts the others", () => {
    const reading = read(bill(mostNotes + 7, (i) => `1|x|10:00:00|T|消费|R${i}|5.00|0.02`));
    if (reading.kind !== "read") throw new Error("the bill was not read");
    expect(reading.refused).toHaveLength(mostNotes);
    expect(reading.noteCounts).toEqual({ "refused badDay": mostNotes + 7 });
    expect(reading.rows).toBe(mostNotes + 7);
  });

  it("has no line without an end", () => {
    const cell = encode(`${head}1|2026-01-01|10:00:00|T|消费|${"9".repeat(5_000_000)}`);
    expect(read(cell)).toMatchObject({ kind: "refused", code: "cellTooLong", params: { row: 2 } });
    const cells = encode(`${head}1${"|".repeat(5_000_000)}`);
    expect(read(cells)).toMatchObject({ kind: "refused", code: "tooManyColumns" });
  });
});
