import { describe, expect, it } from "vitest";
import { lawIn, reportOf, why } from "../../../tests/support/ask";
import {
  charge,
  contract,
  dataFee,
  firstVersion,
  request,
  sale,
  shop,
  terminal,
  terms,
  usualRates,
  yearly,
  yearlyFee,
} from "../../../tests/support/paper";
import { plainDate } from "../date";
import { fen, ppm } from "../money";
import { reasons } from "../report";
import type { Charge, Contract, Fee, Terminal, TermsVersion } from "../request";
import { reasonsInOrder } from "./in-order";

const clause = 'contracts["agreement"].versions[0].terms.fees["sim-fee"]';
const feesClause = 'contracts["agreement"].versions[0].terms.fees';
const stall = (over: Partial<Terminal> = {}) => terminal({ id: "stall", ...over });

function asked(
  charges: readonly Charge[],
  fees: readonly Fee[] | null = [dataFee()],
  terminals: readonly Terminal[] = [terminal()],
  over: Partial<Contract> = {},
) {
  return request({ terminals, contracts: [contract(terms(fees), over)], charges });
}

const dear = charge("a", "2025-04-01", 99_900);
const nobodys = charge("a", "2025-04-01", 99_900, { terminalId: null });

describe("the reasons", () => {
  it("stand in the order of the specification, each with its law", () => {
    expect(reasonsInOrder.map(({ reason }) => reason)).toEqual(reasons);
    expect(
      reasonsInOrder.filter(({ unresolved }) => unresolved).map(({ reason }) => reason),
    ).toEqual(["unknownTerminal", "contractMissing", "usageMissing", "rangeClause"]);
  });

  it("bring the law of the ruleset after the clauses", () => {
    const [first] = reportOf(asked([dear], [])).charges;
    expect(first?.citations[0]).toEqual({ kind: "clause", path: feesClause });
    expect(lawIn(first?.citations ?? [])).toEqual([
      "regulation-768-art-34",
      "price-law-13",
      "civil-code-985",
    ]);
    const step = first?.working.find(({ code }) => code === "because-no-basis");
    expect(step?.citations).toEqual(first?.citations);
  });
});

describe("unknownTerminal", () => {
  it("a terminal that the request does not know", () => {
    const stranger = charge("a", "2025-04-01", 99_900, { terminalId: "stranger" });
    expect(why(asked([stranger]))).toEqual(["unknownTerminal", { terminalId: "stranger" }, []]);
  });

  it("rests on the law alone", () => {
    const stranger = charge("a", "2025-04-01", 99_900, { terminalId: "stranger" });
    const [found] = reportOf(asked([stranger])).charges;
    expect(found?.citations.map(({ kind }) => kind)).toEqual(["rule"]);
  });

  it("no terminal at all may be any of them", () => {
    expect(why(asked([nobodys], []))[0]).toBe("noBasis");
  });
});

describe("hiddenDeduction", () => {
  it("comes before whatever the terms say or do not say", () => {
    const one = sale("2025-01-15", 50_000, { id: "x", feeFen: fen(300), settledFen: fen(39_800) });
    const missing = { ...asked([], null), transactions: [one] };
    expect(why(missing)).toEqual(["hiddenDeduction", { transactionId: "x", how: "withheld" }, []]);
    const rates = {
      ...missing,
      contracts: [contract(terms(null, { transactionFees: usualRates }))],
    };
    const merged = { ...one, feeFen: fen(10_200), settledFen: null };
    expect(why({ ...rates, transactions: [merged] })).toEqual([
      "hiddenDeduction",
      { transactionId: "x", how: "merged" },
      [],
    ]);
  });
});

describe("what was found by adding up", () => {
  it("rests on the law alone", () => {
    const one = sale("2025-01-15", 50_000, { id: "x", feeFen: fen(300), settledFen: fen(39_800) });
    const [found] = reportOf({ ...asked([], null), transactions: [one] }).charges;
    expect(found?.citations.map(({ kind }) => kind)).toEqual(["rule", "rule"]);
  });
});

