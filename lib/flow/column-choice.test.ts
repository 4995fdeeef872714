import { describe, expect, it } from "vitest";
import { needsMapping } from "../intake/unknown-table";
import { chosenMapping, withSaved } from "./column-choice";

const text = "日期,金额,乙\n2026-03-01,60.00,流量费\n";

function held() {
  const reading = needsMapping({ text, encoding: "utf-8", lost: 0 });
  if (reading.kind !== "needsMapping") throw new Error(JSON.stringify(reading));
  return reading;
}

describe("what the merchant said of the columns once", () => {
  it("takes the place of the guess; where the table stands is told by the new file", () => {
    const saved = {
      headerRow: 7,
      delimiter: "\t",
      holds: "deductions",
      unit: "yuan",
      columns: { day: 0, amount: 1, label: 2 },
    } as const;
    expect(withSaved(held(), saved).proposal).toEqual({ ...saved, headerRow: 1, delimiter: "," });
  });
});

describe("a choice of columns", () => {
  it("is refused where two columns mean the same", () => {
    expect(chosenMapping({ c0: "day", c1: "day" }, held().proposal, 3)).toEqual({
      kind: "twice",
      field: "day",
    });
  });

  it("leaves out what is not used and what is no meaning", () => {
    const choice = chosenMapping({ c0: "day", c1: "", c2: "nonsense" }, held().proposal, 3);
    expect(choice.kind === "mapping" ? choice.mapping.columns : null).toEqual({ day: 0 });
  });
});
