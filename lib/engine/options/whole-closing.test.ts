import { describe, expect, it } from "vitest";
import { linesOf, option } from "@/tests/support/advice";
import { contractWith, sale, shop, taken, terminal, yearlyFee } from "@/tests/support/shop";
import { audit } from "../audit";
import { plainDate } from "../date";
import { fen } from "../money";
import type { Recommendation } from "../recommendation";
import type { AuditRequest, Terminal } from "../request";
import { ruleset202611 } from "../rulesets/2026-11";
import { latestCatalogue } from "../tables/catalogue-2026-11";
import { offer, yearly, yuan } from "../tables/offer";

const onWifi: Terminal = { ...terminal, connectivity: "simAndWifi" };
const withoutSim: Terminal = { ...terminal, connectivity: "wifi" };
const rental = yearlyFee(120, { id: "rent", category: "rental", components: [] });
const rents = ["2026-11-15 fee-due 12000", "2027-11-15 fee-due 12000"];
const forbidden = { kind: "notAllowed", noticeDays: 30, penaltyFen: fen(5000) } as const;
const codes = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code);

function advised(over: Partial<AuditRequest>): Recommendation {
  return audit(shop({ charges: [], ...over })).recommendation;
}

describe("a terminal that is closed", () => {
  const third = { ...terminal, id: "T3" };
  const transactions = [sale("x", "2026-10-20", 100, "credit", "T3")];

  it("takes its rent with it, owed or not", () => {
    const { terminals } = advised({
      terminals: [terminal, third],
      contracts: [contractWith({ fees: [yearlyFee(99), rental] })],
      charges: [taken("a", "2026-01-01", 50, { category: "service" })],
      transactions,
    });
    const [idle] = terminals;
    if (!idle) throw new Error("no advice");
    expect(linesOf(idle, "keep")).toEqual(
      expect.arrayContaining([...rents, "spread habit-overcharge 5000"]),
    );
    expect(linesOf(idle, "cancel")).toEqual([]);
  });

  it("after the end of service goes without notice and penalty, whatever the contract says", () => {
    const over = { ...terminal, deactivatedOn: plainDate("2026-05-01") };
    const { account } = advised({
      terminals: [over],
      contracts: [contractWith({ fees: null, cancellation: forbidden })],
      charges: [taken("late", "2026-06-01", 50, { category: "rental" })],
    });
    expect(linesOf(account, "keep")).toEqual(["spread habit-unresolved 5000"]);
    expect(linesOf(account, "cancel")).toEqual([]);
    expect(option(account, "cancel")).toMatchObject({ obstacles: [], savesFen: 5000 });
  });

  it("ends with others what was taken for none of them, if all are closed", () => {
    const rent = taken("rent", "2026-03-01", 50, { terminalId: null, category: "rental" });
    const asked = (other: Partial<Terminal>) =>
      linesOf(
        advised({
          terminals: [terminal, { ...terminal, id: "T2", ...other }],
          contracts: [contractWith({ fees: [yearlyFee(99)] })],
          charges: [rent, taken("late", "2026-06-01", 60, { terminalId: "T2" })],
          transactions: [sale("x", "2026-10-20", 100, "credit", "T2")],
        }).account,
        "cancel",
      );
    expect(asked({ deactivatedOn: plainDate("2026-05-01") })).toEqual([]);
    expect(asked({ connectivity: "simAndWifi" })).toEqual(["spread habit-overcharge 5000"]);
  });

  it("leaves the rent that it shares to the terminal that goes on over WiFi", () => {
    const shared = [yearlyFee(99, { per: "contract" }), { ...rental, per: "contract" as const }];
    const { account } = advised({
      terminals: [terminal, { ...onWifi, id: "T2" }],
      contracts: [contractWith({ fees: shared })],
      transactions: [sale("x", "2026-10-20", 100, "credit", "T2")],
    });
    expect(linesOf(account, "cancel")).toEqual(rents);
    expect(account.because.code).toBe("cancel-some");
  });
});

