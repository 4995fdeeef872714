import { describe, expect, it } from "vitest";
import { limits } from "@/lib/limits";
import type { ColumnMapping } from "@/lib/intake/mapping-type";
import type { MappingReading } from "@/lib/intake/reading";
import { addCheck, closeCheck, findCheck } from "@/lib/store/checks";
import { db } from "@/lib/store/db";
import { dropStatement, keepStatement } from "@/lib/store/kept-statements";
import type { MerchantKey } from "@/lib/store/keys";
import {
  addStatements,
  findHeldReading,
  findStatementReading,
  heldLayout,
  listStatements,
  settleHeld,
  statementsPerCheck,
} from "@/lib/store/statements";
import { newGuest } from "../support/keys";
import { sampleDigest, sampleMember, sampleStatement } from "./samples";

async function add(key: MerchantKey, checkId: string, sample = sampleStatement()) {
  return addStatements(key, checkId, sample.upload, sample.statements);
}

async function idOf(key: MerchantKey, checkId: string, sample = sampleStatement()) {
  const added = await add(key, checkId, sample);
  return added.kind === "added" ? (added.ids[0] ?? "") : "";
}

async function checkWithFile() {
  const key = await newGuest();
  const checkId = await addCheck(key);
  return { key, checkId, id: await idOf(key, checkId) };
}

const numbered = (n: number) =>
  sampleStatement({ fileName: `${n}.csv`, sha256: n.toString(16).padStart(64, "0") });
const filesOf = ({ merchantId }: MerchantKey) => db().storedFile.count({ where: { merchantId } });

describe("a file in a check", () => {
  it("is listed with its counts and read back", async () => {
    const { key, checkId, id } = await checkWithFile();
    const [line, ...rest] = await listStatements(key, checkId);
    expect(rest).toEqual([]);
    expect(line).toMatchObject({
      id,
      fileName: "三月对账单.csv",
      member: "",
      bytes: 12_345,
      rows: 3,
      transactions: 2,
      charges: 1,
      mapping: null,
    });
    expect(line).not.toHaveProperty("readingGz");
    expect(await findStatementReading(key, checkId, id)).toEqual(sampleDigest());
  });

  it("is not there for another guest, not even with a check of his own", async () => {
    const { key, checkId, id } = await checkWithFile();
    const other = await newGuest();
    const ownCheck = await addCheck(other);
    for (const place of [checkId, ownCheck]) {
      expect(await findStatementReading(other, place, id)).toBeNull();
      expect(await dropStatement(other, place, id)).toBeNull();
    }
    expect(await listStatements(other, checkId)).toEqual([]);
    expect(await add(other, checkId, numbered(7))).toEqual({ kind: "gone" });
    expect(await filesOf(other)).toBe(0);
    expect(await listStatements(key, checkId)).toHaveLength(1);
  });

  it("is gone with the key of its text when it is removed", async () => {
    const { key, checkId, id } = await checkWithFile();
    expect(await filesOf(key)).toBe(1);
    expect(await dropStatement(key, checkId, id)).toHaveLength(1);
    expect(await filesOf(key)).toBe(0);
    expect(await dropStatement(key, checkId, id)).toBeNull();
    expect(await listStatements(key, checkId)).toEqual([]);
    expect(await findStatementReading(key, checkId, id)).toBeNull();
  });

  it("is gone with the key of its text when the check is thrown away", async () => {
    const { key, checkId } = await checkWithFile();
    expect(await closeCheck(key, checkId)).toBe(true);
    expect(await filesOf(key)).toBe(0);
  });

  it("takes the place of its first reading when it comes again", async () => {
    const { key, checkId, id } = await checkWithFile();
    const before = await db().storedFile.findFirstOrThrow({
      where: { merchantId: key.merchantId },
    });
    const again = await add(key, checkId, sampleStatement({}, sampleDigest(5)));
    expect(again).toMatchObject({ kind: "added", gone: [before.name] });
    const lines = await listStatements(key, checkId);
    expect(lines.map(({ rows }) => rows)).toEqual([6]);
    expect(lines[0]?.id).not.toBe(id);
    expect(await filesOf(key)).toBe(1);
  });

  it("is kept once when the same file comes ten times at once", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    await Promise.all(Array.from({ length: 10 }, () => add(key, checkId)));
    expect(await listStatements(key, checkId)).toHaveLength(1);
    expect(await filesOf(key)).toBe(1);
  });

  it("is refused when the check is full, also when many come at once", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const many = Array.from({ length: statementsPerCheck + 5 }, (_, n) => n);
    const all = await Promise.all(many.map((n) => add(key, checkId, numbered(n))));
    expect(all.filter(({ kind }) => kind === "tooManyFiles")).toHaveLength(5);
    expect(await listStatements(key, checkId)).toHaveLength(statementsPerCheck);
  });
});

