import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit } from "@/lib/engine/audit";
import { AuditReport } from "@/lib/schemas/audit-report";
import { readAuditRequest } from "@/lib/schemas/audit-request";
import { wild } from "./wild-requests";

describe("what the gate lets in", () => {
  it("is answered by the engine with a report of the described shape, however wild it is", () => {
    const tally = new Map<string, number>();
    fc.assert(
      fc.property(wild, (value) => {
        const reading = readAuditRequest(value);
        const answer = reading.kind === "read" ? "read" : String(reading.issues[0]?.code);
        tally.set(answer, (tally.get(answer) ?? 0) + 1);
        if (reading.kind === "refused") return;
        const report = audit(reading.request);
        expect(AuditReport.safeParse(JSON.parse(JSON.stringify(report))).error).toBeUndefined();
      }),
      { numRuns: 2_500 },
    );
    // most must have come through, or nothing has been tried
    expect(tally.get("read")).toBeGreaterThan(1_000);
  }, 120_000);
});
