import { describe, expect, it } from "vitest";
import { plainDate } from "../engine/date";
import { fen, ppm } from "../engine/money";
import { type ColumnMapping } from "../intake/mapping-type";
import { emptyDraft, type Line } from "../schemas/check-draft";
import { chosenMapping } from "./column-choice";
import { maskHeld, readHeld } from "./held-text";
import { asLine, readPasted, withPasted } from "./lines";
import { agreedAmountText, amountText, dayParts, rateText } from "./shown";
import { stampOf } from "./stamp";

const today = plainDate("2026-11-24");

describe("values in their fields", () => {
  it("stand in the standard form", () => {
    expect(amountText(fen(6_000))).toBe("60.00");
    expect(amountText(fen(5))).toBe("0.05");
    expect(amountText(null)).toBe("");
    expect(agreedAmountText({ kind: "range", minFen: fen(0), maxFen: fen(30_000) })).toBe(
      "0.00 - 300.00",
    );
    expect(rateText(ppm(6_000))).toBe("0.6");
    expect(rateText(ppm(20_000))).toBe("2");
  });

  it("show of a day what was remembered", () => {
    const on = plainDate("2024-03-31");
    expect(dayParts({ on, exact: "day" })).toEqual({ year: "2024", month: "3", day: "31" });
    expect(dayParts({ on, exact: "month" })).toEqual({ year: "2024", month: "3", day: "" });
    expect(dayParts({ on, exact: "year" })).toEqual({ year: "2024", month: "", day: "" });
    expect(dayParts(null)).toBeUndefined();
  });
});

describe("a stamp", () => {
  it("is the same for the same value and another for another", () => {
    expect(stampOf({ a: 1 })).toBe(stampOf({ a: 1 }));
    expect(stampOf({ a: 1 })).not.toBe(stampOf({ a: 2 }));
    expect(stampOf(null)).not.toBe(stampOf([]));
  });
});

describe("the text of a file that waits for its columns", () => {
  it("keeps its cells and rows, without card and phone numbers", () => {
    const text = "日期，卡号,电话\n2026-07-03,6222021234567890128,13800000000\n";
    const held = maskHeld(text);
    expect(held.split("\n")).toHaveLength(3);
    expect(held).toContain("日期，卡号,电话");
    expect(held).not.toContain("6222021234567890128");
    expect(held).not.toContain("13800000000");
  });

  it("is read with the columns that the merchant chose", () => {
    const reading = readHeld("甲,乙,丙\n2026-07-03,99.00,流量费\n", {
      headerRow: 1,
      delimiter: ",",
      holds: "deductions",
      unit: "decide",
      columns: { day: 0, amount: 1, label: 2 },
    });
    expect(reading).toMatchObject({ kind: "read", charges: [{ row: 2, amountFen: 9_900 }] });
  });
});

describe("chosen columns", () => {
  const proposal: ColumnMapping = {
    headerRow: 2,
    delimiter: "|",
    holds: "trades",
    unit: "decide",
    columns: { label: 0 },
  };

  it("take the place of the proposal, which says where the table stands", () => {
    const choices = { c0: "day", c1: "amount", c2: "", holds: "deductions", unit: "fen" };
    expect(chosenMapping(choices, proposal, 3)).toEqual({
      kind: "mapping",
      mapping: {
        headerRow: 2,
        delimiter: "|",
        holds: "deductions",
        unit: "fen",
        columns: { day: 0, amount: 1 },
      },
    });
  });

  it("mean one thing each", () => {
    expect(chosenMapping({ c0: "day", c1: "day" }, proposal, 2)).toEqual({
      kind: "twice",
      field: "day",
    });
  });

  it("that are no columns of the file are ignored, whatever the address says", () => {
    const choices = { c9: "day", c0: "constructor", holds: ["x"], unit: "pounds" };
    expect(chosenMapping(choices, proposal, 1)).toEqual({
      kind: "mapping",
      mapping: { ...proposal, columns: {} },
    });
  });
});

describe("lines", () => {
  const typed: Line = {
    on: plainDate("2026-04-01"),
    amountFen: fen(9_900),
    label: "",
    category: "data",
    components: [],
    from: "typed",
  };

  it("without a name bear that of their kind", () => {
    expect(asLine(typed, "流量费")).toMatchObject({ label: "流量费", components: [] });
  });

  it("that were noted already are not taken from a pasted text again", () => {
    const text = "2026-04-01 流量费 99元\n2026-04-01 流量费 99元";
    const pasted = readPasted(text, [typed], today);
    expect(pasted.lines).toHaveLength(2);
    expect(pasted.duplicates).toEqual([0]);
    expect(withPasted({ ...emptyDraft, lines: [typed], pasted })).toHaveLength(2);
  });

  it("that give no deduction say why", () => {
    const { lines, refused } = readPasted("今天天气好", [], today);
    expect(lines).toEqual([]);
    expect(refused.map(({ row, text }) => [row, text])).toEqual([[1, "今天天气好"]]);
  });
});
