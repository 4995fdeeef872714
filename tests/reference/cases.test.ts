import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { AuditRequest } from "@/lib/engine/request";
import { reference } from "./reference";

type Figures = Record<string, unknown>;
type Expected = {
  totals: Figures;
  charges: (Figures & { allocations: [string, number, boolean][] })[];
  outsideWindow: string[];
  entitlements: Figures[];
  findings: Figures[];
  upcoming: Figures[];
  notes: [string, string, string, string][];
};
type Case = { request: AuditRequest; expected: Expected };

const folder = path.resolve(import.meta.dirname, "../../../shared/spec/cases");
const files = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith(".json")) : [];

/** of each figure only the keys that the expected one speaks of */
function sameKeys(found: readonly object[], expected: readonly Figures[]): unknown[] {
  return found.map((entry, i) => {
    const keys = Object.keys(expected[i] ?? {});
    return Object.fromEntries(Object.entries(entry).filter(([key]) => keys.includes(key)));
  });
}

function inOrder<T>(list: readonly T[]): T[] {
  const name = (entry: T) => JSON.stringify(entry, Object.keys(entry as object).sort());
  return [...list].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

function findingLines(findings: readonly Figures[]): string[] {
  return findings
    .map((f) =>
      JSON.stringify(
        f["rule"] === "rateOvercharge"
          ? [f["rule"], f["terminalId"], f["category"], f["fen"], f["count"], f["card"]]
          : [f["rule"], f["terminalId"], f["category"], f["fen"], f["chargeIds"]],
      ),
    )
    .sort();
}

if (existsSync(folder)) {
  describe("the reference engine", () => {
    it("has cases to look at", () => expect(files.length).toBeGreaterThan(80));

    it.each(files)("answers %s with the expected figures", (file) => {
      const text = readFileSync(path.join(folder, file), "utf8");
      const { request, expected } = JSON.parse(text) as Case;
      const found = reference(request);
      const { byCategory: _, ...totals } = found.totals;
      expect(totals).toEqual(expected.totals);
      const charges = expected.charges.map((charge) => ({
        ...charge,
        allocations: charge.allocations.map(([entitlementId, fen, early]) => ({
          entitlementId,
          fen,
          early,
        })),
      }));
      expect(sameKeys(found.charges, charges)).toEqual(charges);
      expect(found.outsideWindow).toEqual(expected.outsideWindow);
      expect(sameKeys(found.entitlements, expected.entitlements)).toEqual(expected.entitlements);
      expect(findingLines(found.findings)).toEqual(findingLines(expected.findings));
      expect(sameKeys(found.upcoming, expected.upcoming)).toEqual(expected.upcoming);
      const notes = found.notes.map((n) => [n.kind, n.terminalId, n.feeId, n.dueOn]);
      expect(inOrder(notes)).toEqual(inOrder(expected.notes));
    });
  });
}