describe("several terminals at once", () => {
  const free = offer("free", {
    provider: "jlpay",
    device: "eSign",
    takes: ["debit", "credit", "qr"],
    fee: yuan(36, "KADAIBAO", "2025-01"),
    every: yearly,
    deposit: yuan(0, "P800-1931", null),
  });
  const switched = (over: Partial<AuditRequest>) =>
    audit(shop({ charges: [], ...over }), ruleset202611, { ...latestCatalogue, offers: [free] })
      .recommendation.account;
  const other = (contractId: string): Terminal => ({ ...terminal, id: "T2", contractId });

  it("change to the one offer that suits them all, and their common rent ends", () => {
    const account = switched({
      terminals: [terminal, other("C1")],
      contracts: [contractWith({ fees: [yearlyFee(99)] })],
      charges: [taken("rent", "2026-03-01", 50, { terminalId: null, category: "rental" })],
    });
    expect(option(account, "switch").offerId).toBe("free");
    expect(linesOf(account, "switch")).toEqual(["spread offer-fee 7200", "spread offer-fee 7200"]);
  });

  it("keep what would cost more elsewhere", () => {
    const account = switched({
      terminals: [terminal, other("C2")],
      contracts: [
        contractWith({ fees: [yearlyFee(99)] }),
        contractWith({ fees: [yearlyFee(30)] }, "C2"),
      ],
    });
    expect(linesOf(account, "switch")).toEqual([
      "2026-11-15 fee-due 3000",
      "2027-11-15 fee-due 3000",
      "spread offer-fee 7200",
    ]);
  });

  it("are talked over in more than one way: one lower, one as agreed", () => {
    const { account } = advised({
      terminals: [terminal, other("C2")],
      contracts: [
        contractWith({ fees: [yearlyFee(99)] }),
        contractWith({ fees: [yearlyFee(30)] }, "C2"),
      ],
      charges: [taken("a", "2025-11-20", 129, { terminalId: "T2" })],
    });
    expect(account.because.code).toBe("renegotiate-some");
  });

  it("that are all over can end nothing, though something was taken for none of them", () => {
    const deactivatedOn = plainDate("2025-12-01");
    const { account } = advised({
      terminals: [
        { ...terminal, deactivatedOn },
        { ...other("C1"), deactivatedOn },
      ],
      contracts: [contractWith({ fees: [] })],
      charges: [taken("a", "2026-01-01", 99, { terminalId: null })],
    });
    for (const kind of ["cancel", "switch"] as const) {
      expect(codes(option(account, kind).obstacles)).toEqual(["no-terminal-can"]);
      expect(linesOf(account, kind)).toEqual(linesOf(account, "keep"));
    }
  });

  it("pay one penalty, on the day on which the last of them leaves", () => {
    const cancellation = { kind: "atPeriodEnd", noticeDays: 0, penaltyFen: fen(1000) } as const;
    const early = { ...onWifi, activatedOn: plainDate("2024-11-10") };
    const late = { ...onWifi, activatedOn: plainDate("2024-12-20") };
    for (const [first, second] of [
      [early, late],
      [late, early],
    ] as const) {
      const { account } = advised({
        terminals: [first, { ...second, id: "T2" }],
        contracts: [contractWith({ fees: [yearlyFee(99)], cancellation })],
      });
      expect(linesOf(account, "cancel")).toEqual(["2026-12-19 exit-penalty 1000"]);
    }
  });

  it("owe what they share until the last of them has left", () => {
    const cancellation = { kind: "atPeriodEnd", noticeDays: 0, penaltyFen: fen(0) } as const;
    const monthly = yearlyFee(0, {
      id: "joint",
      per: "contract",
      model: {
        kind: "recurring",
        amountFen: fen(1000),
        range: null,
        every: { count: 1, unit: "month" },
        anchor: "calendar",
        due: "start",
      },
    });
    const { account } = advised({
      terminals: [
        { ...onWifi, activatedOn: plainDate("2024-11-10") },
        { ...onWifi, id: "T2", activatedOn: plainDate("2024-12-20") },
      ],
      contracts: [contractWith({ fees: [yearlyFee(99), monthly], cancellation })],
    });
    // T1 leaves on 9 November, T2 on 19 December
    expect(linesOf(account, "cancel")).toEqual([
      "2026-11-01 fee-due 1000",
      "2026-12-01 fee-due 1000",
    ]);
  });

  it("say of a plan that is ended where the fee they share is counted", () => {
    const { terminals } = advised({
      terminals: [withoutSim, { ...withoutSim, id: "T2" }],
      contracts: [contractWith({ fees: [yearlyFee(99, { per: "contract" })] })],
    });
    for (const advice of terminals)
      expect(codes(option(advice, "cancel").uncertain)).toEqual(["shared-fee-in-account"]);
  });

  it("share nothing where the common fee is nothing", () => {
    const { terminals } = advised({
      terminals: [terminal, other("C1")],
      contracts: [contractWith({ fees: [yearlyFee(0, { per: "contract" })] })],
    });
    for (const advice of terminals) expect(option(advice, "keep").uncertain).toEqual([]);
  });

  it("are not talked down on a common rent", () => {
    const { account } = advised({
      terminals: [terminal, other("C1")],
      contracts: [
        contractWith({
          fees: [yearlyFee(30, { per: "contract" }), { ...rental, per: "contract" }],
        }),
      ],
    });
    expect(codes(option(account, "renegotiate").obstacles)).toEqual(["no-terminal-can"]);
  });

  it("stand in the order of their names, the account first, whatever the request began with", () => {
    const both = [
      { ...terminal, id: "B" },
      { ...terminal, id: "A" },
    ];
    const contracts = [
      contractWith({ fees: [yearlyFee(60), yearlyFee(60, { id: "joint", per: "contract" })] }),
    ];
    for (const terminals of [both, both.toReversed()]) {
      const { lines } = option(advised({ terminals, contracts }).account, "keep");
      expect(lines.map(({ on, terminalId }) => [on, terminalId])).toEqual([
        ["2026-11-15", null],
        ["2026-11-15", "A"],
        ["2026-11-15", "B"],
        ["2027-11-15", null],
        ["2027-11-15", "A"],
        ["2027-11-15", "B"],
      ]);
    }
  });
});
