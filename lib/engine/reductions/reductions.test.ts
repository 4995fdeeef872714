import { describe, expect, it } from "vitest";
import { clausesIn, linesOf, reportOf } from "../../../tests/support/ask";
import {
  contract,
  dataFee,
  firstVersion,
  request,
  sale,
  shop,
  terminal,
  terms,
  yearly,
} from "../../../tests/support/paper";
import { plainDate } from "../date";
import { fen, ppm } from "../money";
import type { AuditRequest, Discount, Fee, Terminal, Transaction, Waiver } from "../request";

const every = { count: 6, unit: "month" } as const;
const half = { ...yearly, every };
const fee = 'contracts["agreement"].versions[0].terms.fees["sim-fee"]';

/** 60 yuan each half year from 31 March 2024; records of two years before */
const asked = (
  over: Partial<Fee>,
  transactions: readonly Transaction[] = [],
  machines: readonly Terminal[] = [terminal()],
) =>
  request({
    from: "2022-03-31",
    to: "2025-03-30",
    auditedOn: "2025-03-30",
    terminals: machines,
    contracts: [contract(terms([dataFee({ model: half, ...over })]))],
    transactions,
  });

const netsOf = (request: AuditRequest) =>
  reportOf(request).entitlements.map(({ dueOn, netFen, reductions }) => [
    dueOn,
    netFen,
    reductions.map(({ kind, fen: taken }) => `${kind} ${taken}`).join(),
  ]);

describe("a terminal without a SIM", () => {
  const network = { components: ["networkAccess"] } as const;

  it.each([
    ["sim", 6000, ""],
    ["simAndWifi", 6000, ""],
    ["wifi", 0, "noSim 6000"],
    ["bluetooth", 0, "noSim 6000"],
    ["none", 0, "noSim 6000"],
  ] as const)("%s", (connectivity, net, reductions) => {
    expect(netsOf(asked(network, [], [terminal({ connectivity })]))[0]).toEqual([
      "2024-03-31",
      net,
      reductions,
    ]);
  });

  it("owes what is more than the network, and fees of other kinds", () => {
    const wifi = [terminal({ connectivity: "wifi" })];
    expect(netsOf(asked({ components: ["networkAccess", "dataService"] }, [], wifi))[0]?.[1]).toBe(
      6000,
    );
    expect(netsOf(asked({ components: ["softwareUpdate"] }, [], wifi))[0]?.[1]).toBe(6000);
    expect(netsOf(asked({ category: "rental", components: [] }, [], wifi))[0]?.[1]).toBe(6000);
  });

  it("says which terminals have none; one SIM is enough for a fee per contract", () => {
    const two = (second: Terminal["connectivity"]) => [
      terminal({ connectivity: "wifi" }),
      terminal({ id: "stall", connectivity: second }),
    ];
    const joint = { ...network, per: "contract" } as const;
    expect(netsOf(asked(joint, [], two("sim")))[0]?.[1]).toBe(6000);
    const [entitlement] = reportOf(asked(joint, [], two("none"))).entitlements;
    expect(entitlement && linesOf(entitlement)).toEqual([
      ["agreed-amount", "start", 6000],
      ["reduction-no-sim", "minus", 6000],
      ["net", "equals", 0],
    ]);
    expect(entitlement?.working[1]?.params).toEqual({ connectivity: "wifi" });
    expect(clausesIn(entitlement?.working[1]?.citations ?? [])).toEqual([
      'terminals["shop"].connectivity',
      'terminals["stall"].connectivity',
    ]);
  });
});