describe("contractMissing", () => {
  it("a terminal without a contract", () => {
    expect(why(asked([dear], [], [terminal({ contractId: null })]))).toEqual([
      "contractMissing",
      { terminalId: shop, missing: "contract" },
      ['terminals["shop"].contractId'],
    ]);
  });

  it("terms whose fees are not known on that day", () => {
    expect(why(asked([dear], null))).toEqual([
      "contractMissing",
      { terminalId: shop, missing: "fees" },
      [feesClause],
    ]);
  });

  it("one of several candidates is enough", () => {
    const two = [terminal(), stall({ contractId: null })];
    expect(why(asked([nobodys], [], two))[1]).toEqual({ terminalId: "stall", missing: "contract" });
    expect(why(asked([dear], [], two))[0]).toBe("noBasis");
  });

  it("comes before the end of service", () => {
    const ended = terminal({ contractId: null, deactivatedOn: plainDate("2024-06-01") });
    expect(why(asked([dear], [], [ended]))[0]).toBe("contractMissing");
  });
});

describe("afterTermination", () => {
  const ended = (day: string) => terminal({ deactivatedOn: plainDate(day) });

  it("after the terminal went back", () => {
    expect(why(asked([dear], [], [ended("2025-03-31")]))).toEqual([
      "afterTermination",
      { terminalId: shop, endsOn: "2025-03-31", by: "terminal" },
      ['terminals["shop"].deactivatedOn'],
    ]);
    expect(why(asked([dear], [], [ended("2025-04-01")]))[0]).toBe("noBasis");
  });

  it("after the contract ended, if that came first", () => {
    const over = { terminatedOn: plainDate("2025-03-31") };
    expect(why(asked([dear], [], [terminal()], over))).toEqual([
      "afterTermination",
      { terminalId: shop, endsOn: "2025-03-31", by: "contract" },
      ['contracts["agreement"].terminatedOn'],
    ]);
    expect(why(asked([dear], [], [ended("2025-03-30")], over))[1]).toMatchObject({
      by: "terminal",
    });
    expect(why(asked([dear], [], [ended("2025-03-31")], over))[1]).toMatchObject({
      by: "terminal",
    });
    expect(why(asked([dear], [], [ended("2026-03-30")], over))[1]).toMatchObject({
      by: "contract",
    });
  });

  it("asks for the end of every candidate", () => {
    expect(why(asked([nobodys], [], [ended("2025-03-31"), stall()]))[0]).toBe("noBasis");
    const both = [ended("2025-03-31"), stall({ deactivatedOn: plainDate("2024-12-31") })];
    expect(why(asked([nobodys], [], both))).toEqual([
      "afterTermination",
      { terminalId: shop, endsOn: "2025-03-31", by: "terminal" },
      ['terminals["shop"].deactivatedOn'],
    ]);
  });
});

describe("beforeActivation", () => {
  const early = (terminalId: string | null) => ({
    ...asked(
      [charge("a", "2024-03-30", 9900, { terminalId })],
      [],
      [terminal(), stall({ activatedOn: plainDate("2024-03-30") })],
    ),
    window: { from: plainDate("2024-03-01"), to: plainDate("2024-12-31") },
  });

  it("before the terminal was switched on", () => {
    expect(why(early(shop))).toEqual([
      "beforeActivation",
      { terminalId: shop, activatedOn: "2024-03-31" },
      ['terminals["shop"].activatedOn'],
    ]);
    expect(why(early("stall"))[0]).toBe("noBasis");
  });

  it("asks for every candidate", () => {
    expect(why(early(null))[0]).toBe("noBasis");
  });
});

