import { afterEach, describe, expect, it } from "vitest";
import { plainDate } from "@/lib/engine/date";
import { type CheckDraft, emptyDraft } from "@/lib/schemas/check-draft";
import { addCheck, changeCheck, closeCheck, findCheck, findOpenCheck } from "@/lib/store/checks";
import { db } from "@/lib/store/db";
import { sweepExpired } from "@/lib/store/merchants";
import { addReport } from "@/lib/store/reports";
import { addStatements, listStatements } from "@/lib/store/statements";
import { newGuest } from "../support/keys";
import { comeBack, goAhead } from "../support/later";
import { sampleReport, sampleStatement } from "./samples";

const sample = sampleStatement();

const answered: CheckDraft = {
  ...emptyDraft,
  window: { from: plainDate("2026-01-01"), to: plainDate("2026-03-31") },
  demandsOn: [plainDate("2026-02-14")],
};
const stranger = "11111111-2222-4333-8444-555555555555";

describe("a check", () => {
  it("begins with nothing answered", async () => {
    const key = await newGuest();
    expect(await findCheck(key, await addCheck(key))).toEqual(emptyDraft);
  });

  it("gives back what was answered", async () => {
    const key = await newGuest();
    const id = await addCheck(key);
    expect(await changeCheck(key, id, answered)).toBe(true);
    expect(await findCheck(key, id)).toEqual(answered);
  });

  it("is not there for another guest, who cannot change or close it either", async () => {
    const key = await newGuest();
    const other = await newGuest();
    const id = await addCheck(key);
    await changeCheck(key, id, answered);
    expect(await findCheck(other, id)).toBeNull();
    expect(await changeCheck(other, id, emptyDraft)).toBe(false);
    expect(await closeCheck(other, id)).toBe(false);
    expect(await findCheck(key, id)).toEqual(answered);
  });

  it("is not found under an id that is none", async () => {
    const key = await newGuest();
    for (const id of [
      "",
      "1",
      "'; DROP TABLE merchant; --",
      "流量费",
      stranger,
      `${stranger}0`,
      "\0",
    ]) {
      expect(await findCheck(key, id)).toBeNull();
      expect(await changeCheck(key, id, answered)).toBe(false);
      expect(await closeCheck(key, id)).toBe(false);
    }
  });

  it("is not found where its columns hold what we do not read", async () => {
    const key = await newGuest();
    const id = await addCheck(key);
    await db().check.updateMany({
      where: { merchantId: key.merchantId, id },
      data: { draft: { version: 0 } },
    });
    expect(await findCheck(key, id)).toBeNull();
  });

  it("takes its files with it when it is closed", async () => {
    const key = await newGuest();
    const id = await addCheck(key);
    await addStatements(key, id, sample.upload, sample.statements);
    expect(await closeCheck(key, id)).toBe(true);
    expect(await listStatements(key, id)).toEqual([]);
    expect(await db().statement.count({ where: { merchantId: key.merchantId } })).toBe(0);
  });

  it("keeps one of two changes made at once, whole", async () => {
    const key = await newGuest();
    const id = await addCheck(key);
    const drafts = Array.from({ length: 20 }, (_, n) => ({
      ...emptyDraft,
      keptStatements: Array.from({ length: 10 }, () => String(n)),
    }));
    expect(await Promise.all(drafts.map((draft) => changeCheck(key, id, draft)))).not.toContain(
      false,
    );
    expect(drafts).toContainEqual(await findCheck(key, id));
  });
});

describe("the open check", () => {
  it("is the one that was changed last and has no report yet", async () => {
    const key = await newGuest();
    expect(await findOpenCheck(key)).toBeNull();
    const first = await addCheck(key);
    const second = await addCheck(key);
    await changeCheck(key, first, answered);
    expect(await findOpenCheck(key)).toBe(first);
    await addReport(key, first, sampleReport());
    expect(await findOpenCheck(key)).toBe(second);
    expect(await findOpenCheck(await newGuest())).toBeNull();
  });
});

describe("the end of a check", () => {
  afterEach(comeBack);

  it("comes 24 hours after the last answer, for the guest too", async () => {
    const key = await newGuest();
    const id = await addCheck(key);
    goAhead(23);
    expect(await changeCheck(key, id, answered)).toBe(true);
    goAhead(23);
    await sweepExpired();
    expect(await findCheck(key, id)).toEqual(answered);
    goAhead(2);
    expect(await findCheck(key, id)).toBeNull();
    expect(await changeCheck(key, id, answered)).toBe(false);
    expect(await addStatements(key, id, sample.upload, sample.statements)).toEqual({
      kind: "gone",
    });
  });

  it("leaves no row behind once it is swept", async () => {
    const key = await newGuest();
    const id = await addCheck(key);
    await addStatements(key, id, sample.upload, sample.statements);
    goAhead(25);
    expect(await sweepExpired()).toBeGreaterThan(0);
    const { merchantId } = key;
    expect(await db().statement.count({ where: { merchantId } })).toBe(0);
    expect(await db().check.count({ where: { merchantId } })).toBe(0);
    expect(await db().merchant.count({ where: { id: merchantId } })).toBe(0);
  });
});
