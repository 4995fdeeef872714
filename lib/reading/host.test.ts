import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { planFile, openSealing, readSealed, type Sealed } from "../files/sealed-file";
import { readStatement } from "../intake/read-statement";
import { runJob } from "./host";
import type { Job } from "./jobs";

const folder = mkdtempSync(path.join(os.tmpdir(), "qingliu-reading-"));
mkdirSync(path.join(folder, "out"));
afterAll(() => rmSync(folder, { recursive: true }));
const merchantId = "0c6a4d0e-9d3c-4a38-9a5c-0d7b8b0a6a11";
const bill = readFileSync("tests/fixtures/statements/lakala-trades.txt");

async function sealed(bytes: Uint8Array): Promise<Sealed> {
  const plan = planFile(folder, merchantId);
  const sealing = await openSealing(plan.place, plan.key, plan.about);
  await sealing.write(bytes);
  return { ...plan, ...(await sealing.end()) };
}

async function readJob(bytes: Uint8Array): Promise<Extract<Job, { kind: "read" }>> {
  const out = path.join(folder, "out");
  const file = { sealed: await sealed(bytes), fileName: "a.txt", password: undefined };
  return { kind: "read", ...file, folder: out, merchantId };
}

async function only(bytes: Uint8Array) {
  const answer = await runJob(await readJob(bytes));
  if (answer.kind !== "members") throw new Error(`refused: ${answer.code}`);
  const [member] = answer.members;
  if (member === undefined) throw new Error("no statement was found");
  return member;
}

describe("the thread that reads files", () => {
  it("gives what a bill holds, and seals a text that reads the same", async () => {
    const member = await only(bill);
    const plain = readStatement(bill);
    if (plain.kind !== "read" || member.reading.kind !== "read") throw new Error("not read");
    const { transactions, ...lists } = plain;
    expect(member.reading).toMatchObject(lists);
    expect(member.reading.sales.count).toBe(transactions.length);
    const parts: Uint8Array[] = [];
    const text = { ...member.file, ...member.sealed };
    for await (const part of readSealed(text)) parts.push(part);
    const again = readStatement(Buffer.concat(parts));
    expect(again).toEqual({ ...plain, encoding: "utf-8" });
    const file = { id: "s", fileName: "a.txt", sealed: text, mapping: null };
    expect(await runJob({ kind: "overlap", files: [file, { ...file, id: "t" }] })).toEqual({
      kind: "overlap",
      count: transactions.length + plain.charges.length,
    });
  });

  it("hands over an answer as JSON text, and keeps nothing of the file", async () => {
    const { sealed: file } = await readJob(bill);
    const names = readdirSync(path.join(folder, "out"));
    const fields = { sha256: "00", fileName: "", mapping: null, password: null, terminalId: null };
    const answer = await runJob({ kind: "import", sealed: file, ...fields });
    if (answer.kind !== "json") throw new Error(`refused: ${answer.code}`);
    const beside = { member: null, notes: [], leftOut: [], bytes: bill.byteLength, sha256: "00" };
    expect(Buffer.from(answer.json).toString()).toBe(
      JSON.stringify({ ...readStatement(bill), ...beside }),
    );
    expect(readdirSync(path.join(folder, "out"))).toEqual(names);
    expect(
      await runJob({ kind: "import", sealed: await sealed(Buffer.from("%PDF-1.7 ")), ...fields }),
    ).toMatchObject({ kind: "refused", code: "pdfFile" });
  });

  it("refuses what is no bill, and text that was changed on the disk", async () => {
    expect(await runJob(await readJob(Buffer.from("%PDF-1.7 ")))).toMatchObject({
      kind: "refused",
      code: "pdfFile",
    });
    const job = await readJob(bill);
    const bytes = readFileSync(job.sealed.place);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(job.sealed.place, bytes);
    expect(await runJob(job)).toMatchObject({ kind: "refused", code: "readerFailed" });
  });

  it("ends when it is told to, also while others wait", async () => {
    const ends = new AbortController();
    const jobs = await Promise.all(Array.from({ length: 6 }, () => readJob(bill)));
    const all = jobs.map((job) => runJob(job, { signal: ends.signal }));
    ends.abort();
    const codes = (await Promise.all(all)).map((one) => (one.kind === "refused" ? one.code : ""));
    expect(codes).toEqual(Array.from({ length: 6 }, () => "stopped"));
    expect((await only(bill)).reading.kind).toBe("read");
  });
});
