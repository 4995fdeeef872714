import { describe, expect, it } from "vitest";
import { clausesIn, linesOf, reportOf } from "../../tests/support/ask";
import {
  charge,
  contract,
  dataFee,
  request,
  terminal,
  terms,
  yearly,
} from "../../tests/support/paper";
import { plainDate } from "./date";
import { fen } from "./money";
import type { Charge, Fee, Span, Terminal } from "./request";

const month: Span = { count: 1, unit: "month" };
const monthly = dataFee({ model: { ...yearly, every: month, amountFen: fen(500) } });

const asked = (
  charges: readonly Charge[],
  fees: readonly Fee[] = [monthly],
  terminals: readonly Terminal[] = [terminal()],
) =>
  request({
    from: "2024-03-31",
    to: "2024-12-31",
    auditedOn: "2025-01-31",
    terminals,
    contracts: [contract(terms(fees))],
    charges,
  });

const taken = (...given: Parameters<typeof asked>) =>
  reportOf(asked(...given)).charges.map(({ allocations }) =>
    allocations.map(
      ({ entitlementId, fen: amount, early }) =>
        `${entitlementId.slice(entitlementId.indexOf("/v0/") + 4)} ${amount}${early ? " early" : ""}`,
    ),
  );

describe("what a charge is set against", () => {
  it("what has fallen due, oldest first, as far as it goes", () => {
    expect(taken([charge("a", "2024-05-31", 1100)])).toEqual([
      ["sim-fee/2024-03-31 500", "sim-fee/2024-04-30 500", "sim-fee/2024-05-31 100"],
    ]);
    expect(taken([charge("a", "2024-05-31", 700), charge("b", "2024-05-31", 700)])).toEqual([
      ["sim-fee/2024-03-31 500", "sim-fee/2024-04-30 200"],
      ["sim-fee/2024-04-30 300", "sim-fee/2024-05-31 400"],
    ]);
  });

  it("charges come in order of day, then id", () => {
    expect(taken([charge("b", "2024-04-01", 400), charge("a", "2024-04-01", 400)])).toEqual([
      ["sim-fee/2024-03-31 400"],
      ["sim-fee/2024-03-31 100"],
    ]);
  });

  it("a later charge takes what is due before any charge takes early", () => {
    const two = [charge("a", "2024-04-20", 1000), charge("b", "2024-04-30", 500)];
    expect(taken(two)).toEqual([["sim-fee/2024-03-31 500"], ["sim-fee/2024-04-30 500"]]);
  });

  it("a fee taken within half its period is early, beyond that it is not", () => {
    const on = (day: string) => taken([charge("a", "2024-03-31", 500), charge("b", day, 500)])[1];
    expect(on("2024-04-15")).toEqual(["sim-fee/2024-04-30 500 early"]);
    expect(on("2024-04-14")).toEqual([]);
  });

  it("and at most 31 days early", () => {
    const long = dataFee({
      model: { ...yearly, every: { count: 3, unit: "month" }, amountFen: fen(500) },
    });
    const on = (day: string) =>
      taken([charge("a", "2024-03-31", 500), charge("b", day, 500)], [long])[1];
    expect(on("2024-05-30")).toEqual(["sim-fee/2024-06-30 500 early"]);
    expect(on("2024-05-29")).toEqual([]);
  });

  it("nothing that falls due after the window, and no period of a single day, is early", () => {
    const late = {
      ...asked([charge("a", "2024-12-20", 99_900)]),
      window: { from: plainDate("2024-12-01"), to: plainDate("2024-12-30") },
    };
    expect(reportOf(late).charges[0]?.earlyFen).toBe(0);
    expect(
      reportOf({ ...late, window: { from: plainDate("2024-12-01"), to: plainDate("2024-12-31") } })
        .charges[0]?.earlyFen,
    ).toBe(500);
    const daily = dataFee({
      model: { ...yearly, every: { count: 1, unit: "day" }, amountFen: fen(1) },
    });
    expect(reportOf(asked([charge("a", "2024-03-31", 10)], [daily])).charges[0]).toMatchObject({
      justifiedFen: 1,
      earlyFen: 0,
    });
    const pairs = dataFee({
      model: { ...yearly, every: { count: 2, unit: "day" }, amountFen: fen(1) },
    });
    expect(reportOf(asked([charge("a", "2024-04-01", 10)], [pairs])).charges[0]).toMatchObject({
      justifiedFen: 1,
      earlyFen: 1,
    });
  });

  it("early takes the oldest first, and several, passing over what is used up", () => {
    const second = dataFee({
      id: "second",
      model: { ...yearly, every: month, amountFen: fen(300), anchor: "calendar" },
    });
    const charges = [charge("a", "2024-04-25", 500 + 500 + 300), charge("b", "2024-04-26", 300)];
    expect(taken(charges, [monthly, second])).toEqual([
      ["second/2024-04-01 300", "sim-fee/2024-03-31 500", "sim-fee/2024-04-30 500 early"],
      ["second/2024-05-01 300 early"],
    ]);
  });

  it("only what is of its category, its terminal, and its part", () => {
    const parts = [
      { ...monthly, id: "net", components: ["networkAccess"] as const },
      { ...monthly, id: "soft", components: ["softwareUpdate"] as const },
      { ...monthly, id: "rent", category: "rental" as const, components: [] },
    ];
    const of = (over: Partial<Charge>) =>
      taken([charge("a", "2024-03-31", 9900, over)], parts)[0]?.filter(
        (one) => !one.includes("early"),
      );
    expect(of({})).toEqual(["net/2024-03-31 500", "soft/2024-03-31 500"]);
    expect(of({ components: ["softwareUpdate", "dataService"] })).toEqual(["soft/2024-03-31 500"]);
    expect(of({ components: ["dataService"] })).toEqual([]);
    expect(of({ category: "rental" })).toEqual(["rent/2024-03-31 500"]);
    expect(of({ category: "sms" })).toEqual([]);
    const two = [terminal(), terminal({ id: "stall", activatedOn: plainDate("2024-04-01") })];
    const at = (terminalId: string | null) =>
      taken([charge("a", "2024-04-02", 9900, { terminalId })], [monthly], two)[0]?.filter(
        (one) => !one.includes("early"),
      );
    expect(at("stall")).toEqual(["sim-fee/2024-04-01 500"]);
    expect(at(null)).toEqual(["sim-fee/2024-03-31 500", "sim-fee/2024-04-01 500"]);
    expect(at("stranger")).toEqual([]);
  });

  it("a fee of the whole contract answers for each of its terminals", () => {
    const joint = [{ ...monthly, per: "contract" as const }];
    const two = [terminal(), terminal({ id: "stall", activatedOn: plainDate("2024-04-01") })];
    expect(taken([charge("a", "2024-04-02", 500, { terminalId: "stall" })], joint, two)).toEqual([
      ["sim-fee/2024-03-31 500"],
    ]);
  });

  it("is told line by line, down to what is left", () => {
    const [first] = reportOf(asked([charge("a", "2024-04-20", 1100)])).charges;
    expect(first && linesOf(first).slice(0, 4)).toEqual([
      ["charged", "start", 1100],
      ["matched", "minus", 500],
      ["matched-early", "minus", 500],
      ["remainder", "equals", 100],
    ]);
    expect(first?.working[2]).toMatchObject({
      params: {
        entitlementId: "shop/v0/sim-fee/2024-04-30",
        feeId: "sim-fee",
        dueOn: "2024-04-30",
      },
    });
    expect(clausesIn(first?.working[1]?.citations ?? [])).toHaveLength(1);
  });
});

describe("the bill", () => {
  it("is listed by day, then id; what lies outside the window is laid aside, in order", () => {
    const report = reportOf(
      asked([
        charge("z", "2025-01-01", 1),
        charge("b", "2024-04-02", 500),
        charge("a", "2024-04-02", 1),
        charge("c", "2024-03-31", 1),
        charge("y", "2024-03-30", 1),
        charge("d", "2024-12-31", 1),
      ]),
    );
    expect(report.charges.map(({ id }) => id)).toEqual(["c", "a", "b", "d"]);
    expect(report.outsideWindow).toEqual(["y", "z"]);
  });
});
