import { describe, expect, it } from "vitest";
import type { MappingReading } from "@/lib/intake/reading";
import { addCheck } from "@/lib/store/checks";
import { findHeldFile, type HeldFile, heldLayout, holdFile } from "@/lib/store/held-files";
import {
  addStatement,
  listStatements,
  removeStatement,
  statementsPerCheck,
} from "@/lib/store/statements";
import { newGuest } from "../support/keys";
import { sampleStatement } from "./samples";

const reading: MappingReading = {
  kind: "needsMapping",
  encoding: "utf-8",
  headers: ["甲", "乙"],
  samples: [["2026-07-03", "99.00"]],
  proposal: { headerRow: 1, delimiter: ",", holds: "trades", unit: "decide", columns: { day: 0 } },
  unit: "yuan",
  unitReason: { code: "byDecimalPoint", params: { points: 1 } },
  rows: 1,
};
const held: HeldFile = {
  fileName: "unknown.csv",
  sha256: "a".repeat(64),
  bytes: 30,
  text: "甲,乙\n2026-07-03,99.00\n",
  reading,
};

describe("a file whose columns are not explained yet", () => {
  it("is listed as such and given back as it was held", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const id = (await holdFile(key, checkId, held)) ?? "";
    expect(await findHeldFile(key, checkId, id)).toEqual(held);
    expect(await listStatements(key, checkId)).toMatchObject([
      { id, layout: heldLayout, rows: 1, transactions: 0, period: null },
    ]);
  });

  it("gives way to what is read from it", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const id = (await holdFile(key, checkId, held)) ?? "";
    const read = await addStatement(key, checkId, sampleStatement({ sha256: held.sha256 }));
    expect(await findHeldFile(key, checkId, id)).toBeNull();
    expect((await listStatements(key, checkId)).map((file) => file.id)).toEqual([read]);
  });

  it("is not there for another guest, for another check, or after it was removed", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const id = (await holdFile(key, checkId, held)) ?? "";
    const other = await newGuest();
    expect(await findHeldFile(other, checkId, id)).toBeNull();
    expect(await findHeldFile(key, await addCheck(key), id)).toBeNull();
    expect(await findHeldFile(key, checkId, "no id")).toBeNull();
    expect(await holdFile(other, checkId, held)).toBeNull();
    expect(await removeStatement(key, checkId, id)).toBe(true);
    expect(await findHeldFile(key, checkId, id)).toBeNull();
  });

  it("counts among the files that a check may hold", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    for (let nth = 0; nth < statementsPerCheck; nth += 1) {
      const sha256 = nth.toString(16).padStart(64, "0");
      expect(await holdFile(key, checkId, { ...held, sha256 })).not.toBeNull();
    }
    expect(await holdFile(key, checkId, held)).toBeNull();
  });
});
