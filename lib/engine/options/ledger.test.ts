import { describe, expect, it } from "vitest";
import { depositReturnedInPart } from "@/tests/support/deposit-returned-in-part";
import { contractWith, shop, taken, terminal, yearlyFee } from "@/tests/support/shop";
import { assess } from "../assess";
import { plainDate } from "../date";
import { fen } from "../money";
import type { AuditRequest } from "../request";
import { ruleset202611 } from "../rulesets/2026-11";
import { factorOf, type Ledger, readLedgers, sphereOf } from "./ledger";

function ledger(
  request: AuditRequest,
  terminalId: string | null,
  endsOn: string | null = null,
  followsUse = true,
): Ledger {
  const report = assess(request, ruleset202611);
  const present = {
    endOf: () => (endsOn === null ? null : plainDate(endsOn)),
    followsUse: () => followsUse,
  };
  return readLedgers({ request, report }, 24, present)(terminalId);
}

function told({ habits }: Ledger): string[] {
  return habits.map(
    ({ kind, sphere, seenFen, fen: ahead }) => `${kind} ${sphere} ${seenFen} ${ahead}`,
  );
}

const none = contractWith({ fees: [] });
const ofTwo = { terminals: [terminal, { ...terminal, id: "T2" }], contracts: [none] };

describe("factorOf", () => {
  it("takes two years of records once, and one year twice", () => {
    expect(factorOf({ from: plainDate("2024-11-01"), to: plainDate("2026-10-31") }, 24)).toBe(
      1_000_000,
    );
    expect(factorOf({ from: plainDate("2025-11-01"), to: plainDate("2026-10-31") }, 24)).toBe(
      2_000_000,
    );
  });

  it("never blows up less than a year", () => {
    expect(factorOf({ from: plainDate("2026-10-31"), to: plainDate("2026-10-31") }, 24)).toBe(
      2_000_000,
    );
  });

  it("looks less far ahead over more records", () => {
    // 730 / 1461, cut
    expect(factorOf({ from: plainDate("2022-11-01"), to: plainDate("2026-10-31") }, 24)).toBe(
      499_657,
    );
  });
});

describe("readLedgers", () => {
  it("carries on what was overcharged, by what it belongs to", () => {
    const charges = [
      taken("a", "2026-01-01", 99),
      taken("b", "2026-02-01", 10, { category: "sms" }),
      taken("c", "2026-03-01", 20, { category: "rental" }),
    ];
    const mine = ledger(shop({ contracts: [none], charges }), "T1");
    expect(told(mine)).toEqual([
      "overcharge data 9900 9900",
      "overcharge addOn 1000 1000",
      "overcharge other 2000 2000",
    ]);
    expect(mine.claimFen).toBe(12_900);
  });

  it("leaves out what was given back", () => {
    const charges = [taken("a", "2026-01-01", 99), taken("back", "2026-02-01", -40)];
    expect(told(ledger(shop({ contracts: [none], charges }), "T1"))).toEqual([
      "overcharge data 5900 5900",
    ]);
  });

  it("keeps what cannot be judged apart, and claims nothing for it", () => {
    const request = shop({
      contracts: [contractWith({ fees: null })],
      charges: [taken("a", "2026-01-01", 99)],
    });
    expect(told(ledger(request, "T1"))).toEqual(["unresolved data 9900 9900"]);
    expect(ledger(request, "T1").claimFen).toBe(0);
  });

  it("gives a charge without a terminal to the only one there is, else to nobody", () => {
    const charges = [taken("a", "2026-01-01", 99, { terminalId: null })];
    expect(told(ledger(shop({ contracts: [none], charges }), "T1"))).toEqual([
      "overcharge data 9900 9900",
    ]);
    expect(told(ledger(shop({ ...ofTwo, charges }), null))).toEqual(["overcharge data 9900 9900"]);
    expect(told(ledger(shop({ ...ofTwo, charges }), "T1"))).toEqual([]);
  });

  it("gives a charge of a terminal that nobody knows to nobody", () => {
    const charges = [taken("a", "2026-01-01", 99, { terminalId: "X" })];
    expect(told(ledger(shop({ charges }), null))).toEqual(["unresolved data 9900 9900"]);
  });

  it("carries on only what came after the end, where service has ended, and claims all of it", () => {
    const charges = [taken("a", "2026-01-01", 99), taken("b", "2026-03-02", 50)];
    const mine = ledger(shop({ contracts: [none], charges }), "T1", "2026-03-01");
    expect(told(mine)).toEqual(["overcharge data 5000 5000"]);
    expect(mine.claimFen).toBe(14_900);
  });

  it("carries on what was taken for nobody, whichever terminal's service is over", () => {
    const charges = [taken("a", "2026-01-01", 99, { terminalId: null })];
    expect(told(ledger(shop({ ...ofTwo, charges }), null, "2026-03-01"))).toEqual([
      "overcharge data 9900 9900",
    ]);
  });

  it("claims nothing that is time-barred, and carries it on all the same", () => {
    const window = { from: plainDate("2022-11-01"), to: plainDate("2026-10-31") };
    const charges = [taken("old", "2022-12-01", 100), taken("new", "2026-01-01", 100)];
    const terminals = [{ ...terminal, activatedOn: plainDate("2022-11-15") }];
    const signedOn = plainDate("2022-11-10");
    const versions = none.versions.map((one) => ({ ...one, effectiveFrom: signedOn }));
    const contracts = [{ ...none, signedOn, versions }];
    const mine = ledger(shop({ window, terminals, contracts, charges }), "T1");
    // 730 of 1,461 days
    expect(told(mine)).toEqual(["overcharge data 20000 9993"]);
    expect(mine.claimFen).toBe(10_000);
  });

  it("claims a deposit that did not come back", () => {
    expect(ledger(depositReturnedInPart, "T1").claimFen).toBe(9900);
  });

  it("leaves out what fell due before the window", () => {
    const metered = yearlyFee(0, {
      model: { kind: "metered", baseFen: fen(300), includedMb: 10, perMbFen: fen(29) },
    });
    const request = shop({
      window: { from: plainDate("2025-11-01"), to: plainDate("2026-10-31") },
      contracts: [contractWith({ fees: [metered] })],
      charges: [],
    });
    // of the months from October 2025, which falls due in the window, to September 2026
    expect(told(ledger(request, "T1"))).toEqual(["usage data 3600 7200"]);
  });

  it("carries on fees that follow use at what fell due in the window", () => {
    const metered = yearlyFee(0, {
      model: { kind: "metered", baseFen: fen(300), includedMb: 10, perMbFen: fen(29) },
    });
    // the months that end between 30 November 2024 and 30 September 2026, at least 3.00 each
    const request = shop({ contracts: [contractWith({ fees: [metered] })], charges: [] });
    const mine = ledger(request, "T1");
    expect(told(mine)).toEqual(["usage data 6900 6900"]);
    expect(told(ledger(request, "T1", null, false))).toEqual([]);
    expect(told(ledger(request, "T1", "2026-10-01"))).toEqual([]);
  });
});

describe("sphereOf", () => {
  it("tells what ends with the data plan from what stays with the terminal", () => {
    expect(
      ["data", "membership", "sms", "insurance"].map((one) => sphereOf(one as "data")),
    ).toEqual(["data", "addOn", "addOn", "addOn"]);
    expect(["rental", "service", "deposit", null].map((one) => sphereOf(one as "rental"))).toEqual([
      "other",
      "other",
      "other",
      "other",
    ]);
  });
});
