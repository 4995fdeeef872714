import { describe, expect, it } from "vitest";
import { audit } from "@/lib/engine/audit";
import { reasons } from "@/lib/engine/report";
import { checkReport } from "../support/check-working";
import type { Story } from "../support/story";
import { amounts } from "./2026-11/amounts";
import { days } from "./2026-11/days";
import { terminals } from "./2026-11/terminals";

const stories: readonly Story[] = [...amounts, ...days, ...terminals];

describe("stories", () => {
  it.each(stories.map((story) => [story.name, story] as const))("%s", (_, story) => {
    const report = audit(story.request);
    checkReport(report);
    expect(
      report.charges.map(({ id, justifiedFen, earlyFen, disputedFen, unresolvedFen, reason }) => [
        id,
        justifiedFen,
        earlyFen,
        disputedFen,
        unresolvedFen,
        reason,
      ]),
    ).toEqual(story.charges);
    expect(report.totals).toMatchObject(story.totals);
    expect(report.findings.map(({ rule, fen }) => [rule, fen])).toEqual(story.findings);
    if (story.entitlements)
      expect(
        report.entitlements.map(({ dueOn, netFen, allocatedFen }) => [dueOn, netFen, allocatedFen]),
      ).toEqual(story.entitlements);
    if (story.upcoming)
      expect(report.upcoming.map(({ dueOn, netFen }) => [dueOn, netFen])).toEqual(story.upcoming);
    expect(report.notes.map(({ dueOn }) => dueOn)).toEqual(story.notes ?? []);
  });

  it("tell of every reason and every finding", () => {
    const told = new Set(stories.flatMap(({ findings }) => findings.map(([rule]) => rule)));
    for (const rule of [...reasons, "depositNotReturned", "rateOvercharge"])
      expect(told, rule).toContain(rule);
  });
});
