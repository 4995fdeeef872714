import { describe, expect, it } from "vitest";
import { duesOf, reportOf } from "../../../tests/support/ask";
import { contract, dataFee, request, terminal, terms, yearly } from "../../../tests/support/paper";
import { plainDate } from "../date";
import { fen } from "../money";
import type { Fee, Recurring, Terminal } from "../request";

const asked = (
  model: Partial<Recurring>,
  over: Partial<Fee> = {},
  machine: Partial<Terminal> = {},
) =>
  request({
    from: "2024-03-31",
    to: "2025-04-30",
    terminals: [terminal(machine)],
    contracts: [contract(terms([dataFee({ model: { ...yearly, ...model }, ...over })]))],
  });

describe("a fee for each period", () => {
  it("falls due on the first day of the period, from the activation on", () => {
    expect(duesOf(asked({}))).toEqual([
      ["2024-03-31", "2024-03-31", "2025-03-30", 6000, 6000],
      ["2025-03-31", "2025-03-31", "2026-03-30", 6000, 6000],
    ]);
  });

  it("or on the first day after it", () => {
    expect(duesOf(asked({ due: "end" }))).toEqual([
      ["2025-03-31", "2024-03-31", "2025-03-30", 6000, 6000],
    ]);
  });

  it("or counts from the signing, but not before the activation", () => {
    expect(duesOf(asked({ anchor: "signing" }))).toEqual([
      ["2025-03-20", "2025-03-20", "2026-03-19", 6000, 6000],
    ]);
  });

  it("or from the calendar, whose block begins before the activation", () => {
    const every = { count: 6, unit: "month" } as const;
    expect(duesOf(asked({ anchor: "calendar", every }))).toEqual([
      ["2024-07-01", "2024-07-01", "2024-12-31", 6000, 6000],
      ["2025-01-01", "2025-01-01", "2025-06-30", 6000, 6000],
    ]);
    expect(duesOf(asked({ anchor: "calendar", every, due: "end" }))[0]).toEqual([
      "2024-07-01",
      "2024-01-01",
      "2024-06-30",
      6000,
      6000,
    ]);
  });

  it("begins after the free time", () => {
    expect(duesOf(asked({}, { free: { count: 30, unit: "day" } }))).toEqual([
      ["2024-04-30", "2024-04-30", "2025-04-29", 6000, 6000],
      ["2025-04-30", "2025-04-30", "2026-04-29", 6000, 6000],
    ]);
  });

  it("ends with the service", () => {
    const ended = { deactivatedOn: plainDate("2025-03-30") };
    expect(duesOf(asked({}, {}, ended))).toHaveLength(1);
    expect(duesOf(asked({ due: "end" }, {}, ended))).toHaveLength(1);
    expect(duesOf(asked({ due: "end" }, {}, { deactivatedOn: plainDate("2025-03-29") }))).toEqual(
      [],
    );
  });

  it("says where its amount comes from", () => {
    const [agreed] = reportOf(asked({})).entitlements;
    expect(agreed).toMatchObject({
      id: "shop/v0/sim-fee/2024-03-31",
      terminalId: "shop",
      feeId: "sim-fee",
      category: "data",
      lookback: false,
      citations: [
        { kind: "clause", path: 'contracts["agreement"].versions[0].terms.fees["sim-fee"]' },
      ],
    });
    expect(
      agreed?.working.map(({ code, op, params, citations }) => [
        code,
        op,
        params,
        citations.length,
      ]),
    ).toEqual([
      ["agreed-amount", "start", { feeId: "sim-fee" }, 1],
      ["net", "equals", {}, 0],
    ]);
  });

  it("of which a range was agreed entitles to the least of it", () => {
    const range = { minFen: fen(1200), maxFen: fen(30_000) };
    const [ranged] = reportOf(asked({ amountFen: null, range })).entitlements;
    expect(ranged).toMatchObject({ grossFen: 1200, netFen: 1200 });
    expect(ranged?.working[0]).toMatchObject({
      code: "range-minimum",
      fen: 1200,
      params: { feeId: "sim-fee", minFen: 1200, maxFen: 30_000 },
    });
  });

  it("due in the month before the window is looked back on", () => {
    const wide = {
      ...asked({}),
      window: { from: plainDate("2024-05-01"), to: plainDate("2025-03-30") },
    };
    expect(reportOf(wide).entitlements.map(({ dueOn, lookback }) => [dueOn, lookback])).toEqual([
      ["2024-03-31", true],
    ]);
    const later = {
      ...wide,
      window: { from: plainDate("2024-05-02"), to: plainDate("2025-03-31") },
    };
    expect(reportOf(later).entitlements.map(({ dueOn, lookback }) => [dueOn, lookback])).toEqual([
      ["2025-03-31", false],
    ]);
    expect(reportOf(wide).totals).toMatchObject({ entitledFen: 0, uncollectedFen: 0 });
  });
});
