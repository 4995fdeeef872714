import { describe, expect, it } from "vitest";
import { today } from "@/lib/clock";
import {
  chooseLabel,
  forgetLabel,
  labelChoicesPerMerchant,
  listLabelChoices,
} from "@/lib/store/label-choices";
import { newGuest } from "../support/keys";

const data = { category: "data", components: [] } as const;
const noFee = { category: null, components: [] } as const;

describe("what a merchant said of a name", () => {
  it("is remembered under the name's plain form, with the day", async () => {
    const key = await newGuest();
    await chooseLabel(key, "服务费 2026", data);
    expect(await listLabelChoices(key)).toEqual([
      { label: "服务费#", category: "data", components: [], on: today() },
    ]);
  });

  it("gives way to what is said later, and can be taken back", async () => {
    const key = await newGuest();
    await chooseLabel(key, "服务费", data);
    await chooseLabel(key, "服 务 费", noFee);
    expect(await listLabelChoices(key)).toMatchObject([{ label: "服务费", category: null }]);
    await forgetLabel(key, "服务费");
    expect(await listLabelChoices(key)).toEqual([]);
  });

  it("is nobody else's", async () => {
    const [one, other] = [await newGuest(), await newGuest()];
    await chooseLabel(one, "服务费", data);
    await forgetLabel(other, "服务费");
    expect(await listLabelChoices(other)).toEqual([]);
    expect(await listLabelChoices(one)).toHaveLength(1);
  });

  it("gives up the oldest where there are too many", async () => {
    const key = await newGuest();
    for (let nth = 0; nth <= labelChoicesPerMerchant; nth += 1)
      await chooseLabel(
        key,
        `费${"甲".repeat((nth % 20) + 1)}${"乙".repeat(Math.floor(nth / 20))}`,
        data,
      );
    const kept = await listLabelChoices(key);
    expect(kept).toHaveLength(labelChoicesPerMerchant);
    expect(kept.map(({ label }) => label)).not.toContain("费甲");
  });
});
