import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { condense } from "@/lib/engine/condense";
import { AuditRequest, readAuditRequest } from "@/lib/schemas/audit-request";
import { mostIssues } from "@/lib/schemas/issues";
import { quickLook } from "@/lib/schemas/quick-look";
import { worlds } from "../support/worlds";
import { spoilt } from "./mutations";

const anything = fc.oneof(
  { weight: 3, arbitrary: spoilt },
  { weight: 1, arbitrary: worlds },
  { weight: 1, arbitrary: worlds.map((world) => condense(world)) },
  { weight: 1, arbitrary: fc.jsonValue() },
  {
    weight: 1,
    arbitrary: fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
  },
);

describe("the gate of the engine", () => {
  it("answers any value with a request or with places and reasons, and never throws", () => {
    let [read, refused] = [0, 0];
    fc.assert(
      fc.property(anything, (value) => {
        const reading = readAuditRequest(value);
        if (reading.kind === "read") {
          read += 1;
          expect(reading.request).toBe(value);
          return;
        }
        refused += 1;
        expect(reading.issues.length).toBeGreaterThan(0);
        expect(reading.issues.length).toBeLessThanOrEqual(mostIssues);
      }),
      { numRuns: 5_000 },
    );
    // the values must have tried both doors
    expect(read).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(500);
  });

  it("says yes at a quick look exactly where the schema does", () => {
    const look = quickLook(AuditRequest);
    fc.assert(
      fc.property(anything, (value) => {
        expect(look(value)).toBe(AuditRequest.safeParse(value).success);
      }),
      { numRuns: 5_000 },
    );
  });
});
