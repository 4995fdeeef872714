import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feeShareByMonth, handlingFees } from "@/components/charts/series";
import { dataNeed } from "@/components/report/data-need";
import { audit } from "@/lib/engine/audit";
import { condense, condenseColumns } from "@/lib/engine/condense";
import type { AuditRequest } from "@/lib/engine/request";
import { bigWorld } from "../support/big-world";
import { columnsOf } from "../support/columns";
import { same } from "../support/same";
import { manyWorlds, patience, worlds, worldsWith } from "../support/worlds";

/** all that a reader sees: the report with its advice, and what the page draws beside it */
function shown(request: AuditRequest): string {
  const report = audit(request);
  return JSON.stringify([
    report,
    handlingFees(request, report),
    feeShareByMonth(request, report),
    dataNeed(request, report),
  ]);
}

function byColumns(request: AuditRequest): AuditRequest {
  const { columns, terminalIds } = columnsOf(request.transactions);
  const idOf = (row: number) => request.transactions[row]?.id ?? "";
  const place = { terminalIds, idOf, isKept: () => true };
  return { ...request, ...condenseColumns(request, columns, place) };
}

function inAll({ transactions, dayTotals = [] }: AuditRequest): number {
  return dayTotals.reduce((n, { salesFen }) => n + salesFen.length, transactions.length);
}

describe("a request whose plain transactions are gathered by day", () => {
  it(
    "gives the report of the whole request, in every world",
    () => {
      fc.assert(
        fc.property(worlds, (request) => {
          const whole = shown(request);
          same(shown(condense(request)), whole);
          same(shown(byColumns(request)), whole);
        }),
        manyWorlds,
      );
    },
    patience * 3,
  );

  it("keeps apart what a finding rests on, and gathers the rest", () => {
    let [kept, gathered] = [0, 0];
    fc.assert(
      fc.property(worldsWith({ transactions: 40 }), (request) => {
        const small = condense(request);
        kept += small.transactions.length;
        gathered += request.transactions.length - small.transactions.length;
        expect(small.transactions).toEqual(byColumns(request).transactions);
        expect(request.transactions).toEqual(expect.arrayContaining([...small.transactions]));
      }),
      { numRuns: 100 },
    );
    expect(kept).toBeGreaterThan(100);
    expect(gathered).toBeGreaterThan(100);
  });

  it("can be gathered once more", () => {
    fc.assert(
      fc.property(worlds, (request) => {
        const once = condense(request);
        expect(condense(once)).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });

  it("is small where a large bill is plain", () => {
    const request = bigWorld(20_000);
    const small = byColumns(request);
    // half of its fees are above the rate that was agreed
    expect(small.transactions.length).toBeLessThan(12_000);
    expect(inAll(small)).toBeGreaterThan(19_000);
    same(shown(small), shown(request));
  });

  it("leaves out the rows of a terminal that has no place, and rows that are not kept", () => {
    const request = bigWorld(200, 2);
    const { columns, terminalIds } = columnsOf(request.transactions);
    const none = { terminalIds: terminalIds.map(() => null), idOf: String, isKept: () => true };
    expect(condenseColumns(request, columns, none)).toEqual({ transactions: [], dayTotals: [] });
    const dropped = { terminalIds, idOf: String, isKept: () => false };
    expect(condenseColumns(request, columns, dropped)).toEqual({ transactions: [], dayTotals: [] });
  });
});
