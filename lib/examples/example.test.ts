import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { audit } from "../engine/audit";
import type { AuditRequest as Request } from "../engine/request";
import { AuditRequest } from "../schemas/audit-request";
import { exampleName, exampleNames, examples } from "./example";

const story = path.resolve(
  import.meta.dirname,
  "../../../shared/spec/cases/story-the-seeds-own-case.json",
);

describe("the ready examples", () => {
  it.each(exampleNames)("%s passes the gate that every request passes", (name) => {
    expect(AuditRequest.parse(examples[name])).toEqual(examples[name]);
  });

  it("say what their stories say", () => {
    const totals = (name: (typeof exampleNames)[number]) => audit(examples[name]).totals;
    expect(totals("withheld")).toMatchObject({ claimFen: 9_900, chargedFen: 9_900 });
    expect(totals("no-contract")).toMatchObject({ claimFen: 0, unresolvedFen: 19_800 });
  });

  it("reckon the busy restaurant as a person would: twelve times 15 taken, eleven of them owed", () => {
    const report = audit(examples["plan-adjusted"]);
    expect(report.totals).toMatchObject({
      chargedFen: 18_000,
      justifiedFen: 16_500,
      earlyFen: 0,
      disputedFen: 1_500,
      unresolvedFen: 0,
      refundedFen: 0,
      goodwillFen: 0,
      claimFen: 1_500,
      // what is owed and was not yet taken could be set against the claim
      claimLowFen: 0,
      timeBarredFen: 0,
      transactionOverchargeFen: 0,
      // twelve months of 2025 at 15, January and February 2026 without a sale at 5
      entitledFen: 19_000,
      uncollectedFen: 2_500,
    });
    expect(
      report.charges.flatMap(({ on, reason }) => (reason === null ? [] : [[on, reason]])),
    ).toEqual([["2025-08-20", "duplicate"]]);
  });

  if (existsSync(story))
    it("tell the busy restaurant as the specification does, under names of their own", () => {
      const { request } = JSON.parse(readFileSync(story, "utf8")) as { request: Request };
      expect(nameless(examples["plan-adjusted"])).toEqual(nameless(request));
    });

  it("are found by their names and by nothing else", () => {
    expect(exampleName("withheld")).toBe("withheld");
    expect(exampleName("constructor")).toBeNull();
  });
});

function nameless({ charges, transactions, ...rest }: Request) {
  return {
    ...rest,
    charges: charges.map((each) => ({ ...each, id: "" })),
    transactions: transactions.map((each) => ({ ...each, id: "" })),
  };
}
