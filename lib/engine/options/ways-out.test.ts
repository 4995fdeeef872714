import { describe, expect, it } from "vitest";
import { adviceFor, linesOf, option } from "@/tests/support/advice";
import { contractWith, sale, shop, taken, terminal, yearlyFee } from "@/tests/support/shop";
import { plainDate } from "../date";
import { fen } from "../money";
import type { AuditRequest, Fee, Terms } from "../request";

const withoutSim = { ...terminal, connectivity: "wifi" } as const;
const onWifi = { ...terminal, connectivity: "simAndWifi" } as const;
const network = yearlyFee(99, { components: ["networkAccess"] });
const rental = yearlyFee(120, { id: "rent", category: "rental", components: [] });
const forbidden = { kind: "notAllowed", noticeDays: 30, penaltyFen: fen(5000) } as const;

function cancelIn(terms: Partial<Terms>, over: Partial<AuditRequest> = {}) {
  return option(
    adviceFor(shop({ terminals: [withoutSim], contracts: [contractWith(terms)], ...over })),
    "cancel",
  );
}

const codes = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code);

describe("what holds a merchant who wants no data plan any more", () => {
  it("is nothing where nothing is owed for it: no notice, no penalty, no ban", () => {
    const once = { charges: [taken("a", "2026-01-01", 99)] };
    const free = cancelIn({ fees: [network], cancellation: forbidden }, once);
    expect(free).toMatchObject({ feasible: true, costFen: 0, savesFen: 9900 });
    const rented = cancelIn({ fees: [network, rental], cancellation: forbidden }, once);
    expect(codes(rented.obstacles)).toEqual([]);
    expect(rented.costFen).toBe(24_000);
  });

  it("is the contract where something is still owed", () => {
    expect(codes(cancelIn({ fees: [yearlyFee(99)], cancellation: forbidden }).obstacles)).toEqual([
      "contract-forbids-leaving",
    ]);
    const bound = { ...forbidden, kind: "anytime" } as const;
    expect(cancelIn({ fees: [yearlyFee(99)], cancellation: bound }).costFen).toBe(9900 + 5000);
  });

  it("is the contract where a fee is owed together with another terminal", () => {
    const shared = cancelIn(
      { fees: [yearlyFee(99, { per: "contract" })], cancellation: forbidden },
      { terminals: [withoutSim, { ...withoutSim, id: "T2" }], charges: [] },
    );
    expect(codes(shared.obstacles)).toEqual(["contract-forbids-leaving"]);
  });

  it("is the contract where the terminal itself is closed", () => {
    const idle = cancelIn(
      { fees: [rental], cancellation: forbidden },
      {
        terminals: [terminal, { ...terminal, id: "T2" }],
        charges: [taken("a", "2026-01-01", 99)],
        transactions: [sale("x", "2026-10-20", 100, "credit", "T2")],
      },
    );
    expect(codes(idle.obstacles)).toEqual(["contract-forbids-leaving"]);
  });

  it("cannot be told where the contract is not at hand", () => {
    const missing = cancelIn(
      {},
      {
        terminals: [{ ...withoutSim, contractId: null }],
        contracts: [],
        charges: [taken("a", "2026-01-01", 99)],
      },
    );
    expect(missing).toMatchObject({ feasible: true, costFen: 0, obstacles: [] });
    expect(codes(missing.uncertain)).toEqual(["contract-missing"]);
    const unknownFees = cancelIn(
      { fees: null, cancellation: forbidden },
      { charges: [taken("a", "2026-01-01", 99)] },
    );
    expect(codes(unknownFees.obstacles)).toEqual(["contract-forbids-leaving"]);
  });

  it("may give back what was paid for days that no longer come", () => {
    for (const [kind, told] of [
      ["full", ["refund-of-unused"]],
      ["proRata", ["refund-of-unused"]],
      ["none", []],
      ["unknown", []],
    ] as const)
      expect(
        codes(cancelIn({ fees: [yearlyFee(99)], refund: { kind, withinDays: null } }).uncertain),
      ).toEqual(told);
  });
});