describe("free time", () => {
  const calendar = { model: { ...half, anchor: "calendar" } } as const;

  it("reduces periods of the calendar that begin in it", () => {
    const free = { ...calendar, free: { count: 3, unit: "month" } } as const;
    expect(netsOf(asked(free))).toEqual([
      ["2024-07-01", 6000, ""],
      ["2025-01-01", 6000, ""],
    ]);
    const longer = { ...calendar, free: { count: 93, unit: "day" } } as const;
    expect(netsOf(asked(longer))).toEqual([
      ["2024-07-01", 0, "freePeriod 6000"],
      ["2025-01-01", 6000, ""],
    ]);
    const [first] = reportOf(asked(longer)).entitlements;
    expect(first?.working[1]).toMatchObject({
      code: "reduction-free-period",
      params: { freeUntil: "2024-07-02" },
    });
    expect(clausesIn(first?.working[1]?.citations ?? [])).toEqual([fee]);
    const exact = { ...calendar, free: { count: 92, unit: "day" } } as const;
    expect(netsOf(asked(exact))[0]?.[1]).toBe(6000);
  });

  it("from the signing moves a fee by volume too, and takes nothing more off it", () => {
    const tiered = {
      model: {
        kind: "tieredVolume",
        every: { count: 6, unit: "month" },
        anchor: "signing",
        tiers: [{ upToFen: null, amountFen: fen(80) }],
      },
      free: { count: 1, unit: "month" },
    } as const;
    // signed on 20 March 2024 and free for a month: the first period begins on 20 April, before the 30th
    expect(netsOf(asked(tiered))).toEqual([["2024-10-20", 80, ""]]);
  });

  it("moves the others instead of reducing them", () => {
    expect(netsOf(asked({ free: { count: 3, unit: "month" } }))).toEqual([
      ["2024-06-30", 6000, ""],
      ["2024-12-30", 6000, ""],
    ]);
  });
});

