import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readStatement } from "@/lib/intake/read-statement";
import { limits } from "@/lib/limits";
import { ImportAnswer } from "@/lib/schemas/import";
import { type Answer, ask, askRaw } from "./http";

const imports = "/api/v1/imports";
const head =
  "商户编号|交易日期|交易时间|终端号|分支机构|交易类型|拉卡拉流水号|原拉卡拉流水号|卡号|支付渠道|银行名称|交易金额(分)|手续费(分)|结算金额(分)|商户订单号|支付订单号|外部流水号|系统参考号|备注|支付方式\n";
/** 1 yuan of sale each, of which 1 fen is the fee */
const row = (nth: number, note: string) =>
  `822000000000001|2026-03-0${1 + (nth % 9)}|10:30:45|A0000001|北京|消费|66${String(nth).padStart(12, "0")}|||微信|零钱|1.00|0.01|0.99|O${nth}|P${nth}|E${nth}|S${nth}|${note}|扫码\n`;

function bill(rows: number, note = ""): Buffer<ArrayBuffer> {
  const lines = Array.from({ length: rows }, (_, nth) => row(nth, note));
  return Buffer.from(head + lines.join(""));
}

function post(body: BodyInit, type: string): Promise<Answer> {
  return ask(imports, { method: "POST", body, headers: { "content-type": type } });
}

function postFile(bytes: Uint8Array, fields: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), "账单.csv");
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return ask(imports, { method: "POST", body: form });
}

const codeOf = (answer: Answer): unknown => Object(Object(answer.json).error).code;
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("large files at POST /api/v1/imports", () => {
  it("lists every sale of a table of 25 MB with rows enough to be listed", async () => {
    const bytes = bill(limits.statementRows / 2, "备".repeat(40));
    expect(bytes.byteLength).toBeGreaterThan(25_000_000);
    const answer = await postFile(bytes);
    expect(answer.status).toBe(200);
    const plain = readStatement(bytes, { mostBytes: bytes.byteLength });
    const whole = { member: null, notes: [], leftOut: [], bytes: bytes.byteLength };
    expect(answer.text).toBe(JSON.stringify({ ...plain, ...whole, sha256: hashOf(bytes) }));
  });

  it("lists the sales up to the row that is one too many, and from there what they come to", async () => {
    for (const beside of [-1, 0, 1]) {
      const rows = limits.statementRows + beside;
      const answer = await post(bill(rows), "text/csv");
      expect(answer.status).toBe(200);
      const read = Object(answer.json);
      expect([read.rows, read.terminals]).toEqual([rows, ["A0000001"]]);
      if (beside <= 0) {
        expect([read.transactions.length, read.sales]).toEqual([rows, undefined]);
        continue;
      }
      expect(ImportAnswer.safeParse(read).error).toBeUndefined();
      expect(read.transactions).toBe(null);
      expect(read.sales).toEqual({ count: rows, sumFen: rows * 100, shortCount: 0 });
      const days: readonly { readonly count: number }[] = read.days;
      expect(days).toHaveLength(9);
      expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(rows);
    }
  });

  it("holds text that is no known table to its own limit", async () => {
    const text = Buffer.alloc(limits.statementBytes + 1, "a");
    // too large it is not; what is in it is another matter
    expect((await post(text.subarray(0, -1), "text/csv")).status).toBe(400);
    const answer = await post(text, "text/csv");
    expect([answer.status, codeOf(answer)]).toEqual([413, "too-large"]);
  });

  it("goes by the first bytes, and not by the type that a file claims", async () => {
    const packed = Buffer.alloc(limits.packedBytes + 1);
    packed.write("PK\u0003\u0004", "latin1");
    for (const [bytes, status] of [
      [packed.subarray(0, -1), 400],
      [packed, 413],
    ] as const) {
      expect((await post(bytes, "text/csv")).status).toBe(status);
      expect((await postFile(bytes)).status).toBe(status);
    }
    const table = bill(10);
    const answer = await post(table, "application/zip");
    expect([answer.status, Object(answer.json).rows]).toEqual([200, 10]);
  });

  it("takes the fields in any order beside a file that streams", async () => {
    const bytes = Buffer.from(bill(3).toString().replaceAll("A0000001", ""));
    for (const first of ["file", "terminalId"]) {
      const form = new FormData();
      if (first === "terminalId") form.append("terminalId", "shop-1");
      form.append("file", new Blob([new Uint8Array(bytes)]), "a.csv");
      if (first === "file") form.append("terminalId", "shop-1");
      const answer = await ask(imports, { method: "POST", body: form });
      const rows: readonly { readonly terminal: string }[] = Object(answer.json).transactions;
      expect(rows.map(({ terminal }) => terminal)).toEqual(["shop-1", "shop-1", "shop-1"]);
    }
    const long = await postFile(bytes, { mapping: " ".repeat(20_001) });
    expect([long.status, codeOf(long)]).toEqual([413, "too-large"]);
    const twice = new FormData();
    for (const name of ["a.csv", "b.csv"])
      twice.append("file", new Blob([new Uint8Array(bytes)]), name);
    expect(codeOf(await ask(imports, { method: "POST", body: twice }))).toBe("field-repeated");
  });

  it("does not read a body that is announced too large", async () => {
    const start = `POST ${imports} HTTP/1.1\nHost: localhost\nContent-Type: text/csv\n`;
    const announced = await askRaw(`${start}Content-Length: ${limits.largeBytes + 1}\n\n`);
    expect([announced.status, announced.sent]).toEqual([413, 0]);
  });

  it("stops a packed file that comes in chunks once it passes its limit", async () => {
    const start = `POST ${imports} HTTP/1.1\nHost: localhost\nContent-Type: text/csv\nTransfer-Encoding: chunked\n\n`;
    const piece = Buffer.alloc(1_000_000);
    let sent = 0;
    const answer = await askRaw(start, () => {
      if (100 <= sent) return null;
      if (sent === 0) piece.write("PK\u0003\u0004", "latin1");
      sent += 1;
      return Buffer.concat([Buffer.from("f4240\r\n"), piece, Buffer.from("\r\n")]);
    });
    expect(answer.status).toBe(413);
    expect(answer.sent).toBeLessThan(60_000_000);
  });
});
