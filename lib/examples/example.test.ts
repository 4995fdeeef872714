import { describe, expect, it } from "vitest";
import { audit } from "../engine/audit";
import { AuditRequest } from "../schemas/audit-request";
import { exampleName, exampleNames, examples } from "./example";

describe("the ready examples", () => {
  it.each(exampleNames)("%s passes the gate that every request passes", (name) => {
    expect(AuditRequest.parse(examples[name])).toEqual(examples[name]);
  });

  it("say what their stories say", () => {
    const totals = (name: (typeof exampleNames)[number]) => audit(examples[name]).totals;
    expect(totals("plan-adjusted")).toMatchObject({ claimFen: 3_500, unresolvedFen: 0 });
    expect(totals("withheld")).toMatchObject({ claimFen: 9_900, chargedFen: 9_900 });
    expect(totals("no-contract")).toMatchObject({ claimFen: 0, unresolvedFen: 19_800 });
  });

  it("are found by their names and by nothing else", () => {
    expect(exampleName("withheld")).toBe("withheld");
    expect(exampleName("constructor")).toBeNull();
  });
});