describe("the end of the data plan", () => {
  it("takes the messages and the network with it and leaves the rent", () => {
    const advice = adviceFor(
      shop({
        terminals: [onWifi],
        contracts: [contractWith({ fees: [rental] })],
        charges: [
          taken("a", "2026-01-01", 99),
          taken("b", "2026-02-01", 10, { category: "sms" }),
          taken("c", "2026-03-01", 50, { category: "service" }),
        ],
      }),
    );
    expect(linesOf(advice, "keep")).toContain("spread habit-overcharge 9900");
    expect(linesOf(advice, "cancel")).toEqual([
      "2026-11-15 fee-due 12000",
      "2027-11-15 fee-due 12000",
      "spread habit-overcharge 5000",
    ]);
  });

  it("is none where only the rent is owed and taken", () => {
    const only = (fees: readonly Fee[]) =>
      cancelIn(
        { fees },
        {
          terminals: [onWifi],
          charges: [taken("a", "2026-01-01", 500, { category: "rental" })],
        },
      );
    expect(codes(only([rental]).obstacles)).toEqual(["no-data-plan"]);
    const nothing = yearlyFee(0);
    expect(codes(only([rental, nothing]).obstacles)).toEqual(["no-data-plan"]);
  });

  it("counts what falls due on the last day of the notice", () => {
    const after = (noticeDays: number) =>
      cancelIn(
        {
          fees: [yearlyFee(99)],
          cancellation: { kind: "anytime", noticeDays, penaltyFen: fen(0) },
        },
        { charges: [] },
      ).costFen;
    expect([after(14), after(15)]).toEqual([0, 9900]);
  });

  it("waits for the period of the data fee, not for that of the rent", () => {
    const monthly: Fee = {
      ...rental,
      model: {
        kind: "recurring",
        amountFen: fen(1000),
        range: null,
        every: { count: 1, unit: "month" },
        anchor: "calendar",
        due: "start",
      },
    };
    const advice = cancelIn(
      {
        fees: [monthly, yearlyFee(99)],
        cancellation: { kind: "atPeriodEnd", noticeDays: 0, penaltyFen: fen(5000) },
      },
      { charges: [] },
    );
    expect(advice.lines.find(({ code }) => code === "exit-penalty")?.on).toBe("2026-11-14");
  });
});

describe("service that ends", () => {
  const ended = (day: string) =>
    adviceFor(shop({ terminals: [{ ...onWifi, deactivatedOn: plainDate(day) }], charges: [] }));

  it("is over on its last day, and not before", () => {
    expect(codes(option(ended("2026-10-31"), "cancel").obstacles)).toEqual(["already-over"]);
    expect(codes(option(ended("2026-11-01"), "cancel").obstacles)).not.toContain("already-over");
    expect(codes(option(ended("2027-12-31"), "renegotiate").obstacles)).not.toContain(
      "already-over",
    );
  });

  it("carries on only what was taken after it", () => {
    const over = { ...terminal, deactivatedOn: plainDate("2026-05-01") };
    const habits = (day: string) =>
      linesOf(
        adviceFor(
          shop({
            terminals: [over],
            contracts: [contractWith({ fees: [] })],
            charges: [taken("a", day, 60)],
          }),
        ),
        "keep",
      );
    expect(habits("2026-05-01")).toEqual([]);
    expect(habits("2026-05-02")).toEqual(["spread habit-overcharge 6000"]);
  });
});

describe("fees that follow use", () => {
  const perSale = (over: Partial<Fee>): Fee =>
    yearlyFee(0, { id: "each", model: { kind: "perTransaction", amountFen: fen(8) }, ...over });
  const advised = (fee: Fee) =>
    adviceFor(
      shop({
        contracts: [contractWith({ fees: [fee] })],
        charges: [],
        transactions: [
          sale("a", "2026-09-01", 100, "qr"),
          sale("b", "2026-09-02", 100, "qr"),
          sale("c", "2026-09-03", -100, "qr"),
        ],
      }),
    );

  it("go on by the terms of today, each fee by its own name", () => {
    const messages = perSale({ category: "sms", components: [] });
    const rent = yearlyFee(120, { id: "rent", category: "rental", components: [] });
    const both = adviceFor(
      shop({
        contracts: [contractWith({ fees: [rent, messages] })],
        charges: [],
        transactions: [sale("a", "2026-09-01", 100, "qr"), sale("b", "2026-09-02", 100, "qr")],
      }),
    );
    expect(linesOf(both, "keep")).toContain("spread habit-usage 16");
  });

  it("end with the terms that owed them", () => {
    const first = contractWith({ fees: [perSale({})] });
    const [former] = first.versions;
    if (!former) throw new Error("no version");
    for (const fees of [null, [], [yearlyFee(99)]]) {
      const day = plainDate("2026-10-01");
      const renewed = {
        ...former,
        change: "decrease",
        effectiveFrom: day,
        noticeGivenOn: day,
        acceptedOn: day,
        terms: { ...former.terms, fees },
      } as const;
      const advice = adviceFor(
        shop({
          contracts: [{ ...first, versions: [former, renewed] }],
          charges: [],
          transactions: [sale("a", "2026-09-01", 100, "qr")],
        }),
      );
      expect(option(advice, "keep").lines.map(({ code }) => code)).not.toContain("habit-usage");
    }
  });

  it("are none where a fee was owed once", () => {
    const once = yearlyFee(0, {
      id: "once",
      category: "service",
      components: [],
      model: { kind: "oneOff", amountFen: fen(5000), due: "activation", refundWhen: null },
    });
    expect(linesOf(advised(once), "keep")).toEqual([]);
  });

  it("go on as they were, whatever else is talked over", () => {
    const messages = advised(perSale({ category: "sms", components: [] }));
    expect(linesOf(messages, "keep")).toEqual(["spread habit-usage 16"]);
    expect(codes(option(messages, "renegotiate").obstacles)).toEqual(["no-data-plan"]);
    const data = advised(perSale({}));
    expect(option(data, "renegotiate").obstacles).toEqual([
      { code: "already-low", params: { nowFen: 16, goalFen: 6000 } },
    ]);
  });
});
