import { describe, expect, it } from "vitest";
import { auditedOn, contractWith, shop, yearlyFee } from "@/tests/support/shop";
import { assess } from "../assess";
import { fen } from "../money";
import type { Contract, Terms } from "../request";
import { ruleset202611 } from "../rulesets/2026-11";
import { type Leaving, leavingOf } from "./leaving";
import { positionsOf } from "./position";

function leaving(
  cancellation: Partial<Terms["cancellation"]>,
  contracts?: readonly Contract[],
): Leaving {
  const agreed = { kind: "anytime", noticeDays: 0, penaltyFen: fen(0), ...cancellation } as const;
  const request = shop({
    contracts: contracts ?? [contractWith({ cancellation: agreed })],
    charges: [],
  });
  const [position] = positionsOf(
    { request, report: assess(request, ruleset202611) },
    ruleset202611,
  ).terminals;
  if (!position) throw new Error("no position");
  return leavingOf(position);
}

describe("leavingOf", () => {
  it("ends on the day where nothing else is agreed, and after the notice where one is", () => {
    expect(leaving({}).on).toBe(auditedOn);
    expect(leaving({ noticeDays: 30 }).on).toBe("2026-11-30");
  });

  it("ends the day before the next data fee falls due where the period has to run out", () => {
    expect(leaving({ kind: "atPeriodEnd" }).on).toBe("2026-11-14");
    expect(leaving({ kind: "atPeriodEnd", noticeDays: 15 }).on).toBe("2027-11-14");
  });

  it("never looks beyond the time ahead", () => {
    expect(leaving({ noticeDays: 100_000 }).on).toBe("2028-10-31");
    // beyond the year 9999
    expect(leaving({ noticeDays: 5_000_000 }).on).toBe("2028-10-31");
  });

  it("takes the penalty on the last day, with the clause and the article that may cut it", () => {
    const { penalty } = leaving({ noticeDays: 30, penaltyFen: fen(9900) });
    expect(penalty).toMatchObject({
      contractId: "C1",
      line: { code: "exit-penalty", fen: 9900, on: "2026-11-30" },
    });
    expect(penalty?.line.citations.map((one) => (one.kind === "rule" ? one.id : one.path))).toEqual(
      ['contracts["C1"].versions[0].terms.cancellation', "civil-code-585"],
    );
  });

  it("is barred by a contract that forbids it, and open but unsure where the contract is silent", () => {
    expect(leaving({ kind: "notAllowed" }).obstacles.map(({ code }) => code)).toEqual([
      "contract-forbids-leaving",
    ]);
    expect(leaving({ kind: "unknown" }).uncertain.map(({ code }) => code)).toEqual([
      "exit-terms-unknown",
    ]);
  });

  it("goes by the terms that govern on the day", () => {
    const [first] = contractWith({ fees: [yearlyFee(60)] }).versions;
    const barred = contractWith({
      cancellation: { kind: "notAllowed", noticeDays: 0, penaltyFen: fen(0) },
    });
    if (!first) throw new Error("no version");
    const unnoticed = {
      ...first,
      change: "increase" as const,
      terms: {
        ...first.terms,
        cancellation: { kind: "notAllowed" as const, noticeDays: 0, penaltyFen: fen(0) },
      },
    };
    expect(leaving({}, [{ ...barred, versions: [first, unnoticed] }]).obstacles).toEqual([]);
  });
});
