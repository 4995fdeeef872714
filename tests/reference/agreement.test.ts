import { describe, expect, it } from "vitest";
import { audit } from "@/lib/engine/audit";
import { readAuditRequest } from "@/lib/schemas/audit-request";
import { disagreements } from "./agreement";
import { narrowWorld } from "./narrow-worlds";
import { randomWorld } from "./random-worlds";
import { shuffled } from "./shuffled";

const worlds = Number(process.env["WORLDS"] ?? "2000");
const first = Number(process.env["FIRST"] ?? "1");
const chunk = 100;
const patience = 300_000;

describe(`the engine and the reference, asked of ${worlds} worlds`, () => {
  it("are asked of some", () => expect(worlds).toBeGreaterThan(0));

  for (let from = first; from < first + worlds; from += chunk) {
    const upTo = Math.min(from + chunk, first + worlds) - 1;
    const title = `give the same figures in the worlds ${from} to ${upTo}, in whatever order the lists stand`;
    const ask = () => {
      for (let seed = from; seed <= upTo; seed += 1) {
        const request = seed % 2 === 0 ? randomWorld(seed) : narrowWorld(seed);
        expect(readAuditRequest(request), `world ${seed}`).toMatchObject({ kind: "read" });
        // the engine sees the lists in another order than the reference
        const found = disagreements(audit(shuffled(request, seed)), request);
        expect(found, `world ${seed}`).toEqual([]);
      }
    };
    it(title, ask, patience);
  }
});
