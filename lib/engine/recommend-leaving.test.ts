import { describe, expect, it } from "vitest";
import { adviceFor, linesOf, option } from "@/tests/support/advice";
import {
  contractWith,
  sale,
  shop,
  taken,
  terminal,
  typicalRates,
  yearlyFee,
} from "@/tests/support/shop";
import { audit } from "./audit";
import { plainDate } from "./date";
import { fen } from "./money";

describe("a terminal that can work over WiFi", () => {
  const onWifi = { ...terminal, connectivity: "simAndWifi" } as const;
  const rental = yearlyFee(120, { id: "rental", category: "rental", components: [] });

  it("gives up its data plan at the end of the period and keeps what belongs to the terminal", () => {
    const advice = adviceFor(
      shop({
        terminals: [onWifi],
        contracts: [
          contractWith({
            fees: [yearlyFee(99), rental],
            cancellation: { kind: "atPeriodEnd", noticeDays: 30, penaltyFen: fen(0) },
          }),
        ],
        charges: [],
      }),
    );
    // 30 days' notice pass the due day of 2026, so that it is paid once more
    expect(linesOf(advice, "cancel")).toEqual([
      "2026-11-15 fee-due 9900",
      "2026-11-15 fee-due 12000",
      "2027-11-15 fee-due 12000",
    ]);
    expect(option(advice, "cancel").savesFen).toBe(9900);
    expect(option(advice, "renegotiate").savesFen).toBe(19_800 - 6000);
    // 99.00 are less than four fifths of 138.00
    expect(advice.recommended).toBe("renegotiate");
    expect(option(advice, "cancel").uncertain).toEqual([
      { code: "wifi-may-still-be-billed", params: {} },
    ]);
  });

  it("stays with a plan that costs more to leave than it costs", () => {
    const advice = adviceFor(
      shop({
        terminals: [onWifi],
        contracts: [
          contractWith({
            cancellation: { kind: "anytime", noticeDays: 0, penaltyFen: fen(50_000) },
          }),
        ],
      }),
    );
    expect(option(advice, "cancel")).toMatchObject({
      feasible: true,
      costFen: 50_000,
      savesFen: -38_000,
      breakEvenOn: null,
    });
    expect(advice.recommended).toBe("keep");
  });

  it("cannot leave a contract that forbids it", () => {
    const advice = adviceFor(
      shop({
        terminals: [onWifi],
        contracts: [
          contractWith({ cancellation: { kind: "notAllowed", noticeDays: 0, penaltyFen: fen(0) } }),
        ],
      }),
    );
    for (const kind of ["cancel", "switch"] as const)
      expect(option(advice, kind).obstacles).toEqual([
        { code: "contract-forbids-leaving", params: {} },
      ]);
  });
});

describe("an idle terminal", () => {
  it("is closed, where the records show that its sister takes everything", () => {
    const advice = adviceFor(
      shop({
        terminals: [terminal, { ...terminal, id: "T2" }],
        transactions: [sale("x", "2026-10-20", 100, "credit", "T2")],
      }),
    );
    expect(advice.because).toEqual({ code: "cancel-idle", params: { savesFen: 12_000 } });
    expect(option(advice, "cancel").steps).toContain("return-terminal");
  });
});

describe("customers who only pay by code", () => {
  const qr = shop({
    contracts: [contractWith({ fees: [yearlyFee(99)], transactionFees: typicalRates })],
    charges: [],
    transactions: [sale("x", "2026-10-20", 1000, "qr"), sale("y", "2026-03-20", 9000, "qr")],
  });

  it("are served by a business code: 0.38 % as now, and no data fee", () => {
    const advice = adviceFor(qr);
    expect(advice.recommended).toBe("switch");
    expect(advice.because).toEqual({ code: "switch-by-code", params: { savesFen: 19_800 } });
    expect(option(advice, "switch")).toMatchObject({ offerId: "business-code-plate", costFen: 0 });
    expect(option(advice, "switch").steps).toContain("never-second-hand");
  });

  it("are left where they are if the code costs more than the data fee", () => {
    const cheap = { ...typicalRates, qr: { ratePpm: 1000, capFen: null } } as typeof typicalRates;
    const advice = adviceFor({
      ...qr,
      contracts: [contractWith({ fees: [yearlyFee(36)], transactionFees: cheap })],
    });
    // 0.28 % of 10,000 yuan a year is 28, twice; the plan costs 72
    expect(linesOf(advice, "switch")).toEqual(["spread handling-difference 5600"]);
    expect(option(advice, "switch").savesFen).toBe(1600);
    expect(advice.recommended).toBe("keep");
  });

  it("are not offered a code when one of them pays by card", () => {
    const mixed = {
      ...qr,
      transactions: [...qr.transactions, sale("z", "2026-09-01", 50, "debit")],
    };
    expect(option(adviceFor(mixed), "switch").obstacles).toEqual([
      { code: "no-comparable-offer", params: {} },
    ]);
  });
});

describe("service that has ended", () => {
  const ended = { ...terminal, deactivatedOn: plainDate("2026-05-01") };

  it("is closed in writing where money is still taken", () => {
    const advice = adviceFor(
      shop({ terminals: [ended], charges: [...shop().charges, taken("late", "2026-06-01", 60)] }),
    );
    expect(advice.because).toEqual({ code: "cancel-after-end", params: { savesFen: 6000 } });
  });

  it("is left alone otherwise, whatever was taken before", () => {
    const advice = adviceFor(
      shop({
        terminals: [ended],
        charges: [taken("a", "2024-11-20", 60), taken("b", "2025-11-20", 99)],
      }),
    );
    expect(advice.recommended).toBe("keep");
    expect(advice.because).toEqual({ code: "keep-and-claim", params: { claimFen: 3900 } });
    expect(option(advice, "keep").costFen).toBe(0);
  });
});

describe("one fee for two terminals", () => {
  const shared = shop({
    terminals: [terminal, { ...terminal, id: "T2" }].map((one) => ({
      ...one,
      connectivity: "wifi" as const,
    })),
    contracts: [contractWith({ fees: [yearlyFee(99, { per: "contract" })] })],
    charges: [],
  });

  it("is counted once, for the account, and goes when both terminals give it up", () => {
    const { terminals, account } = audit(shared).recommendation;
    for (const advice of terminals) expect(option(advice, "keep").costFen).toBe(0);
    expect(linesOf(account, "keep")).toEqual([
      "2026-11-15 fee-due 9900",
      "2027-11-15 fee-due 9900",
    ]);
    expect(account.because).toEqual({ code: "cancel-no-sim", params: { savesFen: 19_800 } });
  });

  it("takes the penalty of the contract once", () => {
    const cancellation = { kind: "anytime", noticeDays: 0, penaltyFen: fen(1000) } as const;
    const request = {
      ...shared,
      contracts: [contractWith({ fees: [yearlyFee(99)], cancellation })],
    };
    const { terminals, account } = audit(request).recommendation;
    for (const advice of terminals) expect(option(advice, "cancel").costFen).toBe(1000);
    expect(linesOf(account, "cancel")).toEqual(["2026-10-31 exit-penalty 1000"]);
    expect(option(account, "cancel").savesFen).toBe(4 * 9900 - 1000);
  });
});
