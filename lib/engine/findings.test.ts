import { describe, expect, it } from "vitest";
import { clausesIn, lawIn, reportOf } from "../../tests/support/ask";
import {
  charge,
  contract,
  dataFee,
  request,
  sale,
  terminal,
  terms,
  yearlyFee,
} from "../../tests/support/paper";
import { plainDate } from "./date";
import { fen } from "./money";
import type { Charge } from "./request";

const asked = (...charges: Charge[]) =>
  request({
    terminals: [terminal(), terminal({ id: "stall" }), terminal({ id: "van", contractId: null })],
    contracts: [contract(terms([dataFee({ category: "rental", components: [] })]))],
    charges,
  });

describe("findings", () => {
  it("are one for each terminal, category and reason, those of no terminal apart", () => {
    const report = reportOf(
      asked(
        charge("a", "2025-01-01", 500),
        charge("b", "2025-02-01", 700),
        charge("c", "2025-02-01", 900, { category: "sms" }),
        charge("d", "2025-02-01", 100, { terminalId: "stall" }),
        charge("e", "2025-02-01", 50, { terminalId: null }),
        charge("f", "2025-02-01", 60, { terminalId: "stranger" }),
      ),
    );
    expect(
      report.findings.map(({ id, fen: amount, count, severity, confidence }) => [
        id,
        amount,
        count,
        severity,
        confidence,
      ]),
    ).toEqual([
      ["noBasis/data/shop", 1200, 2, "high", "high"],
      ["noBasis/sms/shop", 900, 1, "high", "high"],
      ["noBasis/data/stall", 100, 1, "high", "high"],
      ["unknownTerminal/data/stranger", 60, 1, "low", "low"],
      ["contractMissing/data", 50, 1, "low", "low"],
    ]);
  });

  it("stand by amount, then by id", () => {
    const report = reportOf(
      asked(charge("a", "2025-01-01", 500, { category: "sms" }), charge("b", "2025-02-01", 500)),
    );
    expect(report.findings.map(({ id }) => id)).toEqual(["noBasis/data/shop", "noBasis/sms/shop"]);
  });

  it("say how much, when first and last, and rest on clauses and law, each once", () => {
    const [finding] = reportOf(
      asked(
        charge("b", "2025-01-01", 500),
        charge("a", "2025-02-01", 700),
        charge("r", "2025-03-01", -300),
      ),
    ).findings;
    expect(finding).toMatchObject({
      rule: "noBasis",
      terminalId: "shop",
      category: "data",
      fen: 1200,
      claimFen: 900,
      chargeIds: ["a", "b"],
      transactionIds: [],
      count: 2,
      explanation: {
        key: "finding.noBasis",
        params: {
          fen: 1200,
          claimFen: 900,
          count: 2,
          terminalId: "shop",
          firstOn: "2025-01-01",
          lastOn: "2025-02-01",
        },
      },
    });
    expect(clausesIn(finding?.citations ?? [])).toEqual([
      'contracts["agreement"].versions[0].terms.fees',
    ]);
    expect(lawIn(finding?.citations ?? [])).toEqual([
      "regulation-768-art-34",
      "price-law-13",
      "civil-code-985",
    ]);
    expect(
      finding?.working.map(({ code, op, fen: amount, calc, params }) => [
        code,
        op,
        amount,
        calc,
        params,
      ]),
    ).toEqual([
      ["charges-total", "start", 1200, { kind: "sum", parts: [500, 700] }, { count: 2 }],
      ["refunds-offset", "minus", 300, null, {}],
      ["claim", "equals", 900, null, {}],
    ]);
    const [open] = reportOf(asked(charge("e", "2025-02-01", 50, { terminalId: null }))).findings;
    expect(open).toMatchObject({ terminalId: null, explanation: { params: { terminalId: "" } } });
  });

  it("of hidden charges name the transactions", () => {
    const hidden = (id: string) =>
      sale("2025-02-01", 50_000, { id, feeFen: fen(0), settledFen: fen(40_100) });
    const { findings } = reportOf({ ...asked(), transactions: [hidden("y"), hidden("x")] });
    expect(findings[0]).toMatchObject({
      chargeIds: ["residual:x", "residual:y"],
      transactionIds: ["x", "y"],
    });
  });

  it("of several versions name their clauses in order", () => {
    const version = (effectiveFrom: string, change: "original" | "decrease", amount: number) => ({
      effectiveFrom: plainDate(effectiveFrom),
      change,
      noticeGivenOn: null,
      acceptedOn: null,
      terms: terms([yearlyFee(amount)]),
    });
    const cheaper = request({
      contracts: [
        contract([
          version("2024-03-20", "original", 6000),
          version("2025-01-01", "decrease", 4000),
        ]),
      ],
      charges: [charge("b", "2024-04-01", 9900), charge("a", "2025-04-01", 9900)],
    });
    const of = (n: number) => `contracts["agreement"].versions[${n}].terms.fees["sim-fee"]`;
    expect(clausesIn(reportOf(cheaper).findings[0]?.citations ?? [])).toEqual([of(0), of(1)]);
  });

  it("of less than a yuan are never more than low", () => {
    const level = (amount: number) =>
      reportOf(asked(charge("a", "2025-01-01", amount))).findings[0]?.severity;
    expect([level(99), level(100), level(1)]).toEqual(["low", "high", "low"]);
  });
});