describe("a waiver", () => {
  const volume = (atLeast: number, scope: "terminal" | "contract" = "terminal"): Waiver => ({
    kind: "volume",
    atLeastFen: fen(atLeast),
    scope,
  });
  const count = (atLeast: number): Waiver => ({ kind: "count", atLeast, scope: "terminal" });
  const monthly = (atLeast: number): Waiver => ({
    kind: "monthlyVolume",
    atLeastFen: fen(atLeast),
    scope: "terminal",
  });
  const summer = [
    sale("2024-04-10", 700),
    sale("2024-09-29", 400),
    sale("2024-09-29", -100, { id: "back" }),
  ];

  it.each([
    [volume(1000), 0],
    [volume(1001), 6000],
    [count(2), 0],
    [count(3), 6000],
  ])("is measured over the period before the due day (%#)", (waiver, net) => {
    const nets = netsOf(asked({ waivers: [waiver] }, summer));
    expect(nets.map(([dueOn, amount]) => [dueOn, amount])).toEqual([
      ["2024-03-31", 6000],
      ["2024-09-30", net],
    ]);
  });

  it("of each month asks every month of that period", () => {
    const sales = [
      "2024-03-31",
      "2024-04-30",
      "2024-05-31",
      "2024-07-01",
      "2024-07-31",
      "2024-09-29",
    ].map((on) => sale(on, 500));
    const nets = (waiver: Waiver, list: readonly Transaction[]) =>
      netsOf(asked({ waivers: [waiver] }, list)).map(([, net]) => net);
    expect(nets(monthly(500), sales)).toEqual([6000, 0]);
    for (const gap of sales)
      expect(
        nets(
          monthly(500),
          sales.filter((one) => one !== gap),
        ),
      ).toEqual([6000, 6000]);
    expect(nets(monthly(501), sales)).toEqual([6000, 6000]);
  });

  it("of each month is measured over the whole period where the rhythm is in days", () => {
    const days = { model: { ...half, every: { count: 183, unit: "day" } } } as const;
    const nets = (waiver: Waiver) => netsOf(asked({ ...days, waivers: [waiver] }, summer));
    expect(nets(monthly(1000))).toEqual([
      ["2024-03-31", 6000, ""],
      ["2024-09-30", 0, "waived 6000"],
    ]);
    expect(nets(monthly(1001)).map(([, net]) => net)).toEqual([6000, 6000]);
  });

  it("of the period is not asked of each month because another one is", () => {
    const waivers = [monthly(900), volume(1000)];
    expect(netsOf(asked({ waivers }, summer)).map(([, net]) => net)).toEqual([6000, 0]);
  });

  it("of a fee due at the end is measured over the period itself", () => {
    const end = { model: { ...half, due: "end" }, waivers: [volume(1000)] } as const;
    expect(netsOf(asked(end, summer))).toEqual([["2024-09-30", 0, "waived 6000"]]);
  });

  it("may look at all terminals of the contract", () => {
    const two = [terminal(), terminal({ id: "stall", activatedOn: plainDate("2024-09-30") })];
    const sales = [...summer, sale("2024-05-05", 5000, { terminalId: "stall" })];
    const netOf = (scope: "terminal" | "contract") =>
      netsOf(asked({ waivers: [volume(6000, scope)] }, sales, two)).map(([dueOn, net]) => [
        dueOn,
        net,
      ]);
    expect(netOf("contract")).toEqual([
      ["2024-03-31", 6000],
      ["2024-09-30", 0],
      ["2024-09-30", 0],
      ["2025-03-30", 6000],
    ]);
    expect(netOf("terminal").map(([, net]) => net)).toEqual([6000, 6000, 6000, 6000]);
  });

  it("of a fee per contract with the terminal in view looks at the terminal whose name it bears", () => {
    const two = [terminal({ activatedOn: plainDate("2024-04-15") }), terminal({ id: "stall" })];
    const sales = [sale("2024-05-05", 5000, { terminalId: "stall" })];
    const joint = { per: "contract", waivers: [volume(5000)] } as const;
    expect(netsOf(asked(joint, sales, two))).toEqual([
      ["2024-03-31", 6000, ""],
      ["2024-09-30", 0, "waived 6000"],
    ]);
    expect(netsOf(asked(joint, [sale("2024-05-05", 5000)], two))[1]?.[1]).toBe(6000);
  });

  it("is told with what was asked and what was reached", () => {
    const [, second] = reportOf(asked({ waivers: [volume(1000), count(9)] }, summer)).entitlements;
    expect(second?.working.map(({ code, op, params }) => [code, op, params])).toEqual([
      ["agreed-amount", "start", { feeId: "sim-fee" }],
      [
        "waiver-met",
        "note",
        {
          kind: "volume",
          scope: "terminal",
          atLeast: 1000,
          reached: 1000,
          from: "2024-03-31",
          to: "2024-09-29",
        },
      ],
      ["reduction-waived", "minus", {}],
      ["net", "equals", {}],
    ]);
    expect(clausesIn(second?.working[1]?.citations ?? [])).toEqual([fee]);
    expect(clausesIn(second?.working[2]?.citations ?? [])).toEqual([fee]);
  });

  it("that is not met is told too, each with what is missing, in one order", () => {
    for (const waivers of [
      [volume(5000), count(9)],
      [count(9), volume(5000)],
    ]) {
      const [, second] = reportOf(asked({ waivers }, summer)).entitlements;
      expect(second?.working.slice(1, 3).map(({ code, params }) => [code, params])).toEqual([
        [
          "waiver-not-met",
          {
            kind: "count",
            scope: "terminal",
            atLeast: 9,
            reached: 2,
            from: "2024-03-31",
            to: "2024-09-29",
          },
        ],
        [
          "waiver-not-met",
          {
            kind: "volume",
            scope: "terminal",
            atLeast: 5000,
            reached: 1000,
            from: "2024-03-31",
            to: "2024-09-29",
          },
        ],
      ]);
    }
  });

  it("cannot be measured where the records begin in the middle, and is then not met", () => {
    const late = {
      ...asked({ waivers: [volume(0)] }),
      window: { from: plainDate("2023-10-02"), to: plainDate("2025-03-30") },
    };
    const report = reportOf(late);
    expect(report.entitlements.map(({ netFen }) => netFen)).toEqual([6000, 0]);
    expect(report.entitlements[0]?.working[1]).toMatchObject({
      code: "waiver-not-measured",
      params: { from: "2023-09-30", to: "2024-03-30", recordsFrom: "2023-10-02" },
    });
    expect(report.notes).toEqual([
      { kind: "insufficientData", terminalId: shop, feeId: "sim-fee", dueOn: "2024-03-31" },
    ]);
    const exact = {
      ...late,
      window: { from: plainDate("2023-09-30"), to: plainDate("2025-03-30") },
    };
    expect(reportOf(exact).entitlements.map(({ netFen }) => netFen)).toEqual([0, 0]);
    expect(reportOf(exact).notes).toEqual([]);
  });

  it("of a fee by transaction or by use is measured over the calendar month before", () => {
    const perSale = {
      category: "sms",
      components: [],
      model: { kind: "perTransaction", amountFen: fen(8) },
    } as const;
    const sales = [sale("2024-04-01", 600), sale("2024-04-30", 400), sale("2024-05-15", 10)];
    expect(netsOf(asked({ ...perSale, waivers: [volume(1000)] }, sales))).toEqual([
      ["2024-04-01", 8, ""],
      ["2024-04-30", 8, ""],
      ["2024-05-15", 0, "waived 8"],
    ]);
    expect(netsOf(asked({ ...perSale, waivers: [volume(1001)] }, sales))[2]?.[1]).toBe(8);
    expect(netsOf(asked({ ...perSale, waivers: [monthly(1000)] }, sales))[2]?.[1]).toBe(0);
    const metered = {
      model: { kind: "metered", baseFen: fen(300), includedMb: 1, perMbFen: fen(1) },
    } as const;
    const nets = netsOf(asked({ ...metered, waivers: [volume(1000)] }, sales)).map(
      ([dueOn, net]) => [dueOn, net],
    );
    expect(nets.slice(0, 3)).toEqual([
      ["2024-04-01", 300],
      ["2024-05-01", 0],
      ["2024-06-01", 300],
    ]);
  });

  it("does not touch what is owed once", () => {
    const once = {
      model: { kind: "oneOff", amountFen: fen(500), due: "activation", refundWhen: null },
    } as const;
    expect(netsOf(asked({ ...once, waivers: [volume(0)] }))).toEqual([["2024-03-31", 500, ""]]);
  });
});

