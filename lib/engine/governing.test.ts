import { describe, expect, it } from "vitest";
import { contract, firstVersion, terms } from "../../tests/support/paper";
import { plainDate } from "./date";
import { effectOf, governingOn, reignOf, reliedOn, timelineOf } from "./governing";
import type { TermsVersion } from "./request";
import { latestRuleset } from "./rulesets/latest";

const law = latestRuleset.noticeLaw;
const day = plainDate;
const first = firstVersion(terms([]));

function version(
  effectiveFrom: string,
  noticeGivenOn: string | null,
  acceptedOn: string | null,
  change: TermsVersion["change"] = "increase",
): TermsVersion {
  return {
    ...first,
    effectiveFrom: day(effectiveFrom),
    change,
    noticeGivenOn: noticeGivenOn === null ? null : day(noticeGivenOn),
    acceptedOn: acceptedOn === null ? null : day(acceptedOn),
  };
}

function after(noticeDays: number | null): TermsVersion {
  return { ...first, terms: terms([], { changeNoticeDays: noticeDays }) };
}

describe("the day on which a version takes effect", () => {
  it("is no day for the first, which governs from the beginning of time", () => {
    expect(effectOf(first, undefined, law)).toBe(null);
  });

  it.each([
    [
      "a decrease, on its day, whatever was noticed",
      version("2025-01-01", null, null, "decrease"),
      null,
      "2025-01-01",
    ],
    ["without notice: never", version("2025-01-01", null, "2025-01-01"), null, null],
    ["without notice before the law: never", version("2023-01-01", null, "2023-01-01"), null, null],
    ["before the law, on its day", version("2024-04-30", "2024-04-01", null), null, "2024-04-30"],
    [
      "before the law, once it was noticed",
      version("2024-04-30", "2024-06-01", null),
      null,
      "2024-06-01",
    ],
    [
      "before the law, after the agreed days",
      version("2024-04-30", "2024-04-20", null),
      15,
      "2024-05-05",
    ],
    [
      "from the law on, without agreement: never",
      version("2024-05-01", "2024-01-01", null),
      null,
      null,
    ],
    [
      "from the law on, after thirty days",
      version("2024-05-01", "2024-04-10", "2024-04-11"),
      null,
      "2024-05-10",
    ],
    [
      "from the law on, after thirty days even if fewer were agreed",
      version("2024-05-01", "2024-04-10", "2024-04-11"),
      7,
      "2024-05-10",
    ],
    [
      "from the law on, after the agreed days if more",
      version("2024-05-01", "2024-04-10", "2024-04-11"),
      45,
      "2024-05-25",
    ],
    [
      "from the law on, exactly thirty agreed",
      version("2024-05-01", "2024-04-10", "2024-04-11"),
      30,
      "2024-05-10",
    ],
    [
      "not before it is agreed to",
      version("2025-01-01", "2024-10-01", "2025-02-02"),
      null,
      "2025-02-02",
    ],
    [
      "not before its own day",
      version("2025-01-01", "2024-10-01", "2024-10-02"),
      null,
      "2025-01-01",
    ],
    ["also for any other change", version("2025-01-01", "2024-10-01", null, "other"), null, null],
  ])("%s", (_, changed, noticeDays, wanted) => {
    expect(effectOf(changed, after(noticeDays), law)).toBe(wanted);
  });
});

describe("the version that governs", () => {
  const versions = [
    first,
    version("2024-06-01", null, null, "decrease"),
    version("2024-08-01", "2024-01-01", null),
    version("2024-10-01", null, null, "decrease"),
  ];
  const agreement = contract(versions);
  const timeline = timelineOf(agreement, law);

  it("is the last that has taken effect; one that never did is passed over", () => {
    const governing = ["1999-01-01", "2024-05-31", "2024-06-01", "2024-09-30", "2024-10-01"];
    expect(governing.map((on) => governingOn(timeline, day(on)))).toEqual([0, 0, 1, 1, 3]);
    expect(timeline.effects).toEqual([null, "2024-06-01", null, "2024-10-01"]);
  });

  it("is not the one that the provider relies on", () => {
    const relied = ["1999-01-01", "2024-06-01", "2024-08-01", "2024-10-01"];
    expect(relied.map((on) => reliedOn(agreement, day(on)))).toEqual([0, 1, 2, 3]);
  });

  it("is the later in the list where two take effect on one day, or in the other order", () => {
    const same = [
      first,
      version("2024-06-01", null, null, "decrease"),
      version("2024-06-01", null, null, "decrease"),
    ];
    expect(governingOn(timelineOf(contract(same), law), day("2024-06-01"))).toBe(2);
    expect(timelineOf(contract(same), law).stretches).toHaveLength(2);
    const late = [
      first,
      version("2024-05-01", "2024-08-01", "2024-08-01"),
      version("2024-06-01", null, null, "decrease"),
    ];
    const crossed = timelineOf(contract(late), law);
    expect(
      ["2024-05-31", "2024-06-01", "2024-12-01"].map((on) => governingOn(crossed, day(on))),
    ).toEqual([0, 2, 2]);
    expect(reignOf(crossed, 1, { from: day("2020-01-01"), to: day("2030-01-01") })).toBe(null);
  });

  it("reigns from its day to the day before the next one's", () => {
    const span = { from: day("2024-01-01"), to: day("2024-12-31") };
    expect(reignOf(timeline, 0, span)).toEqual({ from: "2024-01-01", to: "2024-05-31" });
    expect(reignOf(timeline, 1, span)).toEqual({ from: "2024-06-01", to: "2024-09-30" });
    expect(reignOf(timeline, 2, span)).toBe(null);
    expect(reignOf(timeline, 3, span)).toEqual({ from: "2024-10-01", to: "2024-12-31" });
    expect(reignOf(timeline, 1, { from: day("2024-07-01"), to: day("2024-07-01") })).toEqual({
      from: "2024-07-01",
      to: "2024-07-01",
    });
    expect(reignOf(timeline, 3, { from: day("2024-01-01"), to: day("2024-09-30") })).toBe(null);
    expect(reignOf(timeline, 0, { from: day("2024-06-01"), to: day("2024-09-30") })).toBe(null);
  });
});
