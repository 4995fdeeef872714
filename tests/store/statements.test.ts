import { describe, expect, it } from "vitest";
import { addCheck } from "@/lib/store/checks";
import {
  addStatement,
  findStatementRows,
  listStatements,
  removeStatement,
  statementsPerCheck,
} from "@/lib/store/statements";
import { newGuest } from "../support/keys";
import { sampleReading, sampleStatement } from "./samples";

async function checkWithFile() {
  const key = await newGuest();
  const checkId = await addCheck(key);
  const id = (await addStatement(key, checkId, sampleStatement())) ?? "";
  return { key, checkId, id };
}

const numbered = (n: number) =>
  sampleStatement({ fileName: `${n}.csv`, sha256: n.toString(16).padStart(64, "0") });

describe("a file in a check", () => {
  it("is listed with its counts and read back row by row", async () => {
    const { key, checkId, id } = await checkWithFile();
    const [line, ...rest] = await listStatements(key, checkId);
    expect(rest).toEqual([]);
    expect(line).toMatchObject({
      id,
      fileName: "三月对账单.csv",
      bytes: 12_345,
      rows: 3,
      transactions: 2,
      charges: 1,
    });
    expect(line).not.toHaveProperty("readingGz");
    expect(await findStatementRows(key, checkId, id)).toEqual(sampleReading());
  });

  it("is not there for another guest, not even with a check of his own", async () => {
    const { key, checkId, id } = await checkWithFile();
    const other = await newGuest();
    const ownCheck = await addCheck(other);
    for (const place of [checkId, ownCheck]) {
      expect(await findStatementRows(other, place, id)).toBeNull();
      expect(await removeStatement(other, place, id)).toBe(false);
    }
    expect(await listStatements(other, checkId)).toEqual([]);
    expect(await addStatement(other, checkId, numbered(7))).toBeNull();
    expect(await listStatements(key, checkId)).toHaveLength(1);
  });

  it("is gone when it is removed", async () => {
    const { key, checkId, id } = await checkWithFile();
    expect(await removeStatement(key, checkId, id)).toBe(true);
    expect(await removeStatement(key, checkId, id)).toBe(false);
    expect(await listStatements(key, checkId)).toEqual([]);
    expect(await findStatementRows(key, checkId, id)).toBeNull();
  });

  it("takes the place of its first reading when it comes again", async () => {
    const { key, checkId, id } = await checkWithFile();
    const again = await addStatement(key, checkId, sampleStatement({ reading: sampleReading(5) }));
    expect(again).not.toBe(id);
    const lines = await listStatements(key, checkId);
    expect(lines.map(({ id: one, rows }) => [one, rows])).toEqual([[again, 6]]);
  });

  it("is kept once when the same file comes ten times at once", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    await Promise.all(
      Array.from({ length: 10 }, () => addStatement(key, checkId, sampleStatement())),
    );
    expect(await listStatements(key, checkId)).toHaveLength(1);
  });

  it("is refused when the check is full, also when many come at once", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const many = Array.from({ length: statementsPerCheck + 5 }, (_, n) => n);
    const ids = await Promise.all(many.map((n) => addStatement(key, checkId, numbered(n))));
    expect(ids.filter((id) => id === null)).toHaveLength(5);
    expect(await listStatements(key, checkId)).toHaveLength(statementsPerCheck);
  });

  it("may hold two hundred thousand rows", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const id =
      (await addStatement(key, checkId, sampleStatement({ reading: sampleReading(200_000) }))) ??
      "";
    const reading = await findStatementRows(key, checkId, id);
    expect(reading?.transactions).toHaveLength(200_000);
    expect(reading?.transactions.at(-1)?.amountFen).toBe(319_999);
  });
});
