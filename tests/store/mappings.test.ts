import { describe, expect, it } from "vitest";
import type { ColumnMapping } from "@/lib/intake/mapping-type";
import { findMapping, mappingsPerMerchant, saveMapping } from "@/lib/store/mappings";
import { newGuest } from "../support/keys";

const mapping: ColumnMapping = {
  headerRow: 3,
  delimiter: "|",
  holds: "deductions",
  unit: "fen",
  columns: { day: 0, amount: 4 },
};

describe("how the merchant explained columns", () => {
  it("is offered again for a table of the same columns, to him alone", async () => {
    const key = await newGuest();
    await saveMapping(key, "日期|金额", mapping, "某行.txt");
    expect(await findMapping(key, "日期|金额")).toEqual({ mapping, name: "某行.txt" });
    expect(await findMapping(key, "日期")).toBeNull();
    expect(await findMapping(await newGuest(), "日期|金额")).toBeNull();
  });

  it("is what was said last", async () => {
    const key = await newGuest();
    await saveMapping(key, "a|b", mapping, "1");
    await saveMapping(key, "a|b", { ...mapping, holds: "trades" }, "2");
    expect(await findMapping(key, "a|b")).toEqual({
      mapping: { ...mapping, holds: "trades" },
      name: "2",
    });
  });

  it("is not remembered for columns without names", async () => {
    const key = await newGuest();
    await saveMapping(key, "", mapping, "1");
    expect(await findMapping(key, "")).toBeNull();
  });

  it("gives way to the newer beyond a number of kinds", async () => {
    const key = await newGuest();
    for (let nth = 0; nth <= mappingsPerMerchant; nth += 1)
      await saveMapping(key, `column ${nth}`, mapping, String(nth));
    expect(await findMapping(key, "column 0")).toBeNull();
    expect(await findMapping(key, "column 1")).not.toBeNull();
    expect(await findMapping(key, `column ${mappingsPerMerchant}`)).not.toBeNull();
  });
});
