import { describe, expect, it } from "vitest";
import { askedChoice, labelKey } from "./label-choice";

describe("the name a choice is remembered by", () => {
  it("is the same for the same words in other years, widths, blanks and cases", () => {
    expect(labelKey("系统服务费(2025) No12345")).toBe("系统服务费(#)NO#");
    expect(labelKey("系统服务费 （2026）no99")).toBe(labelKey("系统服务费(2025) No12345"));
  });

  it("differs for other words", () => expect(labelKey("服务费")).not.toBe(labelKey("系统服务费")));

  it("has at most 120 signs", () => expect(labelKey("费".repeat(500))).toHaveLength(120));
});

describe("what a form asks for", () => {
  const form = (fields: Readonly<Record<string, string>>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };
  const two = { "label-0": "服务费", "category-0": "data", "label-1": "VIP", "category-1": "none" };

  it("is the deduction whose button was pressed", () => {
    expect(askedChoice(form({ ...two, relabel: "0" }))).toEqual({
      label: "服务费",
      category: "data",
    });
    expect(askedChoice(form({ ...two, relabel: "1" }))).toEqual({ label: "VIP", category: null });
    expect(askedChoice(form({ ...two, relabel: "1", "category-1": "asRead" }))).toEqual({
      label: "VIP",
      category: "asRead",
    });
  });

  it("is nothing where the form is not one of ours", () => {
    expect(askedChoice(form(two))).toBeNull();
    expect(askedChoice(form({ ...two, relabel: "2" }))).toBeNull();
    expect(askedChoice(form({ ...two, relabel: "0", "category-0": "gold" }))).toBeNull();
    expect(askedChoice(form({ ...two, relabel: "0", "label-0": " " }))).toBeNull();
    expect(askedChoice(form({ ...two, relabel: "0", "label-0": "费".repeat(201) }))).toBeNull();
  });
});
