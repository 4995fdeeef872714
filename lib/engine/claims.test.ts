import { describe, expect, it } from "vitest";
import { lawIn, linesOf, reportOf } from "../../tests/support/ask";
import { charge, contract, request, terminal, terms } from "../../tests/support/paper";
import { plainDate } from "./date";

const asked = (on: string, auditedOn: string, demandsOn: readonly string[] = []) =>
  request({
    from: "2019-01-01",
    to: "2024-12-31",
    auditedOn,
    demandsOn,
    terminals: [terminal({ activatedOn: plainDate("2019-01-01") })],
    contracts: [contract(terms([]))],
    charges: [charge("a", on, 6000)],
  });

describe("a claim", () => {
  it("lives to the last day of three years, and is listed apart from the next day on", () => {
    const last = reportOf(asked("2022-06-05", "2025-06-05"));
    expect(last.charges[0]).toMatchObject({ claimFen: 6000, timeBarred: false });
    expect(last.totals).toMatchObject({ claimFen: 6000, timeBarredFen: 0 });
    const late = reportOf(asked("2022-06-05", "2025-06-06"));
    expect(late.charges[0]).toMatchObject({ claimFen: 6000, timeBarred: true });
    expect(late.totals).toMatchObject({ claimFen: 0, timeBarredFen: 6000 });
    expect(late.findings[0]).toMatchObject({ fen: 6000, claimFen: 0 });
    expect(late.totals.byCategory.data).toMatchObject({ disputedFen: 6000, claimFen: 0 });
  });

  it("says when the time began, and what began it", () => {
    const [demanded] = reportOf(
      asked("2022-06-05", "2025-06-06", ["2025-01-01", "2023-01-01"]),
    ).charges;
    expect(demanded?.timeBarred).toBe(false);
    const note = demanded?.working.at(-1);
    expect(note).toMatchObject({
      code: "within-limitation",
      params: { startedOn: "2025-01-01", until: "2028-01-01", demandedOn: "2025-01-01" },
    });
    expect(lawIn(note?.citations ?? [])).toEqual(["civil-code-188", "civil-code-195"]);
    const [barred] = reportOf(asked("2022-06-05", "2025-06-06")).charges;
    expect(barred?.working.at(-1)).toMatchObject({
      code: "time-barred",
      params: { startedOn: "2022-06-05", until: "2025-06-05", demandedOn: "" },
    });
    const lines = reportOf(asked("2022-06-05", "2025-06-06")).findings[0]?.working.map(
      ({ code, fen }) => [code, fen],
    );
    expect(lines).toEqual([
      ["charges-total", 6000],
      ["time-barred-part", 6000],
      ["claim", 0],
    ]);
  });

  it("is none where nobody can tell", () => {
    const open = { ...asked("2022-06-05", "2025-06-06"), contracts: [contract(terms(null))] };
    const report = reportOf(open);
    expect(report.charges[0]).toMatchObject({
      unresolvedFen: 6000,
      claimFen: 0,
      timeBarred: false,
    });
    expect(report.charges[0] && linesOf(report.charges[0]).at(-1)).toEqual([
      "unresolved",
      "equals",
      6000,
    ]);
    expect(report.findings[0]?.working.map(({ code, fen }) => [code, fen])).toEqual([
      ["charges-total", 6000],
      ["not-decidable-part", 6000],
      ["claim", 0],
    ]);
  });
});
