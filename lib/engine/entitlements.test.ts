import { describe, expect, it } from "vitest";
import { reportOf } from "../../tests/support/ask";
import {
  contract,
  dataFee,
  firstVersion,
  request,
  sale,
  terminal,
  terms,
  yearlyFee,
} from "../../tests/support/paper";
import { plainDate } from "./date";
import { fen } from "./money";
import type { Contract, Fee, Terminal } from "./request";

const dues = (fees: readonly Fee[], terminals: readonly Terminal[], over: Partial<Contract> = {}) =>
  reportOf(
    request({
      to: "2025-12-31",
      auditedOn: "2025-12-31",
      terminals,
      contracts: [contract(terms(fees), over)],
    }),
  ).entitlements.map(({ id }) => id);

describe("who owes a fee", () => {
  const two = [
    terminal({ activatedOn: plainDate("2024-04-10") }),
    terminal({ id: "stall", activatedOn: plainDate("2024-04-05") }),
  ];

  it("each terminal its own, or the contract once, under the name of the terminal that was first", () => {
    expect(dues([dataFee()], two)).toEqual([
      "stall/v0/sim-fee/2024-04-05",
      "shop/v0/sim-fee/2024-04-10",
      "stall/v0/sim-fee/2025-04-05",
      "shop/v0/sim-fee/2025-04-10",
    ]);
    expect(dues([dataFee({ per: "contract" })], two)).toEqual([
      "stall/v0/sim-fee/2024-04-05",
      "stall/v0/sim-fee/2025-04-05",
    ]);
  });

  it("of equals the lowest id by code point", () => {
    const equal = [terminal({ id: "\u{1F4B3}" }), terminal({ id: "\uFF21" })];
    expect(dues([dataFee({ per: "contract" })], equal)[0]).toBe("\uFF21/v0/sim-fee/2024-03-31");
  });

  it("the contract as long as one of its terminals serves, and until it ends", () => {
    const joint = [dataFee({ per: "contract" })];
    const [first, second] = [
      terminal({ deactivatedOn: plainDate("2024-06-01") }),
      terminal({ id: "stall", deactivatedOn: plainDate("2025-03-31") }),
    ];
    expect(dues(joint, [first, second])).toHaveLength(2);
    expect(dues(joint, [second, first])).toHaveLength(2);
    expect(
      dues(joint, [first, { ...second, deactivatedOn: plainDate("2025-03-30") }]),
    ).toHaveLength(1);
    const swapped = [
      { ...first, id: "stall" },
      { ...second, id: "shop" },
    ];
    expect(dues(joint, swapped)).toHaveLength(2);
    expect(dues(joint, [first, { ...second, deactivatedOn: null }])).toHaveLength(2);
    expect(dues(joint, [first, second], { terminatedOn: plainDate("2025-03-30") })).toHaveLength(1);
    expect(dues([dataFee()], [second], { terminatedOn: plainDate("2025-03-30") })).toHaveLength(1);
    expect(dues([dataFee()], [second], { terminatedOn: plainDate("2026-03-30") })).toHaveLength(2);
  });

  it("nobody where no terminal names the contract, or its fees are not known", () => {
    expect(dues([dataFee({ per: "contract" })], [terminal({ contractId: null })])).toEqual([]);
    const unknown = request({ contracts: [contract(terms(null))] });
    expect(reportOf(unknown).entitlements).toEqual([]);
  });
});

describe("versions", () => {
  it("each owes what falls due while it governs, under its own number", () => {
    const later = (effectiveFrom: string, amount: number | null) => ({
      ...firstVersion(terms(amount === null ? null : [yearlyFee(amount)])),
      effectiveFrom: plainDate(effectiveFrom),
      change: "decrease" as const,
    });
    const changed = (second: ReturnType<typeof later>) =>
      reportOf(
        request({ contracts: [contract([firstVersion(terms([dataFee()])), second])] }),
      ).entitlements.map(({ id, netFen }) => [id, netFen]);
    expect(changed(later("2025-03-31", 4000))).toEqual([
      ["shop/v0/sim-fee/2024-03-31", 6000],
      ["shop/v1/sim-fee/2025-03-31", 4000],
      ["shop/v1/sim-fee/2026-03-31", 4000],
    ]);
    expect(changed(later("2025-04-01", null))).toEqual([
      ["shop/v0/sim-fee/2024-03-31", 6000],
      ["shop/v0/sim-fee/2025-03-31", 6000],
    ]);
  });

  it("cap one fee together", () => {
    const capped = dataFee({ yearlyCapFen: fen(7000) });
    const half = {
      ...firstVersion(terms([{ ...capped, free: { count: 6, unit: "month" } }])),
      effectiveFrom: plainDate("2024-06-01"),
      change: "decrease" as const,
    };
    const report = reportOf(
      request({ to: "2024-12-31", contracts: [contract([firstVersion(terms([capped])), half])] }),
    );
    expect(report.entitlements.map(({ id, netFen }) => [id, netFen])).toEqual([
      ["shop/v0/sim-fee/2024-03-31", 6000],
      ["shop/v1/sim-fee/2024-09-30", 6000],
    ]);
  });
});

describe("notes", () => {
  it("stand by terminal, fee and due day", () => {
    const waivers = [{ kind: "volume", atLeastFen: fen(1), scope: "terminal" } as const];
    const perSale = dataFee({
      id: "b",
      category: "sms",
      components: [],
      waivers,
      model: { kind: "perTransaction", amountFen: fen(1) },
    });
    const terminals = [terminal({ id: "stall" }), terminal()];
    const transactions = ["2024-04-05", "2024-04-02"].flatMap((on) =>
      ["stall", "shop"].map((terminalId) => sale(on, 5, { id: `${on} ${terminalId}`, terminalId })),
    );
    const fees = [perSale, dataFee({ id: "a", waivers })];
    const { notes } = reportOf(
      request({ terminals, transactions, contracts: [contract(terms(fees))] }),
    );
    expect(notes.map(({ terminalId, feeId, dueOn }) => `${terminalId} ${feeId} ${dueOn}`)).toEqual([
      "shop a 2024-03-31",
      "shop b 2024-04-02",
      "shop b 2024-04-05",
      "stall a 2024-03-31",
      "stall b 2024-04-02",
      "stall b 2024-04-05",
    ]);
  });
});
