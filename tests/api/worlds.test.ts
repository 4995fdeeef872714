import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit } from "@/lib/engine/audit";
import { AuditReport } from "@/lib/schemas/audit-report";
import { readAuditRequest } from "@/lib/schemas/audit-request";
import { manyWorlds, patience, worlds } from "../support/worlds";

describe("the random worlds of the engine's tests", () => {
  it(
    "are let in as JSON, and answered with a report of the described shape",
    () => {
      fc.assert(
        fc.property(worlds, (world) => {
          const posted: unknown = JSON.parse(JSON.stringify(world));
          const reading = readAuditRequest(posted);
          if (reading.kind === "refused") throw new Error(JSON.stringify(reading.issues));
          const report: unknown = JSON.parse(JSON.stringify(audit(reading.request)));
          expect(AuditReport.safeParse(report).error).toBeUndefined();
        }),
        manyWorlds,
      );
    },
    patience,
  );
});
