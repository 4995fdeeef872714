import { describe, expect, it } from "vitest";
import { duesOf, reportOf } from "../../../tests/support/ask";
import { contract, dataFee, request, terminal, terms } from "../../../tests/support/paper";
import { plainDate } from "../date";
import { fen } from "../money";
import type { OneOff, Terminal } from "../request";

const asked = (model: Partial<OneOff>, window = {}, machine: Partial<Terminal> = {}) =>
  request({
    from: "2024-03-01",
    to: "2024-12-31",
    ...window,
    terminals: [terminal(machine)],
    contracts: [
      contract(
        terms([
          dataFee({
            model: {
              kind: "oneOff",
              amountFen: fen(19_900),
              due: "activation",
              refundWhen: null,
              ...model,
            },
            free: { count: 12, unit: "month" },
          }),
        ]),
      ),
    ],
  });

describe("a fee that is owed once", () => {
  it("falls due with the activation or the signing; it has no free time", () => {
    expect(duesOf(asked({}))).toEqual([["2024-03-31", "2024-03-31", "2024-03-31", 19_900, 19_900]]);
    expect(duesOf(asked({ due: "signing" }))).toEqual([
      ["2024-03-20", "2024-03-20", "2024-03-20", 19_900, 19_900],
    ]);
    const { entitlements } = reportOf(asked({}));
    expect(entitlements[0]?.working[0]).toMatchObject({
      code: "one-off-amount",
      params: { feeId: "sim-fee" },
    });
    expect(entitlements[0]?.working[0]?.citations).toHaveLength(1);
  });

  it.each([
    ["2024-03-31", "2024-12-31", 1],
    ["2024-05-01", "2024-12-31", 1],
    ["2024-05-02", "2024-12-31", 0],
    ["2024-03-01", "2024-03-31", 1],
    ["2024-03-01", "2024-03-30", 0],
  ])("counts in records from %s to %s %i times", (from, to, times) => {
    expect(duesOf(asked({}, { from, to }))).toHaveLength(times);
  });

  it("is not owed after the last day of service", () => {
    const signing = { due: "signing" } as const;
    expect(duesOf(asked(signing, {}, { deactivatedOn: plainDate("2024-03-20") }))).toHaveLength(1);
    expect(duesOf(asked(signing, {}, { deactivatedOn: plainDate("2024-03-19") }))).toHaveLength(0);
  });
});
