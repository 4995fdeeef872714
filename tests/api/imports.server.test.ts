import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStatement } from "@/lib/intake/read-statement";
import { ImportAnswer } from "@/lib/schemas/import";
import { lockedZip } from "../support/locked-zip";
import { type SheetParts, workbook } from "../support/workbooks";
import { type Answer, ask } from "./http";

const imports = "/api/v1/imports";
const folder = path.resolve(import.meta.dirname, "../fixtures/statements");
const names = readdirSync(folder);

function fileOf(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path.join(folder, name)));
}

type Fields = Readonly<Record<string, string | Blob>>;

function postForm(fields: Fields, headers: HeadersInit = {}): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") form.append(name, value);
    else form.append(name, value, "statement.csv");
  }
  return ask(imports, { method: "POST", body: form, headers });
}

function post(body: BodyInit, type: string): Promise<Answer> {
  return ask(imports, { method: "POST", body, headers: { "content-type": type } });
}

/** nothing lies in the file but the statement */
const itself = { member: null, notes: [], leftOut: [] };

function errorOf(answer: Answer): { readonly code?: string; readonly issues?: readonly unknown[] } {
  return Object(Object(answer.json).error);
}

function sheet(name: string, reference: string): SheetParts {
  const head = ["交易日期", "交易金额", "手续费", "流水号"];
  return { name, rows: [head, [{ v: "46082", style: 1 }, 100, 0.6, reference]] };
}

function lockedArchive(password: string): Promise<Uint8Array> {
  return lockedZip(password, [
    ["三月.csv", fileOf("wechat-success.csv")],
    ["交易.txt", fileOf("lakala-trades.txt")],
    ["汇总.csv", new TextEncoder().encode("#支付宝业务汇总查询\n类型,交易订单总笔数\n交易,3\n")],
  ]);
}

