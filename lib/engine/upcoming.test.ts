import { describe, expect, it } from "vitest";
import { reportOf } from "../../tests/support/ask";
import {
  contract,
  dataFee,
  firstVersion,
  request,
  terminal,
  terms,
  yearly,
  yearlyFee,
} from "../../tests/support/paper";
import { plainDate } from "./date";
import { fen, ppm } from "./money";
import type { Fee, Terminal, TermsVersion } from "./request";

const asked = (
  fees: readonly Fee[] | null,
  terminals: readonly Terminal[] = [terminal()],
  later: readonly TermsVersion[] = [],
) =>
  reportOf(
    request({
      auditedOn: "2026-03-31",
      to: "2026-03-31",
      terminals,
      contracts: [contract([firstVersion(terms(fees)), ...later])],
    }),
  ).upcoming.map(({ terminalId, feeId, dueOn, grossFen, netFen }) => [
    terminalId,
    feeId,
    dueOn,
    grossFen,
    netFen,
  ]);

describe("what is yet to fall due", () => {
  it("are the recurring fees of the next twelve months, from the day after the audit", () => {
    const half = dataFee({ model: { ...yearly, every: { count: 6, unit: "month" } } });
    expect(asked([half])).toEqual([
      ["shop", "sim-fee", "2026-09-30", 6000, 6000],
      ["shop", "sim-fee", "2027-03-31", 6000, 6000],
    ]);
    expect(asked([])).toEqual([]);
    expect(asked(null)).toEqual([]);
    const once = dataFee({
      model: { kind: "oneOff", amountFen: fen(1), due: "activation", refundWhen: null },
    });
    expect(asked([once])).toEqual([]);
  });

  it("count the least of a range, and take off what is known to come off", () => {
    const range = dataFee({
      model: { ...yearly, amountFen: null, range: { minFen: fen(10), maxFen: fen(90) } },
    });
    expect(asked([range])).toEqual([["shop", "sim-fee", "2027-03-31", 10, 10]]);
    const discounted = dataFee({
      discounts: [{ kind: "points", from: null, to: null, offPpm: ppm(100_000), offFen: fen(100) }],
    });
    expect(asked([discounted])).toEqual([["shop", "sim-fee", "2027-03-31", 6000, 5300]]);
    const network = dataFee({ components: ["networkAccess"] });
    expect(asked([network], [terminal({ connectivity: "none" })])).toEqual([
      ["shop", "sim-fee", "2027-03-31", 6000, 0],
    ]);
    const free = dataFee({
      model: { ...yearly, anchor: "calendar" },
      free: { count: 36, unit: "month" },
    });
    expect(asked([free])).toEqual([["shop", "sim-fee", "2027-01-01", 6000, 0]]);
  });

  it("assume no waiver, and lay no cap over it", () => {
    const kind = dataFee({
      waivers: [{ kind: "volume", atLeastFen: fen(0), scope: "terminal" }],
      yearlyCapFen: fen(1),
    });
    expect(asked([kind])).toEqual([["shop", "sim-fee", "2027-03-31", 6000, 6000]]);
  });

  it("follow the terms that govern on the day of the audit", () => {
    const change = (over: Partial<TermsVersion>): TermsVersion => ({
      ...firstVersion(terms([yearlyFee(4000)])),
      change: "decrease",
      effectiveFrom: plainDate("2026-03-31"),
      ...over,
    });
    expect(asked([dataFee()], [terminal()], [change({})])[0]?.[3]).toBe(4000);
    expect(
      asked(
        [dataFee()],
        [terminal()],
        [change({ effectiveFrom: plainDate("2026-04-01") })],
      )[0]?.[3],
    ).toBe(6000);
  });

  it("end with the service, and name a fee of the contract once", () => {
    expect(asked([dataFee()], [terminal({ deactivatedOn: plainDate("2027-03-30") })])).toEqual([]);
    const two = [terminal({ activatedOn: plainDate("2024-05-01") }), terminal({ id: "stall" })];
    expect(asked([dataFee({ per: "contract" })], two)).toEqual([
      ["stall", "sim-fee", "2027-03-31", 6000, 6000],
    ]);
    const ended = [terminal({ deactivatedOn: plainDate("2025-01-01") }), terminal({ id: "stall" })];
    expect(asked([dataFee({ per: "contract" })], ended)).toHaveLength(1);
    const both = ended.map((one) => ({ ...one, deactivatedOn: plainDate("2025-01-01") }));
    expect(asked([dataFee({ per: "contract" })], both)).toEqual([]);
  });

  it("stand by due day, terminal and fee", () => {
    const two = [terminal({ id: "stall" }), terminal()];
    const fees = [
      dataFee({ id: "b" }),
      dataFee({ id: "a" }),
      dataFee({ id: "c", model: { ...yearly, anchor: "signing" } }),
    ];
    expect(
      asked(fees, two).map(([terminalId, feeId, dueOn]) => `${dueOn} ${terminalId} ${feeId}`),
    ).toEqual([
      "2027-03-20 shop c",
      "2027-03-20 stall c",
      "2027-03-31 shop a",
      "2027-03-31 shop b",
      "2027-03-31 stall a",
      "2027-03-31 stall b",
    ]);
  });
});
