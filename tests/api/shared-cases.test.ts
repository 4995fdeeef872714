import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readAuditRequest } from "@/lib/schemas/audit-request";

const folder = path.resolve(import.meta.dirname, "../../../shared/spec/cases");

// the published cases lie beside the project, not in it
if (existsSync(folder)) {
  describe("the published cases", () => {
    const names = readdirSync(folder).filter((name) => name.endsWith(".json"));

    it("are many", () => {
      expect(names.length).toBeGreaterThan(50);
    });

    for (const name of names) {
      it(`${name} is let in as it stands`, () => {
        const { request }: { request: unknown } = JSON.parse(
          readFileSync(path.join(folder, name), "utf8"),
        );
        expect(readAuditRequest(request)).toEqual({ kind: "read", request });
      });
    }
  });
}