describe("POST /api/v1/imports", () => {
  it("has files to read", () => {
    expect(names.length).toBeGreaterThan(10);
  });

  for (const name of names) {
    it(`answers ${name} as intake reads it, with the hash of what arrived`, async () => {
      const bytes = fileOf(name);
      const answer = await post(bytes, "text/plain");
      const reading = readStatement(bytes);
      if (reading.kind === "refused") {
        expect(answer.status).toBe(400);
        expect(errorOf(answer).issues).toEqual([expect.objectContaining({ code: reading.code })]);
        return;
      }
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      expect(answer.status).toBe(200);
      expect(answer.json).toEqual(
        JSON.parse(JSON.stringify({ ...reading, ...itself, bytes: bytes.byteLength, sha256 })),
      );
      expect(ImportAnswer.safeParse(answer.json).error).toBeUndefined();
    });
  }

  it("reads the same file from a form, and gives its rows the terminal that was sent", async () => {
    const bytes = fileOf("wechat-success.csv");
    const answer = await postForm({ file: new Blob([bytes]), terminalId: "shop-1" });
    const rows: readonly { readonly terminal: string | null }[] = Object(answer.json).transactions;
    const before = readStatement(bytes);
    const own = before.kind === "read" ? before.transactions.map(({ terminal }) => terminal) : [];
    expect(answer.status).toBe(200);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ terminal }) => terminal)).toEqual(own.map((one) => one ?? "shop-1"));
  });

  it("asks what the columns of an unknown table mean, and reads it by the answer", async () => {
    const table = new Blob([fileOf("mapped.csv")]);
    const asked = Object((await postForm({ file: table })).json);
    expect(asked.kind).toBe("needsMapping");
    expect(ImportAnswer.safeParse(asked).error).toBeUndefined();
    const mapping = JSON.stringify(asked.proposal);
    const read = Object((await postForm({ file: table, mapping })).json);
    expect([read.kind, read.layout]).toEqual(["read", "mapped"]);
    expect(read.transactions.length).toBeGreaterThan(0);
    const beside = JSON.stringify({
      ...asked.proposal,
      columns: { ...asked.proposal.columns, day: 63 },
    });
    const refused = errorOf(await postForm({ file: table, mapping: beside }));
    expect(refused.issues).toEqual([expect.objectContaining({ code: "mappingDoesNotFit" })]);
  });

  it("names what is wrong with the fields beside the file", async () => {
    const file = new Blob([fileOf("wechat-success.csv")]);
    const wrong: readonly (readonly [fields: Fields, code: string, path: string | null])[] = [
      [{}, "file-missing", null],
      [{ file: "no file" }, "file-missing", null],
      [{ file, surplus: "1" }, "field-unknown", null],
      [{ file, mapping: file }, "field-not-text", null],
      [{ file, terminalId: file }, "field-not-text", null],
      [{ file, password: file }, "field-not-text", null],
      [{ file, password: "1".repeat(129) }, "not-accepted", "password"],
      [{ file, mapping: "{" }, "not-json", null],
      [{ file, mapping: "{}" }, "not-accepted", "mapping.headerRow"],
      [{ file, terminalId: "" }, "not-accepted", "terminalId"],
      [{ file, terminalId: "x".repeat(201) }, "not-accepted", "terminalId"],
    ];
    for (const [fields, code, at] of wrong) {
      const answer = await postForm(fields);
      expect([answer.status, errorOf(answer).code]).toEqual([400, code]);
      if (at !== null) {
        expect(errorOf(answer).issues).toContainEqual(expect.objectContaining({ path: at }));
      }
    }
  });

  it("says in the asker's language why a file gives no rows", async () => {
    const answer = await ask(imports, {
      method: "POST",
      body: Buffer.from("%PDF-1.7\n"),
      headers: { "content-type": "text/csv", "accept-language": "zh-CN" },
    });
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({
      code: "statement-refused",
      message: "账单无法读取。",
      issues: [{ path: "file", code: "pdfFile", message: expect.stringContaining("PDF") }],
    });
  });

  it("reads a workbook sent as the body, names the sheet, and what was left out", async () => {
    const answer = await post(
      Buffer.from(workbook([sheet("三月", "A1"), { name: "Sheet2", rows: [] }])),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    );
    expect(answer.status).toBe(200);
    expect(ImportAnswer.safeParse(answer.json).error).toBeUndefined();
    expect(answer.json).toMatchObject({
      kind: "needsMapping",
      member: "三月",
      leftOut: [{ name: "Sheet2", code: "sheetEmpty" }],
    });
  });

  it("reads every statement of a locked archive once its password is given", async () => {
    const file = new Blob([new Uint8Array(await lockedArchive("246810"))]);
    for (const [fields, code] of [
      [{ file }, "passwordNeeded"],
      [{ file, password: "000000" }, "passwordWrong"],
    ] as const) {
      const refused = await postForm(fields);
      expect(refused.status).toBe(400);
      expect(errorOf(refused).issues).toEqual([expect.objectContaining({ path: "file", code })]);
    }
    const answer = await postForm({ file, password: "246810" });
    expect(answer.status).toBe(200);
    expect(ImportAnswer.safeParse(answer.json).error).toBeUndefined();
    expect(answer.json).toMatchObject({
      kind: "several",
      files: [
        { kind: "read", layout: "wechatTrade", member: "三月.csv" },
        { kind: "read", layout: "lakalaTrades", member: "交易.txt" },
      ],
      leftOut: [{ name: "汇总.csv", code: "summaryFile" }],
    });
    expect(answer.text).not.toContain("246810");
  });

  it("tells where pictures and PDF are taken", async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    for (const [bytes, code] of [
      [png, "imageFile"],
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "imageFile"],
      [Buffer.from("%PDF-1.7"), "pdfFile"],
    ] as const) {
      const answer = await postForm({ file: new Blob([new Uint8Array(bytes)]) });
      expect(answer.status).toBe(400);
      expect(errorOf(answer).issues).toEqual([expect.objectContaining({ code })]);
    }
  });

  it("refuses a form that is none, and other types", async () => {
    const forms: readonly (readonly [body: string, type: string])[] = [
      ["", "multipart/form-data; boundary=x"],
      ["rubbish", "multipart/form-data; boundary=x"],
      ["--x\r\n", "multipart/form-data; boundary=x"],
      ["--x--\r\n", "multipart/form-data"],
      [
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
        "multipart/form-data; boundary=x",
      ],
    ];
    for (const [body, type] of forms) expect((await post(body, type)).status, body).toBe(400);
    for (const type of [
      "application/json",
      "application/octet-stream",
      "image/png",
      "multipart/mixed; boundary=x",
    ]) {
      expect((await post("x", type)).status, type).toBe(415);
    }
    expect((await ask(imports)).status).toBe(405);
  });

  it("meets noise with an answer", async () => {
    const noise = fc.sample(fc.uint8Array({ maxLength: 2_000 }), { numRuns: 100, seed: 7 });
    for (const bytes of noise) {
      const raw = await post(Buffer.from(bytes), "text/csv");
      const form = await post(Buffer.from(bytes), "multipart/form-data; boundary=a");
      expect([200, 400]).toContain(raw.status);
      expect(form.status).toBe(400);
    }
  });
});