describe("a discount", () => {
  const off = (over: Partial<Discount>): Discount => ({
    kind: "promotion",
    from: null,
    to: null,
    offPpm: ppm(0),
    offFen: fen(0),
    ...over,
  });

  it.each([
    [[off({ offFen: fen(1000) })], 5000],
    [[off({ offPpm: ppm(333_333) })], 4000],
    [[off({ offPpm: ppm(500_000), offFen: fen(100) })], 2900],
    [[off({ offPpm: ppm(500_000) }), off({ kind: "points", offPpm: ppm(100_000) })], 2400],
    [[off({ offPpm: ppm(900_000) }), off({ kind: "points", offPpm: ppm(900_000) })], 0],
    [[off({ offPpm: ppm(900_000), offFen: fen(9000) })], 0],
    [[off({})], 6000],
  ])("is a share of the gross and an amount, together at most all of it (%#)", (discounts, net) => {
    const [first] = netsOf(asked({ discounts }));
    expect(first).toEqual(["2024-03-31", net, net === 6000 ? "" : `discount ${6000 - net}`]);
  });

  it("counts on the days from its first to its last", () => {
    const nets = (from: string | null, to: string | null) =>
      netsOf(
        asked({
          discounts: [
            off({
              offFen: fen(1000),
              from: from === null ? null : plainDate(from),
              to: to === null ? null : plainDate(to),
            }),
          ],
        }),
      ).map(([, net]) => net);
    expect(nets("2024-03-31", "2024-03-31")).toEqual([5000, 6000]);
    expect(nets("2024-04-01", "2024-09-29")).toEqual([6000, 6000]);
    expect(nets("2024-04-01", null)).toEqual([6000, 5000]);
    expect(nets(null, "2024-09-30")).toEqual([5000, 5000]);
  });

  it("shows each part, and where it is cut short", () => {
    const discounts = [
      off({ kind: "trial", offFen: fen(5000) }),
      off({ offPpm: ppm(500_000), offFen: fen(700) }),
    ];
    for (const list of [discounts, discounts.toReversed()]) {
      const [first] = reportOf(asked({ discounts: list })).entitlements;
      expect(
        first?.working.map(({ code, op, fen: amount, calc, params }) => [
          code,
          op,
          amount,
          calc,
          params,
        ]),
      ).toEqual([
        ["agreed-amount", "start", 6000, null, { feeId: "sim-fee" }],
        [
          "discount-share",
          "minus",
          3000,
          { kind: "share", amountFen: 6000, ratePpm: 500_000, minFen: null, maxFen: null },
          { kind: "promotion", ratePpm: 500_000 },
        ],
        ["discount-amount", "minus", 700, null, { kind: "promotion", offFen: 700 }],
        [
          "discount-amount",
          "minus",
          2300,
          { kind: "least", of: [5000, 2300] },
          { kind: "trial", offFen: 5000 },
        ],
        ["net", "equals", 0, null, {}],
      ]);
      expect(first?.working.slice(1, 4).map(({ citations }) => clausesIn(citations))).toEqual([
        [fee],
        [fee],
        [fee],
      ]);
    }
  });

  it("of a share is cut short too", () => {
    const discounts = [off({ offPpm: ppm(900_000) }), off({ kind: "trial", offPpm: ppm(200_000) })];
    const [first] = reportOf(asked({ discounts })).entitlements;
    expect(first?.working[2]).toMatchObject({
      code: "discount-share",
      fen: 600,
      calc: { kind: "least", of: [1200, 600] },
    });
  });

  it("takes nothing from what is waived already", () => {
    const waivers: Waiver[] = [{ kind: "volume", atLeastFen: fen(0), scope: "terminal" }];
    expect(netsOf(asked({ waivers, discounts: [off({ offFen: fen(10) })] }))[0]).toEqual([
      "2024-03-31",
      0,
      "waived 6000",
    ]);
  });
});

