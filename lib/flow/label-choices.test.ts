import { describe, expect, it } from "vitest";
import { plainDate } from "../engine/date";
import { type LabelChoice, labelKey } from "../schemas/label-choice";
import { chosenOf, withChoices } from "./label-choices";

const on = plainDate("2026-11-24");
const choice = (label: string, category: LabelChoice["category"]): LabelChoice => ({
  label: labelKey(label),
  category,
  components: [],
  on,
});
const charge = (label: string) => ({ label, category: "service", components: [], row: 7 }) as const;

describe("charges as the merchant says they are", () => {
  const charges = [charge("服务费"), charge("系统维护费"), charge("服务费 2026")];

  it("nothing was said: nothing changes", () => {
    expect(withChoices(charges, [])).toBe(charges);
    expect(withChoices(charges, [choice("会员费", "data")])).toEqual(charges);
    expect(chosenOf(charges, []).map(({ choice: said }) => said)).toEqual([null, null, null]);
  });

  it("each of the name has the chosen category, everything else stays", () => {
    const said = choice("服务费", "data");
    expect(withChoices(charges, [said])).toEqual([
      { ...charge("服务费"), category: "data" },
      charge("系统维护费"),
      charge("服务费 2026"),
    ]);
    expect(chosenOf(charges, [said])[0]?.choice).toBe(said);
  });

  it("what is no fee is shown, and not counted", () => {
    const said = choice("服务费", null);
    expect(withChoices(charges, [said]).map(({ label }) => label)).toEqual([
      "系统维护费",
      "服务费 2026",
    ]);
    expect(chosenOf(charges, [said])).toHaveLength(3);
  });

  it("the parts that the words named stay where the category is the one that was read", () => {
    const sim = { label: "SIM卡费", category: "data", components: ["networkAccess"] } as const;
    expect(withChoices([sim], [choice("SIM卡费", "data")])).toEqual([sim]);
    expect(withChoices([sim], [choice("SIM卡费", "rental")])).toEqual([
      { label: "SIM卡费", category: "rental", components: [] },
    ]);
  });
});
