import { describe, expect, it } from "vitest";
import { duesOf, reportOf } from "../../../tests/support/ask";
import { contract, dataFee, request, sale, terminal, terms } from "../../../tests/support/paper";
import { plainDate } from "../date";
import { fen, ppm } from "../money";
import type { Fee, FeeModel, Percentage, Terminal } from "../request";

const eight: FeeModel = { kind: "perTransaction", amountFen: fen(8) };
const share: Percentage = {
  kind: "percentage",
  ratePpm: ppm(3000),
  minFen: fen(10),
  maxFen: fen(500),
};
const sales = [
  sale("2024-04-02", 10_000, { id: "a" }),
  sale("2024-04-02", 1000, { id: "b" }),
  sale("2024-04-02", -5000, { id: "c" }),
  sale("2024-04-02", 900_000, { id: "d" }),
  sale("2024-04-05", 333_500, { id: "e" }),
  sale("2024-04-06", -100, { id: "f" }),
  sale("2024-04-07", 500, { id: "g", terminalId: "stall" }),
];

const asked = (model: FeeModel, over: Partial<Fee> = {}, machine: Partial<Terminal> = {}) =>
  request({
    to: "2024-04-30",
    terminals: [terminal(machine), terminal({ id: "stall", contractId: null })],
    contracts: [contract(terms([dataFee({ category: "sms", components: [], model, ...over })]))],
    transactions: sales,
  });

describe("a fee for each transaction", () => {
  it("is owed day by day, for amounts above zero", () => {
    expect(duesOf(asked(eight))).toEqual([
      ["2024-04-02", "2024-04-02", "2024-04-02", 24, 24],
      ["2024-04-05", "2024-04-05", "2024-04-05", 8, 8],
    ]);
    expect(reportOf(asked(eight)).entitlements[0]?.working[0]).toMatchObject({
      code: "each-transaction",
      calc: { kind: "times", amountFen: 8, count: 3 },
      params: { feeId: "sim-fee", on: "2024-04-02", count: 3, eachFen: 8 },
    });
    expect(reportOf(asked(eight)).entitlements[0]?.working[0]?.citations).toHaveLength(1);
  });

  it.each([
    ["2024-04-02", null, ["2024-04-02", "2024-04-05"]],
    ["2024-04-03", null, ["2024-04-05"]],
    ["2024-03-31", "2024-04-05", ["2024-04-02", "2024-04-05"]],
    ["2024-03-31", "2024-04-04", ["2024-04-02"]],
  ])("counts from %s to %s", (from, to, days) => {
    const machine = {
      activatedOn: plainDate(from),
      deactivatedOn: to === null ? null : plainDate(to),
    };
    expect(duesOf(asked(eight, {}, machine)).map(([on]) => on)).toEqual(days);
  });
});

describe("a share of each transaction", () => {
  it("is held between its least and its most, and added up for the day", () => {
    expect(duesOf(asked(share))).toEqual([
      ["2024-04-02", "2024-04-02", "2024-04-02", 540, 540],
      ["2024-04-05", "2024-04-05", "2024-04-05", 500, 500],
    ]);
    expect(duesOf(asked({ ...share, maxFen: null }))[1]?.[3]).toBe(1001);
  });

  it("shows the shares of a day, or the one share itself", () => {
    const [several, one] = reportOf(asked(share)).entitlements;
    expect(several?.working[0]).toMatchObject({
      code: "share-of-transactions",
      calc: { kind: "sum", parts: [500, 30, 10] },
      params: { feeId: "sim-fee", on: "2024-04-02", count: 3, ratePpm: 3000 },
    });
    expect(one?.working[0]?.calc).toEqual({
      kind: "share",
      amountFen: 333_500,
      ratePpm: 3000,
      minFen: 10,
      maxFen: 500,
    });
    expect(one?.working[0]?.citations).toHaveLength(1);
  });

  it("is free while its free time lasts, day by day", () => {
    const free = { free: { count: 5, unit: "day" } } as const;
    expect(duesOf(asked(share, free)).map(([on, , , gross, net]) => [on, gross, net])).toEqual([
      ["2024-04-02", 540, 0],
      ["2024-04-05", 500, 500],
    ]);
  });
});