describe("an archive with several statements", () => {
  it("is kept whole or not at all", async () => {
    const { key, checkId } = await checkWithFile();
    const members = (count: number) =>
      Array.from({ length: count }, (_, n) => sampleMember(sampleDigest(n), `${n}.csv`));
    const { upload } = numbered(1);
    const most = members(statementsPerCheck);
    expect(await addStatements(key, checkId, upload, most)).toEqual({ kind: "tooManyFiles" });
    expect(await listStatements(key, checkId)).toHaveLength(1);
    // the second has the name of the first: the database refuses it, and the first goes with it
    const same = [sampleMember(sampleDigest(), "a.csv"), sampleMember(sampleDigest(), "a.csv")];
    await expect(addStatements(key, checkId, upload, same)).rejects.toThrow();
    expect(await filesOf(key)).toBe(1);
    const three = await addStatements(key, checkId, upload, members(3));
    const lines = await listStatements(key, checkId);
    expect(three.kind === "added" && three.ids).toEqual(lines.slice(1).map(({ id }) => id));
    expect(lines.map(({ member }) => member)).toEqual(["", "0.csv", "1.csv", "2.csv"]);
  });
});

describe("the room that a merchant has", () => {
  it("ends with the byte after the last, and the refusal names what stands", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const sized = (nth: number, bytes: number) =>
      addStatements(key, checkId, numbered(nth).upload, [
        sampleMember(sampleDigest(), "", BigInt(bytes)),
      ]);
    expect(await sized(1, limits.storedBytes - 10)).toMatchObject({ kind: "added" });
    expect(await sized(2, 11)).toEqual({
      kind: "storageFull",
      usedBytes: limits.storedBytes - 10,
      usedFiles: 1,
    });
    expect(await sized(3, 10)).toMatchObject({ kind: "added" });
    const other = await newGuest();
    expect(await add(other, await addCheck(other))).toMatchObject({ kind: "added" });
  });
});

describe("a file whose columns are not explained yet", () => {
  const reading: MappingReading = {
    kind: "needsMapping",
    encoding: "utf-8",
    headers: ["甲", "乙"],
    samples: [["2026-07-03", "99.00"]],
    proposal: {
      headerRow: 1,
      delimiter: ",",
      holds: "trades",
      unit: "decide",
      columns: { day: 0 },
    },
    preset: null,
    unit: "yuan",
    unitReason: { code: "byDecimalPoint", params: { points: 1 } },
    rows: 1,
  };
  const mapping: ColumnMapping = { ...reading.proposal, columns: { day: 0, amount: 1 } };
  const held = () => {
    const { upload } = sampleStatement();
    return { upload, statements: [sampleMember(reading)] };
  };

  it("is listed as such, and what is read from it takes the place of the question", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const id = await idOf(key, checkId, held());
    expect(await findHeldReading(key, checkId, id)).toEqual(reading);
    expect(await findStatementReading(key, checkId, id)).toBeNull();
    expect(await listStatements(key, checkId)).toMatchObject([
      { id, layout: heldLayout, rows: 1, transactions: 0, period: null },
    ]);
    // nothing has been read that could count
    expect(await keepStatement(key, checkId, id)).toBe(false);
    expect(await settleHeld(key, checkId, id, mapping, sampleDigest())).toBe(true);
    expect(await findHeldReading(key, checkId, id)).toBeNull();
    expect(await findStatementReading(key, checkId, id)).toEqual(sampleDigest());
    expect(await listStatements(key, checkId)).toMatchObject([{ id, mapping, rows: 3 }]);
    expect(await settleHeld(key, checkId, id, mapping, sampleDigest())).toBe(false);
  });

  it("is not there for another guest or another check", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const id = await idOf(key, checkId, held());
    const other = await newGuest();
    expect(await findHeldReading(other, checkId, id)).toBeNull();
    expect(await findHeldReading(key, await addCheck(key), id)).toBeNull();
    expect(await findHeldReading(key, checkId, "no id")).toBeNull();
    expect(await settleHeld(other, checkId, id, mapping, sampleDigest())).toBe(false);
  });
});

