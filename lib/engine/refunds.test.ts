import { describe, expect, it } from "vitest";
import { linesOf, reportOf } from "../../tests/support/ask";
import { charge, contract, request, shop, terminal, terms } from "../../tests/support/paper";
import type { Charge } from "./request";

/** two terminals whose terms state no fee, and one whose terms nobody has: what is taken is disputed, or undecided */
const asked = (...charges: Charge[]) =>
  request({
    terminals: [terminal(), terminal({ id: "stall" }), terminal({ id: "van", contractId: null })],
    contracts: [contract(terms([]))],
    charges,
  });
const at = (terminalId: string | null) => ({ terminalId });
const offsets = (...charges: Charge[]) =>
  Object.fromEntries(
    reportOf(asked(...charges)).charges.map(({ id, offsetFen }) => [id, offsetFen]),
  );
const back = (on: string, amount: number, over: Partial<Charge> = {}) =>
  charge(`back ${on}`, on, -amount, over);

describe("a refund", () => {
  const [a, b] = [charge("a", "2025-01-01", 500), charge("b", "2025-02-01", 700)];

  it("goes to the newest charge first, then to older ones", () => {
    expect(offsets(a, b, back("2025-03-01", 600))).toEqual({ a: 0, b: 600 });
    expect(offsets(a, b, back("2025-03-01", 1000))).toEqual({ a: 300, b: 700 });
    const report = reportOf(asked(a, b, back("2025-03-01", 1500)));
    expect(report.totals).toMatchObject({ refundedFen: 1500, goodwillFen: 300, claimFen: 0 });
  });

  it("of equals on one day goes to the higher id", () => {
    const twin = charge("c", "2025-02-01", 700);
    expect(offsets(b, twin, back("2025-02-01", 100))).toEqual({ b: 0, c: 100 });
  });

  it("reaches charges of its own day, and none that came later", () => {
    expect(offsets(a, b, back("2025-02-01", 100))).toEqual({ a: 0, b: 100 });
    expect(offsets(a, b, back("2025-01-31", 600))).toEqual({ a: 500, b: 0 });
  });

  it("follows after refund in order of day, then id, each from where the last one ended", () => {
    expect(offsets(a, b, back("2025-04-01", 300), back("2025-03-01", 600))).toEqual({
      a: 200,
      b: 700,
    });
    const c = charge("c", "2025-03-15", 400);
    expect(offsets(a, b, c, back("2025-03-01", 600), back("2025-04-01", 450))).toEqual({
      a: 0,
      b: 650,
      c: 400,
    });
  });

  it("stays within its category", () => {
    const rental = charge("rent", "2025-02-02", 900, { category: "rental" });
    expect(offsets(a, rental, back("2025-03-01", 900))).toEqual({ a: 500, rent: 0 });
    expect(offsets(a, rental, back("2025-03-01", 900, { category: "rental" }))).toEqual({
      a: 0,
      rent: 900,
    });
  });

  it("of a terminal goes to that terminal, and to charges that name none", () => {
    const stall = charge("stall", "2025-02-10", 300, at("stall"));
    const open = charge("open", "2025-01-15", 200, at(null));
    expect(offsets(a, stall, back("2025-03-01", 900))).toEqual({ a: 500, stall: 0 });
    const vanless = request({
      terminals: [terminal(), terminal({ id: "stall" })],
      contracts: [contract(terms([]))],
      charges: [a, open, stall, back("2025-03-01", 550)],
    });
    expect(reportOf(vanless).charges.map(({ id, offsetFen }) => [id, offsetFen])).toEqual([
      ["a", 350],
      ["open", 200],
      ["stall", 0],
    ]);
  });

  it("that names no terminal goes to all of them", () => {
    const stall = charge("stall", "2025-02-10", 300, at("stall"));
    expect(offsets(a, b, stall, back("2025-03-01", 1100, at(null)))).toEqual({
      a: 100,
      b: 700,
      stall: 300,
    });
  });

  it("meets a charge that another refund has met before", () => {
    expect(offsets(a, b, back("2025-03-01", 900), back("2025-03-02", 200, at(null)))).toEqual({
      a: 400,
      b: 700,
    });
    expect(offsets(a, b, back("2025-03-01", 900, at(null)), back("2025-03-02", 900))).toEqual({
      a: 500,
      b: 700,
    });
  });

  it("goes to disputed charges before undecided ones, however old", () => {
    const van = charge("van", "2025-02-20", 400, at("van"));
    expect(offsets(a, van, back("2025-03-01", 600, at(null)))).toEqual({ a: 500, van: 100 });
    const report = reportOf(asked(van, back("2025-03-01", 100, at("van"))));
    expect(report.charges[0]).toMatchObject({ unresolvedFen: 400, offsetFen: 100, claimFen: 0 });
    expect(report.findings[0]).toMatchObject({ fen: 400, claimFen: 0 });
  });

  it("of a terminal that nobody knows is goodwill, and so is one of which nothing was taken", () => {
    const stranger = charge("stranger", "2025-02-20", 400, at("stranger"));
    const report = reportOf(
      asked(
        stranger,
        a,
        back("2025-03-01", 100, at("stranger")),
        back("2025-03-02", 30, at("stall")),
      ),
    );
    expect(report.totals).toMatchObject({ refundedFen: 130, goodwillFen: 130 });
    const open = reportOf(asked(stranger, back("2025-03-01", 100, at(null))));
    expect(open.totals.goodwillFen).toBe(100);
  });

  it("outside the window is laid aside", () => {
    const report = reportOf(asked(a, back("2024-03-30", 100)));
    expect(report).toMatchObject({ outsideWindow: ["back 2024-03-30"] });
    expect(report.totals.refundedFen).toBe(0);
  });

  it("is a line of the charge's working", () => {
    const [first] = reportOf(asked(a, back("2025-03-01", 200))).charges;
    expect(first && linesOf(first).slice(1)).toEqual([
      ["remainder", "equals", 500],
      ["because-no-basis", "note", null],
      ["refunded", "minus", 200],
      ["claim", "equals", 300],
      ["within-limitation", "note", null],
    ]);
    expect(first?.working[3]?.params).toEqual({ refundId: "back 2025-03-01", on: "2025-03-01" });
    expect(first?.working[0]?.params).toEqual({ label: "流量费" });
    expect(first?.terminalId).toBe(shop);
  });
});
