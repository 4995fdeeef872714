import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dropFile, putFile } from "@/lib/files/stored-files";
import { preparePicture } from "@/lib/ocr/read-document";
import { joined, placesOf, readStored, storedBytes } from "@/lib/ocr/read-stored";
import { readerPid } from "@/lib/ocr/reader-process";
import { addCheck, closeCheck } from "@/lib/store/checks";
import {
  addDocument,
  changeDocument,
  documentsPerCheck,
  findDocument,
  listDocuments,
  removeDocument,
} from "@/lib/store/documents";
import type { MerchantKey } from "@/lib/store/keys";
import { newGuest } from "../support/keys";
import { blankPdf, scannedPdf } from "../support/pdf";

const data = mkdtempSync(path.join(os.tmpdir(), "qingliu-documents-"));
process.env["QINGLIU_DATA"] = data;
afterAll(() => {
  rmSync(data, { recursive: true });
  const pid = readerPid();
  if (pid !== null) process.kill(pid);
});

const messages = readFileSync("tests/fixtures/documents/messages.jpg");

async function addPdf(key: MerchantKey, checkId: string, bytes: Uint8Array): Promise<string> {
  const { id: fileId } = await putFile(key, bytes, "application/pdf");
  const record = { purpose: "agreement", pictures: [], done: 0, params: {}, text: null } as const;
  const about = { fileId, fileName: "a.pdf", media: "pdf", pages: 0, record } as const;
  return (await addDocument(key, checkId, about)) ?? "";
}

async function addPhotos(key: MerchantKey, checkId: string, photos: readonly Uint8Array[]) {
  const pictures = [];
  for (const photo of photos) {
    const prepared = await preparePicture(photo);
    if (prepared.kind === "refused") throw new Error(prepared.code);
    pictures.push(prepared.picture);
  }
  const { id: fileId } = await putFile(key, joined(pictures), "image/jpeg");
  const places = placesOf(pictures);
  const record = { purpose: "charges", pictures: places, done: 0, params: {}, text: null } as const;
  const about = { fileId, fileName: "a.jpg", media: "jpeg", pages: photos.length, record } as const;
  return (await addDocument(key, checkId, about)) ?? "";
}

describe("a document of a check", () => {
  it("is not there for another guest, for another check, or after it was removed", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const id = await addPdf(key, checkId, blankPdf(1));
    const other = await newGuest();
    for (const [who, where, which] of [
      [other, checkId, id],
      [key, await addCheck(key), id],
      [key, checkId, "no id"],
      [key, "no id", id],
    ] as const) {
      expect(await findDocument(who, where, which)).toBeNull();
      expect(await changeDocument(who, where, which, { state: "failed" })).toBe(false);
      expect(await removeDocument(who, where, which)).toBeNull();
    }
    expect(await listDocuments(other, checkId)).toEqual([]);
    const found = await findDocument(key, checkId, id);
    expect(found?.state).toBe("waiting");
    expect(await removeDocument(key, checkId, id)).toBe(found?.fileId);
    expect(await listDocuments(key, checkId)).toEqual([]);
  });

  it("goes with its check, and comes into none that is gone", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const id = await addPdf(key, checkId, blankPdf(1));
    await closeCheck(key, checkId);
    expect(await findDocument(key, checkId, id)).toBeNull();
    expect(await addPdf(key, checkId, blankPdf(1))).toBe("");
  });

  it("is one of twenty at most", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const ids: string[] = [];
    for (let nth = 0; nth <= documentsPerCheck; nth += 1)
      ids.push(await addPdf(key, checkId, Buffer.from("%PDF-")));
    expect(ids.filter((id) => id !== "")).toHaveLength(documentsPerCheck);
    expect(ids.at(-1)).toBe("");
  });
});

describe("the reading of a document", () => {
  it("takes several photos as the pages of one text", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const id = await addPhotos(key, checkId, [messages, messages]);
    await readStored(key, checkId, id);
    const document = await findDocument(key, checkId, id);
    expect(document).toMatchObject({ state: "read", problem: null, record: { done: 2 } });
    expect(document?.record.text?.pages).toHaveLength(2);
    expect(document?.record.text?.text.match(/流量费99\.00元/g)).toHaveLength(2);
  });

  it("goes on where a restart cut it off", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const id = await addPhotos(key, checkId, [messages]);
    await changeDocument(key, checkId, id, { state: "reading" });
    await readStored(key, checkId, id);
    expect((await findDocument(key, checkId, id))?.state).toBe("read");
  });

  it("says why there is nothing to read", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const id = await addPdf(key, checkId, blankPdf(101));
    await readStored(key, checkId, id);
    expect(await findDocument(key, checkId, id)).toMatchObject({
      state: "failed",
      problem: "pdf-too-many-pages",
      record: { params: { limit: 100 } },
    });
  });

  it("fails where the file is gone, and throws at nobody", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const id = await addPhotos(key, checkId, [messages]);
    const fileId = (await findDocument(key, checkId, id))?.fileId ?? "";
    await changeDocument(key, checkId, id, {
      fileId: (await putFile(key, Buffer.from("no picture"), "image/jpeg")).id,
    });
    await dropFile(key, fileId);
    await readStored(key, checkId, id);
    expect((await findDocument(key, checkId, id))?.state).toBe("failed");
  });

  it("keeps the pictures of a scan in the place of the PDF", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const id = await addPdf(key, checkId, scannedPdf(messages, 720, 900));
    const before = (await findDocument(key, checkId, id))?.fileId ?? "";
    await readStored(key, checkId, id);
    const after = await findDocument(key, checkId, id);
    expect(after?.record.text?.text).toContain("流量费99.00元");
    expect(after?.record.pictures).toHaveLength(1);
    expect(await storedBytes(key, before)).toBeNull();
    const kept = await storedBytes(key, after?.fileId ?? "");
    expect(Buffer.from(kept?.subarray(0, 3) ?? []).toString("hex")).toBe("ffd8ff");
  });
});