describe("unnoticedChange", () => {
  const change = (over: Partial<TermsVersion>): TermsVersion => ({
    ...firstVersion(terms([yearlyFee(9900)])),
    effectiveFrom: plainDate("2025-03-01"),
    change: "increase",
    noticeGivenOn: plainDate("2025-01-01"),
    acceptedOn: plainDate("2025-01-02"),
    ...over,
  });
  const changed = (over: Partial<TermsVersion>, charges = [dear]) =>
    request({ contracts: [contract([firstVersion(terms([dataFee()])), change(over)])], charges });

  it.each([
    [{ noticeGivenOn: null }, "no-notice", "", "2025-01-02", ""],
    [{ acceptedOn: null }, "no-acceptance", "2025-01-01", "", ""],
    [{ noticeGivenOn: null, acceptedOn: null }, "no-notice", "", "", ""],
    [
      { noticeGivenOn: plainDate("2025-03-15") },
      "not-yet",
      "2025-03-15",
      "2025-01-02",
      "2025-04-14",
    ],
  ])("told why (%#)", (over, reason, noticeGivenOn, acceptedOn, takesEffectOn) => {
    expect(why(changed(over))).toEqual([
      "unnoticedChange",
      {
        version: 1,
        effectiveFrom: "2025-03-01",
        noticeGivenOn,
        acceptedOn,
        takesEffectOn,
        why: reason,
      },
      ['contracts["agreement"].versions[1]'],
    ]);
  });

  it("is none before the day on which the provider begins to go by it", () => {
    const before = charge("a", "2024-06-01", 9900);
    expect(why(changed({ acceptedOn: null }, [before]))[0]).toBe("overAmount");
  });

  it("is none once it has taken effect", () => {
    expect(why(changed({}, [charge("a", "2025-04-01", 15_900)]))).toEqual([null, null, []]);
  });

  it("asks for every candidate", () => {
    const contracts = [
      contract([firstVersion(terms([])), change({ acceptedOn: null })]),
      contract(terms([]), { id: "other" }),
    ];
    const two = (contractId: string) =>
      request({ terminals: [terminal(), stall({ contractId })], contracts, charges: [nobodys] });
    expect(why(two("other"))[0]).toBe("noBasis");
    expect(why(two("agreement"))[0]).toBe("unnoticedChange");
  });
});

describe("noBasis", () => {
  it("no fee of the category, or none with a part in common", () => {
    const rental = { category: "rental", components: [] } as const;
    expect(why(asked([dear], [dataFee(rental)]))).toEqual([
      "noBasis",
      { category: "data" },
      [feesClause],
    ]);
    const named = charge("a", "2025-04-01", 99_900, { components: ["networkAccess"] });
    const others = dataFee({ components: ["softwareUpdate", "dataService"] });
    expect(why(asked([named], [others]))[0]).toBe("noBasis");
    expect(why(asked([named], [dataFee()]))[0]).toBe("overAmount");
    expect(why(asked([dear], [others]))[0]).toBe("overAmount");
    const rent = charge("a", "2025-04-01", 99_900, rental);
    expect(why(asked([rent], [dataFee(rental)]))[0]).toBe("overAmount");
  });

  it("names each contract once", () => {
    const contracts = [contract(terms([])), contract(terms([]), { id: "other" })];
    const terminals = [terminal(), stall(), terminal({ id: "van", contractId: "other" })];
    expect(why(request({ contracts, terminals, charges: [nobodys] }))[2]).toEqual([
      feesClause,
      'contracts["other"].versions[0].terms.fees',
    ]);
  });
});

describe("noSim", () => {
  const network = dataFee({ components: ["networkAccess"] });
  const wifi = terminal({ connectivity: "wifi" });

  it("a fee for the network alone, and no SIM", () => {
    expect(why(asked([dear], [network], [wifi]))).toEqual([
      "noSim",
      { terminalId: shop, connectivity: "wifi" },
      ['terminals["shop"].connectivity', clause],
    ]);
  });

  it("names one fee of several, the first by id", () => {
    const two = [dataFee({ ...network, id: "b" }), dataFee({ ...network, id: "a" })];
    expect(why(asked([dear], two, [wifi]))[2]).toEqual([
      'terminals["shop"].connectivity',
      'contracts["agreement"].versions[0].terms.fees["a"]',
    ]);
  });

  it("asks for every fee and every candidate", () => {
    expect(why(asked([dear], [network, dataFee({ id: "more" })], [wifi]))[0]).not.toBe("noSim");
    expect(why(asked([dear], [network]))[0]).toBe("overAmount");
    expect(why(asked([nobodys], [network], [wifi, stall()]))[0]).not.toBe("noSim");
    expect(why(asked([nobodys], [network], [wifi, stall({ connectivity: "none" })]))[0]).toBe(
      "noSim",
    );
  });
});