describe("a statement that counts", () => {
  const keptOf = async (key: MerchantKey, checkId: string) =>
    (await findCheck(key, checkId))?.keptStatements;

  it("is named in the answers, once, and no more when it is dropped", async () => {
    const { key, checkId, id } = await checkWithFile();
    const second = await idOf(key, checkId, numbered(2));
    expect(await keepStatement(key, checkId, id)).toBe(true);
    expect(await keepStatement(key, checkId, second)).toBe(true);
    expect(await keepStatement(key, checkId, id)).toBe(true);
    expect(await keptOf(key, checkId)).toEqual([second, id]);
    expect(await dropStatement(key, checkId, id)).toHaveLength(1);
    expect(await keptOf(key, checkId)).toEqual([second]);
    expect(await dropStatement(key, checkId, id)).toBeNull();
    expect(await keepStatement(key, checkId, id)).toBe(false);
    expect(await keptOf(key, checkId)).toEqual([second]);
  });

  it("loses nothing when many are kept and dropped at once", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const ids = [];
    for (let n = 0; n < 6; n += 1) ids.push(await idOf(key, checkId, numbered(n)));
    const [first = "", ...others] = ids;
    await keepStatement(key, checkId, first);
    await Promise.all([
      dropStatement(key, checkId, first),
      ...others.map((id) => keepStatement(key, checkId, id)),
    ]);
    expect((await keptOf(key, checkId))?.toSorted()).toEqual(others.toSorted());
    expect(await listStatements(key, checkId)).toHaveLength(5);
  });

  it("goes with the draft or not at all", async () => {
    const { key, checkId, id } = await checkWithFile();
    await keepStatement(key, checkId, id);
    // what no reader of drafts knows cannot be changed, so the file has to stay as well
    const where = { merchantId_id: { merchantId: key.merchantId, id: checkId } };
    const { draft } = await db().check.findUniqueOrThrow({ where });
    await db().check.update({ where, data: { draft: { of: "another shape" } } });
    expect(await dropStatement(key, checkId, id)).toBeNull();
    expect(await listStatements(key, checkId)).toHaveLength(1);
    await db().check.update({ where, data: { draft: draft ?? {} } });
    expect(await keptOf(key, checkId)).toEqual([id]);
    expect(await filesOf(key)).toBe(1);
  });

  it("is not named any more when its file has come again", async () => {
    const { key, checkId, id } = await checkWithFile();
    await keepStatement(key, checkId, id);
    const again = await idOf(key, checkId);
    expect(await keepStatement(key, checkId, again)).toBe(true);
    expect(await keptOf(key, checkId)).toEqual([again]);
  });

  it("is kept by nobody else", async () => {
    const { key, checkId, id } = await checkWithFile();
    const other = await newGuest();
    expect(await keepStatement(other, checkId, id)).toBe(false);
    expect(await keptOf(key, checkId)).toEqual([]);
  });
});
