import { describe, expect, it } from "vitest";
import { duesOf, reportOf } from "../../../tests/support/ask";
import { contract, dataFee, request, shop, terminal, terms } from "../../../tests/support/paper";
import { plainDate } from "../date";
import { fen } from "../money";
import type { Fee, Terminal } from "../request";

const asked = (
  kilobytes: readonly number[],
  over: Partial<Fee> = {},
  machine: Partial<Terminal> = {},
) =>
  request({
    from: "2024-03-31",
    to: "2024-06-15",
    terminals: [terminal({ activatedOn: plainDate("2024-04-17"), ...machine })],
    contracts: [
      contract(
        terms([
          dataFee({
            model: { kind: "metered", baseFen: fen(300), includedMb: 30, perMbFen: fen(29) },
            ...over,
          }),
        ]),
      ),
    ],
    usage: kilobytes.map((used, i) => ({
      terminalId: shop,
      month: `2024-0${4 + i}`,
      kilobytes: used,
    })),
  });

describe("a fee by use", () => {
  it.each([
    [0, 300],
    [30 * 1024, 300],
    [30 * 1024 + 1, 329],
    [31 * 1024, 329],
    [31 * 1024 + 1, 358],
    [100 * 1024, 2330],
  ])("for %i kilobytes is %i", (used, gross) => {
    expect(duesOf(asked([used]))[0]).toEqual([
      "2024-05-01",
      "2024-04-01",
      "2024-04-30",
      gross,
      gross,
    ]);
  });

  it("is owed for calendar months from that of the activation on, on the first day after each", () => {
    expect(duesOf(asked([0, 0])).map(([on]) => on)).toEqual(["2024-05-01", "2024-06-01"]);
    expect(duesOf(asked([0, 0], {}, { deactivatedOn: plainDate("2024-05-31") }))).toHaveLength(2);
    expect(duesOf(asked([0, 0], {}, { deactivatedOn: plainDate("2024-05-30") }))).toHaveLength(1);
  });

  it("shows base and excess", () => {
    const [first] = reportOf(asked([32 * 1024])).entitlements;
    expect(
      first?.working.map(({ code, op, fen: amount, calc, params }) => [
        code,
        op,
        amount,
        calc,
        params,
      ]),
    ).toEqual([
      ["metered-base", "start", 300, null, { feeId: "sim-fee", month: "2024-04" }],
      [
        "metered-over",
        "plus",
        58,
        { kind: "times", amountFen: 29, count: 2 },
        { usedMb: 32, includedMb: 30, overMb: 2, eachFen: 29 },
      ],
      ["gross", "equals", 358, null, {}],
      ["net", "equals", 358, null, {}],
    ]);
    expect(first?.working[0]?.citations).toHaveLength(1);
  });

  it("without a figure entitles to the base", () => {
    const [, second] = reportOf(asked([32 * 1024])).entitlements;
    expect(second).toMatchObject({ grossFen: 300, netFen: 300 });
    expect(second?.working[0]).toMatchObject({
      code: "metered-base-only",
      params: { feeId: "sim-fee", month: "2024-05" },
    });
    expect(second?.working[0]?.citations).toHaveLength(1);
  });

  it("adds up several figures of one month", () => {
    const twice = asked([16 * 1024]);
    const usage = [...twice.usage, ...twice.usage];
    expect(duesOf({ ...twice, usage })[0]?.[3]).toBe(358);
  });

  it("is free in months that begin in the free time", () => {
    expect(
      duesOf(asked([0, 0], { free: { count: 14, unit: "day" } })).map(([on, , , , net]) => [
        on,
        net,
      ]),
    ).toEqual([
      ["2024-05-01", 0],
      ["2024-06-01", 300],
    ]);
    expect(
      duesOf(asked([0, 0], { free: { count: 15, unit: "day" } })).map(([, , , , net]) => net),
    ).toEqual([0, 0]);
  });
});