describe("usageMissing and rangeClause", () => {
  const metered = dataFee({
    id: "use",
    model: { kind: "metered", baseFen: fen(300), includedMb: 1, perMbFen: fen(1) },
  });
  const ranged = dataFee({
    id: "range",
    model: { ...yearly, amountFen: null, range: { minFen: fen(100), maxFen: fen(30_000) } },
  });
  const of = (id: string) => `contracts["agreement"].versions[0].terms.fees["${id}"]`;

  it("the use of the month is not known, or the amount was never agreed", () => {
    expect(why(asked([dear], [metered]))).toEqual([
      "usageMissing",
      { feeId: "use", month: "2025-03" },
      [of("use")],
    ]);
    expect(why(asked([dear], [ranged]))).toEqual([
      "rangeClause",
      { feeId: "range", minFen: 100, maxFen: 30_000 },
      [of("range")],
    ]);
  });

  it("the use comes first", () => {
    for (const fees of [
      [metered, ranged],
      [ranged, metered],
    ])
      expect(why(asked([dear], fees))[0]).toBe("usageMissing");
  });

  it("speak of the latest occurrence: where its use is known, or nothing was due yet, they do not hold", () => {
    const known = {
      ...asked([dear], [metered]),
      usage: [{ terminalId: shop, month: "2025-03", kilobytes: 1 }],
    };
    expect(why(known)[0]).toBe("overAmount");
    const lastMonth = { ...known, usage: [{ terminalId: shop, month: "2025-02", kilobytes: 1 }] };
    expect(why(lastMonth)[0]).toBe("usageMissing");
    const early = charge("a", "2024-03-31", 9900);
    expect(why(asked([early], [metered]))[0]).toBe("offSchedule");
    expect(why(asked([dear], [dataFee({ id: "a" }), ranged]))[0]).toBe("rangeClause");
  });
});

describe("freePeriod", () => {
  const free = { free: { count: 30, unit: "day" } } as const;
  const on = (day: string) => charge("a", day, 99_900);

  it("while every fee that it could be for was free", () => {
    expect(why(asked([on("2024-04-29")], [dataFee(free)]))).toEqual([
      "freePeriod",
      { feeId: "sim-fee", freeUntil: "2024-04-30" },
      [clause],
    ]);
    expect(why(asked([on("2024-04-30")], [dataFee(free)]))[0]).toBe("overAmount");
    expect(why(asked([on("2024-04-29")], [dataFee(free), dataFee({ id: "z" })]))[0]).toBe(
      "overAmount",
    );
    expect(why(asked([on("2024-04-29")], [dataFee(free), dataFee({ id: "a" })]))[0]).toBe(
      "overAmount",
    );
    expect(why(asked([on("2024-04-29")], [dataFee(free), dataFee({ id: "z", ...free })]))[0]).toBe(
      "freePeriod",
    );
  });

  it("counts from the signing where that is the anchor", () => {
    const signing = dataFee({ ...free, model: { ...yearly, anchor: "signing" } });
    expect(why(asked([on("2024-04-18")], [signing]))[1]).toEqual({
      feeId: "sim-fee",
      freeUntil: "2024-04-19",
    });
    expect(why(asked([on("2024-04-19")], [signing]))[0]).toBe("overAmount");
    const tiers = [{ upToFen: null, amountFen: fen(100) }];
    const tiered = dataFee({
      ...free,
      model: { kind: "tieredVolume", every: yearly.every, anchor: "signing", tiers },
    });
    expect(why(asked([on("2024-04-18")], [tiered]))[0]).toBe("freePeriod");
    expect(why(asked([on("2024-04-19")], [tiered]))[0]).toBe("offSchedule");
  });

  it("counts from the activation for fees by use, and for a fee per contract from the bearer's", () => {
    const metered = dataFee({
      ...free,
      model: { kind: "metered", baseFen: fen(300), includedMb: 1, perMbFen: fen(1) },
    });
    const usage = [{ terminalId: shop, month: "2024-03", kilobytes: 1 }];
    expect(why({ ...asked([on("2024-04-29")], [metered]), usage })[0]).toBe("freePeriod");
    const late = [terminal(), stall({ activatedOn: plainDate("2024-09-01") })];
    const joint = dataFee({ ...free, per: "contract" });
    const atStall = charge("a", "2024-09-05", 9900, { terminalId: "stall" });
    expect(why(asked([atStall], [joint], late))[0]).toBe("overAmount");
    expect(why(asked([atStall], [dataFee(free)], late))[0]).toBe("freePeriod");
  });

  it("does not look at what is owed once, which is never free", () => {
    const once = dataFee({
      ...free,
      id: "once",
      model: { kind: "oneOff", amountFen: fen(1), due: "activation", refundWhen: null },
    });
    expect(why(asked([on("2024-04-10")], [once]))[0]).toBe("overAmount");
    expect(why(asked([on("2024-04-10")], [once, dataFee(free)]))[0]).toBe("freePeriod");
  });
});

