import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/engine/assess";
import type { AuditReport } from "@/lib/engine/report";
import type { AuditRequest } from "@/lib/engine/request";
import { latestRuleset } from "@/lib/engine/rulesets/latest";
import { checkReport } from "../support/check-working";

type Figures = Readonly<Record<string, unknown>>;
type Case = {
  readonly request: AuditRequest;
  readonly expected: {
    readonly totals: Figures;
    readonly charges: readonly (Figures & { readonly id: string })[];
    readonly outsideWindow: readonly string[];
    readonly entitlements: readonly (Figures & { readonly id: string })[];
    readonly findings: readonly Figures[];
    readonly upcoming: readonly Figures[];
    readonly notes: readonly (readonly string[])[];
  };
};
type Report = Omit<AuditReport, "recommendation">;

const folder =
  process.env["SHARED_CASES"] ?? path.resolve(import.meta.dirname, "../../../shared/spec/cases");

if (existsSync(folder)) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

  describe("the shared cases", () => {
    it("are there", () => expect(files.length).toBeGreaterThan(80));

    it.each(files)("agree to the fen: %s", (name) => {
      const { request, expected } = JSON.parse(
        readFileSync(path.join(folder, name), "utf8"),
      ) as Case;
      const report = assess(request, latestRuleset);
      expect(report.totals).toMatchObject(expected.totals);
      expect(report.charges.map(chargeFigures)).toEqual(expected.charges.map(inOneOrder));
      expect(report.outsideWindow).toEqual(expected.outsideWindow);
      expect(report.entitlements.map(entitlementFigures)).toEqual(
        expected.entitlements.map(inOneOrder),
      );
      expect(findingFigures(report)).toEqual(
        expected.findings.map(inOneOrder).map(asText).toSorted(),
      );
      expect(report.upcoming.map(upcomingFigures)).toEqual(expected.upcoming.map(inOneOrder));
      expect(
        report.notes.map((note) => [note.kind, note.terminalId, note.feeId, note.dueOn]),
      ).toEqual(expected.notes);
      checkReport(report);
    });
  });
}

function inOneOrder(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function asText(figures: Figures): string {
  return JSON.stringify(figures);
}

function chargeFigures({ allocations, ...charge }: Report["charges"][number]): Figures {
  const {
    working: _working,
    citations: _citations,
    on: _on,
    amountFen: _amountFen,
    ...rest
  } = charge;
  return {
    ...rest,
    allocations: allocations.map(({ entitlementId, fen, early }) => [entitlementId, fen, early]),
  };
}

function entitlementFigures(entitlement: Report["entitlements"][number]): Figures {
  const { id, grossFen, netFen, lookback, periodFrom, periodTo, reductions, allocatedFen } =
    entitlement;
  return { id, grossFen, netFen, lookback, periodFrom, periodTo, reductions, allocatedFen };
}

/** the shared cases tell the charges of a finding, or how many transactions there were */
function findingFigures({ findings }: Report): string[] {
  return findings
    .map(({ rule, terminalId, category, fen, chargeIds, count, card }) =>
      rule === "rateOvercharge"
        ? { rule, terminalId, category, fen, count, card }
        : { rule, terminalId, category, fen, chargeIds },
    )
    .map(inOneOrder)
    .map(asText)
    .toSorted();
}

function upcomingFigures({
  category: _category,
  ...upcoming
}: Report["upcoming"][number]): Figures {
  return upcoming;
}