describe("a yearly cap", () => {
  const quarterly = { ...yearly, every: { count: 3, unit: "month" } } as const;

  it("cuts the later of a year from the anchor, and begins anew with the next", () => {
    const capped = {
      ...asked({ model: quarterly, yearlyCapFen: fen(13_000) }),
      window: { from: plainDate("2024-03-31"), to: plainDate("2025-06-30") },
      auditedOn: plainDate("2025-06-30"),
    };
    expect(netsOf(capped)).toEqual([
      ["2024-03-31", 6000, ""],
      ["2024-06-30", 6000, ""],
      ["2024-09-30", 1000, "cap 5000"],
      ["2024-12-31", 0, "cap 6000"],
      ["2025-03-31", 6000, ""],
      ["2025-06-30", 6000, ""],
    ]);
    const [, , third, fourth, fifth] = reportOf(capped).entitlements;
    expect(third?.working[1]).toMatchObject({
      code: "reduction-cap",
      fen: 5000,
      calc: { kind: "sum", parts: [6000, 12_000, -13_000] },
      params: { capFen: 13_000, beforeFen: 12_000, yearFrom: "2024-03-31", yearTo: "2025-03-30" },
    });
    expect(clausesIn(third?.working[1]?.citations ?? [])).toEqual([fee]);
    expect(fourth?.working[1]?.calc).toEqual({ kind: "sum", parts: [6000] });
    expect(fifth?.reductions).toEqual([]);
  });

  it("of a later year tells that year", () => {
    const wide = {
      ...asked({ model: quarterly, yearlyCapFen: fen(13_000) }),
      window: { from: plainDate("2024-03-31"), to: plainDate("2025-12-31") },
      auditedOn: plainDate("2025-12-31"),
    };
    const last = reportOf(wide).entitlements.at(-1);
    expect(last).toMatchObject({ dueOn: "2025-12-31", netFen: 0 });
    expect(last?.working[1]?.params).toMatchObject({
      yearFrom: "2025-03-31",
      yearTo: "2026-03-30",
    });
  });

  it("that was lowered below what was owed already leaves nothing, and gives nothing back", () => {
    const capped = (amount: number) =>
      terms([dataFee({ model: quarterly, yearlyCapFen: fen(amount) })]);
    const lowered = request({
      from: "2024-03-31",
      to: "2024-12-31",
      auditedOn: "2024-12-31",
      contracts: [
        contract([
          firstVersion(capped(13_000)),
          {
            ...firstVersion(capped(3_000)),
            effectiveFrom: plainDate("2024-06-01"),
            change: "decrease",
          },
        ]),
      ],
    });
    expect(netsOf(lowered)).toEqual([
      ["2024-03-31", 6000, ""],
      ["2024-06-30", 0, "cap 6000"],
      ["2024-09-30", 0, "cap 6000"],
      ["2024-12-31", 0, "cap 6000"],
    ]);
  });

  it("exactly reached cuts nothing", () => {
    expect(netsOf(asked({ yearlyCapFen: fen(12_000) })).map(([, net]) => net)).toEqual([
      6000, 6000,
    ]);
    expect(netsOf(asked({ yearlyCapFen: fen(0) })).map(([, net]) => net)).toEqual([0, 0]);
  });

  it("counts from the moved anchor, and from the signing where that is the anchor", () => {
    const free = {
      model: { ...half, due: "end" },
      free: { count: 1, unit: "month" },
      yearlyCapFen: fen(6000),
    } as const;
    const far = {
      ...asked(free),
      window: { from: plainDate("2024-03-31"), to: plainDate("2026-04-30") },
      auditedOn: plainDate("2026-04-30"),
    };
    expect(netsOf(far).map(([dueOn, net]) => [dueOn, net])).toEqual([
      ["2024-10-30", 6000],
      ["2025-04-30", 6000],
      ["2025-10-30", 0],
      ["2026-04-30", 6000],
    ]);
  });

  it("of fees by transaction and by use counts from the activation, by tier from its own anchor", () => {
    const perSale = {
      category: "sms",
      components: [],
      model: { kind: "perTransaction", amountFen: fen(80) },
      yearlyCapFen: fen(100),
    } as const;
    const sales = ["2024-04-01", "2025-03-29", "2025-03-30"].map((on) => sale(on, 100));
    expect(netsOf(asked(perSale, sales)).map(([, net]) => net)).toEqual([80, 20, 0]);
    const later = [...sales, sale("2025-03-31", 100)];
    const longer = {
      ...asked(perSale, later),
      window: { from: plainDate("2024-03-31"), to: plainDate("2025-04-30") },
      auditedOn: plainDate("2025-04-30"),
    };
    expect(netsOf(longer).map(([, net]) => net)).toEqual([80, 20, 0, 80]);
    const tiers = [{ upToFen: null, amountFen: fen(80) }];
    const tiered = {
      model: { kind: "tieredVolume", every, anchor: "calendar", tiers },
      yearlyCapFen: fen(100),
    } as const;
    expect(netsOf(asked(tiered)).map(([dueOn, net]) => [dueOn, net])).toEqual([
      ["2024-07-01", 80],
      ["2025-01-01", 80],
    ]);
  });

  it("does not touch what is owed once, and leaves other fees and terminals alone", () => {
    const once = {
      model: { kind: "oneOff", amountFen: fen(500), due: "activation", refundWhen: null },
    } as const;
    expect(netsOf(asked({ ...once, yearlyCapFen: fen(1) }))[0]?.[1]).toBe(500);
    const two = [terminal(), terminal({ id: "stall" })];
    expect(netsOf(asked({ yearlyCapFen: fen(6000) }, [], two)).map(([, net]) => net)).toEqual([
      6000, 6000, 0, 0,
    ]);
  });
});
