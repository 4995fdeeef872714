import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit } from "@/lib/engine/audit";
import { condense } from "@/lib/engine/condense";
import { AuditReport } from "@/lib/schemas/audit-report";
import { readAuditRequest } from "@/lib/schemas/audit-request";
import { manyWorlds, patience, worlds } from "../support/worlds";

describe("the random worlds of the engine's tests", () => {
  it(
    "are let in as JSON, whole and gathered by day, and answered with one report of the described shape",
    () => {
      fc.assert(
        fc.property(worlds, (world) => {
          const posted: unknown = JSON.parse(JSON.stringify(world));
          const reading = readAuditRequest(posted);
          if (reading.kind === "refused") throw new Error(JSON.stringify(reading.issues));
          const report: unknown = JSON.parse(JSON.stringify(audit(reading.request)));
          expect(AuditReport.safeParse(report).error).toBeUndefined();
          const small = readAuditRequest(JSON.parse(JSON.stringify(condense(world))));
          if (small.kind === "refused") throw new Error(JSON.stringify(small.issues));
          expect(JSON.stringify(audit(small.request))).toBe(JSON.stringify(report));
        }),
        manyWorlds,
      );
    },
    patience * 2,
  );
});