describe("waived, discountMissed, capExceeded", () => {
  const reduced = {
    waived: dataFee({
      model: { ...yearly, due: "end" },
      waivers: [{ kind: "volume", atLeastFen: fen(0), scope: "terminal" }],
    }),
    discountMissed: dataFee({
      discounts: [{ kind: "trial", from: null, to: null, offPpm: ppm(0), offFen: fen(1000) }],
    }),
    capExceeded: dataFee({ yearlyCapFen: fen(4000) }),
  };

  it.each([
    ["waived", { waivedFen: 6000 }],
    ["discountMissed", { discountFen: 1000 }],
    ["capExceeded", { cutFen: 2000 }],
  ] as const)("%s tells of the latest occurrence and what came off it", (reason, params) => {
    expect(why(asked([dear], [reduced[reason]]))).toEqual([
      reason,
      { feeId: "sim-fee", dueOn: "2025-03-31", ...params },
      [clause],
    ]);
  });

  it("come in this order", () => {
    const { waived, discountMissed, capExceeded } = reduced;
    const other = (fee: Fee, id: string) => ({ ...fee, id });
    expect(why(asked([dear], [other(discountMissed, "a"), waived]))[0]).toBe("waived");
    expect(why(asked([dear], [other(capExceeded, "a"), discountMissed]))[0]).toBe("discountMissed");
  });

  it("speak of the latest occurrence only", () => {
    const once = dataFee({
      discounts: [
        {
          kind: "trial",
          from: null,
          to: plainDate("2024-12-31"),
          offPpm: ppm(0),
          offFen: fen(1000),
        },
      ],
    });
    expect(why(asked([dear], [once]))[0]).toBe("overAmount");
    expect(why(asked([charge("a", "2024-04-01", 99_900)], [once]))[0]).toBe("discountMissed");
  });

  it("name the fee that comes first by id, wherever it stands in the terms", () => {
    const two = [
      { ...reduced.discountMissed, id: "b" },
      { ...reduced.discountMissed, id: "a" },
    ];
    for (const fees of [two, two.toReversed()])
      expect(why(asked([charge("a", "2025-04-01", 99_900)], fees))[1]).toMatchObject({
        feeId: "a",
      });
  });
});

describe("offSchedule", () => {
  const end = dataFee({ model: { ...yearly, due: "end" } });

  it("nothing had fallen due by then", () => {
    expect(why(asked([charge("a", "2025-01-10", 6000)], [end]))).toEqual([
      "offSchedule",
      { nextDueOn: "2025-03-31" },
      [clause],
    ]);
    expect(why(asked([charge("a", "2025-03-31", 6001)], [end]))[0]).toBe("overAmount");
  });

  it("names one fee of several, the first by id", () => {
    const two = [
      { ...end, id: "b" },
      { ...end, id: "a" },
    ];
    expect(why(asked([charge("a", "2025-01-10", 6000)], two))[2]).toEqual([
      'contracts["agreement"].versions[0].terms.fees["a"]',
    ]);
  });

  it("or nothing falls due at all", () => {
    const nothing = dataFee({ model: { ...yearly, amountFen: fen(0) } });
    expect(why(asked([dear], [nothing]))[1]).toEqual({ nextDueOn: "" });
  });
});
